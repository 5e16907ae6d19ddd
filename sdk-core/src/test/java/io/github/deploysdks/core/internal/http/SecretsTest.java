package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No secret is shown: not by an exception - message, body, headers, causes - nor in what is logged, even at TRACE, and
 * even where the server repeats it, in whatever way it is escaped there.
 */
class SecretsTest {
    private static final String KEY = "API-s3cret/\"k&y\"+ü\\1";

    private final MockWebServer server = new MockWebServer();
    private final LogCapture log = new LogCapture(Level.TRACE);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    enum Way {
        HEADER,
        BEARER,
        COOKIE,
        QUERY;

        Authorization authorization() {
            return switch (this) {
                case HEADER -> Authorization.header("X-Key", KEY);
                case BEARER -> Authorization.header("Authorization", "Bearer ", KEY);
                case COOKIE -> Authorization.header("Cookie", "session=", KEY);
                case QUERY -> Authorization.query("apikey", KEY);
            };
        }
    }

    /** How a server may spell the key, and the answers that may hold it. */
    static Stream<Arguments> echoes() {
        List<String> spellings = List.of(
                KEY,
                "API-s3cret%2F%22k%26y%22%2B%C3%BC%5C1",
                "API-s3cret%2f%22k%26y%22%2b%c3%bc%5c1",
                "API-s3cret/%22k&y%22%2B%C3%BC%5C1",
                "API-s3cret\\/\\\"k&y\\\"+\\u00fc\\\\1",
                "\\u0041PI-s3cret/\\u0022k\\u0026y\\u0022+\\u00FC\\u005C1",
                "API-s3cret/&quot;k&amp;y&quot;+&#252;\\1",
                "API-s3cret/&#34;k&#x26;y&#x22;+&#xFC;&#92;1");
        return Stream.of(Way.values())
                .flatMap(way -> spellings.stream()
                        .flatMap(spelling -> Stream.of(Place.values())
                                .filter(place -> place.carries(spelling))
                                .map(place -> Arguments.of(way, place, spelling))));
    }

    enum Place {
        JSON_ERROR,
        HTML_ERROR,
        CUT_ERROR,
        HEADER,
        LOCATION,
        FOLLOWED,
        WEB_PAGE,
        WRONG_JSON,
        BROKEN_JSON;

        boolean carries(String spelling) {
            boolean url = spelling.contains("%2B") || spelling.contains("%2b");
            return switch (this) {
                case JSON_ERROR, WRONG_JSON, BROKEN_JSON ->
                    url || spelling.contains("\\\\") || spelling.contains("\\u");
                case LOCATION, FOLLOWED -> url;
                case HEADER -> true;
                default -> true;
            };
        }

