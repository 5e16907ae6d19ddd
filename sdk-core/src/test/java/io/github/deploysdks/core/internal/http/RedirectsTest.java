package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.ResponseInfo;
import io.github.deploysdks.core.json.RawJson;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the SDK goes when it is sent elsewhere, and with what. */
class RedirectsTest {
    private static final String KEY = "API-S3CRET/+x";

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer elsewhere = new MockWebServer();
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        server.start();
        elsewhere.start();
        client = with(Credentials.of(Authorization.header("X-Key", KEY)));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        elsewhere.close();
    }

    private TestClient with(Credentials credentials) {
        return TestClient.builder()
                .url(server.url("/"))
                .credentials(credentials)
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aReadFollowsWithinTheOrigin(int status) throws Exception {
        server.enqueue(Answers.status(status, "Location", "/moved?x=1"));
        server.enqueue(Answers.json("{\"a\":1}"));
        RequestOptions options = RequestOptions.builder().header("X-Mine", "1").build();

        assertThat(client.get(options).execute()).isEqualTo(RawJson.of("{\"a\":1}"));

        server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getTarget()).isEqualTo("/moved?x=1");
        assertThat(second.getHeaders().values("X-Key")).containsExactly(KEY);
        assertThat(second.getHeaders().values("X-Mine")).containsExactly("1");
        client.assertNoConnectionInUse();
    }

    @Test
    void aRedirectIsNoRetry() {
        server.enqueue(Answers.status(302, "Location", "/moved"));
        server.enqueue(Answers.json("{}"));
        AtomicReference<ResponseInfo> info = new AtomicReference<>();

        client.get(RequestOptions.builder().onResponse(info::set).build()).run();

        assertThat(info.get().attempts()).isEqualTo(1);
    }

    @Test
    void anOrdinaryReadDoesNotFollowToAnotherOrigin() {
        server.enqueue(
                Answers.status(302, "Location", elsewhere.url("/x?secret=1").toString()));

        assertThatThrownBy(() -> client.get().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("test getThing: unexpected answer: ")
                .hasMessageContaining("302 for GET " + server.url("/things/1"))
                .hasMessageContaining("the server redirects to " + elsewhere.url("/x") + ";")
                .hasMessageContaining("configure that address");
        assertThat(elsewhere.getRequestCount()).isZero();
        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void whatChangesSomethingDoesNotFollow(int status) {
        server.enqueue(Answers.status(status, "Location", "/moved"));

        assertThatThrownBy(() -> client.post("{}").execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the server redirects to " + server.url("/moved"))
                .hasMessageContaining("requests that change something, and credentials, do not follow");
        assertThat(server.getRequestCount()).isEqualTo(1);
        client.assertNoConnectionInUse();
    }

    @Test
    void aDownloadFollowsElsewhereWithNothingButTheBareRequest() throws Exception {
        server.enqueue(Answers.status(
                302, "Location", elsewhere.url("/blob?signature=1").toString()));
        elsewhere.enqueue(Answers.of(200, "application/zip", "bytes"));
        RequestOptions options = RequestOptions.builder()
                .header("X-Mine", "1")
                .header("Cookie", "mine=1")
                .build();

        assertThat(client.download(TestClient.DOWNLOAD, options).execute().text())
                .isEqualTo("bytes");

        RecordedRequest request = elsewhere.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/blob?signature=1");
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder("Host", "Connection", "Accept-Encoding", "User-Agent");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("test-sdk/1.2");
        client.assertNoConnectionInUse();
    }

    @Test
    void theRequestToElsewhereStillCarriesItsOperation() {
        List<Operation> seen = new CopyOnWriteArrayList<>();
        OkHttpClient own = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    seen.add(chain.request().tag(Operation.class));
                    return chain.proceed(chain.request());
                })
                .build();
        TestClient traced =
                TestClient.builder().url(server.url("/")).httpClient(own).build();
        server.enqueue(Answers.status(302, "Location", elsewhere.url("/blob").toString()));
        elsewhere.enqueue(Answers.of(200, "application/zip", "bytes"));

        traced.download().execute().close();

        assertThat(seen).containsExactly(TestClient.DOWNLOAD, TestClient.DOWNLOAD);
    }

    @Test
    void aDownloadThatComesBackGetsItsCredentialsAgain() throws Exception {
        server.enqueue(Answers.status(302, "Location", elsewhere.url("/blob").toString()));
        elsewhere.enqueue(Answers.status(302, "Location", server.url("/back").toString()));
        server.enqueue(Answers.of(200, "application/zip", "bytes"));

        client.download().execute().close();

        server.takeRequest();
        assertThat(elsewhere.takeRequest().getHeaders().get("X-Key")).isNull();
        assertThat(server.takeRequest().getHeaders().get("X-Key")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"API-S3CRET/+x", "API-S3CRET%2F%2Bx", "API-S3CRET%2f%2bx", "%41PI-S3CRET/%2Bx"})
    void aKeyInTheQueryIsNotFollowedElsewhere(String spelled) {
        TestClient byQuery = with(Credentials.of(Authorization.query("apikey", KEY)));
        server.enqueue(Answers.status(302, "Location", elsewhere.url("/files/1").toString() + "?apikey=" + spelled));

        assertThatThrownBy(() -> byQuery.download().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("credentials, do not follow");
        assertThat(elsewhere.getRequestCount()).isZero();
    }

    @Test
    void nothingFollowsFromHttpsToHttp() throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .addTrustedCertificate(held.certificate())
                .build();
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(certificates.sslSocketFactory());
            secure.start();
            OkHttpClient own = new OkHttpClient.Builder()
                    .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
                    .build();
            TestClient careful =
                    TestClient.builder().url(secure.url("/")).httpClient(own).build();
            secure.enqueue(
                    Answers.status(302, "Location", elsewhere.url("/blob").toString()));

            assertThatThrownBy(() -> careful.download().execute())
                    .isExactlyInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the server redirects to " + elsewhere.url("/blob"));
            assertThat(elsewhere.getRequestCount()).isZero();
            own.connectionPool().evictAll();
        }
    }

    @Test
    void aCircleEnds() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return Answers.status(302, "Location", "/things/1");
            }
        });

        assertThatThrownBy(() -> client.get().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the server redirected more than 5 times")
                .hasMessageContaining("does it lead in a circle?");
        assertThat(server.getRequestCount()).isEqualTo(6);
        client.assertNoConnectionInUse();
    }

    @Test
    void bigBodiesOfRedirectsAreNotKept() {
        server.enqueue(Answers.big(302, "text/html", 10 * 1024 * 1024)
                .addHeader("Location", "/moved")
                .build());
        server.enqueue(Answers.json("{}"));

        client.get().run();

        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "''", "ftp://example.com/x", "'http://[x'", "mailto:me@example.com"})
    void aRedirectToNoUrlIsTold(String location) {
        server.enqueue(location == null ? Answers.status(302) : Answers.status(302, "Location", location));
        if (location != null && location.isEmpty()) {
            server.enqueue(Answers.status(302));
        }

        UnexpectedResponseException e = catchThrowableOfType(
                UnexpectedResponseException.class, () -> client.get().execute());

        assertThat(e.status()).isEqualTo(302);
        assertThat(e).hasMessageContaining("the server redirects to nowhere");
        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 305})
    void otherAnswersThatAreNeitherSuccessNorErrorAreUnexpected(int status) {
        server.enqueue(Answers.status(status));

        assertThatThrownBy(() -> client.get().execute())
                .isExactlyInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining(status + " for GET");
    }

    @Test
    void aFailureAfterARedirectNamesWhereItHappened() {
        server.enqueue(Answers.status(302, "Location", "/moved"));
        server.enqueue(Answers.status(404));

        assertThatThrownBy(() -> client.get().execute()).hasMessageContaining("404 for GET " + server.url("/moved"));
    }

    @Test
    void aNextPageIsOnlyTakenFromTheOrigin() {
        assertThat(client.runtime().nextPage(TestClient.GET, "/things?skip=30"))
                .isEqualTo(server.url("/things?skip=30").toString());
        assertThatThrownBy(() -> client.runtime()
                        .nextPage(TestClient.GET, "http://user:pw@" + elsewhere.getHostName() + ":1/x?key=s3cret"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the next page is said to be on http://localhost:1, not on ")
                .message()
                .doesNotContain("s3cret")
                .doesNotContain("pw@");
        assertThatThrownBy(() -> client.runtime().nextPage(TestClient.GET, "ftp://x/"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the next page is said to be at no URL");
    }
}
