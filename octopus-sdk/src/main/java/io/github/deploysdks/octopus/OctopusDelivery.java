package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceDeliveryApis;

/** How projects get from a commit to production. Made by {@link OctopusSpace#delivery}. */
public final class OctopusDelivery extends SpaceDeliveryApis {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusDelivery(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    @Override
    public OctopusDeploymentProcesses deploymentProcesses() {
        return new OctopusDeploymentProcesses(runtime, spaceId);
    }

    @Override
    public OctopusRunbookProcesses runbookProcesses() {
        return new OctopusRunbookProcesses(runtime, spaceId);
    }
}
