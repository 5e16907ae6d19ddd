package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.CreateGitRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreateRunbookRunsCommand;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where and how to run a runbook. There is a run for each environment, and for each tenant in it when it is for tenants. */
public final class RunbookRunOptions extends ExecutionOptions {
    private final @Nullable String snapshot;
    private final @Nullable String gitRef;
    private final @Nullable String packageVersion;
    private final List<String> packageVersions;
    private final List<String> gitResources;

    private RunbookRunOptions(Builder builder) {
        super(builder);
        this.snapshot = builder.snapshot;
        this.gitRef = builder.gitRef;
        this.packageVersion = builder.packageVersion;
        this.packageVersions = List.copyOf(builder.packageVersions);
        this.gitResources = List.copyOf(builder.gitResources);
    }

    /** A builder; environments have to be set. */
    public static Builder builder() {
        return new Builder();
    }

    static RunbookRunOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Name or id of the snapshot to run; null for the published one. */
    public @Nullable String snapshot() {
        return snapshot;
    }

    /** Branch, tag or commit to take the runbook from, if it is kept in git; null for the default branch. */
    public @Nullable String gitRef() {
        return gitRef;
    }

    /** Version of all packages that {@link #packageVersions} does not name; null for the newest of each. */
    public @Nullable String packageVersion() {
        return packageVersion;
    }

    /** Versions of single packages, as {@code step:version}, {@code package:version} or {@code step:reference:version}. */
    public List<String> packageVersions() {
        return packageVersions;
    }

    /** References of git dependencies, as {@code step:reference} or {@code step:dependency:reference}. */
    public List<String> gitResources() {
        return gitResources;
    }

    /** When it is to start; null for at once. */
    public @Nullable OffsetDateTime runAt() {
        return startAt();
    }

    /** When it gives up waiting for its start; null for never. */
    public @Nullable OffsetDateTime noRunAfter() {
        return noStartAfter();
    }

    /** Which of the options are for runbooks in git alone; null if none is set. */
    private @Nullable String forGitAlone() {
        if (gitRef != null) {
            return "gitRef";
        }
        if (packageVersion != null || !packageVersions.isEmpty()) {
            return "packageVersion";
        }
        return gitResources.isEmpty() ? null : "gitResource";
    }

    /** @throws IllegalArgumentException if options do not go with a runbook that is kept in the database */
    CreateRunbookRunsCommand inDatabase(String project, String runbook) {
        String misplaced = forGitAlone();
        if (misplaced != null) {
            throw new IllegalArgumentException(misplaced + " is for runbooks in git, and those of '" + project
                    + "' are not: a snapshot has its versions already");
        }
        return CreateRunbookRunsCommand.builder()
                .projectName(project)
                .runbookName(runbook)
                .environmentNames(environments())
                .snapshot(snapshot)
                .tenants(given(tenants()))
                .tenantTags(given(tenantTags()))
                .runAt(startAt())
                .noRunAfter(noStartAfter())
                .variables(given(variables()))
                .skipStepNames(given(skipSteps()))
                .specificMachineNames(given(targets()))
                .excludedMachineNames(given(excludeTargets()))
                .specificTargetTagNames(given(targetTags()))
                .excludedTargetTagNames(given(excludeTargetTags()))
                .forcePackageDownload(forcePackageDownload())
                .useGuidedFailure(guidedFailure())
                .debugMode(debugMode())
                .priority(priority())
                .deploymentFreezeNames(given(freezes()))
                .deploymentFreezeOverrideReason(freezeOverrideReason())
                .build();
    }

