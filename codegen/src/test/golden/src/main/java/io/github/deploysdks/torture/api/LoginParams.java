// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be set for {@link OddOnesApi#login}. Immutable. */
public final class LoginParams {
    private static final LoginParams NONE = builder().build();

    private final @Nullable String xTrace;

    private LoginParams(Builder b) {
        this.xTrace = b.xTrace;
    }

    /** Nothing set. */
    public static LoginParams none() {
        return NONE;
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.xTrace = this.xTrace;
        return b;
    }

    /**
     * A trace id.
     *
     * @return null if not set
     */
    public @Nullable String xTrace() {
        return xTrace;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoginParams that
                && Objects.equals(this.xTrace, that.xTrace);
    }

    @Override
    public int hashCode() {
        return Objects.hash(xTrace);
    }

    /** What is set; secrets masked. */
    @Override
    public String toString() {
        return Require.text("LoginParams")
                .add("xTrace", xTrace)
                .end();
    }

    /** Builds {@link LoginParams}. */
    public static final class Builder {
        private @Nullable String xTrace;

        private Builder() {}

        /** A trace id. */
        public Builder xTrace(@Nullable String xTrace) {
            this.xTrace = xTrace == null ? null : Guards.headerSafe("xTrace", xTrace);
            return this;
        }

        /** The immutable result. */
        public LoginParams build() {
            return new LoginParams(this);
        }
    }
}
