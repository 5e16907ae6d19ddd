// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.torture.model.State;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#manyAtOnce}. Immutable. */
public final class GetManyParams {
    private static final GetManyParams NONE = builder().build();

    private final @Nullable List<State> state;

    private GetManyParams(Builder b) {
        this.state = b.state;
    }

    /** Nothing set. */
    public static GetManyParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = this.state;
        return b;
    }

    /**
     * The parameter <code>State</code>.
     *
     * @return unmodifiable; empty if not set
     */
    public List<State> state() {
        return state == null ? List.of() : state;
    }

    @Nullable List<State> stateAsGiven() {
        return state;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GetManyParams that
                && Objects.equals(this.state, that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("GetManyParams")
                .add("state", state)
                .end();
    }

    /** Builds {@link GetManyParams}. */
    public static final class Builder {
        private @Nullable List<State> state;

        private Builder() {}

        /**
         * The parameter <code>State</code>.
         *
         * <p>Each is asked for once, however often it is in the list, 2 in a request at most: where the answer is a
         * list, more go out in several requests. An empty list, which a server would take for all there are, is never
         * sent.
         */
        public Builder state(@Nullable Collection<? extends State> state) {
            this.state = state == null ? null : Immutable.list(state);
            return this;
        }

        /** The immutable result. */
        public GetManyParams build() {
            return new GetManyParams(this);
        }
    }
}
