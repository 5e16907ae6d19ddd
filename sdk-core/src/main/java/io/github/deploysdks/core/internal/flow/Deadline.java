package io.github.deploysdks.core.internal.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment by which a flow is to be over. */
public final class Deadline {
    private final Clock clock;
    private final Duration limit;
    private final Instant end;

    private Deadline(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        this.end = clock.instant().plus(limit);
    }

    /**
     * A deadline that begins now.
     *
     * @throws IllegalArgumentException if the limit is not positive
     */
    static Deadline in(Clock clock, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The time to wait must be positive, not " + limit);
        }
        // Further off than anyone waits, and yet a moment that can be computed with.
        return new Deadline(clock, limit.compareTo(Duration.ofDays(36_500)) > 0 ? Duration.ofDays(36_500) : limit);
    }

    /** How long the flow may take over all. */
    public Duration limit() {
        return limit;
    }

    /** How much of that is left; zero if nothing is. */
    public Duration remaining() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether nothing is left. */
    public boolean isOver() {
        return remaining().isZero();
    }
}
