package io.github.deploysdks.core.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.ServiceUnavailableException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.TransportException.Reason;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong: the documented exception, with a message that helps, and no connection left in use. */
class FailuresTest {
    private static final int MIB = 1024 * 1024;

    private final MockWebServer server = new MockWebServer();
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = TestClient.builder()
                .url(server.url("/"))
                .retry(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, BadRequestException.class),
                Arguments.of(401, UnauthenticatedException.class),
                Arguments.of(403, ForbiddenException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(418, ApiException.class),
                Arguments.of(422, BadRequestException.class),
                Arguments.of(429, RateLimitedException.class),
                Arguments.of(500, ServerException.class),
                Arguments.of(502, ServiceUnavailableException.class),
                Arguments.of(503, ServiceUnavailableException.class),
                Arguments.of(504, ServiceUnavailableException.class),
                Arguments.of(599, ServerException.class));
    }

    static Stream<Arguments> statusesAndBodies() {
        return statuses()
                .flatMap(status ->
                        Stream.of(Body.values()).map(body -> Arguments.of(status.get()[0], status.get()[1], body)));
    }

    enum Body {
        JSON,
        JSON_AS_TEXT,
        HTML,
        EMPTY,
        CUT,
        HUGE;

        MockResponse answer(int status) {
            return switch (this) {
                case JSON -> Answers.json(status, "{\"message\":\"It is so.\",\"errors\":[\"one\",\"two\"]}");
                case JSON_AS_TEXT -> Answers.of(status, "text/plain", "{\"message\":\"It is so.\"}");
                case HTML -> Answers.of(status, "text/html", "<html><h1>Proxy</h1></html>");
                case EMPTY -> Answers.status(status);
                case CUT ->
                    new MockResponse.Builder()
                            .code(status)
                            .addHeader("Content-Type", "application/json")
                            .body("{\"message\":\"It is so.\", and more that never comes")
                            .setHeader("Content-Length", 5_000)
                            .onResponseEnd(new SocketEffect.CloseSocket())
                            .build();
                case HUGE -> Answers.big(status, "text/html", 10 * MIB).build();
            };
        }
    }

    @Test
    void aMaintenancePageSaysThatTheServerIsNotAvailable() {
        server.enqueue(Answers.of(
                        503,
                        "text/html",
                        "\n<!DOCTYPE html><html><head><TITLE lang=en>\n Down for\n maintenance </TITLE></head></html>")
                .newBuilder()
                .addHeader("Retry-After", "120")
                .build());
        server.enqueue(Answers.of(502, "text/html", "<html><title></title></html>"));
        server.enqueue(Answers.of(500, "text/html", "<title>" + "x".repeat(500) + "</title>"));

        ServiceUnavailableException titled = catchThrowableOfType(
                ServiceUnavailableException.class, () -> client.get().execute());
        assertThat(titled)
                .hasMessageContaining("503")
                .hasMessageContaining(
                        "a web page, 'Down for maintenance': the server, or a proxy before it, is not available");
        assertThat(titled.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        ServiceUnavailableException untitled = catchThrowableOfType(
                ServiceUnavailableException.class, () -> client.get().execute());
        assertThat(untitled).hasMessageContaining("the answer is a web page: the server");
        assertThat(untitled.retryAfter()).isNull();
        assertThatThrownBy(() -> client.get().execute())
                .isExactlyInstanceOf(ServerException.class)
                .hasMessageContaining("a web page, '" + "x".repeat(100) + "...', which the API does not send");
    }

    @ParameterizedTest
    @MethodSource("statusesAndBodies")
    void everyStatusHasItsExceptionWhateverTheBody(int status, Class<? extends ApiException> type, Body body) {
        server.enqueue(body.answer(status));

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.get().execute());

        assertThat(e).isExactlyInstanceOf(type);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.operation()).isEqualTo("test getThing");
        assertThat(e.requestMethod()).isEqualTo("GET");
        assertThat(e.requestUrl()).isEqualTo(server.url("/things/1").toString());
        assertThat(e).hasMessageStartingWith("test getThing: " + status + " for GET " + server.url("/things/1"));
        switch (body) {
            case JSON -> {
                assertThat(e).hasMessageContaining("It is so.; one; two");
                assertThat(e.error().errors()).containsExactly("one", "two");
            }
            case JSON_AS_TEXT -> assertThat(e).hasMessageContaining("It is so.");
            case HTML -> {
                assertThat(e.body()).isEqualTo("<html><h1>Proxy</h1></html>");
                assertThat(e.getMessage()).doesNotContain("html");
            }
            case EMPTY -> assertThat(e.body()).isEmpty();
            case CUT -> assertThat(e.body()).startsWith("{\"message\":\"It is so.\"");
            case HUGE -> assertThat(e.body()).hasSize(MIB);
        }
        if (status == 401) {
            assertThat(e).hasMessageContaining("(the key is not accepted)");
        }
        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void theAsynchronousTwinFailsWithTheSameException(int status, Class<? extends ApiException> type) {
        server.enqueue(Body.JSON.answer(status));

        Throwable e = catchThrowable(() -> client.get().executeAsync().get(10, TimeUnit.SECONDS));

        assertThat(e).isInstanceOf(ExecutionException.class);
        assertThat(e.getCause()).isExactlyInstanceOf(type).hasMessageContaining("It is so.");
        client.assertNoConnectionInUse();
    }

    @Test
    void aDownloadThatFailsKeepsNoConnection() {
        server.enqueue(Body.HUGE.answer(500));

        assertThatThrownBy(() -> client.download().execute()).isInstanceOf(ServerException.class);

        client.assertNoConnectionInUse();
    }

    @Test
    void anErrorTellsItsRequestIdAndHeaders() {
        server.enqueue(Answers.status(500, "x-request-id", "abc", "Set-Cookie", "session=s3cret"));

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.get().execute());

        assertThat(e.requestId()).isEqualTo("abc");
        assertThat(e.headers()).containsEntry("X-Request-ID", List.of("abc")).doesNotContainKey("Set-Cookie");
    }

    @Test
    void anErrorPageInAnotherCharacterSetIsReadInIt() {
        server.enqueue(new MockResponse.Builder()
                .code(500)
                .addHeader("Content-Type", "text/plain; charset=iso-8859-1")
                .body(new Buffer().writeString("geschützt", ISO_8859_1))
                .build());

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.get().execute());

        assertThat(e.body()).isEqualTo("geschützt");
    }

    @Test
    void aRateLimitTellsHowLongToWait() {
        server.enqueue(Answers.status(429, "Retry-After", "17"));

        RateLimitedException e = catchThrowableOfType(
                RateLimitedException.class, () -> client.get().execute());

        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"a\":1}",
                "text/plain | {\"a\":1}",
                "application/octet-stream | ' \n{\"a\":1}\n'",
                "text/json; charset=utf-8 | \uFEFF{\"a\":1}",
            })
    void jsonIsReadWhateverItsLabel(String contentType, String body) {
        server.enqueue(Answers.of(200, contentType, body));

        assertThat(client.get().execute()).isEqualTo(RawJson.of("{\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html>Log in</html> | a web page",
                "text/html | {\"a\":1} | a web page",
                "application/json | '' | an empty body",
                "application/json | <html>Log in</html> | not the JSON expected",
                "application/json | hello | not the JSON expected",
            })
    void aSuccessThatIsNotWhatItShouldBeIsUnexpected(String contentType, String body, String what) {
        server.enqueue(Answers.of(200, contentType, body));

        assertThatThrownBy(() -> client.lists().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("test getThing: unexpected answer: ")
                .hasMessageContaining(what)
                .hasMessageContaining("GET " + server.url("/things/1"));
        client.assertNoConnectionInUse();
    }

    @Test
    void whereAnyJsonMayComeNothingMay() {
        server.enqueue(Answers.of(200, "application/json", ""));

        assertThat(client.get().execute()).isEqualTo(RawJson.NULL);
        client.assertNoConnectionInUse();
    }

    @Test
    void aWrongAnswersStatusAndHeadersAreTold() {
        server.enqueue(new MockResponse.Builder()
                .code(203)
                .addHeader("Content-Type", "text/html")
                .addHeader("X-Request-Id", "abc")
                .body("<html>Log in</html>")
                .build());

        UnexpectedResponseException e = catchThrowableOfType(
                UnexpectedResponseException.class, () -> client.get().execute());

        assertThat(e.status()).isEqualTo(203);
        assertThat(e.requestId()).isEqualTo("abc");
        assertThat(e.body()).isEqualTo("<html>Log in</html>");
        assertThat(e).hasMessageContaining("203 for GET").hasMessageContaining("the address of the API itself?");
    }

    @Test
    void noContentWhereThereShouldBeSomeIsUnexpected() {
        server.enqueue(Answers.status(204));

        assertThatThrownBy(() -> client.get().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("no content");
    }

    @Test
    void noContentWhereThereMayBeNoneIsNull() {
        server.enqueue(Answers.status(204));

        assertThat(client.get().executeNullable()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[\"x\",",
                "{\"a\":[\"x\"",
                "{\"a\":[\"x\" \"y\"]}",
                "{\"a\":[\"x\",{}]}",
                "{\"a\":[\"x\"]} {"
            })
    void brokenJsonTellsWhereItBreaks(String body) {
        server.enqueue(new MockResponse.Builder()
                .code(201)
                .addHeader("Content-Type", "application/json")
                .addHeader("X-Request-Id", "abc")
                .body(body)
                .build());

        DecodeException e =
                catchThrowableOfType(DecodeException.class, () -> client.lists().execute());

        assertThat(e).hasMessageStartingWith("test getThing: the answer cannot be read at $");
        assertThat(e.bodyStart()).startsWith("{\"a\":[\"x\"");
        assertThat(e.response().status()).isEqualTo(201);
        assertThat(e.response().header("X-Request-Id")).isEqualTo("abc");
        client.assertNoConnectionInUse();
    }

    @Test
    void textIsTextWhateverItsLabelAndOnlyIfItIsTheRightOne() {
        server.enqueue(Answers.of(200, "application/json", "log {"));
        server.enqueue(Answers.of(200, "text/plain", "Welcome! password"));

        assertThat(client.text().execute()).isEqualTo("log {");
        assertThatThrownBy(() -> client.text().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("a text of another kind");
    }

    @Test
    void anyUrlCanBeReadAndFailsAsOperationsDo() {
        String url = server.url("/any/where?x=1").toString();
        server.enqueue(Answers.json("{\"a\":1}"));
        server.enqueue(Answers.json("{\"a\":"));
        server.enqueue(Answers.status(204));
        server.enqueue(Body.HUGE.answer(404));

        assertThat(any(url).execute()).isEqualTo(RawJson.of("{\"a\":1}"));
        assertThatThrownBy(() -> any(url).execute()).isInstanceOf(DecodeException.class);
        client.assertNoConnectionInUse();
        assertThatThrownBy(() -> any(url).execute()).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(() -> any(url).execute())
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("/any/where?x=***");
        client.assertNoConnectionInUse();
    }

    private PreparedCall<RawJson> any(String url) {
        return client.runtime().prepareAny(TestClient.GET, null, url, null, RawJson.class);
    }

    @Test
    void aSuccessThatBreaksOffIsABrokenConnection() {
        server.enqueue(Body.CUT.answer(200));

        assertFails(Reason.BROKEN, client).hasMessageContaining("the connection broke");
        client.assertNoConnectionInUse();
    }

    @Test
    void anAnswerThatIsNoHttpIsABrokenConnection() throws Exception {
        try (ServerSocket socket = greeting("220 mail.example.com ESMTP\r\n")) {
            assertFails(Reason.BROKEN, at("http://127.0.0.1:" + socket.getLocalPort()));
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        OkHttpClient own = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        try (TestClient lost = TestClient.builder()
                .url("http://octopus.invalid")
                .httpClient(own)
                .build()) {
            assertFails(Reason.UNKNOWN_HOST, lost)
                    .hasMessageContaining("no such host as octopus.invalid; check the server's address");
        }
    }

    @Test
    void aRefusedConnectionIsTold() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (TestClient refused = at("http://127.0.0.1:" + port)) {
            assertFails(Reason.CONNECT, refused)
                    .hasMessageContaining("no connection to http://127.0.0.1:" + port)
                    .hasMessageContaining("is the server running, and the address right?");
        }
    }

    @Test
    void anUntrustedCertificateIsTold() throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates certificates =
                new HandshakeCertificates.Builder().heldCertificate(held).build();
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(certificates.sslSocketFactory());
            secure.start();
            try (TestClient suspicious = TestClient.of(secure.url("/"))) {
                assertFails(Reason.TLS, suspicious)
                        .hasMessageContaining("no trusted TLS connection to https://")
                        .hasMessageContaining("a private certificate authority is configured on the OkHttpClient");
                assertThat(secure.getRequestCount()).isZero();
            }
        }
    }

    @Test
    void httpsToAServerThatSpeaksSomethingElseIsATlsFailure() throws Exception {
        try (ServerSocket socket = greeting("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertFails(Reason.TLS, at("https://127.0.0.1:" + socket.getLocalPort()));
        }
    }

    @Test
    void silenceEndsWithTheReadTimeout() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        TestClient impatient = TestClient.builder()
                .url(server.url("/"))
                .retry(RetryPolicy.none())
                .timeouts(Timeouts.builder().read(Duration.ofMillis(50)).build())
                .build();

        assertFails(Reason.TIMEOUT, impatient)
                .hasMessageContaining("no complete answer in time")
                .hasMessageContaining("timeouts are set on the client or in the call's RequestOptions");
        impatient.assertNoConnectionInUse();
    }

    @Test
    void theCallTimeoutHoldsForTheWholeAnswer() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("[" + "1,".repeat(10_000) + "1]")
                .throttleBody(100, 20, TimeUnit.MILLISECONDS)
                .build());

        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofMillis(200)).build();
        TransportException e = catchThrowableOfType(
                TransportException.class, () -> client.get(options).execute());

        assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
        client.assertNoConnectionInUse();
    }

    @Test
    void aTimeoutOfLessThanAMillisecondIsNoUnlimitedOne() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofNanos(1_000)).build();

        TransportException e = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> catchThrowableOfType(
                        TransportException.class, () -> client.get(options).execute()));

        assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void anEndlessTimeoutIsNoFailure() {
        server.enqueue(Answers.json("{}"));
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(Long.MAX_VALUE))
                .build();

        assertThat(client.get(options).execute()).isNotNull();
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        server.enqueue(Answers.json("{}"));
        boolean interrupted;
        Throwable e;
        try {
            Thread.currentThread().interrupt();
            e = catchThrowable(() -> client.get().execute());
        } finally {
            interrupted = Thread.interrupted();
        }

        assertThat(e)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        transport -> assertThat(transport.reason()).isEqualTo(Reason.INTERRUPTED))
                .hasMessageContaining("test getThing: the thread was interrupted");
        assertThat(interrupted).isTrue();
        client.assertNoConnectionInUse();
    }

    @Test
    void anInterruptedThreadStaysInterruptedOnAWarmConnection() {
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        client.get().run();
        boolean interrupted;
        Throwable e;
        try {
            Thread.currentThread().interrupt();
            e = catchThrowable(() -> client.get().execute());
        } finally {
            interrupted = Thread.interrupted();
        }

        assertThat(e)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        transport -> assertThat(transport.reason()).isEqualTo(Reason.INTERRUPTED));
        assertThat(interrupted).isTrue();
        client.assertNoConnectionInUse();
    }

    @Test
    void cancellingTheFutureCancelsTheCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.setDispatcher(waiting(arrived, answer));

        CompletableFuture<RawJson> future = client.get().executeAsync();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        future.cancel(true);

        assertThat(future).isCancelled();
        client.assertNoConnectionInUse();
        client.okHttp().dispatcher().executorService().shutdown();
        assertThat(client.okHttp().dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
                .as("the thread is not kept waiting for the answer")
                .isTrue();
        answer.countDown();
    }

    @Test
    void closingTheClientCancelsWhatIsUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.setDispatcher(waiting(arrived, answer));

        CompletableFuture<RawJson> future = client.get().executeAsync();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        client.close();

        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED))
                .hasMessageContaining("the client was closed while the call was under way");
        client.assertNoConnectionInUse();
        assertThat(client.okHttp().connectionPool().connectionCount()).isZero();
        answer.countDown();
    }

    @Test
    void callsThatStillWaitForTheirTurnEndWithTheClient() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.setDispatcher(waiting(arrived, answer));
        client.okHttp().dispatcher().setMaxRequests(1);

        CompletableFuture<RawJson> running = client.get().executeAsync();
        CompletableFuture<RawJson> queued = client.get().executeAsync();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        client.close();

        for (CompletableFuture<RawJson> future : List.of(running, queued)) {
            assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        }
        answer.countDown();
    }

    @Test
    void closingTheClientEndsADownloadThatIsBeingRead() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .throttleBody(1_000, 1, TimeUnit.HOURS)
                .build());
        Download download = client.download().execute();
        assertThat(download.stream().read()).isEqualTo('x');

        client.close();

        TransportException e = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> catchThrowableOfType(TransportException.class, download::bytes));
        assertThat(e.reason()).isEqualTo(Reason.CANCELLED);
        assertThat(client.okHttp().connectionPool().connectionCount()).isZero();
    }

    @Test
    void aClosedClientSaysSo() {
        client.close();
        client.close();

        assertThatThrownBy(() -> client.get().execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This client is closed");
        assertThatThrownBy(() -> client.get().executeAsync())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This client is closed");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aClosedClientLeavesNoThreads() throws Exception {
        server.enqueue(Answers.json("{}"));
        client.get().executeAsync().get(10, TimeUnit.SECONDS);

        client.close();

        var executor = client.okHttp().dispatcher().executorService();
        assertThat(executor.isShutdown()).isTrue();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(client.okHttp().connectionPool().connectionCount()).isZero();
    }

    @Test
    void aDispatcherThatWasShutDownIsNoInterruption() {
        OkHttpClient own = new OkHttpClient();
        own.dispatcher().executorService().shutdown();
        TestClient dead =
                TestClient.builder().url(server.url("/")).httpClient(own).build();

        assertThatThrownBy(() -> dead.get().executeAsync().get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED))
                .hasMessageContaining("was shut down");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aFailureOfACallWithoutScopeNamesTheAddressThatWasAsked() {
        server.enqueue(Answers.of(200, "text/html", "<html>"));
        assertThatThrownBy(() -> client.tasks(ScopeRouter.NO_SCOPE).execute())
                .hasMessageContaining(server.url("/api/tasks").toString());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            }
        });
        assertThatThrownBy(() -> client.tasks(ScopeRouter.NO_SCOPE).execute())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining(server.url("/api/tasks").toString());
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFails(
            Reason reason, TestClient client) {
        Throwable e = catchThrowable(() -> client.get(
                        RequestOptions.builder().retry(RetryPolicy.none()).build())
                .execute());
        assertThat(e).isInstanceOf(TransportException.class);
        TransportException transport = (TransportException) e;
        assertThat(transport.reason()).as(transport.getMessage()).isEqualTo(reason);
        assertThat(transport.operation()).isEqualTo("test getThing");
        assertThat(transport.requestMethod()).isEqualTo("GET");
        return assertThat(transport).hasMessageStartingWith("test getThing: ").hasMessageContaining("GET http");
    }

    /** A server that says one thing, whatever it is asked. */
    private static ServerSocket greeting(String words) throws java.io.IOException {
        ServerSocket socket = new ServerSocket(0);
        Thread answering = new Thread(() -> {
            try {
                while (true) {
                    try (var connection = socket.accept()) {
                        connection.getInputStream().read();
                        connection.getOutputStream().write(words.getBytes(UTF_8));
                    }
                }
            } catch (java.io.IOException e) {
                // The socket was closed.
            }
        });
        answering.start();
        return socket;
    }

    private static TestClient at(String url) {
        return TestClient.builder().url(url).build();
    }

    private static Dispatcher waiting(CountDownLatch arrived, CountDownLatch answer) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                arrived.countDown();
                answer.await(30, TimeUnit.SECONDS);
                return Answers.json("{}");
            }
        };
    }
}
