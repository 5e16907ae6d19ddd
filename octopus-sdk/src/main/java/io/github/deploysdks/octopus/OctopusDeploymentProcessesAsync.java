package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentProcessesAsyncApi;

/** Deployment processes: the steps that deploy a project, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusDeploymentProcessesAsync extends DeploymentProcessesAsyncApi {
    OctopusDeploymentProcessesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
