// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#items}. Immutable. */
public final class ListItemsParams {
    private static final ListItemsParams NONE = builder().build();

    private final @Nullable Integer skip;
    private final @Nullable Integer take;
    private final @Nullable String text;
    private final @Nullable String under;

    private ListItemsParams(Builder b) {
        this.skip = b.skip;
        this.take = b.take;
        this.text = b.text;
        this.under = b.under;
    }

    /** Nothing set. */
    public static ListItemsParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.skip = this.skip;
        b.take = this.take;
        b.text = this.text;
        b.under = this.under;
        return b;
    }

    /**
     * The parameter <code>skip</code>.
     *
     * @return null if not set
     */
    public @Nullable Integer skip() {
        return skip;
    }

    /**
     * The parameter <code>take</code>.
     *
     * @return null if not set
     */
    public @Nullable Integer take() {
        return take;
    }

    /**
     * The parameter <code>text</code>.
     *
     * @return null if not set
     */
    public @Nullable String text() {
        return text;
    }

    /**
     * Guarded where it is given.
     *
     * @return null if not set
     */
    public @Nullable String under() {
        return under;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListItemsParams that
                && Objects.equals(this.skip, that.skip)
                && Objects.equals(this.take, that.take)
                && Objects.equals(this.text, that.text)
                && Objects.equals(this.under, that.under);
    }

    @Override
    public int hashCode() {
        return Objects.hash(skip, take, text, under);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("ListItemsParams")
                .add("skip", skip)
                .add("take", take)
                .add("text", text)
                .add("under", under)
                .end();
    }

    /** Builds {@link ListItemsParams}. */
    public static final class Builder {
        private @Nullable Integer skip;
        private @Nullable Integer take;
        private @Nullable String text;
        private @Nullable String under;

        private Builder() {}

        /** The parameter <code>skip</code>. */
        public Builder skip(@Nullable Integer skip) {
            this.skip = skip;
            return this;
        }

        /** The parameter <code>take</code>. */
        public Builder take(@Nullable Integer take) {
            this.take = take;
            return this;
        }

        /** The parameter <code>text</code>. */
        public Builder text(@Nullable String text) {
            this.text = text;
            return this;
        }

        /** Guarded where it is given. */
        public Builder under(@Nullable String under) {
            this.under = under == null ? null : Guards.nonRootPath("under", under);
            return this;
        }

        /** The immutable result. */
        public ListItemsParams build() {
            return new ListItemsParams(this);
        }
    }
}
