package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.octopus.model.DeploymentDebugMode;
import io.github.deploysdks.octopus.model.DeploymentPriority;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment and a run of a runbook have in common: where and how to carry it out. Wherever a name is wanted, an id or a
 * slug is fine, too. What is not set is left to the server.
 */
public abstract sealed class ExecutionOptions permits DeployOptions, RunbookRunOptions {
    private final List<String> environments;
    private final List<String> tenants;
    private final List<String> tenantTags;
    private final Map<String, String> variables;
    private final List<String> skipSteps;
    private final List<String> targets;
    private final List<String> excludeTargets;
    private final List<String> targetTags;
    private final List<String> excludeTargetTags;
    private final @Nullable Boolean forcePackageDownload;
    private final @Nullable Boolean guidedFailure;
    private final @Nullable DeploymentDebugMode debugMode;
    private final @Nullable DeploymentPriority priority;
    private final @Nullable OffsetDateTime startAt;
    private final @Nullable OffsetDateTime noStartAfter;
    private final List<String> freezes;
    private final @Nullable String freezeOverrideReason;

    ExecutionOptions(Builder<?> builder) {
        environments = builder.environments;
        tenants = builder.tenants;
        tenantTags = builder.tenantTags;
        variables = Immutable.map(builder.variables);
        skipSteps = builder.skipSteps;
        targets = builder.targets;
        excludeTargets = builder.excludeTargets;
        targetTags = builder.targetTags;
        excludeTargetTags = builder.excludeTargetTags;
        forcePackageDownload = builder.forcePackageDownload;
        guidedFailure = builder.guidedFailure;
        debugMode = builder.debugMode;
        priority = builder.priority;
        startAt = builder.startAt;
        noStartAfter = builder.noStartAfter;
        freezes = builder.freezes;
        freezeOverrideReason = builder.freezeOverrideReason;
    }

    /** Where; never empty. */
    public List<String> environments() {
        return environments;
    }

    /** For whom; empty for nobody in particular. */
    public List<String> tenants() {
        return tenants;
    }

    /** Tags of further tenants, in the form {@code Tag set/Tag}. */
    public List<String> tenantTags() {
        return tenantTags;
    }

    /** Values of prompted variables, by name or label. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Names of steps to leave out. */
    public List<String> skipSteps() {
        return skipSteps;
    }

    /** Only these deployment targets; all when empty. */
    public List<String> targets() {
        return targets;
    }

    /** Deployment targets to leave out. */
    public List<String> excludeTargets() {
        return excludeTargets;
    }

    /** Only targets with one of these tags, in the form {@code Tag set/Tag}; all when empty. */
    public List<String> targetTags() {
        return targetTags;
    }

    /** Leaves out targets with one of these tags, in the form {@code Tag set/Tag}. */
    public List<String> excludeTargetTags() {
        return excludeTargetTags;
    }

    /** Whether packages are fetched again although they are cached; null if not set. */
    public @Nullable Boolean forcePackageDownload() {
        return forcePackageDownload;
    }

    /** Whether a failure stops and asks what to do; null for what the project or the environment says. */
    public @Nullable Boolean guidedFailure() {
        return guidedFailure;
    }

    /** Whether the log shows variables; null if not set. */
    public @Nullable DeploymentDebugMode debugMode() {
        return debugMode;
    }

    /** Whether the task overtakes others in the queue; null if not set. */
    public @Nullable DeploymentPriority priority() {
        return priority;
    }

    /** Names of the deployment freezes to override. */
    public List<String> freezes() {
        return freezes;
    }

    /** Why the freezes are overridden; null if none are. */
    public @Nullable String freezeOverrideReason() {
        return freezeOverrideReason;
    }

    /** When it is to start; null for at once. */
    @Nullable OffsetDateTime startAt() {
        return startAt;
    }

    /** When it gives up waiting for its start; null for never. */
    @Nullable OffsetDateTime noStartAfter() {
        return noStartAfter;
    }

    /** Whether it is for tenants. */
    public boolean isTenanted() {
        return !tenants.isEmpty() || !tenantTags.isEmpty();
    }

    /** Null for what was not set: it is not sent. */
    static <T> @Nullable Collection<T> given(Collection<T> values) {
        return values.isEmpty() ? null : values;
    }

    /** Null for what was not set: it is not sent. */
    static @Nullable Map<String, String> given(Map<String, String> values) {
        return values.isEmpty() ? null : values;
    }

    /** Where, for whom and when; of the variables the names alone. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "{environments=" + environments + ", tenants=" + tenants + ", tenantTags="
                + tenantTags + ", variables=" + variables.keySet() + ", startAt=" + startAt + "}";
    }

    /**
     * Builds options. A list that is set must not be empty where leaving it out means something else: to all targets rather than
     * to none, for nobody in particular rather than for no tenant.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>>
            permits DeployOptions.Builder, RunbookRunOptions.Builder {
        private final Map<String, String> variables = new LinkedHashMap<>();
        private List<String> environments = List.of();
        private List<String> tenants = List.of();
        private List<String> tenantTags = List.of();
        private List<String> skipSteps = List.of();
        private List<String> targets = List.of();
        private List<String> excludeTargets = List.of();
        private List<String> targetTags = List.of();
        private List<String> excludeTargetTags = List.of();
        private List<String> freezes = List.of();
        private @Nullable Boolean forcePackageDownload;
        private @Nullable Boolean guidedFailure;
        private @Nullable DeploymentDebugMode debugMode;
        private @Nullable DeploymentPriority priority;
        private @Nullable OffsetDateTime startAt;
        private @Nullable OffsetDateTime noStartAfter;
        private @Nullable String freezeOverrideReason;

        Builder() {}

        abstract B self();

        /** Where. */
        public B environments(String... environments) {
            return environments(List.of(environments));
        }

