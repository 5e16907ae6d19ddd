package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceInfrastructureApis;

/** What is deployed to, and by whom. Made by {@link OctopusSpace#infrastructure}. */
public final class OctopusInfrastructure extends SpaceInfrastructureApis {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusInfrastructure(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    @Override
    public OctopusDeploymentTargets deploymentTargets() {
        return new OctopusDeploymentTargets(runtime, spaceId);
    }

    @Override
    public OctopusWorkers workers() {
        return new OctopusWorkers(runtime, spaceId);
    }
}
