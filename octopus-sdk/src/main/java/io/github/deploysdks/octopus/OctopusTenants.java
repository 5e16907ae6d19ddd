package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TenantsApi;

/** Tenants and their variables. */
public final class OctopusTenants extends TenantsApi {
    OctopusTenants(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
