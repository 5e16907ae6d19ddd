package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentProcessesApi;

/** Deployment processes: the steps that deploy a project. */
public final class OctopusDeploymentProcesses extends DeploymentProcessesApi {
    OctopusDeploymentProcesses(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
