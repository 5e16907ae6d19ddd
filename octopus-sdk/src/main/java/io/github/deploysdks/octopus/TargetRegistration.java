package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.TenantedDeploymentMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to register a deployment target. What is null stays as it is, if the target is there already. */
public final class TargetRegistration extends MachineRegistration {
    private final @Nullable List<String> environments;
    private final @Nullable List<String> roles;
    private final @Nullable List<String> tenants;
    private final @Nullable List<String> tenantTags;
    private final @Nullable TenantedDeploymentMode tenantedDeployments;
    private final @Nullable String workerPool;

    private TargetRegistration(Builder builder) {
        super(builder);
        this.environments = builder.environments;
        this.roles = builder.roles;
        this.tenants = builder.tenants;
        this.tenantTags = builder.tenantTags;
        this.tenantedDeployments = builder.tenantedDeployments;
        this.workerPool = builder.workerPool;
        if (!updateExisting()) {
            checkForNew();
        }
    }

    /** Refuses what a server would not take for a new target. */
    void checkForNew() {
        if (environments == null || environments.isEmpty() || roles == null || roles.isEmpty()) {
            throw new IllegalArgumentException("A new deployment target needs an environment and a role (target tag)");
        }
    }

    /** A builder; a target of the same name is a failure, and its health is not checked. */
    public static Builder builder() {
        return new Builder();
    }

    static TargetRegistration of(Consumer<Builder> registration) {
        Builder builder = builder();
        registration.accept(builder);
        return builder.build();
    }

    /** Names, slugs or ids of its environments. */
    public @Nullable List<String> environments() {
        return environments;
    }

    /** Its target tags, once called roles. */
    public @Nullable List<String> roles() {
        return roles;
    }

    /** Names, slugs or ids of the tenants it is for. */
    public @Nullable List<String> tenants() {
        return tenants;
    }

    /** Tags, as {@code Tag set/Tag}, of the tenants it is for. */
    public @Nullable List<String> tenantTags() {
        return tenantTags;
    }

    /** Whether it is for deployments with or without tenants. */
    public @Nullable TenantedDeploymentMode tenantedDeployments() {
        return tenantedDeployments;
    }

    /** Name, slug or id of the worker pool whose workers deploy to it; null for the default one. */
    public @Nullable String workerPool() {
        return workerPool;
    }

    @Override
    public String toString() {
        return "TargetRegistration{" + describe() + ", environments=" + environments + ", roles=" + roles + ", tenants="
                + tenants + ", tenantTags=" + tenantTags + ", tenantedDeployments=" + tenantedDeployments
                + ", workerPool=" + workerPool + "}";
    }

    /** Builds a {@link TargetRegistration}. */
    public static final class Builder extends MachineRegistration.Builder<Builder> {
        private @Nullable List<String> environments;
        private @Nullable List<String> roles;
        private @Nullable List<String> tenants;
        private @Nullable List<String> tenantTags;
        private @Nullable TenantedDeploymentMode tenantedDeployments;
        private @Nullable String workerPool;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Names, slugs or ids of its environments. A new target needs one. */
        public Builder environments(String... environments) {
            return environments(List.of(environments));
        }

        /** Names, slugs or ids of its environments. A new target needs one. */
        public Builder environments(Collection<String> environments) {
            this.environments = List.copyOf(environments);
            return this;
        }

        /** Its target tags, once called roles. A new target needs one. */
        public Builder roles(String... roles) {
            return roles(List.of(roles));
        }

        /** Its target tags, once called roles. A new target needs one. */
        public Builder roles(Collection<String> roles) {
            this.roles = List.copyOf(roles);
            return this;
        }

        /** Names, slugs or ids of the tenants it is for. */
        public Builder tenants(Collection<String> tenants) {
            this.tenants = List.copyOf(tenants);
            return this;
        }

        /** Tags, as {@code Tag set/Tag}, of the tenants it is for. */
        public Builder tenantTags(Collection<String> tenantTags) {
            this.tenantTags = List.copyOf(tenantTags);
            return this;
        }

        /**
         * Whether it is for deployments with or without tenants. If not set, a new target is for those with, where tenants or
         * tags are named, else for those without.
         */
        public Builder tenantedDeployments(TenantedDeploymentMode tenantedDeployments) {
            this.tenantedDeployments = Objects.requireNonNull(tenantedDeployments, "tenantedDeployments");
            return this;
        }

        /**
         * A Kubernetes cluster that workers reach through its API. For other ways to sign in there than with an account that
         * has a token or a password, build a {@link io.github.deploysdks.octopus.model.KubernetesEndpoint}.
         *
         * @param namespace where to deploy to unless a step says otherwise
         * @param account name, slug or id of the account to sign in with
         */
        public Builder kubernetes(String clusterUrl, String namespace, String account) {
            return reach(new EndpointChoice.Kubernetes(
                    Objects.requireNonNull(clusterUrl, "clusterUrl"),
                    Objects.requireNonNull(namespace, "namespace"),
                    Objects.requireNonNull(account, "account")));
        }

        /** A cloud region: no machine, but a target that steps run for on workers. */
        public Builder cloudRegion() {
            return reach(new EndpointChoice.CloudRegion());
        }

        /** Name, slug or id of the worker pool whose workers deploy to a Kubernetes cluster or cloud region. */
        public Builder workerPool(String workerPool) {
            this.workerPool = Objects.requireNonNull(workerPool, "workerPool");
            return this;
        }

        /**
         * The registration.
         *
         * @throws IllegalArgumentException if it does not say how the server reaches the target, or lacks what a new one
         *     needs
         */
        public TargetRegistration build() {
            return new TargetRegistration(this);
        }
    }
}
