package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceInfrastructureAsyncApis;

/** What is deployed to, and by whom, asynchronous. Made by {@link OctopusSpaceAsync#infrastructure}. */
public final class OctopusInfrastructureAsync extends SpaceInfrastructureAsyncApis {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusInfrastructureAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    @Override
    public OctopusDeploymentTargetsAsync deploymentTargets() {
        return new OctopusDeploymentTargetsAsync(runtime, spaceId);
    }

    @Override
    public OctopusWorkersAsync workers() {
        return new OctopusWorkersAsync(runtime, spaceId);
    }
}
