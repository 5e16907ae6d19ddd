package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.TransportException.Reason;
import io.github.deploysdks.core.http.Pacing;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.TestClient.Time;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's rate limit: what it says of it, and keeping to it. */
@Timeout(60)
class RateTest {
    private final MockWebServer server = new MockWebServer();
    private final Time time = new Time();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TestClient client(Pacing pacing) {
        return TestClient.builder()
                .url(server.url("/"))
                .time(time)
                .retry(RetryPolicy.none())
                .pacing(pacing)
                .build();
    }

    /** A server's bucket of tokens, on the test's time. */
    private final class Bucket extends Dispatcher {
        private final int limit;
        private final double perSecond;
        private double tokens;
        private Instant filled = time.now();
        private int refused;
        private boolean silent;

        Bucket(int limit, int perMinute) {
            this.limit = limit;
            this.perSecond = perMinute / 60.0;
            this.tokens = limit;
        }

        /** Another client of the same user. */
        synchronized void spend(int count) {
            refill();
            tokens = Math.max(0, tokens - count);
        }

        private void refill() {
            Instant now = time.now();
            tokens = Math.min(limit, tokens + Duration.between(filled, now).toNanos() / 1e9 * perSecond);
            filled = now;
        }

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            if (silent) {
                return Answers.json("{}");
            }
            refill();
            int status = tokens >= 1 ? 200 : 429;
            if (status == 200) {
                tokens--;
            } else {
                refused++;
            }
            return Answers.json(status, "{}")
                    .newBuilder()
                    .addHeader("X-Limit", (int) tokens + "/" + limit + "/" + Math.round(perSecond * 60))
                    .build();
        }
    }

    @Test
    void whatTheServerSaysOfItsLimitIsKept() {
        Bucket bucket = new Bucket(200, 600);
        server.setDispatcher(bucket);
        try (TestClient client = TestClient.builder()
                .url(server.url("/"))
                .time(time)
                .retry(RetryPolicy.none())
                .build()) {
            assertThat(client.runtime().rateLimit()).isNull();
            client.get().execute();
            assertThat(client.runtime().rateLimit()).isEqualTo(RateLimit.of(199, 200, 600, null, time.now()));
            client.get().executeAsync().join();
            assertThat(client.runtime().rateLimit().remaining()).isEqualTo(198);
            bucket.silent = true;
            client.get().execute();
            assertThat(client.runtime().rateLimit().remaining())
                    .as("an answer that says nothing")
                    .isEqualTo(198);
            bucket.silent = false;
            bucket.spend(1_000);
            assertThatThrownBy(() -> client.get().execute()).isInstanceOf(RateLimitedException.class);
            assertThat(client.runtime().rateLimit().remaining()).isZero();
            assertThat(time.waits()).as("without pacing").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10/60", "30/600", "1/30", "5/1000"})
    void aPollingClientIsNeverRefused(String policy) {
        int limit = Integer.parseInt(policy.split("/", -1)[0]);
        int perMinute = Integer.parseInt(policy.split("/", -1)[1]);
        Bucket bucket = new Bucket(limit, perMinute);
        server.setDispatcher(bucket);
        Instant start = time.now();
        try (TestClient client = client(Pacing.standard())) {
            for (int i = 0; i < 60; i++) {
                client.get().execute();
            }
        }
        assertThat(bucket.refused).isZero();
        double seconds = Duration.between(start, time.now()).toMillis() / 1_000.0;
        double least = (60 - limit) * 60.0 / perMinute;
        assertThat(seconds)
                .as("neither faster than the server allows nor much slower")
                .isBetween(least, least + 3 * 60.0 / perMinute);
    }

    @Test
    void whatOthersSpendSlowsTheClientDown() {
        Bucket bucket = new Bucket(100, 60);
        server.setDispatcher(bucket);
        try (TestClient client = client(Pacing.builder().reserve(10).build())) {
            client.get().execute();
            bucket.spend(80);
            for (int i = 0; i < 10; i++) {
                client.get().execute();
            }
            assertThat(time.waits()).as("19 are left, 10 of them to others").hasSize(1);
            client.get().execute();
        }
        assertThat(bucket.refused).isZero();
        assertThat(time.waits()).hasSize(2).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void whatIsNotCountedIsNotDelayed() {
        Bucket bucket = new Bucket(10, 60);
        server.setDispatcher(bucket);
        try (TestClient client = client(Pacing.standard())) {
            client.get().execute();
            bucket.silent = true;
            for (int i = 0; i < 50; i++) {
                client.get().execute();
            }
        }
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aClientMayHaveARateOfItsOwn() {
        Bucket bucket = new Bucket(1, 1);
        bucket.silent = true;
        server.setDispatcher(bucket);
        Instant start = time.now();
        try (TestClient client = client(Pacing.builder().requestsPerMinute(20).build())) {
            for (int i = 0; i < 60; i++) {
                client.get().execute();
            }
        }
        assertThat(Duration.between(start, time.now())).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(121));
    }

    @Test
    void theLowerRateCounts() {
        Bucket bucket = new Bucket(10, 60);
        server.setDispatcher(bucket);
        try (TestClient client =
                client(Pacing.builder().requestsPerMinute(6_000).build())) {
            for (int i = 0; i < 30; i++) {
                client.get().execute();
            }
        }
        assertThat(bucket.refused).isZero();
    }

    @Test
    void afterARefusalWithRetryAfterEverythingWaits() {
        server.enqueue(Answers.status(429, "Retry-After", "7"));
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        try (TestClient client = client(Pacing.standard())) {
            assertThatThrownBy(() -> client.get().execute())
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
            client.get().execute();
            client.get().execute();
        }
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aRequestThatWouldWaitLongerThanItLivesIsNotSent() {
        server.enqueue(Answers.status(429, "Retry-After", "7200"));
        server.enqueue(Answers.json("{}"));
        RequestOptions hurried =
                RequestOptions.builder().timeout(Duration.ofSeconds(30)).build();
        try (TestClient client = client(Pacing.standard())) {
            assertThatThrownBy(() -> client.get().execute()).isInstanceOf(RateLimitedException.class);

            assertThatThrownBy(() -> client.get(hurried).execute())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.TIMEOUT))
                    .hasMessageContaining("the request was not sent");
            assertThat(server.getRequestCount()).isEqualTo(1);
            time.pass(Duration.ofSeconds(31));
            client.get(hurried).execute();
        }
        assertThat(time.waits()).as("a minute in all, which is the most").containsExactly(Duration.ofSeconds(29));
    }

    @Test
    void aRequestThatWouldWaitLongerThanThePacingLetsItIsNotSent() {
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        Pacing pacing = Pacing.builder()
                .requestsPerMinute(1)
                .maxDelay(Duration.ofSeconds(59))
                .build();
        try (TestClient client = client(pacing)) {
            client.get().execute();
            assertThatThrownBy(() -> client.get().execute()).isInstanceOf(TransportException.class);
            time.pass(Duration.ofSeconds(1));
            client.get().execute();
        }
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(59));
    }

    @Test
    void whoCameFirstGoesFirst() {
        RequestBudget budget = new RequestBudget(
                Pacing.builder()
                        .requestsPerMinute(60)
                        .maxDelay(Duration.ofMinutes(10))
                        .build(),
                time.clock());
        for (int i = 0; i < 60; i++) {
            assertThat(budget.take(Duration.ofHours(1))).isZero();
        }
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waits.add(budget.take(Duration.ofHours(1)));
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5));
        assertThat(budget.take(Duration.ofSeconds(5))).as("no patience").isNull();
        assertThat(budget.take(Duration.ofHours(1)))
                .as("who gave up took no place")
                .isEqualTo(Duration.ofSeconds(6));
        time.pass(Duration.ofDays(100_000));
        assertThat(budget.take(Duration.ZERO)).isZero();
    }

    @Test
    void anAnswerThatWasOvertakenDoesNotMakeTheClientFaster() {
        RequestBudget budget = new RequestBudget(Pacing.builder().reserve(0).build(), time.clock());
        budget.take(Duration.ZERO);
        budget.answered(RateLimit.of(3, 10, 60, null, time.now()), null);
        budget.take(Duration.ZERO);
        budget.take(Duration.ZERO);
        budget.answered(RateLimit.of(1, 10, 60, null, time.now()), null);
        budget.answered(RateLimit.of(2, 10, 60, null, time.now()), null);

        assertThat(budget.take(Duration.ofMinutes(1)))
                .as("one was left, less the one under way when that was said, plus none")
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWaitIsCancelledWithItsCall() throws Exception {
        server.setDispatcher(new Bucket(1, 30));
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (TestClient client = TestClient.builder()
                .url(server.url("/"))
                .time(time)
                .retry(RetryPolicy.none())
                .pacing(Pacing.standard())
                .sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    cancellation.await(Duration.ofMinutes(1));
                    over.countDown();
                })
                .build()) {
            client.get().execute();
            CompletableFuture<?> call = client.get().executeAsync();
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

            call.cancel(true);

            assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pacing.builder().requestsPerMinute(0))
                .withMessageContaining("requestsPerMinute is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pacing.builder().reserve(-1))
                .withMessageContaining("reserve");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pacing.builder().maxDelay(Duration.ofMillis(-1)))
                .withMessageContaining("maxDelay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.of(-1, null, null, null, time.now()))
                .withMessageContaining("remaining");
    }
}
