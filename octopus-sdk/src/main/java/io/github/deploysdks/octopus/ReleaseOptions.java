package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.octopus.model.ReleaseCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes into a release. What is not set is left to the server. */
public final class ReleaseOptions {
    private final @Nullable String version;
    private final @Nullable String channel;
    private final @Nullable String packageVersion;
    private final @Nullable String packagePrerelease;
    private final List<String> packageVersions;
    private final List<String> gitResources;
    private final @Nullable String gitRef;
    private final @Nullable String gitCommit;
    private final @Nullable String notes;
    private final @Nullable Boolean ignoreIfExists;
    private final @Nullable Boolean ignoreChannelRules;
    private final Map<String, String> customFields;

    private ReleaseOptions(Builder builder) {
        version = builder.version;
        channel = builder.channel;
        packageVersion = builder.packageVersion;
        packagePrerelease = builder.packagePrerelease;
        packageVersions = List.copyOf(builder.packageVersions);
        gitResources = List.copyOf(builder.gitResources);
        gitRef = builder.gitRef;
        gitCommit = builder.gitCommit;
        notes = builder.notes;
        ignoreIfExists = builder.ignoreIfExists;
        ignoreChannelRules = builder.ignoreChannelRules;
        customFields = Immutable.map(builder.customFields);
    }

    /** A builder; nothing has to be set. */
    public static Builder builder() {
        return new Builder();
    }

    static ReleaseOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Version of the release; null for the next one by the project's versioning strategy. */
    public @Nullable String version() {
        return version;
    }

    /** Name, id or slug of the channel; null for one that fits. */
    public @Nullable String channel() {
        return channel;
    }

    /** Version of all packages that {@link #packageVersions} does not name; null for the newest of each. */
    public @Nullable String packageVersion() {
        return packageVersion;
    }

    /** Pre-release tag that the newest versions of packages must have; null if not set. */
    public @Nullable String packagePrerelease() {
        return packagePrerelease;
    }

    /** Versions of single packages, as {@code step:version}, {@code package:version} or {@code step:reference:version}. */
    public List<String> packageVersions() {
        return packageVersions;
    }

    /** References of git dependencies, as {@code step:reference} or {@code step:dependency:reference}. */
    public List<String> gitResources() {
        return gitResources;
    }

    /** Branch or tag that the project is taken from, if it is kept in git; null for its default branch. */
    public @Nullable String gitRef() {
        return gitRef;
    }

    /** Commit that the project is taken from, if it is kept in git; null for the newest. */
    public @Nullable String gitCommit() {
        return gitCommit;
    }

    /** Notes for people, in Markdown; null for none. */
    public @Nullable String notes() {
        return notes;
    }

    /** Whether a release of this version that is there already is good enough; null if not set. */
    public @Nullable Boolean ignoreIfExists() {
        return ignoreIfExists;
    }

    /** Whether the rules of the channel may be broken; null if not set. */
    public @Nullable Boolean ignoreChannelRules() {
        return ignoreChannelRules;
    }

    /** Values for the custom fields that the channel defines. */
    public Map<String, String> customFields() {
        return customFields;
    }

    @Override
    public String toString() {
        return "ReleaseOptions{version=" + version + ", channel=" + channel + ", packageVersion=" + packageVersion
                + ", packageVersions=" + packageVersions + ", gitRef=" + gitRef + ", gitCommit=" + gitCommit + "}";
    }

    ReleaseCommand command(String project) {
        return ReleaseCommand.builder()
                .projectName(project)
                .releaseVersion(version)
                .channelName(channel)
                .packageVersion(packageVersion)
                .packagePrerelease(packagePrerelease)
                .packages(packageVersions.isEmpty() ? null : packageVersions)
                .gitResources(gitResources.isEmpty() ? null : gitResources)
                .gitRef(gitRef)
                .gitCommit(gitCommit)
                .releaseNotes(notes)
                .ignoreIfAlreadyExists(ignoreIfExists)
                .ignoreChannelRules(ignoreChannelRules)
                .customFields(customFields.isEmpty() ? null : customFields)
                .build();
    }

