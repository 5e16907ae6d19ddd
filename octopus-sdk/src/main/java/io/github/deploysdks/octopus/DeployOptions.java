package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.TenantedDeploymentCommand;
import io.github.deploysdks.octopus.model.UntenantedDeploymentCommand;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where and how to deploy a release. */
public final class DeployOptions extends ExecutionOptions {
    private final @Nullable Boolean forcePackageRedeployment;
    private final @Nullable Boolean updateVariables;

    private DeployOptions(Builder builder) {
        super(builder);
        this.forcePackageRedeployment = builder.forcePackageRedeployment;
        this.updateVariables = builder.updateVariables;
    }

    /** A builder; environments have to be set. */
    public static Builder builder() {
        return new Builder();
    }

    static DeployOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Whether packages are deployed again although they are installed; null if not set. */
    public @Nullable Boolean forcePackageRedeployment() {
        return forcePackageRedeployment;
    }

    /** Whether the release takes over the variables of the project anew first; null if not set. */
    public @Nullable Boolean updateVariables() {
        return updateVariables;
    }

    /** When it is to start; null for at once. */
    public @Nullable OffsetDateTime deployAt() {
        return startAt();
    }

    /** When it gives up waiting for its start; null for never. */
    public @Nullable OffsetDateTime noDeployAfter() {
        return noStartAfter();
    }

    UntenantedDeploymentCommand untenanted(String project, String releaseVersion) {
        return UntenantedDeploymentCommand.builder()
                .projectName(project)
                .releaseVersion(releaseVersion)
                .environmentNames(environments())
                .runAt(startAt())
                .noRunAfter(noStartAfter())
                .variables(given(variables()))
                .skipStepNames(given(skipSteps()))
                .specificMachineNames(given(targets()))
                .excludedMachineNames(given(excludeTargets()))
                .specificTargetTagNames(given(targetTags()))
                .excludedTargetTagNames(given(excludeTargetTags()))
                .forcePackageDownload(forcePackageDownload())
                .forcePackageRedeployment(forcePackageRedeployment)
                .updateVariableSnapshot(updateVariables)
                .useGuidedFailure(guidedFailure())
                .debugMode(debugMode())
                .priority(priority())
                .deploymentFreezeNames(given(freezes()))
                .deploymentFreezeOverrideReason(freezeOverrideReason())
                .build();
    }

    TenantedDeploymentCommand tenanted(
            String project, String releaseVersion, Collection<String> tenants, Collection<String> tenantTags) {
        return TenantedDeploymentCommand.builder()
                .projectName(project)
                .releaseVersion(releaseVersion)
                .environmentName(environments().get(0))
                .tenants(given(tenants))
                .tenantTags(given(tenantTags))
                .runAt(startAt())
                .noRunAfter(noStartAfter())
                .variables(given(variables()))
                .skipStepNames(given(skipSteps()))
                .specificMachineNames(given(targets()))
                .excludedMachineNames(given(excludeTargets()))
                .specificTargetTagNames(given(targetTags()))
                .excludedTargetTagNames(given(excludeTargetTags()))
                .forcePackageDownload(forcePackageDownload())
                .forcePackageRedeployment(forcePackageRedeployment)
                .updateVariableSnapshot(updateVariables)
                .useGuidedFailure(guidedFailure())
                .debugMode(debugMode())
                .priority(priority())
                .deploymentFreezeNames(given(freezes()))
                .deploymentFreezeOverrideReason(freezeOverrideReason())
                .build();
    }

    /** Builds {@link DeployOptions}. */
    public static final class Builder extends ExecutionOptions.Builder<Builder> {
        private @Nullable Boolean forcePackageRedeployment;
        private @Nullable Boolean updateVariables;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Whether packages are deployed again although they are installed. */
        public Builder forcePackageRedeployment(boolean force) {
            this.forcePackageRedeployment = force;
            return this;
        }

        /** Whether the release takes over the variables of the project anew first. */
        public Builder updateVariables(boolean update) {
            this.updateVariables = update;
            return this;
        }

        /** When it is to start; at once if not set. */
        public Builder deployAt(OffsetDateTime time) {
            return startAt(time);
        }

        /** When it gives up waiting for its start. Only with {@link #deployAt}. */
        public Builder noDeployAfter(OffsetDateTime time) {
            return noStartAfter(time);
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if there is no environment, or several for tenants, or if it could never start
         */
        public DeployOptions build() {
            check("deployAt", "noDeployAfter");
            if (isSetForSeveralEnvironmentsAndTenants()) {
                throw new IllegalArgumentException(
                        "several environments: for tenants, the server deploys to one environment at a time");
            }
            return new DeployOptions(this);
        }
    }
}