        /** Where. */
        public B environments(Collection<String> environments) {
            this.environments = Texts.some("environments", environments);
            return self();
        }

        /** For these tenants. */
        public B tenants(String... tenants) {
            return tenants(List.of(tenants));
        }

        /** For these tenants. */
        public B tenants(Collection<String> tenants) {
            this.tenants = Texts.some("tenants", tenants);
            return self();
        }

        /** For the tenants with these tags, each in the form {@code Tag set/Tag}, beside those that are named. */
        public B tenantTags(String... tags) {
            return tenantTags(List.of(tags));
        }

        /** For the tenants with these tags, each in the form {@code Tag set/Tag}, beside those that are named. */
        public B tenantTags(Collection<String> tags) {
            this.tenantTags = Texts.tags("tenantTags", tags);
            return self();
        }

        /** The value of a prompted variable, which may be secret. */
        public B variable(String nameOrLabel, String value) {
            variables.put(Guards.notBlank("nameOrLabel", nameOrLabel), Guards.notNull("value", value));
            return self();
        }

        /** Values of prompted variables, by name or label, beside those that are set already. */
        public B variables(Map<String, String> variables) {
            variables.forEach(this::variable);
            return self();
        }

        /** Names of steps to leave out. */
        public B skipSteps(String... steps) {
            return skipSteps(List.of(steps));
        }

        /** Names of steps to leave out. */
        public B skipSteps(Collection<String> steps) {
            this.skipSteps = Texts.all("skipSteps", steps);
            return self();
        }

        /** Only these deployment targets. */
        public B targets(String... targets) {
            return targets(List.of(targets));
        }

        /** Only these deployment targets. */
        public B targets(Collection<String> targets) {
            this.targets = Texts.some("targets", targets);
            return self();
        }

        /** Deployment targets to leave out. */
        public B excludeTargets(String... targets) {
            return excludeTargets(List.of(targets));
        }

        /** Deployment targets to leave out. */
        public B excludeTargets(Collection<String> targets) {
            this.excludeTargets = Texts.all("excludeTargets", targets);
            return self();
        }

        /** Only targets with one of these tags, each in the form {@code Tag set/Tag}. */
        public B targetTags(String... tags) {
            return targetTags(List.of(tags));
        }

        /** Only targets with one of these tags, each in the form {@code Tag set/Tag}. */
        public B targetTags(Collection<String> tags) {
            this.targetTags = Texts.some("targetTags", tags);
            return self();
        }

        /** Leaves out targets with one of these tags, each in the form {@code Tag set/Tag}. */
        public B excludeTargetTags(String... tags) {
            return excludeTargetTags(List.of(tags));
        }

        /** Leaves out targets with one of these tags, each in the form {@code Tag set/Tag}. */
        public B excludeTargetTags(Collection<String> tags) {
            this.excludeTargetTags = Texts.all("excludeTargetTags", tags);
            return self();
        }

        /** Whether packages are fetched again although they are cached. */
        public B forcePackageDownload(boolean force) {
            this.forcePackageDownload = force;
            return self();
        }

        /** Whether a failure stops and asks what to do, whatever the project or the environment says. */
        public B guidedFailure(boolean guided) {
            this.guidedFailure = guided;
            return self();
        }

        /** Whether the log shows variables, and how much of them. */
        public B debugMode(DeploymentDebugMode mode) {
            this.debugMode = Guards.notNull("mode", mode);
            return self();
        }

        /** Whether the task overtakes others in the queue. */
        public B priority(DeploymentPriority priority) {
            this.priority = Guards.notNull("priority", priority);
            return self();
        }

        /** Goes ahead although these deployment freezes forbid it; the reason is recorded. */
        public B overrideFreezes(String reason, String... freezes) {
            return overrideFreezes(reason, List.of(freezes));
        }

        /** Goes ahead although these deployment freezes forbid it; the reason is recorded. */
        public B overrideFreezes(String reason, Collection<String> freezes) {
            this.freezeOverrideReason = Guards.notBlank("reason", reason);
            this.freezes = Texts.some("freezes", freezes);
            return self();
        }

        B startAt(OffsetDateTime time) {
            this.startAt = Guards.notNull("time", time);
            return self();
        }

        B noStartAfter(OffsetDateTime time) {
            this.noStartAfter = Guards.notNull("time", time);
            return self();
        }

        final boolean isSetForSeveralEnvironmentsAndTenants() {
            return environments.size() > 1 && (!tenants.isEmpty() || !tenantTags.isEmpty());
        }

        /** @param at what the time of the start is called, and {@code after} that of giving up */
        final void check(String at, String after) {
            if (environments.isEmpty()) {
                throw new IllegalArgumentException("no environments: say where");
            }
            if (noStartAfter != null && startAt == null) {
                throw new IllegalArgumentException(after + " is for what is to start later: set " + at + ", too");
            }
            if (noStartAfter != null && !noStartAfter.isAfter(startAt)) {
                throw new IllegalArgumentException(
                        after + " is " + noStartAfter + ", not after " + at + " " + startAt + ": it would never start");
            }
        }
    }
}
