package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TenantsAsyncApi;
import io.github.deploysdks.octopus.model.TenantCommonVariableSet;
import io.github.deploysdks.octopus.model.TenantProjectVariableSet;
import io.github.deploysdks.octopus.model.TenantVariables;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Tenants and their variables, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusTenantsAsync extends TenantsAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusTenants blocking;

    OctopusTenantsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusTenants(runtime, spaceId);
    }

    /** As {@link OctopusTenants#updateVariables(String, UnaryOperator)}. */
    public CompletableFuture<TenantVariables> updateVariables(String id, UnaryOperator<TenantVariables> editor) {
        return runtime.background().run(() -> blocking.updateVariables(id, editor));
    }

    /** As {@link OctopusTenants#updateCommonVariables(String, UnaryOperator)}. */
    public CompletableFuture<TenantCommonVariableSet> updateCommonVariables(
            String id, UnaryOperator<TenantCommonVariableSet> editor) {
        return runtime.background().run(() -> blocking.updateCommonVariables(id, editor));
    }

    /** As {@link OctopusTenants#updateProjectVariables(String, UnaryOperator)}. */
    public CompletableFuture<TenantProjectVariableSet> updateProjectVariables(
            String id, UnaryOperator<TenantProjectVariableSet> editor) {
        return runtime.background().run(() -> blocking.updateProjectVariables(id, editor));
    }
}
