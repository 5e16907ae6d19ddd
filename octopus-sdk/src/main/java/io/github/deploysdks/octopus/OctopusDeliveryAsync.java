package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceDeliveryAsyncApis;

/** How projects get from a commit to production, asynchronous. Made by {@link OctopusSpaceAsync#delivery}. */
public final class OctopusDeliveryAsync extends SpaceDeliveryAsyncApis {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusDeliveryAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    @Override
    public OctopusDeploymentProcessesAsync deploymentProcesses() {
        return new OctopusDeploymentProcessesAsync(runtime, spaceId);
    }

    @Override
    public OctopusRunbookProcessesAsync runbookProcesses() {
        return new OctopusRunbookProcessesAsync(runtime, spaceId);
    }
}
