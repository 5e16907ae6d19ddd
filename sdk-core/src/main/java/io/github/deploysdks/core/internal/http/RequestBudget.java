package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Pacing;
import io.github.deploysdks.core.http.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many requests may be sent, reckoned as servers do: a bucket of tokens that refills at a steady rate, from which each
 * request takes one. It may go below zero: those are the requests that wait, each for the token it has taken already, and
 * so in the order in which they came.
 */
final class RequestBudget {
    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final Pacing pacing;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    private double tokens;
    private double capacity;

    /** Tokens in a minute; 0 while no rate is known. */
    private double rate;

    private Instant refilled;
    private Instant closedUntil = Instant.MIN;

    /** Requests that took a token and have no answer yet. */
    private int underWay;

    RequestBudget(Pacing pacing, Clock clock) {
        this.pacing = pacing;
        this.clock = clock;
        Integer own = pacing.requestsPerMinute();
        if (own != null) {
            rate = own;
            capacity = own;
            tokens = own;
        }
        refilled = clock.instant();
    }

    /**
     * Takes a token.
     *
     * @param patience the longest wait that makes sense
     * @return how long to wait for it; null if that is too long, and none was taken
     */
    @Nullable Duration take(Duration patience) {
        lock.lock();
        try {
            Instant now = refill();
            Duration wait = max(Duration.between(now, max(closedUntil, now)), refillTime(tokens - 1));
            if (wait.compareTo(patience) > 0 || wait.compareTo(pacing.maxDelay()) > 0) {
                return null;
            }
            tokens -= 1;
            underWay++;
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** A request ended without an answer that says anything; whether it cost the server's token is not known. */
    void unanswered() {
        lock.lock();
        try {
            underWay--;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A request was answered.
     *
     * @param limit what the server says of its limit; null if it says nothing, as for what it does not count
     * @param refused how long it wants to be left alone; null if it does not
     */
    void answered(@Nullable RateLimit limit, @Nullable Duration refused) {
        lock.lock();
        try {
            Instant now = refill();
            underWay--;
            if (refused != null) {
                // Not for longer than requests may wait: they would all fail, and it is a suggestion.
                closedUntil = max(closedUntil, now.plus(min(refused, pacing.maxDelay())));
            }
            if (limit == null) {
                giveBack();
                return;
            }
            adopt(limit);
            Integer remaining = limit.remaining();
            if (remaining != null && rate > 0) {
                // Downwards alone: an answer that was overtaken says more than there is. And what is under way is not
                // in
                // it, or not all.
                tokens = Math.min(tokens, remaining - held(limit) - underWay);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What the server does not count costs nothing, unless the client counts for itself. */
    private void giveBack() {
        if (pacing.requestsPerMinute() == null && rate > 0) {
            tokens = Math.min(capacity, tokens + 1);
        }
    }

    private void adopt(RateLimit limit) {
        Integer burst = limit.limit();
        Integer perMinute = limit.requestsPerMinute();
        if (burst == null || perMinute == null || burst < 1 || perMinute < 1) {
            return;
        }
        Integer own = pacing.requestsPerMinute();
        double newRate = own == null ? perMinute : Math.min(own, perMinute);
        double room = burst - held(limit);
        double newCapacity = own == null ? room : Math.min(own, room);
        if (rate == 0) {
            tokens = newCapacity - underWay;
        }
        rate = newRate;
        capacity = newCapacity;
        tokens = Math.min(tokens, capacity);
    }

    /** How many of the server's tokens are left to others: never so many that none is left to take. */
    private int held(RateLimit limit) {
        Integer burst = limit.limit();
        return burst == null ? pacing.reserve() : Math.max(0, Math.min(pacing.reserve(), burst - 1));
    }

    private Instant refill() {
        Instant now = clock.instant();
        Duration passed = Duration.between(refilled, now);
        // A clock that was set back refills from there.
        refilled = now;
        if (!passed.isNegative()) {
            double seconds = passed.getSeconds() + passed.getNano() / 1e9;
            tokens = Math.min(capacity, tokens + seconds * rate / 60);
        }
        return now;
    }

    /** How long it takes until there are none too few. */
    private Duration refillTime(double left) {
        return left >= 0 || rate == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil(-left * NANOS_PER_MINUTE / rate));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static <C extends Comparable<? super C>> C max(C one, C other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
