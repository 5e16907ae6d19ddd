package io.github.deploysdks.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a server lets this client's user send, as it said with an answer: an allowance of so many at once,
 * which every request takes one from and which fills up again at a steady rate. What a server does not say is null.
 * Immutable.
 */
public final class RateLimit {
    private final @Nullable Integer remaining;
    private final @Nullable Integer limit;
    private final @Nullable Integer requestsPerMinute;
    private final @Nullable Duration reset;
    private final Instant seen;

    private RateLimit(
            @Nullable Integer remaining,
            @Nullable Integer limit,
            @Nullable Integer requestsPerMinute,
            @Nullable Duration reset,
            Instant seen) {
        this.remaining = remaining;
        this.limit = limit;
        this.requestsPerMinute = requestsPerMinute;
        this.reset = reset;
        this.seen = seen;
    }

    /**
     * For the SDK, and for tests of those who use it. See the accessors for the values.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public static RateLimit of(
            @Nullable Integer remaining,
            @Nullable Integer limit,
            @Nullable Integer requestsPerMinute,
            @Nullable Duration reset,
            Instant seen) {
        notNegative("remaining", remaining);
        notNegative("limit", limit);
        notNegative("requestsPerMinute", requestsPerMinute);
        if (reset != null && reset.isNegative()) {
            throw new IllegalArgumentException("reset is negative: " + reset);
        }
        return new RateLimit(remaining, limit, requestsPerMinute, reset, Objects.requireNonNull(seen, "seen"));
    }

    private static void notNegative(String name, @Nullable Integer value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(name + " is negative: " + value);
        }
    }

    /** How many requests were left when the server answered. */
    public @Nullable Integer remaining() {
        return remaining;
    }

    /** The whole allowance: how many requests may be sent at once after a pause. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** How many requests the allowance gets back each minute. */
    public @Nullable Integer requestsPerMinute() {
        return requestsPerMinute;
    }

    /** How long after {@link #seen()} the allowance would be whole again, without further requests. */
    public @Nullable Duration reset() {
        return reset;
    }

    /** When the server said so, by the client's clock. */
    public Instant seen() {
        return seen;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLimit that
                && Objects.equals(remaining, that.remaining)
                && Objects.equals(limit, that.limit)
                && Objects.equals(requestsPerMinute, that.requestsPerMinute)
                && Objects.equals(reset, that.reset)
                && seen.equals(that.seen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(remaining, limit, requestsPerMinute, reset, seen);
    }

    @Override
    public String toString() {
        return "RateLimit{remaining=" + remaining + ", limit=" + limit + ", requestsPerMinute=" + requestsPerMinute
                + ", reset=" + reset + ", seen=" + seen + "}";
    }
}
