package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentProcessesAsyncApi;
import io.github.deploysdks.octopus.model.DeploymentProcess;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Deployment processes: the steps that deploy a project, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusDeploymentProcessesAsync extends DeploymentProcessesAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusDeploymentProcesses blocking;

    OctopusDeploymentProcessesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusDeploymentProcesses(runtime, spaceId);
    }

    /** As {@link OctopusDeploymentProcesses#update(String, UnaryOperator)}. */
    public CompletableFuture<DeploymentProcess> update(String id, UnaryOperator<DeploymentProcess> editor) {
        return runtime.background().run(() -> blocking.update(id, editor));
    }

    /** As {@link OctopusDeploymentProcesses#updateInProject(String, UnaryOperator)}. */
    public CompletableFuture<DeploymentProcess> updateInProject(
            String projectId, UnaryOperator<DeploymentProcess> editor) {
        return runtime.background().run(() -> blocking.updateInProject(projectId, editor));
    }

    /** As {@link OctopusDeploymentProcesses#updateInGit(String, String, String, UnaryOperator)}. */
    public CompletableFuture<DeploymentProcess> updateInGit(
            String projectId, String gitRef, String changeDescription, UnaryOperator<DeploymentProcess> editor) {
        return runtime.background().run(() -> blocking.updateInGit(projectId, gitRef, changeDescription, editor));
    }
}
