package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.TransportException.Reason;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.ResponseInfo;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, when, and what never is. */
class RetryTest {
    private final MockWebServer server = new MockWebServer();
    private final TestClient.Time time = new TestClient.Time();
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = builder().build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private TestClient.Builder builder() {
        return TestClient.builder()
                .url(server.url("/"))
                .time(time)
                .retry(RetryPolicy.builder().random(() -> 0).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aReadIsTriedAgainUntilItSucceeds(int status) {
        server.enqueue(Answers.of(status, "text/html", "busy"));
        server.enqueue(Answers.status(status));
        server.enqueue(Answers.json("{\"a\":1}"));
        AtomicReference<ResponseInfo> info = new AtomicReference<>();

        RawJson value = client.get(
                        RequestOptions.builder().onResponse(info::set).build())
                .execute();

        assertThat(value).isEqualTo(RawJson.of("{\"a\":1}"));
        assertThat(time.waits()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(info.get().attempts()).isEqualTo(3);
        assertThat(server.getRequestCount()).isEqualTo(3);
        client.assertNoConnectionInUse();
    }

    @Test
    void theLastFailureIsTheOneThatIsThrown() {
        server.enqueue(Answers.status(502));
        server.enqueue(Answers.status(502));
        server.enqueue(Answers.json(503, "{\"message\":\"Maintenance\"}"));

        assertThatThrownBy(() -> client.get().execute())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("503")
                .hasMessageContaining("Maintenance");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"PUT, 3", "DELETE, 3", "POST, 1", "SEARCH, 3", "TAKE, 1"})
    void aBrokenConnectionIsTriedAgainOnlyWhereThatDoesNoHarm(String operation, int requests) {
        broken();

        TransportException e = catchThrowableOfType(TransportException.class, () -> call(operation));

        assertThat(e.reason()).isEqualTo(Reason.BROKEN);
        assertThat(time.waits()).hasSize(requests - 1);
        client.assertNoConnectionInUse();
    }

    @Test
    void aPostIsSentOnceWhenTheConnectionBreaks() throws Exception {
        broken();

        assertThatThrownBy(() -> client.post("{}").execute())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("whether the server acted on the request is not known");

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPostIsNotRepeatedByOkHttpOnAConnectionThatBreaksInThePool() {
        AtomicInteger posts = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("GET")) {
                    return Answers.json("{}");
                }
                return posts.incrementAndGet() == 1
                        ? new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()
                        : Answers.json("{}");
            }
        });
        client.get().run();

