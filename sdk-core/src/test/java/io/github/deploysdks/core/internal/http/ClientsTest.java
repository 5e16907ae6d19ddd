package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.ResponseInfo;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client is configured, and what a call may do differently. */
class ClientsTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TestClient.Builder builder() {
        return TestClient.builder().url(server.url("/"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\t\n"})
    void aMissingUrlIsTold(String url) {
        assertThatThrownBy(() -> TestClient.builder().url(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The server's URL is missing: give one such as https://example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "ftp://me:s3cret@example.com",
                "s3cret",
                "https://",
                "https://exa mple.com?key=s3cret",
                "https://me:s3cret@example.com:99999",
                "https:/x?key=s3cret#s3cret@:",
                "//example.com",
                "me:s3cret@example.com",
                "https://me:s3cret@example.com",
                "https://s3cret@example.com",
                "https://me:s3/cret@example.com",
                "https://example.com?key=s3cret",
                "https://example.com/?key=s3cret",
                "https://example.com#s3cret",
                "https://example.com?",
                "https://example.com#",
                "https://me@s3cret@example.com",
            })
    void aUrlThatIsNoServersIsRefusedAndNoSecretInItRepeated(String url) {
        Throwable e = catchThrowable(() -> TestClient.builder().url(url).build());

        assertThat(e)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The server's URL")
                .hasMessageContaining("give ")
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /things/1",
        "/, /things/1",
        "/octopus, /octopus/things/1",
        "/octopus/, /octopus/things/1",
        "/a%20b/c, /a%20b/c/things/1",
        "/a/../b, /b/things/1",
    })
    void theUrlMayHaveAPath(String path, String expected) throws Exception {
        server.enqueue(Answers.json("{}"));
        String url = " http://localhost:" + server.getPort() + path + " ";

        TestClient.builder().url(url).build().get().run();

        assertThat(server.takeRequest().getTarget()).isEqualTo(expected);
    }

    @Test
    void theUserAgentNamesSdkJavaAndApplication() throws Exception {
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));

        builder().build().get().run();
        builder().userAgent(" my-plugin/1.4 ").build().get().run();
        builder()
                .build()
                .get(RequestOptions.builder().header("user-agent", "mine").build())
                .run();

        String own = "test-sdk/1\\.2 \\(java/[^ ;]+; [^)]+\\)";
        assertThat(server.takeRequest().getHeaders().get("User-Agent")).matches(own);
        assertThat(server.takeRequest().getHeaders().get("User-Agent")).matches(own + " my-plugin/1\\.4");
        assertThat(server.takeRequest().getHeaders().values("User-Agent")).containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nb", "größe", "a\u007f"})
    void anApplicationThatAHeaderCannotCarryIsRefused(String application) {
        assertThatThrownBy(() -> builder().userAgent(application))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("printable ASCII");
    }

    @Test
    void timeoutsGoByTheKindOfCall() {
        List<List<Duration>> seen = new CopyOnWriteArrayList<>();
        OkHttpClient own =
                new OkHttpClient.Builder().addNetworkInterceptor(timeouts(seen)).build();
        TestClient client = builder()
                .httpClient(own)
                .timeouts(Timeouts.builder()
                        .connect(Duration.ofSeconds(1))
                        .read(Duration.ofSeconds(2))
                        .write(Duration.ofSeconds(3))
                        .call(Duration.ofSeconds(4))
                        .transferRead(Duration.ofSeconds(5))
                        .transferCall(Duration.ofSeconds(6))
                        .build())
                .build();
        for (int i = 0; i < 5; i++) {
            server.enqueue(Answers.json("{}"));
        }

        client.get().run();
        client.download().run();
        client.upload(Upload.of("a", new byte[0])).run();
        client.get(RequestOptions.builder().timeout(Duration.ofSeconds(7)).build())
                .run();
        client.download(
                        TestClient.DOWNLOAD,
                        RequestOptions.builder().timeout(Duration.ofSeconds(8)).build())
                .run();

        assertThat(seen)
                .containsExactly(
                        seconds(1, 2, 3, 4),
                        seconds(1, 5, 3, 6),
                        seconds(1, 5, 3, 6),
                        seconds(1, 2, 3, 7),
                        seconds(1, 5, 3, 8));
    }

    @Test
    void theStandardTimeoutsHoldUnlessSomethingElseIsSet() {
        AtomicReference<List<Duration>> seen = new AtomicReference<>();
        TestClient client = builder()
                .callFactory(okHttp -> {
                    OkHttpClient.Builder spied = okHttp.newBuilder();
                    spied.networkInterceptors().add(0, chain -> {
                        seen.set(of(chain));
                        return chain.proceed(chain.request());
                    });
                    return spied.build();
                })
                .build();
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));

