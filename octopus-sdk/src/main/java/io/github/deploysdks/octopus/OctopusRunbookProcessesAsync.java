package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbookProcessesAsyncApi;
import io.github.deploysdks.octopus.model.RunbookProcess;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Runbook processes: the steps that a runbook runs, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusRunbookProcessesAsync extends RunbookProcessesAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusRunbookProcesses blocking;

    OctopusRunbookProcessesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusRunbookProcesses(runtime, spaceId);
    }

    /** As {@link OctopusRunbookProcesses#update(String, UnaryOperator)}. */
    public CompletableFuture<RunbookProcess> update(String id, UnaryOperator<RunbookProcess> editor) {
        return runtime.background().run(() -> blocking.update(id, editor));
    }

    /** As {@link OctopusRunbookProcesses#updateInProject(String, String, UnaryOperator)}. */
    public CompletableFuture<RunbookProcess> updateInProject(
            String projectId, String id, UnaryOperator<RunbookProcess> editor) {
        return runtime.background().run(() -> blocking.updateInProject(projectId, id, editor));
    }

    /** As {@link OctopusRunbookProcesses#updateInGit(String, String, String, String, UnaryOperator)}. */
    public CompletableFuture<RunbookProcess> updateInGit(
            String projectId,
            String gitRef,
            String id,
            String changeDescription,
            UnaryOperator<RunbookProcess> editor) {
        return runtime.background().run(() -> blocking.updateInGit(projectId, gitRef, id, changeDescription, editor));
    }
}
