package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbooksAsyncApi;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runbooks of projects, and how to run them by names, asynchronous. Cancelling a future ends its waiting; what was sent until then
 * stays sent.
 */
public final class OctopusRunbooksAsync extends RunbooksAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusRunbooks blocking;

    OctopusRunbooksAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusRunbooks(runtime, spaceId);
    }

    /** As {@link OctopusRunbooks#run(String, String, Consumer)}. */
    public CompletableFuture<StartedRunbookRuns> run(
            String project, String runbook, Consumer<RunbookRunOptions.Builder> options) {
        return runtime.background().run(() -> blocking.run(project, runbook, options));
    }

    /** As {@link OctopusRunbooks#retry}. */
    public CompletableFuture<StartedRunbookRuns> retry(String runId) {
        return runtime.background().run(() -> blocking.retry(runId));
    }
}
