// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.torture.model.Mode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#uploadForm}. Immutable. */
public final class UploadFormParams {
    private static final UploadFormParams NONE = builder().build();

    private final @Nullable Boolean replace;
    private final @Nullable Mode mode;

    private UploadFormParams(Builder b) {
        this.replace = b.replace;
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

    public @Nullable Mode mode() {
        return mode;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UploadFormParams that
                && Objects.equals(this.replace, that.replace)
                && Objects.equals(this.mode, that.mode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(replace, mode);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("UploadFormParams")
                .add("replace", replace)
                .add("mode", mode)
                .end();
    }

    /** Builds {@link UploadFormParams}. */
    public static final class Builder {
        private @Nullable Boolean replace;
        private @Nullable Mode mode;

        private Builder() {}

        /** The parameter <code>replace</code>. */
        public Builder replace(@Nullable Boolean replace) {
            this.replace = replace;
            return this;
        }

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
