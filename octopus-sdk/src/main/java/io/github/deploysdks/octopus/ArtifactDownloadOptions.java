package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Artifact;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How to download artifacts. */
public final class ArtifactDownloadOptions {
    /** What to do with a file that is there already. */
    public enum Existing {
        /** Download nothing at all. */
        FAIL,
        /** Leave it as it is, and do not download its artifact. */
        KEEP,
        /** Put the artifact in its place, once that has arrived. */
        REPLACE
    }

    private final Existing existing;
    private final Predicate<Artifact> filter;
    private final ArtifactListener onProgress;

    private ArtifactDownloadOptions(Builder builder) {
        this.existing = builder.existing;
        this.filter = builder.filter;
        this.onProgress = builder.onProgress;
    }

    /** A builder; all artifacts, a file that is there already is an error, and nobody hears of the progress. */
    public static Builder builder() {
        return new Builder();
    }

    static ArtifactDownloadOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** What to do with a file that is there already. */
    public Existing existing() {
        return existing;
    }

    /** Which artifacts to take. */
    public Predicate<Artifact> filter() {
        return filter;
    }

    /** Who hears of the progress. */
    public ArtifactListener onProgress() {
        return onProgress;
    }

    @Override
    public String toString() {
        return "ArtifactDownloadOptions{existing=" + existing + "}";
    }

    /** Builds {@link ArtifactDownloadOptions}. */
    public static final class Builder {
        private Existing existing = Existing.FAIL;
        private Predicate<Artifact> filter = artifact -> true;
        private ArtifactListener onProgress = (artifact, files, bytes) -> {};

        private Builder() {}

        /** What to do with a file that is there already. */
        public Builder existing(Existing existing) {
            this.existing = Objects.requireNonNull(existing, "existing");
            return this;
        }

        /** Takes only some of the artifacts. */
        public Builder filter(Predicate<Artifact> filter) {
            this.filter = Objects.requireNonNull(filter, "filter");
            return this;
        }

        /** Has someone hear of the progress. */
        public Builder onProgress(ArtifactListener onProgress) {
            this.onProgress = Objects.requireNonNull(onProgress, "onProgress");
            return this;
        }

        /** The options. */
        public ArtifactDownloadOptions build() {
            return new ArtifactDownloadOptions(this);
        }
    }
}