        assertThatThrownBy(() -> client.post("{}").execute())
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
        assertThat(posts).hasValue(1);
        client.assertNoConnectionInUse();
    }

    @Test
    void aReadIsRepeatedOnAConnectionThatBreaksInThePool() {
        AtomicInteger gets = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return gets.incrementAndGet() == 2
                        ? new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()
                        : Answers.json("{}");
            }
        });
        client.get().run();

        assertThat(client.get().execute()).isNotNull();
        assertThat(gets).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "429, -, 2",
                "429, 5, 2",
                "503, -, 1",
                "503, 5, 2",
                "503, 0, 2",
                "503, soon, 1",
                "502, 5, 1",
                "504, 5, 1",
                "500, 5, 1"
            })
    void aPostIsTriedAgainOnlyWhereTheServerSaysThatItRefusedIt(int status, String retryAfter, int requests) {
        server.enqueue(retryAfter == null ? Answers.status(status) : Answers.status(status, "Retry-After", retryAfter));
        server.enqueue(Answers.json("{}"));

        Throwable failure = catchThrowable(() -> client.post("{\"a\":1}").execute());

        if (requests == 2) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure).isInstanceOf(ApiException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"408, 1", "503, 1"})
    void okHttpDoesNotRepeatAPostOnItsOwn(int status, int requests) {
        server.enqueue(Answers.of(status, "text/plain", "too slow"));
        server.enqueue(Answers.json("{}"));

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.post("{}").execute());

        assertThat(e.status()).isEqualTo(status);
        assertThat(e.body()).isEqualTo("too slow");
        assertThat(e.headers()).doesNotContainKey("Retry-After");
        assertThat(server.getRequestCount()).isEqualTo(requests);
    }

    @Test
    void aPolicyWithoutRetriesMeansOneRequest() {
        server.enqueue(Answers.status(503, "Retry-After", "0"));
        server.enqueue(Answers.json("{}"));
        RequestOptions options =
                RequestOptions.builder().retry(RetryPolicy.none()).build();

        ApiException e = catchThrowableOfType(
                ApiException.class, () -> client.get(options).execute());

        assertThat(e.headers()).containsEntry("Retry-After", List.of("0"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | PT7S",
                "Sat, 21 Nov 2026 12:00:20 GMT | PT20S",
                "Sat, 21 Nov 2026 11:00:00 GMT | PT0S",
                "soon | PT0.5S"
            })
    void theServerSaysHowLongToWait(String retryAfter, Duration expected) {
        server.enqueue(Answers.status(503, "Retry-After", retryAfter));
        server.enqueue(Answers.json("{}"));

        client.get().run();

        assertThat(time.waits()).containsExactly(expected);
    }

    @Test
    void aRetryAfterThatIsTooLongIsNotWaitedFor() {
        server.enqueue(Answers.status(429, "Retry-After", "61"));

        assertThatThrownBy(() -> client.get().execute()).hasMessageContaining("429");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aWaitThatOutlastsTheCallsTimeIsNotBegun() {
        server.enqueue(Answers.json(503, "{\"message\":\"Maintenance\"}"));
        server.enqueue(Answers.json("{}"));
        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofMillis(500)).build();

        assertThatThrownBy(() -> client.get(options).execute())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("Maintenance");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void theClientsCallTimeoutHoldsForTheWaitsTogether() {
        server.enqueue(Answers.status(503, "Retry-After", "40"));
        server.enqueue(Answers.status(503, "Retry-After", "40"));
        server.enqueue(Answers.json("{}"));
        TestClient limited = builder()
                .timeouts(Timeouts.builder().call(Duration.ofSeconds(60)).build())
                .build();

        assertThatThrownBy(() -> limited.get().execute()).hasMessageContaining("503");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void theTimeoutOfAClientThatWasBroughtHoldsAsWell() {
        server.enqueue(Answers.status(503, "Retry-After", "40"));
        TestClient limited = builder()
                .httpClient(new OkHttpClient.Builder()
                        .callTimeout(Duration.ofSeconds(30))
                        .build())
                .build();

        assertThatThrownBy(() -> limited.get().execute()).hasMessageContaining("503");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aCallMayHaveAPolicyOfItsOwn() {
        server.enqueue(Answers.status(418));
        server.enqueue(Answers.json("{}"));
        RequestOptions options = RequestOptions.builder()
                .retry(failed -> failed.status() == 418 ? Duration.ofSeconds(9) : null)
                .build();

        assertThat(client.get(options).execute()).isNotNull();
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void whatAPolicyThrowsTheCallThrows() {
        server.enqueue(Answers.status(503));
        IllegalStateException mine = new IllegalStateException("mine");
        RequestOptions options = RequestOptions.builder()
                .retry(failed -> {
                    throw mine;
                })
                .build();

        assertThatThrownBy(() -> client.get(options).execute()).isSameAs(mine);
        client.assertNoConnectionInUse();
    }

    @Test
    void aBodyThatCanBeReadOnceIsNotSentTwice() {
        server.enqueue(Answers.status(503, "Retry-After", "1"));
        server.enqueue(Answers.json("{}"));
        Upload once = Upload.of("a.txt", 3, new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> client.upload(once).execute()).hasMessageContaining("503");
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aBodyThatCanBeReadAgainIsSentWholeAgain() throws Exception {
        server.enqueue(Answers.status(503));
        server.enqueue(Answers.json("{}"));

        client.upload(Upload.of("a.txt", new byte[] {1, 2, 3})).run();

        server.takeRequest();
        assertThat(server.takeRequest().getBody().toByteArray()).containsExactly(1, 2, 3);
    }

    @Test
    void credentialsAreAskedForEachAttempt() throws Exception {
        server.enqueue(Answers.status(503));
        server.enqueue(Answers.json("{}"));
        AtomicInteger asked = new AtomicInteger();
        TestClient changing = builder()
                .credentials(() -> Authorization.header("X-Key", "key-" + asked.incrementAndGet()))
                .build();

        changing.get().run();

        assertThat(server.takeRequest().getHeaders().values("X-Key")).containsExactly("key-1");
        assertThat(server.takeRequest().getHeaders().values("X-Key")).containsExactly("key-2");
    }

    @Test
    void anInterruptionEndsTheWait() {
        server.enqueue(Answers.status(503));
        time.onWait(() -> Thread.currentThread().interrupt());

        TransportException e = catchThrowableOfType(
                TransportException.class, () -> client.get().execute());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(server.getRequestCount()).isEqualTo(1);
        client.assertNoConnectionInUse();
    }

    @Test
    void anInterruptedReadIsNotTriedAgain() {
        server.enqueue(Answers.json("{}"));
        client.get().run();
        TransportException e;
        try {
            Thread.currentThread().interrupt();
            e = catchThrowableOfType(
                    TransportException.class, () -> client.get().execute());
        } finally {
            Thread.interrupted();
        }

        assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void cancellingTheFutureEndsTheWait() throws Exception {
        server.enqueue(Answers.status(503, "Retry-After", "60"));
        server.enqueue(Answers.json("{}"));
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        TestClient patient = builder().sleeper(announced(waiting, over)).build();

        CompletableFuture<RawJson> future = patient.get().executeAsync();
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        future.cancel(true);

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        patient.close();
        assertThat(patient.okHttp().dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void closingTheClientEndsTheWait() throws Exception {
        server.enqueue(Answers.status(503, "Retry-After", "60"));
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        TestClient patient = builder().sleeper(announced(waiting, over)).build();

        CompletableFuture<RawJson> future = patient.get().executeAsync();
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        patient.close();

        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    /** Really waits, for what ends it. */
    private static Sleeper announced(CountDownLatch waiting, CountDownLatch over) {
        return (Duration duration, Cancellation cancellation) -> {
            waiting.countDown();
            Sleeper.system().sleep(duration, cancellation);
            over.countDown();
        };
    }

    private void broken() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            }
        });
    }

    private void call(String operation) {
        switch (operation) {
            case "PUT" -> client.put("{}").run();
            case "DELETE" -> client.delete().run();
            case "POST" -> client.post("{}").run();
            case "SEARCH" -> client.post(TestClient.SEARCH, "{}", null).run();
            default -> client.get(TestClient.TAKE, "1", null).run();
        }
    }
}
