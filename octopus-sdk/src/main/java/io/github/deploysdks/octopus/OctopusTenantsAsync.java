package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TenantsAsyncApi;

/** Tenants and their variables, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusTenantsAsync extends TenantsAsyncApi {
    OctopusTenantsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