        client.get().run();
        assertThat(seen.get()).isEqualTo(seconds(10, 30, 30, 120));
        client.download().run();
        assertThat(seen.get()).isEqualTo(seconds(10, 300, 30, 0));
    }

    @Test
    void timeoutsThatMakeNoSenseAreRefused() {
        Timeouts.Builder timeouts = Timeouts.builder();

        for (Duration wrong : List.of(Duration.ofMillis(-1), Duration.ofDays(25), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> timeouts.connect(wrong)).hasMessageContaining("The timeout connect is");
            assertThatThrownBy(() -> timeouts.transferCall(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        RequestOptions.Builder options = RequestOptions.builder();
        assertThatThrownBy(() -> options.timeout(Duration.ZERO)).hasMessageContaining("more than nothing");
        assertThatThrownBy(() -> options.timeout(Duration.ofSeconds(-1))).hasMessageContaining("more than nothing");
    }

    @Test
    void aTimeoutBelowAMillisecondIsNotForEver() {
        List<List<Duration>> seen = new CopyOnWriteArrayList<>();
        TestClient client = builder()
                .httpClient(new OkHttpClient.Builder()
                        .addNetworkInterceptor(timeouts(seen))
                        .build())
                .retry(RetryPolicy.none())
                .timeouts(Timeouts.builder().write(Duration.ofNanos(1)).build())
                .build();
        server.enqueue(Answers.json("{}"));

        client.get().run();

        assertThat(seen.get(0).get(2)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void aClientThatWasBroughtKeepsItsTimeoutsPoolAndInterceptors() throws Exception {
        List<List<Duration>> seen = new CopyOnWriteArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(11))
                .readTimeout(Duration.ofSeconds(12))
                .writeTimeout(Duration.ofSeconds(13))
                .callTimeout(Duration.ofSeconds(14))
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Own", "1").build()))
                .addNetworkInterceptor(timeouts(seen))
                .build();
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        TestClient client = builder().httpClient(own).build();

        client.get().run();
        client.get().executeAsync().get(10, TimeUnit.SECONDS);

        assertThat(server.takeRequest().getHeaders().get("X-Own")).isEqualTo("1");
        assertThat(seen.get(0)).isEqualTo(seconds(11, 12, 13, 14));
        assertThat(own.connectionPool().connectionCount()).isEqualTo(1);

        client.close();

        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
        assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
        server.enqueue(Answers.json("{}"));
        try (var response = own.newCall(
                        new Request.Builder().url(server.url("/own")).build())
                .execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void theRedirectSettingsOfAClientThatWasBroughtDoNotHold() {
        OkHttpClient own = new OkHttpClient.Builder().followRedirects(true).build();
        server.enqueue(Answers.status(307, "Location", "/elsewhere"));

        assertThatThrownBy(() -> builder().httpClient(own).build().post("{}").execute())
                .hasMessageContaining("the server redirects to");

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aCallFactoryWrapsEveryCallAndSeesItsOperation() throws Exception {
        List<Object> seen = new CopyOnWriteArrayList<>();
        TestClient client = builder()
                .callFactory(okHttp -> (Call.Factory) request -> {
                    seen.add(request.tag(Operation.class));
                    return okHttp.newCall(
                            request.newBuilder().header("X-Trace", "t").build());
                })
                .build();
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));

        client.get().run();
        client.post("{}").runAsync().get(10, TimeUnit.SECONDS);

        assertThat(seen).containsExactly(TestClient.GET, TestClient.POST);
        assertThat(server.takeRequest().getHeaders().get("X-Trace")).isEqualTo("t");
    }

    @Test
    void aCallMayAddHeaders() throws Exception {
        server.enqueue(Answers.json("{}"));

        builder()
                .build()
                .get(RequestOptions.builder()
                        .header("X-One", "1")
                        .header("X-Two", "a\tb ~")
                        .build())
                .run();

        var headers = server.takeRequest().getHeaders();
        assertThat(headers.get("X-One")).isEqualTo("1");
        assertThat(headers.get("X-Two")).isEqualTo("a\tb ~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\nX-Other: 1", "s3cret\r", "s3cret\u0000", "s3cretä"})
    void aHeaderValueThatHttpCannotCarryIsRefusedAndNotShown(String value) {
        assertThatThrownBy(() -> RequestOptions.builder().header("X-Mine", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Mine")
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Mine", "X:Mine", "X\nMine", "Größe"})
    void aHeaderNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> RequestOptions.builder().header(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No name of a header");
    }

    @Test
    void optionsDoNotShowTheValuesOfHeaders() {
        assertThat(RequestOptions.builder().header("X-Mine", "s3cret").build())
                .hasToString("RequestOptions{timeout=null, headers=[X-Mine]}");
    }

    @Test
    void anObserverSeesStatusAndHeadersBeforeTheValueIsReturned() {
        server.enqueue(new MockResponse.Builder()
                .code(204)
                .clearHeaders()
                .addHeader("X-Request-Id", "abc")
                .build());
        server.enqueue(Answers.status(404));
        AtomicReference<ResponseInfo> seen = new AtomicReference<>();
        RequestOptions options = RequestOptions.builder().onResponse(seen::set).build();
        TestClient client = builder().build();

        assertThat(client.get(options).executeNullable()).isNull();

        assertThat(seen.get().status()).isEqualTo(204);
        assertThat(seen.get().header("x-request-id")).isEqualTo("abc");
        assertThat(seen.get().header("none")).isNull();
        assertThat(seen.get()).hasToString("ResponseInfo{status=204, attempts=1, headers=[x-request-id]}");
        seen.set(null);
        assertThatThrownBy(() -> client.get(options).execute()).isNotNull();
        assertThat(seen.get()).as("a failure is thrown, not observed").isNull();
    }

    @Test
    void whatAnObserverThrowsTheCallThrows() {
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        IllegalStateException mine = new IllegalStateException("mine");
        RequestOptions options = RequestOptions.builder()
                .onResponse(info -> {
                    throw mine;
                })
                .build();
        TestClient client = builder().build();

        assertThatThrownBy(() -> client.get(options).execute()).isSameAs(mine);
        assertThatThrownBy(() -> client.get(options).executeAsync().get(10, TimeUnit.SECONDS))
                .cause()
                .isSameAs(mine);
        client.assertNoConnectionInUse();
    }

    @Test
    void aRouterMayThrow() {
        IllegalStateException mine = new IllegalStateException("mine");
        TestClient client = builder()
                .router((url, operation) -> {
                    throw mine;
                })
                .build();

        assertThatThrownBy(() -> client.get().execute()).isSameAs(mine);
        assertThatThrownBy(() -> client.get().executeAsync().get(10, TimeUnit.SECONDS))
                .cause()
                .isSameAs(mine);
    }

    @Test
    void aRouterDecidesWhereACallGoes() throws Exception {
        server.enqueue(Answers.json("{}"));

        builder()
                .router((url, operation) ->
                        url.newBuilder().encodedPath("/by/" + operation.id()).build())
                .build()
                .get()
                .run();

        assertThat(server.takeRequest().getTarget()).isEqualTo("/by/getThing");
    }

    @Test
    void futuresCompleteWithValues() throws Exception {
        server.enqueue(Answers.json("{\"a\":1}"));
        server.enqueue(Answers.status(204));
        server.enqueue(Answers.status(204));
        TestClient client = builder().build();

        assertThat(client.get().executeAsync().get(10, TimeUnit.SECONDS)).isEqualTo(RawJson.of("{\"a\":1}"));
        assertThat(client.get().executeNullableAsync().get(10, TimeUnit.SECONDS))
                .isNull();
        assertThat(client.delete().runAsync().get(10, TimeUnit.SECONDS)).isNull();
        client.assertNoConnectionInUse();
    }

    @Test
    void manyCallsRunAtOnce() {
        for (int i = 0; i < 20; i++) {
            server.enqueue(Answers.json("{}"));
        }
        TestClient client = builder().build();

        List<CompletableFuture<RawJson>> futures = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> client.get().executeAsync())
                .toList();

        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        assertThat(client.okHttp().dispatcher().getMaxRequestsPerHost()).isGreaterThan(5);
        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1.4, true",
                "1.4.0, true",
                "1.4.2, true",
                "1.10, true",
                "2, true",
                "v1.5, true",
                "V1.5, true",
                "' 1.5', true",
                "1.4-beta.2, true",
                "1.4.0+build.7, true",
                "2026.3.1234, true",
                "20261121123000.1, true",
                "0.0.0-local, true",
                "0, true",
                "dev, true",
                "'', true",
                "-, true",
                "1.3, false",
                "1.3.99, false",
                "1.03.5, false",
                "1, false",
                "v1.3.2-rc1, false",
                "0.9, false",
                "1..9, false",
            })
    void anOlderServerIsRefusedBeforeAnythingIsSent(String version, boolean goes) {
        server.enqueue(Answers.json("{}"));
        TestClient client = builder().serverVersion(() -> version).build();
        PreparedCall<RawJson> call = client.get(TestClient.NEW, "1", null);

        if (goes) {
            assertThatCode(call::run).doesNotThrowAnyException();
            assertThat(server.getRequestCount()).isEqualTo(1);
        } else {
            assertThatThrownBy(call::run)
                    .isInstanceOf(io.github.deploysdks.core.error.UnsupportedServerVersionException.class)
                    .hasMessage("test getNewThing: needs server version 1.4, this one is " + version);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void theVersionIsAskedForOnlyWhereItMatters() {
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        AtomicInteger asked = new AtomicInteger();
        TestClient client = builder()
                .serverVersion(() -> {
                    asked.incrementAndGet();
                    return "2";
                })
                .build();

        client.get().run();
        assertThat(asked).hasValue(0);
        client.get(TestClient.NEW, "1", null).run();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aVersionThatCannotBeHadFailsTheCallThatNeedsIt() {
        IllegalStateException mine = new IllegalStateException("mine");
        TestClient client = builder()
                .serverVersion(() -> {
                    throw mine;
                })
                .build();

        assertThatThrownBy(() -> client.get(TestClient.NEW, "1", null).execute())
                .isSameAs(mine);
        assertThatThrownBy(() ->
                        client.get(TestClient.NEW, "1", null).executeAsync().get(10, TimeUnit.SECONDS))
                .cause()
                .isSameAs(mine);
    }

    private static List<Duration> seconds(int... values) {
        return java.util.Arrays.stream(values).mapToObj(Duration::ofSeconds).toList();
    }

    private static Interceptor timeouts(List<List<Duration>> seen) {
        return chain -> {
            seen.add(of(chain));
            return chain.proceed(chain.request());
        };
    }

    /** To connect, read, write, and of the whole call. */
    private static List<Duration> of(Interceptor.Chain chain) {
        return List.of(
                Duration.ofMillis(chain.connectTimeoutMillis()),
                Duration.ofMillis(chain.readTimeoutMillis()),
                Duration.ofMillis(chain.writeTimeoutMillis()),
                Duration.ofNanos(chain.call().timeout().timeoutNanos()));
    }
}
