package io.github.deploysdks.core.retry;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides after a failed attempt whether and when there is another. A pure function: it does not wait, send or count.
 *
 * <p>The {@linkplain #standard() standard policy}:
 *
 * <ul>
 *   <li>tries up to three times in all;
 *   <li>requests that may be repeated (GET, HEAD, PUT, DELETE, OPTIONS, unless the operation says otherwise) after a
 *       connection that failed or broke, and after 429, 502, 503 and 504;
 *   <li>others (POST, PATCH) only when the server says that it refused them: 429, and 503 with {@code Retry-After};
 *   <li>waits as long as {@code Retry-After} asks (up to a minute; if it asks for more, the failure is final), else
 *       half a second, doubled each time, up to eight seconds, less a random part of up to a quarter;
 *   <li>never repeats a body that cannot be read twice, nor anything after an interruption or cancellation.
 * </ul>
 */
@FunctionalInterface
public interface RetryPolicy {
    /**
     * The wait before the next attempt; null if there is none.
     *
     * @param failed the attempt that failed last
     */
    @Nullable Duration delayAfter(Attempt failed);

    /** The standard policy. */
    static RetryPolicy standard() {
        return builder().build();
    }

    /** No second attempt. */
    static RetryPolicy none() {
        return failed -> null;
    }

    /** The standard policy with other numbers. */
    static Builder builder() {
        return new Builder();
    }

    /** An attempt that failed: with an answer, or without. */
    final class Attempt {
        private final int number;
        private final boolean repeatable;
        private final int status;
        private final @Nullable Duration retryAfter;

        private Attempt(int number, boolean repeatable, int status, @Nullable Duration retryAfter) {
            this.number = number;
            this.repeatable = repeatable;
            this.status = status;
            this.retryAfter = retryAfter;
        }

        /** An attempt that got an answer. See the accessors for the values. */
        public static Attempt answered(int number, boolean repeatable, int status, @Nullable Duration retryAfter) {
            return new Attempt(number, repeatable, status, retryAfter);
        }

        /** An attempt that got none: there was no connection, or it broke. */
        public static Attempt unanswered(int number, boolean repeatable) {
            return new Attempt(number, repeatable, 0, null);
        }

        /** 1 for the first attempt. */
        public int number() {
            return number;
        }

        /** Whether the operation may be sent twice without harm. */
        public boolean repeatable() {
            return repeatable;
        }

        /** The HTTP status, or 0 if there was no answer. */
        public int status() {
            return status;
        }

        /** What the answer's {@code Retry-After} asks for; null if absent. */
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Builds a policy that follows the standard rules. */
    final class Builder {
        private int maxAttempts = 3;
        private Duration firstDelay = Duration.ofMillis(500);
        private Duration maxDelay = Duration.ofSeconds(8);
        private Duration maxRetryAfter = Duration.ofMinutes(1);
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

        private Builder() {}

        /** How often to try in all; 1 means no second attempt. */
        public Builder maxAttempts(int maxAttempts) {
            if (maxAttempts < 1) {
                throw new IllegalArgumentException("maxAttempts is " + maxAttempts + ", the least is 1");
            }
            this.maxAttempts = maxAttempts;
            return this;
        }

        /** The wait after the first failure, doubled after each further one. */
        public Builder firstDelay(Duration firstDelay) {
            this.firstDelay = Guards.notNegative("firstDelay", firstDelay);
            return this;
        }

        /** The longest wait that doubling leads to. */
        public Builder maxDelay(Duration maxDelay) {
            this.maxDelay = Guards.notNegative("maxDelay", maxDelay);
            return this;
        }

        /** The longest {@code Retry-After} that is waited for; a longer one makes the failure final. */
        public Builder maxRetryAfter(Duration maxRetryAfter) {
            this.maxRetryAfter = Guards.notNegative("maxRetryAfter", maxRetryAfter);
            return this;
        }

        /** Where the random part comes from: numbers from 0 to below 1. For tests. */
        public Builder random(DoubleSupplier random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /** The policy. */
        public RetryPolicy build() {
            int attempts = maxAttempts;
            Duration first = firstDelay;
            Duration most = maxDelay;
            Duration mostAfter = maxRetryAfter;
            DoubleSupplier source = random;
            return failed -> {
                if (failed.number() >= attempts || !worthRepeating(failed)) {
                    return null;
                }
                Duration asked = failed.retryAfter();
                if (asked != null) {
                    return asked.compareTo(mostAfter) > 0 ? null : asked;
                }
                double factor = Math.pow(2, failed.number() - 1.0);
                double millis = Math.min((double) first.toMillis() * factor, (double) most.toMillis());
                return Duration.ofMillis((long) (millis * (1 - source.getAsDouble() / 4)));
            };
        }

        private static boolean worthRepeating(Attempt failed) {
            return switch (failed.status()) {
                case 429 -> true;
                case 503 -> failed.repeatable() || failed.retryAfter() != null;
                case 0, 502, 504 -> failed.repeatable();
                default -> false;
            };
        }
    }
}
