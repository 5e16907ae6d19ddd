// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.Require;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#manySummary}. Immutable. */
public final class SummarizeManyParams {
    private static final SummarizeManyParams NONE = builder().build();

    private final @Nullable List<String> ids;

    private SummarizeManyParams(Builder b) {
        this.ids = b.ids;
    }

    /** Nothing set. */
    public static SummarizeManyParams none() {
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
        return b;
    }

    /**
     * The parameter <code>ids</code>.
     *
     * @return unmodifiable; empty if not set
     */
    public List<String> ids() {
        return ids == null ? List.of() : ids;
    }

    @Nullable List<String> idsAsGiven() {
        return ids;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SummarizeManyParams that
                && Objects.equals(this.ids, that.ids);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("SummarizeManyParams")
                .add("ids", ids)
                .end();
    }

    /** Builds {@link SummarizeManyParams}. */
    public static final class Builder {
        private @Nullable List<String> ids;

        private Builder() {}

        /**
         * The parameter <code>ids</code>.
         *
         * <p>Each is asked for once, however often it is in the list, 2 in a request at most: where the answer is a
         * list, more go out in several requests. An empty list, which a server would take for all there are, is never
         * sent.
         */
        public Builder ids(@Nullable Collection<? extends String> ids) {
            this.ids = ids == null ? null : Immutable.list(ids);
            return this;
        }

        /** The immutable result. */
        public SummarizeManyParams build() {
            return new SummarizeManyParams(this);
        }
    }
}
