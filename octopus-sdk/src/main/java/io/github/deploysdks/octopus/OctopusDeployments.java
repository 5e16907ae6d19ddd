package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentsApi;

/** Deployments of releases. */
public final class OctopusDeployments extends DeploymentsApi {
    OctopusDeployments(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