        void answer(MockWebServer server, String key) {
            switch (this) {
                case JSON_ERROR ->
                    server.enqueue(Answers.json(
                            400, "{\"message\":\"No such key as " + key + "\",\"errors\":[\"" + key + "\"]}"));
                case HTML_ERROR -> server.enqueue(Answers.of(502, "text/html", "<p>GET /?key=" + key + "</p>"));
                case CUT_ERROR -> server.enqueue(Answers.of(500, "application/json", "{\"message\":\"" + key));
                case HEADER ->
                    server.enqueue(new MockResponse.Builder()
                            .code(403)
                            .addHeaderLenient("WWW-Authenticate", "Bearer realm=" + key)
                            .addHeaderLenient("Server", "x " + key)
                            .build());
                case LOCATION ->
                    server.enqueue(Answers.status(
                            302, "Location", "http://elsewhere.invalid/" + key + "/x?" + key + "=" + key));
                case FOLLOWED -> {
                    server.enqueue(Answers.status(302, "Location", "/" + key + "/x?" + key + "&name=" + key));
                    server.enqueue(Answers.status(404));
                }
                case WEB_PAGE -> server.enqueue(Answers.of(200, "text/html", "<p>" + key + "</p>"));
                case WRONG_JSON -> server.enqueue(Answers.json("[\"" + key + "\"]"));
                case BROKEN_JSON -> server.enqueue(Answers.json("{\"" + key + "\":[{\"" + key + "\":1}]}"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void aCredentialThatTheServerRepeatsIsNotShown(Way way, Place place, String spelling) {
        place.answer(server, spelling);
        try (TestClient client = TestClient.builder()
                .url(server.url("/"))
                .retry(RetryPolicy.none())
                .credentials(Credentials.of(way.authorization()))
                .build()) {
            Throwable e = catchThrowable(() -> client.lists().execute());

            assertThat(e).isNotNull();
            assertThat(everythingOf(e) + log.text())
                    .doesNotContain(spelling)
                    .doesNotContain(KEY)
                    .doesNotContain("s3cret");
            client.assertNoConnectionInUse();
        }
    }

    @Test
    void aRejectedCredentialIsNotShownEither() {
        AtomicReference<String> key = new AtomicReference<>("first-key");
        TestClient client = TestClient.builder()
                .url(server.url("/"))
                .credentials(new Credentials() {
                    @Override
                    public Authorization authorize() {
                        return Authorization.header("X-Key", key.get());
                    }

                    @Override
                    public boolean rejected(Authorization authorization) {
                        key.set("second-key");
                        return true;
                    }
                })
                .build();
        server.enqueue(Answers.status(401));
        server.enqueue(Answers.json(401, "{\"message\":\"neither first-key nor second-key\"}"));

        Throwable e = catchThrowable(() -> client.get().execute());

        assertThat(e).hasMessageContaining("neither *** nor ***");
        assertThat(everythingOf(e) + log.text()).doesNotContain("first-key").doesNotContain("second-key");
    }

    @Test
    void whatTheNetworkSaysIsNotRepeatedWithTheCredential() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread answering = new Thread(() -> {
                try (var connection = socket.accept()) {
                    connection.getInputStream().read();
                    connection.getOutputStream().write("key0123 is no HTTP\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (java.io.IOException e) {
                    // The client has seen enough.
                }
            });
            answering.start();
            TestClient client = TestClient.builder()
                    .url("http://127.0.0.1:" + socket.getLocalPort())
                    .retry(RetryPolicy.none())
                    .credentials(Credentials.of(Authorization.header("X-Key", "key0123")))
                    .build();

            Throwable e =
                    catchThrowable(() -> client.get(TestClient.TAKE, "1", null).execute());

            assertThat(e).isInstanceOf(TransportException.class).hasMessageContaining("*** is no HTTP");
            assertThat(everythingOf(e) + log.text()).doesNotContain("key0123");
            assertThat(e.getCause()).isNotNull();
        }
    }

    @Test
    void aConnectionThatFailsDoesNotShowTheKeyInTheQuery() {
        TestClient client = TestClient.builder()
                .url("http://127.0.0.1:1")
                .retry(RetryPolicy.none())
                .credentials(Credentials.of(Authorization.query("apikey", "key0123")))
                .build();

        Throwable e = catchThrowable(() -> client.get().execute());

        assertThat(everythingOf(e) + log.text()).doesNotContain("key0123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"The password hunter2 is too short\"}",
                "{\"password\":\"hunter2\"}",
                "<html>password=hunter2</html>",
                "{\"message\":\"hunter\\u0032\"}",
            })
    void secretPropertiesOfTheRequestAreNotShown(String echo) {
        server.enqueue(Answers.json(400, echo));
        TestClient client = TestClient.of(server.url("/"));

        Throwable e = catchThrowable(
                () -> client.post("{\"name\":\"me\",\"password\":\"hunter2\"}").execute());

        assertThat(e).isInstanceOf(ApiException.class);
        assertThat(everythingOf(e) + log.text())
                .doesNotContain("hunter2")
                .doesNotContain("hunter\\u0032")
                .contains("\"name\":\"me\"");
    }

    @Test
    void secretsThatAreNestedAreNotShown() {
        server.enqueue(Answers.json(400, "{\"message\":\"not deep-one, nor deep-two\"}"));
        TestClient client = TestClient.of(server.url("/"));

        Throwable e = catchThrowable(() -> client.post("{\"a\":[{\"token\":{\"x\":[\"deep-one\",\"deep-two\"]}}]}")
                .execute());

        assertThat(e).hasMessageContaining("not ***, nor ***");
        assertThat(everythingOf(e) + log.text()).doesNotContain("deep-");
    }

    @Test
    void secretHeadersAndParametersOfTheOperationAreNotShown() {
        server.enqueue(Answers.json(400, "{\"message\":\"not hunter2\"}"));
        TestClient client = TestClient.of(server.url("/"));
        RequestOptions options =
                RequestOptions.builder().header("Password", "hunter2").build();

        Throwable e = catchThrowable(() -> client.get(options).execute());

        assertThat(e).hasMessageContaining("not ***");
        assertThat(everythingOf(e) + log.text()).doesNotContain("hunter2");
    }

    @Test
    void secretsInAnswersThatCannotBeReadAreMasked() {
        server.enqueue(Answers.json("{\"password\":\"hunter2\",\"a\":[{}"));
        TestClient client = TestClient.of(server.url("/"));

        Throwable e = catchThrowable(() -> client.lists().execute());

        assertThat(everythingOf(e) + log.text()).doesNotContain("hunter2");
    }

    @Test
    void queryValuesAreMaskedUnlessTheOperationShowsThem() {
        server.enqueue(Answers.status(404));
        TestClient client = TestClient.of(server.url("/"));

        Throwable e = catchThrowable(() -> client.query("a\nb&c=ü", "s3cret").execute());

        assertThat(e)
                .hasMessageContaining("/things/1?name=a%0Ab%26c%3D%C3%BC&key=***")
                .message()
                .doesNotContain("s3cret")
                .doesNotContain("\n");
        assertThat(log.text()).doesNotContain("s3cret").doesNotContain("a\nb");
    }

    @Test
    void aParameterWithoutAValueIsShownAsItIs() {
        server.enqueue(Answers.status(302, "Location", "/x?flag&name&name=&other="));
        server.enqueue(Answers.status(404));

        Throwable e = catchThrowable(() -> TestClient.of(server.url("/")).get().execute());

        assertThat(e).hasMessageContaining("/x?flag&name&name=&other=***");
    }

    @Test
    void jsonThatIsNoneIsNotShownWhereItNamesASecret() {
        SecretMask mask = new SecretMask(Set.of("password"), Map.of());

        assertThat(show(mask, "{\"a\":1,\"password\":\"x\"}")).isEqualTo("{\"a\":1,\"password\":\"***\"}");
        assertThat(show(mask, "\uFEFF{\"password\":\"x\"}")).isEqualTo("{\"password\":\"***\"}");
        assertThat(show(mask, "{\"password\":{\"b\":[1]},\"c\":null}")).isEqualTo("{\"password\":\"***\",\"c\":null}");
        assertThat(show(mask, "{\"password\":null}")).isEqualTo("{\"password\":null}");
        assertThat(show(mask, "[{\"password\":\"x")).isEqualTo("[{\"password\":\"***\"...");
        assertThat(show(mask, ")]}',\n{\"password\":\"x\"}")).isEqualTo("***");
        assertThat(show(mask, "<html>hello</html>")).isEqualTo("<html>hello</html>");
        assertThat(show(mask, "{\"n\":123456789012345678901234567890.10}"))
                .isEqualTo("{\"n\":123456789012345678901234567890.10}");
        assertThat(mask.show(new Buffer().writeUtf8("[\"" + "x".repeat(100) + "\"]"), 10))
                .isEqualTo("[\"xxxxxxxx...");
        assertThat(show(mask, "")).isEmpty();
    }

    /** A name may be that of a secret in one place, and of a list of things in another. */
    @Test
    void aListOfObjectsIsNoSecretWhateverItsName() {
        SecretMask mask = new SecretMask(Set.of("password"), Map.of());

        assertThat(show(mask, "{\"password\":[{\"name\":\"x\",\"password\":\"y\"}]}"))
                .isEqualTo("{\"password\":[{\"name\":\"x\",\"password\":\"***\"}]}");
        assertThat(show(mask, "{\"password\":[\"x\"]}")).isEqualTo("{\"password\":\"***\"}");
        assertThat(show(mask, "{\"password\":[]}")).isEqualTo("{\"password\":\"***\"}");
        assertThat(show(mask, "{\"a\":1,\"password\":[")).doesNotContain("x").startsWith("{\"a\":1");
    }

    @Test
    void whatIsSecretAtTimesIsMaskedThen() {
        SecretMask mask =
                new SecretMask(Set.of("password"), Map.of("Value", Map.of("IsSensitive", "true", "Type", "Sensitive")));

        String plain = "{\"Value\":\"open\",\"Type\":\"String\",\"IsSensitive\":false}";
        assertThat(show(mask, plain)).isEqualTo(plain);
        assertThat(show(mask, "{\"Value\":\"open\",\"password\":\"x\"}"))
                .isEqualTo("{\"Value\":\"open\",\"password\":\"***\"}");
        assertThat(show(mask, "[{\"Value\":\"x\",\"IsSensitive\":true}," + plain + "]"))
                .isEqualTo("[{\"Value\":\"***\",\"IsSensitive\":true}," + plain + "]");
        assertThat(show(mask, "{\"Type\":\"Sensitive\",\"Value\":\"x\"}"))
                .isEqualTo("{\"Type\":\"Sensitive\",\"Value\":\"***\"}");
        assertThat(show(mask, "{\"Value\":\"who knows\",\"IsSensi")).startsWith("{\"Value\":\"***\"");
        Request request = new Request.Builder()
                .url("http://localhost/")
                .put(RequestBody.create(
                        "{\"Variables\":[{\"Value\":\"hunter2\",\"Type\":\"Sensitive\"}," + plain + "]}",
                        MediaType.get("application/json")))
                .build();
        assertThat(mask.secretsOf(request)).containsExactly("hunter2");
    }

    private static String show(SecretMask mask, String text) {
        return mask.show(new Buffer().writeUtf8(text), 1000);
    }

    /** All that an exception can be made to say. */
    private static String everythingOf(Throwable e) {
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(all);
        e.printStackTrace(out);
        out.println(e);
        out.println(e.getLocalizedMessage());
        ErrorResponse response = null;
        if (e instanceof ApiException api) {
            response = api.response();
            out.println(api.error());
            out.println(api.error().help() + " " + api.error().helpLink());
            out.println(api.error().json() == null ? "" : api.error().json().json());
            out.println(api.error().json() == null ? "" : api.error().json().value());
            out.println(api.requestUrl());
        } else if (e instanceof DecodeException decode) {
            response = decode.response();
            out.println(decode.path());
            out.println(decode.bodyStart());
        } else if (e instanceof TransportException transport) {
            out.println(transport.requestUrl());
        }
        if (response != null) {
            out.println(response);
            out.println(response.url());
            out.println(response.body());
            out.println(response.headers());
            out.println(response.hint());
        }
        out.flush();
        return all.toString();
    }
}