    /** @throws IllegalArgumentException if options do not go with a runbook that is kept in git */
    CreateGitRunbookRunsCommand inGit(String project, String runbook, String ref) {
        // The command is not known to have these, and a run on all targets instead of some is none to risk.
        if (!targetTags().isEmpty() || !excludeTargetTags().isEmpty() || debugMode() != null) {
            throw new IllegalArgumentException("targetTags, excludeTargetTags and debugMode are for runbooks in the"
                    + " database, and those of '" + project + "' are in git");
        }
        if (snapshot != null) {
            throw new IllegalArgumentException("snapshot is for runbooks in the database, and those of '" + project
                    + "' are in git: gitRef says which one to run");
        }
        return CreateGitRunbookRunsCommand.builder()
                .projectName(project)
                .runbookName(runbook)
                .environmentNames(environments())
                .gitRef(ref)
                .packageVersion(packageVersion)
                .packages(given(packageVersions))
                .gitResources(given(gitResources))
                .tenants(given(tenants()))
                .tenantTags(given(tenantTags()))
                .runAt(startAt())
                .noRunAfter(noStartAfter())
                .variables(given(variables()))
                .skipStepNames(given(skipSteps()))
                .specificMachineNames(given(targets()))
                .excludedMachineNames(given(excludeTargets()))
                .forcePackageDownload(forcePackageDownload())
                .useGuidedFailure(guidedFailure())
                .priority(priority())
                .deploymentFreezeNames(given(freezes()))
                .deploymentFreezeOverrideReason(freezeOverrideReason())
                .build();
    }

    /** Builds {@link RunbookRunOptions}. */
    public static final class Builder extends ExecutionOptions.Builder<Builder> {
        private final List<String> packageVersions = new ArrayList<>();
        private final List<String> gitResources = new ArrayList<>();
        private @Nullable String snapshot;
        private @Nullable String gitRef;
        private @Nullable String packageVersion;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Name or id of the snapshot to run; the published one if not set. Only for runbooks in the database. */
        public Builder snapshot(String snapshot) {
            this.snapshot = Guards.notBlank("snapshot", snapshot);
            return this;
        }

        /**
         * Branch, tag or commit, such as {@code refs/heads/main}, to take the runbook from; the project's default branch if not
         * set. Only for runbooks in git.
         */
        public Builder gitRef(String gitRef) {
            this.gitRef = Guards.notBlank("gitRef", gitRef);
            return this;
        }

        /** Version of all packages that have none of their own; the newest of each if not set. Only for runbooks in git. */
        public Builder packageVersion(String version) {
            this.packageVersion = Guards.notBlank("version", version);
            return this;
        }

        /** Version of the package of a step, or of a package wherever it is used. Only for runbooks in git. */
        public Builder packageVersion(String stepOrPackage, String version) {
            packageVersions.add(Texts.colons(stepOrPackage, version));
            return this;
        }

        /** Version of one of the packages that a step refers to. Only for runbooks in git. */
        public Builder packageVersion(String step, String packageReference, String version) {
            packageVersions.add(Texts.colons(step, packageReference, version));
            return this;
        }

        /** Branch, tag or commit of the git repository that a step reads from. Only for runbooks in git. */
        public Builder gitResource(String step, String reference) {
            gitResources.add(Texts.colons(step, reference));
            return this;
        }

        /** Branch, tag or commit of one of the git repositories that a step reads from. Only for runbooks in git. */
        public Builder gitResource(String step, String dependency, String reference) {
            gitResources.add(Texts.colons(step, dependency, reference));
            return this;
        }

        /** When it is to start; at once if not set. */
        public Builder runAt(OffsetDateTime time) {
            return startAt(time);
        }

        /** When it gives up waiting for its start. Only with {@link #runAt}. */
        public Builder noRunAfter(OffsetDateTime time) {
            return noStartAfter(time);
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if there is no environment, if options exclude each other, or if it could never start
         */
        public RunbookRunOptions build() {
            check("runAt", "noRunAfter");
            RunbookRunOptions options = new RunbookRunOptions(this);
            String misplaced = options.forGitAlone();
            if (snapshot != null && misplaced != null) {
                throw new IllegalArgumentException(
                        "snapshot is for runbooks in the database, " + misplaced + " for runbooks in git: not both");
            }
            return options;
        }
    }
}
