package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.function.Consumer;

/** How access tokens are got in exchange for id tokens: see {@link OctopusCredentials#oidc}. */
public final class OidcOptions {
    private final Duration refreshMargin;

    private OidcOptions(Builder builder) {
        this.refreshMargin = builder.refreshMargin;
    }

    /** A builder; the margin is one minute. */
    public static Builder builder() {
        return new Builder();
    }

    static OidcOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** How long before its end an access token is replaced. */
    public Duration refreshMargin() {
        return refreshMargin;
    }

    @Override
    public String toString() {
        return "OidcOptions{refreshMargin=" + refreshMargin + "}";
    }

    /** Builds {@link OidcOptions}. */
    public static final class Builder {
        private Duration refreshMargin = Duration.ofMinutes(1);

        private Builder() {}

        /**
         * How long before its end an access token is replaced, so that none ends on the way to the server. A token that lives
         * for less than twice as long is used for half of its life.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder refreshMargin(Duration refreshMargin) {
            this.refreshMargin = Guards.notNegative("refreshMargin", refreshMargin);
            return this;
        }

        /** The options. */
        public OidcOptions build() {
            return new OidcOptions(this);
        }
    }
}
