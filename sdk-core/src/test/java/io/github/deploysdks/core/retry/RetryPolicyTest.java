package io.github.deploysdks.core.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.retry.RetryPolicy.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy as a pure function, and what it reads from {@code Retry-After}. */
class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final RetryPolicy withoutJitter =
            RetryPolicy.builder().random(() -> 0).build();

    @ParameterizedTest(name = "attempt {0}, repeatable {1}, status {2}, Retry-After {3}: wait {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // No answer: only what may be sent twice.
                "1, true,  0,   -,    PT0.5S",
                "2, true,  0,   -,    PT1S",
                "3, true,  0,   -,    -",
                "1, false, 0,   -,    -",
                // What a server or a proxy says when it did not do it.
                "1, true,  429, -,    PT0.5S",
                "1, false, 429, -,    PT0.5S",
                "1, false, 429, PT3S, PT3S",
                "1, true,  502, -,    PT0.5S",
                "1, false, 502, -,    -",
                "1, false, 502, PT1S, -",
                "1, true,  503, -,    PT0.5S",
                "1, true,  503, PT3S, PT3S",
                "1, false, 503, -,    -",
                "1, false, 503, PT3S, PT3S",
                "1, true,  504, -,    PT0.5S",
                "1, false, 504, PT1S, -",
                // As long as it asks for, up to a minute.
                "2, true,  503, PT0S, PT0S",
                "1, true,  503, PT60S, PT1M",
                "1, true,  503, PT61S, -",
                "3, true,  503, PT1S, -",
                // Nothing that another attempt makes better.
                "1, true,  400, -,    -",
                "1, true,  401, -,    -",
                "1, true,  404, PT1S, -",
                "1, true,  408, -,    -",
                "1, true,  409, -,    -",
                "1, true,  500, PT1S, -",
                "1, true,  501, -,    -",
            })
    void standard(
            int number, boolean repeatable, int status, @Nullable Duration retryAfter, @Nullable Duration expected) {
        Attempt attempt = status == 0
                ? Attempt.unanswered(number, repeatable)
                : Attempt.answered(number, repeatable, status, retryAfter);

        assertThat(withoutJitter.delayAfter(attempt)).isEqualTo(expected);
    }

    @Test
    void theWaitDoublesUpToItsLimit() {
        RetryPolicy policy =
                RetryPolicy.builder().maxAttempts(2_000).random(() -> 0).build();

        assertThat(policy.delayAfter(Attempt.unanswered(4, true))).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.delayAfter(Attempt.unanswered(5, true))).isEqualTo(Duration.ofSeconds(8));
        assertThat(policy.delayAfter(Attempt.unanswered(6, true))).isEqualTo(Duration.ofSeconds(8));
        assertThat(policy.delayAfter(Attempt.unanswered(1_999, true))).isEqualTo(Duration.ofSeconds(8));
        assertThat(policy.delayAfter(Attempt.unanswered(2_000, true))).isNull();
    }

    @Test
    void jitterTakesAtMostAQuarterOff() {
        RetryPolicy most =
                RetryPolicy.builder().random(() -> Math.nextDown(1.0)).build();

        assertThat(most.delayAfter(Attempt.unanswered(1, true)))
                .isBetween(Duration.ofMillis(375), Duration.ofMillis(376));
        for (int i = 0; i < 1_000; i++) {
            assertThat(RetryPolicy.standard().delayAfter(Attempt.unanswered(1, true)))
                    .isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
        }
    }

    @Test
    void retryAfterIsNotShortenedByJitter() {
        RetryPolicy most = RetryPolicy.builder().random(() -> 0.9).build();

        assertThat(most.delayAfter(Attempt.answered(1, true, 503, Duration.ofSeconds(2))))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void itsNumbersCanBeSet() {
        RetryPolicy policy = RetryPolicy.builder()
                .maxAttempts(2)
                .firstDelay(Duration.ofSeconds(10))
                .maxDelay(Duration.ofSeconds(5))
                .maxRetryAfter(Duration.ofSeconds(7))
                .random(() -> 0)
                .build();

        assertThat(policy.delayAfter(Attempt.unanswered(1, true))).isEqualTo(Duration.ofSeconds(5));
        assertThat(policy.delayAfter(Attempt.answered(1, true, 429, Duration.ofSeconds(7))))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(policy.delayAfter(Attempt.answered(1, true, 429, Duration.ofSeconds(8))))
                .isNull();
        assertThat(policy.delayAfter(Attempt.unanswered(2, true))).isNull();
    }

    @Test
    void noneNeverTriesAgain() {
        assertThat(RetryPolicy.none().delayAfter(Attempt.unanswered(1, true))).isNull();
        assertThat(RetryPolicy.none().delayAfter(Attempt.answered(1, true, 503, Duration.ZERO)))
                .isNull();
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        RetryPolicy.Builder builder = RetryPolicy.builder();

        assertThatThrownBy(() -> builder.maxAttempts(0)).hasMessage("maxAttempts is 0, the least is 1");
        assertThatThrownBy(() -> builder.firstDelay(Duration.ofMillis(-1))).hasMessageContaining("firstDelay");
        assertThatThrownBy(() -> builder.maxDelay(Duration.ofMillis(-1))).hasMessageContaining("maxDelay");
        assertThatThrownBy(() -> builder.maxRetryAfter(Duration.ofMillis(-1))).hasMessageContaining("maxRetryAfter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "17 | PT17S",
                "' 17 ' | PT17S",
                "Sat, 21 Nov 2026 12:00:30 GMT | PT30S",
                "Sat, 21 Nov 2026 11:00:00 GMT | PT0S",
                "99999999999999999999 | PT8760H",
            })
    void retryAfterIsSecondsOrADate(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "+3", "2026-11-21T12:00:30Z", "٣"})
    void retryAfterThatIsNeitherIsNone(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
        assertThat(RetryAfter.parse(null, NOW)).isNull();
    }

    @Test
    void theSystemsSleeperWaitsUntilItIsCancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch over = new CountDownLatch(1);
        Thread sleeping = new Thread(() -> {
            try {
                Sleeper.system().sleep(Duration.ofSeconds(Long.MAX_VALUE), cancellation);
                over.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        sleeping.start();
        assertThat(cancellation.isCancelled()).isFalse();

        cancellation.cancel();

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void theSystemsSleeperWaitsNoLongerThanAsked() throws Exception {
        long start = System.nanoTime();

        Sleeper.system().sleep(Duration.ofMillis(20), new Cancellation());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }
}
