// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.torture.model.Mode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#uploadForm}. Immutable. */
public final class UploadFormParams {
    private static final UploadFormParams NONE = builder().build();

    private final @Nullable Boolean replace;
    private final @Nullable Integer count;
    private final @Nullable String passPhrase;
    private final @Nullable Mode mode;

    private UploadFormParams(Builder b) {
        this.replace = b.replace;
        this.count = b.count;
        this.passPhrase = b.passPhrase;
        this.mode = b.mode;
    }

    /** Nothing set. */
    public static UploadFormParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.replace = this.replace;
        b.count = this.count;
        b.passPhrase = this.passPhrase;
        b.mode = this.mode;
        return b;
    }

    /**
     * The parameter <code>replace</code>.
     *
     * @return null if not set
     */
    public @Nullable Boolean replace() {
        return replace;
    }

    /**
     * The part <code>count</code>.
     *
     * @return null if not set
     */
    public @Nullable Integer count() {
        return count;
    }

    /**
     * A secret part.
     *
     * @return null if not set
     */
    public @Nullable String passPhrase() {
        return passPhrase;
    }

    /**
     * The part <code>mode</code>.
     *
     * @return null if not set
     */
    public @Nullable Mode mode() {
        return mode;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UploadFormParams that
                && Objects.equals(this.replace, that.replace)
                && Objects.equals(this.count, that.count)
                && Objects.equals(this.passPhrase, that.passPhrase)
                && Objects.equals(this.mode, that.mode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(replace, count, passPhrase, mode);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("UploadFormParams")
                .add("replace", replace)
                .add("count", count)
                .addSecret("passPhrase", passPhrase)
                .add("mode", mode)
                .end();
    }

    /** Builds {@link UploadFormParams}. */
    public static final class Builder {
        private @Nullable Boolean replace;
        private @Nullable Integer count;
        private @Nullable String passPhrase;
        private @Nullable Mode mode;

        private Builder() {}

        /** The parameter <code>replace</code>. */
        public Builder replace(@Nullable Boolean replace) {
            this.replace = replace;
            return this;
        }

        /** The part <code>count</code>. */
        public Builder count(@Nullable Integer count) {
            this.count = count;
            return this;
        }

        /** A secret part. */
        public Builder passPhrase(@Nullable String passPhrase) {
            this.passPhrase = passPhrase == null ? null : Guards.notBlank("passPhrase", passPhrase);
            return this;
        }

        /** The part <code>mode</code>. */
        public Builder mode(@Nullable Mode mode) {
            this.mode = mode;
            return this;
        }

        /** The immutable result. */
        public UploadFormParams build() {
            return new UploadFormParams(this);
        }
    }
}
