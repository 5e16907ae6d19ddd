// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#manyPets}. Immutable. */
public final class ListManyPetsParams {
    private static final ListManyPetsParams NONE = builder().build();

    private final @Nullable Integer skip;
    private final @Nullable Integer take;

    private ListManyPetsParams(Builder b) {
        this.skip = b.skip;
        this.take = b.take;
    }

    /** Nothing set. */
    public static ListManyPetsParams none() {
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListManyPetsParams that
                && Objects.equals(this.skip, that.skip)
                && Objects.equals(this.take, that.take);
    }

    @Override
    public int hashCode() {
        return Objects.hash(skip, take);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("ListManyPetsParams")
                .add("skip", skip)
                .add("take", take)
                .end();
    }

    /** Builds {@link ListManyPetsParams}. */
    public static final class Builder {
        private @Nullable Integer skip;
        private @Nullable Integer take;

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

        /** The immutable result. */
        public ListManyPetsParams build() {
            return new ListManyPetsParams(this);
        }
    }
}
