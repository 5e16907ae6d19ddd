package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.TenantedDeploymentMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to upload a certificate, and what it may be used for. */
public final class CertificateOptions {
    private final @Nullable String password;
    private final @Nullable String notes;
    private final List<String> environments;
    private final List<String> tenants;
    private final List<String> tenantTags;
    private final @Nullable TenantedDeploymentMode tenantedDeployments;

    private CertificateOptions(Builder builder) {
        this.password = builder.password;
        this.notes = builder.notes;
        this.environments = builder.environments;
        this.tenants = builder.tenants;
        this.tenantTags = builder.tenantTags;
        this.tenantedDeployments = builder.tenantedDeployments;
    }

    /** A builder; the file has no password, and the certificate may be used in all environments. */
    public static Builder builder() {
        return new Builder();
    }

    static CertificateOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** The file's password; null if it has none. */
    public @Nullable String password() {
        return password;
    }

    /** An explanation for people, in Markdown; null for none. */
    public @Nullable String notes() {
        return notes;
    }

    /** Names, slugs or ids of the environments it may be used in; empty for all. */
    public List<String> environments() {
        return environments;
    }

    /** Names, slugs or ids of the tenants it may be used for. */
    public List<String> tenants() {
        return tenants;
    }

    /** Tags, as {@code Tag set/Tag}, of the tenants it may be used for. */
    public List<String> tenantTags() {
        return tenantTags;
    }

    /** Whether it is for deployments with or without tenants; null if the tenants tell. */
    public @Nullable TenantedDeploymentMode tenantedDeployments() {
        return tenantedDeployments;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "CertificateOptions{notes=" + notes + ", environments=" + environments + ", tenants=" + tenants
                + ", tenantTags=" + tenantTags + ", tenantedDeployments=" + tenantedDeployments + "}";
    }

    /** Builds {@link CertificateOptions}. */
    public static final class Builder {
        private @Nullable String password;
        private @Nullable String notes;
        private List<String> environments = List.of();
        private List<String> tenants = List.of();
        private List<String> tenantTags = List.of();
        private @Nullable TenantedDeploymentMode tenantedDeployments;

        private Builder() {}

        /** The file's password. */
        public Builder password(String password) {
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /** An explanation for people, in Markdown. */
        public Builder notes(String notes) {
            this.notes = Objects.requireNonNull(notes, "notes");
            return this;
        }

        /** Names, slugs or ids of the environments it may be used in. */
        public Builder environments(Collection<String> environments) {
            this.environments = List.copyOf(environments);
            return this;
        }

        /** Names, slugs or ids of the tenants it may be used for. */
        public Builder tenants(Collection<String> tenants) {
            this.tenants = List.copyOf(tenants);
            return this;
        }

        /** Tags, as {@code Tag set/Tag}, of the tenants it may be used for. */
        public Builder tenantTags(Collection<String> tenantTags) {
            this.tenantTags = List.copyOf(tenantTags);
            return this;
        }

        /**
         * Whether it is for deployments with or without tenants. If not set: for those with, where tenants or tags are named,
         * else for those without.
         */
        public Builder tenantedDeployments(TenantedDeploymentMode tenantedDeployments) {
            this.tenantedDeployments = Objects.requireNonNull(tenantedDeployments, "tenantedDeployments");
            return this;
        }

        /** The options. */
        public CertificateOptions build() {
            return new CertificateOptions(this);
        }
    }
}