    /** Builds {@link ReleaseOptions}. */
    public static final class Builder {
        private final List<String> packageVersions = new ArrayList<>();
        private final List<String> gitResources = new ArrayList<>();
        private final Map<String, String> customFields = new LinkedHashMap<>();
        private @Nullable String version;
        private @Nullable String channel;
        private @Nullable String packageVersion;
        private @Nullable String packagePrerelease;
        private @Nullable String gitRef;
        private @Nullable String gitCommit;
        private @Nullable String notes;
        private @Nullable Boolean ignoreIfExists;
        private @Nullable Boolean ignoreChannelRules;

        private Builder() {}

        /** Version of the release; the next one by the project's versioning strategy if not set. */
        public Builder version(String version) {
            this.version = Guards.notBlank("version", version);
            return this;
        }

        /** Name, id or slug of the channel; one that fits if not set. */
        public Builder channel(String channel) {
            this.channel = Guards.notBlank("channel", channel);
            return this;
        }

        /** Version of all packages that have none of their own; the newest of each if not set. */
        public Builder packageVersion(String version) {
            this.packageVersion = Guards.notBlank("version", version);
            return this;
        }

        /** Version of the package of a step, or of a package wherever it is used. */
        public Builder packageVersion(String stepOrPackage, String version) {
            packageVersions.add(Texts.colons(stepOrPackage, version));
            return this;
        }

        /** Version of one of the packages that a step refers to. */
        public Builder packageVersion(String step, String packageReference, String version) {
            packageVersions.add(Texts.colons(step, packageReference, version));
            return this;
        }

        /** Pre-release tag, such as {@code beta}, that the newest versions of packages must have. */
        public Builder packagePrerelease(String tag) {
            this.packagePrerelease = Guards.notBlank("tag", tag);
            return this;
        }

        /** Branch, tag or commit of the git repository that a step reads from. */
        public Builder gitResource(String step, String reference) {
            gitResources.add(Texts.colons(step, reference));
            return this;
        }

        /** Branch, tag or commit of one of the git repositories that a step reads from. */
        public Builder gitResource(String step, String dependency, String reference) {
            gitResources.add(Texts.colons(step, dependency, reference));
            return this;
        }

        /** Branch or tag, such as {@code refs/heads/main}, to take the project from. Only for projects kept in git. */
        public Builder gitRef(String gitRef) {
            this.gitRef = Guards.notBlank("gitRef", gitRef);
            return this;
        }

        /** Hash of the commit to take the project from; the newest if not set. Only for projects kept in git. */
        public Builder gitCommit(String gitCommit) {
            this.gitCommit = Guards.notBlank("gitCommit", gitCommit);
            return this;
        }

        /** Notes for people, in Markdown. */
        public Builder notes(String notes) {
            this.notes = Guards.notNull("notes", notes);
            return this;
        }

        /**
         * Notes for people, in Markdown, from a file in UTF-8. It is read at once.
         *
         * @throws UncheckedIOException if it cannot be read
         */
        public Builder notesFrom(Path file) {
            try {
                return notes(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the release notes cannot be read: " + e, e);
            }
        }

        /** Whether a release of this version that is there already is good enough: it is left as it is. */
        public Builder ignoreIfExists(boolean ignore) {
            this.ignoreIfExists = ignore;
            return this;
        }

        /** Whether the rules of the channel may be broken. */
        public Builder ignoreChannelRules(boolean ignore) {
            this.ignoreChannelRules = ignore;
            return this;
        }

        /** The value of a custom field that the channel defines. */
        public Builder customField(String name, String value) {
            customFields.put(Guards.notBlank("name", name), Guards.notNull("value", value));
            return this;
        }

        /** Values of custom fields that the channel defines, beside those that are set already. */
        public Builder customFields(Map<String, String> fields) {
            fields.forEach(this::customField);
            return this;
        }

        /** The options. */
        public ReleaseOptions build() {
            return new ReleaseOptions(this);
        }
    }
}
