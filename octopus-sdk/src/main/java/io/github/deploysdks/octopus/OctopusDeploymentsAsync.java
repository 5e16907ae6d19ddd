package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentsAsyncApi;

/** Deployments of releases, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusDeploymentsAsync extends DeploymentsAsyncApi {
    OctopusDeploymentsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
