package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.TenantedDeploymentMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether something is for deployments with or without tenants. */
final class Tenancy {
    private Tenancy() {}

    /** As it was set; else with tenants, if some are named: a server would not use them otherwise. */
    static TenantedDeploymentMode mode(
            @Nullable TenantedDeploymentMode set,
            @Nullable Collection<String> tenants,
            @Nullable Collection<String> tenantTags) {
        if (set != null) {
            return set;
        }
        return isEmpty(tenants) && isEmpty(tenantTags)
                ? TenantedDeploymentMode.UNTENANTED
                : TenantedDeploymentMode.TENANTED;
    }

    private static boolean isEmpty(@Nullable Collection<String> names) {
        return names == null || names.isEmpty();
    }
}
