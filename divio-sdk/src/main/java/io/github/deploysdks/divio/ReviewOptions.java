package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to make and deploy a copy of an environment. */
public final class ReviewOptions {
    private final String slug;
    private final @Nullable String branch;
    private final boolean reuse;
    private final Consumer<DeployOptions.Builder> deploy;

    private ReviewOptions(String slug, Builder builder) {
        this.slug = slug;
        this.branch = builder.branch;
        this.reuse = builder.reuse;
        this.deploy = builder.deploy;
    }

    /** A builder; it needs the copy's slug. */
    public static Builder builder() {
        return new Builder();
    }

    static ReviewOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** The copy's slug. */
    public String slug() {
        return slug;
    }

    /** The Git branch that the copy is to run; null for that of the original. */
    public @Nullable String branch() {
        return branch;
    }

    /** Whether to take an environment of that slug that is there already. */
    public boolean reuse() {
        return reuse;
    }

    Consumer<DeployOptions.Builder> deploy() {
        return deploy;
    }

    @Override
    public String toString() {
        return "ReviewOptions{slug=" + slug + ", branch=" + branch + ", reuse=" + reuse + "}";
    }

    /** Builds {@link ReviewOptions}. */
    public static final class Builder {
        private @Nullable String slug;
        private @Nullable String branch;
        private boolean reuse;
        private Consumer<DeployOptions.Builder> deploy = options -> {};

        private Builder() {}

        /**
         * The copy's slug, such as {@code review-118}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder slug(String slug) {
            this.slug = Guards.notBlank("slug", slug);
            return this;
        }

        /**
         * The Git branch that the copy is to run; if not set, that of the original.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder branch(String branch) {
            this.branch = Guards.notBlank("branch", branch);
            return this;
        }

        /**
         * Takes an environment of that slug that is there already, instead of failing: for the second push to a branch, and for
         * going on after a failure half way.
         */
        public Builder reuse(boolean reuse) {
            this.reuse = reuse;
            return this;
        }

        /** How to deploy it. */
        public Builder deploy(Consumer<DeployOptions.Builder> deploy) {
            this.deploy = Objects.requireNonNull(deploy, "deploy");
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalStateException if there is no slug
         */
        public ReviewOptions build() {
            if (slug == null) {
                throw new IllegalStateException("The copy needs a slug: set slug(...)");
            }
            return new ReviewOptions(slug, this);
        }
    }
}
