package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbookRunsApi;
import io.github.deploysdks.octopus.model.CreateGitRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreateRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreatedRunbookRuns;

/** Runs of runbooks. {@link OctopusRunbooks#run(String, String, java.util.function.Consumer)} starts them. */
public final class OctopusRunbookRuns extends RunbookRunsApi {
    private final String spaceId;

    OctopusRunbookRuns(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.spaceId = spaceId;
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CreatedRunbookRuns createByName(CreateRunbookRunsCommand createRunbookRunsCommand, RequestOptions options) {
        return super.createByName(InSpace.of(spaceId, createRunbookRunsCommand), options);
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CreatedRunbookRuns createInGitByName(
            CreateGitRunbookRunsCommand createGitRunbookRunsCommand, RequestOptions options) {
        return super.createInGitByName(InSpace.of(spaceId, createGitRunbookRunsCommand), options);
    }
}
