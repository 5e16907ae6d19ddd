// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.Require;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#many}. Immutable. */
public final class ListManyParams {
    private static final ListManyParams NONE = builder().build();

    private final @Nullable List<String> ids;
    private final @Nullable Integer skip;
    private final @Nullable Integer take;

    private ListManyParams(Builder b) {
        this.ids = b.ids;
        this.skip = b.skip;
        this.take = b.take;
    }

    /** Nothing set. */
    public static ListManyParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.ids = this.ids;
        b.skip = this.skip;
        b.take = this.take;
        return b;
    }

    /**
     * Their ids.
     *
     * @return unmodifiable; empty if not set
     */
    public List<String> ids() {
        return ids == null ? List.of() : ids;
    }

    @Nullable List<String> idsAsGiven() {
        return ids;
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
        return other instanceof ListManyParams that
                && Objects.equals(this.ids, that.ids)
                && Objects.equals(this.skip, that.skip)
                && Objects.equals(this.take, that.take);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids, skip, take);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("ListManyParams")
                .add("ids", ids)
                .add("skip", skip)
                .add("take", take)
                .end();
    }

    /** Builds {@link ListManyParams}. */
    public static final class Builder {
        private @Nullable List<String> ids;
        private @Nullable Integer skip;
        private @Nullable Integer take;

        private Builder() {}

        /**
         * Their ids.
         *
         * <p>Each is asked for once, however often it is in the list, 2 in a request at most: where the answer is a
         * list, more go out in several requests. An empty list, which a server would take for all there are, is never
         * sent.
         */
        public Builder ids(@Nullable Collection<? extends String> ids) {
            this.ids = ids == null ? null : Immutable.list(ids);
            return this;
        }

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
        public ListManyParams build() {
            return new ListManyParams(this);
        }
    }
}
