package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials are asked for each request, sent to the configured origin alone, and renewed once. */
class CredentialsTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TestClient with(Credentials credentials) {
        return TestClient.builder()
                .url(server.url("/"))
                .credentials(credentials)
                .build();
    }

    @Test
    void aHeaderReplacesOneOfTheSameName() throws Exception {
        server.enqueue(Answers.json("{}"));
        RequestOptions options =
                RequestOptions.builder().header("authorization", "mine").build();

        with(Credentials.of(Authorization.header("Authorization", "Bearer ", "gehäim")))
                .get(options)
                .run();

        // HTTP headers are Latin-1 by the letter; what is beyond ASCII goes as UTF-8.
        assertThat(server.takeRequest().getHeaders().values("Authorization")).containsExactly("Bearer gehäim");
    }

    @Test
    void aQueryParameterIsEncodedAndReplacesOneOfTheSameName() throws Exception {
        server.enqueue(Answers.json("{}"));

        with(Credentials.of(Authorization.query("key", "a+b &c=%/?#ä")))
                .query("x", "mine")
                .run();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().queryParameterValues("key")).containsExactly("a+b &c=%/?#ä");
        assertThat(request.getTarget()).doesNotContain("+").contains("name=x");
    }

    @Test
    void severalHeadersCookiesAndParametersGoTogether() throws Exception {
        server.enqueue(Answers.json("{}"));
        Authorization all = Authorization.cookie("session", "one")
                .and(Authorization.cookie("csrf", "two"))
                .and(Authorization.header("X-Csrf", "two"))
                .and(Authorization.header("X-Old", "gone"))
                .and(Authorization.header("X-Old", "new"))
                .and(Authorization.query("key", "three"))
                .and(Authorization.none());
        RequestOptions options =
                RequestOptions.builder().header("cookie", "mine=1").build();

        with(Credentials.of(all)).get(options).run();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().values("Cookie")).containsExactly("session=one; csrf=two");
        assertThat(request.getHeaders().values("X-Csrf")).containsExactly("two");
        assertThat(request.getHeaders().values("X-Old")).containsExactly("new");
        assertThat(request.getUrl().queryParameter("key")).isEqualTo("three");
        assertThat(all.secrets()).contains("one", "two", "three", "new");
        assertThat(all).hasToString("HEADER Cookie=***, HEADER X-Csrf=***, HEADER X-Old=***, QUERY key=***");
    }

    @Test
    void eachOfSeveralSecretsIsMasked() {
        server.enqueue(Answers.status(418)
                .newBuilder()
                .body("you sent session-1 and csrf-2")
                .build());
        Authorization all = Authorization.cookie("session", "session-1").and(Authorization.cookie("csrf", "csrf-2"));

        assertThatThrownBy(() -> with(Credentials.of(all)).get().execute())
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.body()).isEqualTo("you sent *** and ***"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a\nb", " ", ""})
    void aCookieThatWouldBeAnotherOneIsRefused(String value) {
        assertThatThrownBy(() -> Authorization.cookie("session", value))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("a;b")
                .doesNotContain("a\nb");
    }

    @Test
    void noneAddsNothing() throws Exception {
        server.enqueue(Answers.json("{}"));

        with(Credentials.none()).get().run();

        assertThat(server.takeRequest().getHeaders().names())
                .containsExactlyInAnyOrder("Host", "Connection", "Accept-Encoding", "User-Agent");
    }

    @Test
    void anOperationWithoutCredentialsAsksForNone() throws Exception {
        server.enqueue(Answers.json("{}"));
        TestClient client = with(() -> {
            throw new AssertionError("asked");
        });

        client.get(TestClient.OPEN, "1", null).run();

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aUrlOnAnotherOriginGetsNone() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(Answers.json("{}"));
            TestClient client = with(Credentials.of(Authorization.header("X-Key", "s3cret")));

            client.runtime()
                    .prepareGetDownload(
                            TestClient.DOWNLOAD, null, other.url("/x").toString())
                    .execute()
                    .close();

            assertThat(other.takeRequest().getHeaders().get("X-Key")).isNull();
        }
    }

    @Test
    void rejectedCredentialsAreRenewedOnce() throws Exception {
        Renewable credentials = new Renewable(true);
        server.enqueue(Answers.status(401));
        server.enqueue(Answers.json("{}"));
        TestClient client = with(credentials);

        client.post("{\"a\":1}").run();

        assertThat(server.takeRequest().getHeaders().get("X-Key")).isEqualTo("key-1");
        RecordedRequest again = server.takeRequest();
        assertThat(again.getHeaders().values("X-Key")).containsExactly("key-2");
        assertThat(again.getBody().utf8()).isEqualTo("{\"a\":1}");
        assertThat(credentials.rejected).containsExactly("key-1");
        client.assertNoConnectionInUse();
    }

    @Test
    void credentialsThatAreRejectedAgainFail() {
        Renewable credentials = new Renewable(true);
        server.enqueue(Answers.status(401));
        server.enqueue(Answers.status(401));

        assertThatThrownBy(() -> with(credentials).get().execute()).isInstanceOf(UnauthenticatedException.class);

        assertThat(server.getRequestCount()).isEqualTo(2);
        assertThat(credentials.rejected).containsExactly("key-1");
    }

    @Test
    void credentialsThatCannotBeRenewedFailAtOnce() {
        server.enqueue(Answers.status(401));

        assertThatThrownBy(() -> with(new Renewable(false)).get().execute())
                .isInstanceOf(UnauthenticatedException.class);

        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aBodyThatIsGoneIsNotSentWithNewCredentials() {
        Renewable credentials = new Renewable(true);
        server.enqueue(Answers.status(401));
        Upload once = Upload.of("a", 1, new ByteArrayInputStream(new byte[] {1}));

        assertThatThrownBy(() -> with(credentials).upload(once).execute()).isInstanceOf(UnauthenticatedException.class);

        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(credentials.rejected).as("the next call gets new ones").containsExactly("key-1");
    }

    @Test
    void whatCredentialsThrowTheCallThrows() {
        IllegalStateException mine = new IllegalStateException("the vault is closed");
        TestClient client = with(() -> {
            throw mine;
        });

        assertThatThrownBy(() -> client.get().execute()).isSameAs(mine);
        assertThatThrownBy(() -> client.get().executeAsync().get(10, TimeUnit.SECONDS))
                .cause()
                .isSameAs(mine);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void whatCredentialsThrowWhenTheyAreRejectedTheCallThrows() {
        server.enqueue(Answers.status(401));
        IllegalStateException mine = new IllegalStateException("the vault is closed");
        TestClient client = with(new Credentials() {
            @Override
            public Authorization authorize() {
                return Authorization.header("X-Key", "s3cret");
            }

            @Override
            public boolean rejected(Authorization authorization) {
                throw mine;
            }
        });

        assertThatThrownBy(() -> client.get().execute()).isSameAs(mine);
        client.assertNoConnectionInUse();
    }

    @Test
    void credentialsThatGiveNullAreNamed() {
        assertThatThrownBy(() -> with(() -> null).get().execute())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The credentials gave null instead of an authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3c\nret", "s3c\r\nX-Other: ret", "s3c\u0000ret", "s3c\u007fret"})
    void aSecretThatHttpCannotCarryIsRefusedAndNotShown(String secret) {
        assertThatThrownBy(() -> Authorization.header("X-Key", secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Key")
                .message()
                .doesNotContain("s3c");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void aMissingSecretIsRefused(String secret) {
        assertThatThrownBy(() -> Authorization.header("X-Key", secret))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
        assertThatThrownBy(() -> Authorization.header("X-Key", "Bearer ", secret))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
        assertThatThrownBy(() -> Authorization.query("key", secret))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
    }

    @Test
    void anAuthorizationDoesNotShowItsSecret() {
        assertThat(Authorization.header("X-Key", "Bearer ", "s3cret")).hasToString("HEADER X-Key=***");
        assertThat(Authorization.query("key", "s3cret")).hasToString("QUERY key=***");
        assertThat(Authorization.none()).hasToString("none");
    }

    private static final class Renewable implements Credentials {
        private final boolean renewable;
        private final AtomicInteger keys = new AtomicInteger(1);
        private final List<String> rejected = new CopyOnWriteArrayList<>();

        Renewable(boolean renewable) {
            this.renewable = renewable;
        }

        @Override
        public Authorization authorize() {
            return Authorization.header("X-Key", "key-" + keys.get());
        }

        @Override
        public boolean rejected(Authorization authorization) {
            rejected.addAll(authorization.secrets());
            keys.incrementAndGet();
            return renewable;
        }
    }
}
