package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentTargetsAsyncApi;

/** Deployment targets, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusDeploymentTargetsAsync extends DeploymentTargetsAsyncApi {
    OctopusDeploymentTargetsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
