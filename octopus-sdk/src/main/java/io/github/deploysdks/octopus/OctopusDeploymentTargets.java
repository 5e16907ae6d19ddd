package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentTargetsApi;

/** Deployment targets. */
public final class OctopusDeploymentTargets extends DeploymentTargetsApi {
    OctopusDeploymentTargets(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
