package io.github.deploysdks.core.http;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a client within a rate of requests by delaying them, rather than have a server refuse them (429). Meant for
 * services that poll, or go through much, and share an allowance with others. The rate is the server's, as it says with its
 * answers, one of the client's own, or the lower of both. Requests wait for their turn in the order in which they came.
 *
 * <p>As long as neither is known nothing is delayed, but after a 429 with {@code Retry-After} all requests wait until then.
 *
 * <p>A client is paced on its own: what others spend of the same user's allowance shows in the server's answers, and only
 * then.
 */
public final class Pacing {
    private static final Pacing STANDARD = builder().build();

    private final @Nullable Integer requestsPerMinute;
    private final int reserve;
    private final Duration maxDelay;

    private Pacing(Builder b) {
        this.requestsPerMinute = b.requestsPerMinute;
        this.reserve = b.reserve;
        this.maxDelay = b.maxDelay;
    }

    /** The server's rate, less one request that is kept in reserve; a delay of a minute at most. */
    public static Pacing standard() {
        return STANDARD;
    }

    /** A builder that starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** The client's own rate; null if it has none. */
    public @Nullable Integer requestsPerMinute() {
        return requestsPerMinute;
    }

    /** How much of the server's allowance is left to others. */
    public int reserve() {
        return reserve;
    }

    /** The longest delay of a request. */
    public Duration maxDelay() {
        return maxDelay;
    }

    @Override
    public String toString() {
        return "Pacing{requestsPerMinute=" + requestsPerMinute + ", reserve=" + reserve + ", maxDelay=" + maxDelay
                + "}";
    }

    /** Builds a {@link Pacing}. */
    public static final class Builder {
        private @Nullable Integer requestsPerMinute;
        private int reserve = 1;
        private Duration maxDelay = Duration.ofMinutes(1);

        private Builder() {}

        /**
         * A rate of the client's own, for servers that say none, or to stay below theirs. As many may be sent at once after
         * a minute's pause.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder requestsPerMinute(int requestsPerMinute) {
            if (requestsPerMinute < 1) {
                throw new IllegalArgumentException("requestsPerMinute is " + requestsPerMinute + ", the least is 1");
            }
            this.requestsPerMinute = requestsPerMinute;
            return this;
        }

        /**
         * How many requests of the server's allowance to leave to others of the same user; 1 if not set. Where the allowance
         * is no larger than that, all of it but one is left.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder reserve(int requests) {
            if (requests < 0) {
                throw new IllegalArgumentException("reserve is negative: " + requests);
            }
            this.reserve = requests;
            return this;
        }

        /**
         * The longest delay of a request; one that would have to wait longer, or longer than its own timeout, fails at once
         * with a {@link io.github.deploysdks.core.error.TransportException} for its timeout. A minute if not set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxDelay(Duration maxDelay) {
            this.maxDelay = Guards.notNegative("maxDelay", maxDelay);
            return this;
        }

        /** The immutable result. */
        public Pacing build() {
            return new Pacing(this);
        }
    }
}
