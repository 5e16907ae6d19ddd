package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbookRunsAsyncApi;
import io.github.deploysdks.octopus.model.CreateGitRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreateRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreatedRunbookRuns;
import java.util.concurrent.CompletableFuture;

/** Runs of runbooks, asynchronous. {@link OctopusRunbooksAsync#run(String, String, java.util.function.Consumer)} starts them. */
public final class OctopusRunbookRunsAsync extends RunbookRunsAsyncApi {
    private final String spaceId;

    OctopusRunbookRunsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.spaceId = spaceId;
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CompletableFuture<CreatedRunbookRuns> createByName(
            CreateRunbookRunsCommand createRunbookRunsCommand, RequestOptions options) {
        return super.createByName(InSpace.of(spaceId, createRunbookRunsCommand), options);
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CompletableFuture<CreatedRunbookRuns> createInGitByName(
            CreateGitRunbookRunsCommand createGitRunbookRunsCommand, RequestOptions options) {
        return super.createInGitByName(InSpace.of(spaceId, createGitRunbookRunsCommand), options);
    }
}
