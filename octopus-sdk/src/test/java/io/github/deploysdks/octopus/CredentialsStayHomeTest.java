package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the way to authenticate: nothing of it leaves the server's origin, wherever redirects and links lead. */
class CredentialsStayHomeTest {
    private static final String PROJECT = "/api/Spaces-1/projects/Projects-1";
    private static final String PACKAGE = "/api/Spaces-1/packages/Acme.1.0.0/raw";
    private static final List<String> SECRETS = List.of(
            FakeOctopus.API_KEY, FakeOctopus.ACCESS_TOKEN, "id-token", "invented-password", "session-1", "csrf-1");

    private static final HandshakeCertificates TLS = certificates();
    private static final OkHttpClient TRUSTING = new OkHttpClient.Builder()
            .sslSocketFactory(TLS.sslSocketFactory(), TLS.trustManager())
            .build();

    private final FakeOctopus plain = ready(new FakeOctopus());
    private final FakeOctopus otherPlain = ready(new FakeOctopus());
    private final FakeOctopus secure = ready(new FakeOctopus("", TLS.sslSocketFactory()));

    /** The ways to authenticate. */
    enum Way {
        API_KEY,
        API_KEY_IN_QUERY,
        ACCESS_TOKEN,
        OIDC,
        PASSWORD;

        Credentials credentials() {
            return switch (this) {
                case API_KEY -> OctopusCredentials.apiKey(FakeOctopus.API_KEY);
                case API_KEY_IN_QUERY -> OctopusCredentials.apiKeyInQuery(FakeOctopus.API_KEY);
                case ACCESS_TOKEN -> OctopusCredentials.accessToken(FakeOctopus.ACCESS_TOKEN);
                case OIDC -> OctopusCredentials.oidc("3f0c1d2e-6a51-4b8c-8f0e-2d9b7a1c5e44", () -> "id-token");
                case PASSWORD -> OctopusCredentials.usernamePassword("ada.keeper", "invented-password");
            };
        }
    }

    private static HandshakeCertificates certificates() {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        return new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .addTrustedCertificate(held.certificate())
                .build();
    }

    private static FakeOctopus ready(FakeOctopus server) {
        server.put("/api/Spaces-1/projects", "Projects-1", FakeOctopus.TICKET_BOOTH);
        server.on(
                "GET",
                "/.well-known/openid-configuration",
                asked -> FakeOctopus.json(200, "{\"token_endpoint\":\"" + server.url() + "/token/v1\"}"));
        server.on(
                "POST",
                "/token/v1",
                asked -> FakeOctopus.json(200, "{\"access_token\":\"" + FakeOctopus.ACCESS_TOKEN + "\"}"));
        server.on(
                "POST",
                "/api/users/login",
                asked -> FakeOctopus.json(
                                200, "{\"Id\":\"Users-21\",\"Username\":\"ada.keeper\",\"DisplayName\":\"Ada Keeper\"}")
                        .newBuilder()
                        .addHeader("Set-Cookie", "OctopusIdentificationToken_1=session-1; domain=localhost")
                        .addHeader("Set-Cookie", "Octopus-Csrf-Token_1=csrf-1; domain=localhost")
                        .build());
        server.doorkeeper = asked -> FakeOctopus.hasKeyOrToken(asked)
                || ("OctopusIdentificationToken_1=session-1; Octopus-Csrf-Token_1=csrf-1".equals(asked.header("Cookie"))
                        && "csrf-1".equals(asked.header("X-Octopus-Csrf-Token")));
        return server;
    }

    @AfterEach
    void stop() {
        plain.close();
        otherPlain.close();
        secure.close();
        TRUSTING.connectionPool().evictAll();
    }

    private static OctopusClient client(FakeOctopus server, Way way) {
        return OctopusClient.builder()
                .serverUrl(server.url())
                .credentials(way.credentials())
                .httpClient(TRUSTING)
                .retry(RetryPolicy.none())
                .build();
    }

    private static void redirect(FakeOctopus from, String path, String target) {
        from.on(
                "GET",
                path,
                asked -> new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", target)
                        .build());
    }

    /** All that a server was sent: lines, headers, bodies. */
    private static void assertThatNoSecretCameTo(FakeOctopus server) {
        assertThat(server.requests())
                .allSatisfy(asked -> assertThat(
                                asked.raw().getTarget() + '\n' + asked.raw().getHeaders() + '\n' + asked.body())
                        .doesNotContain(SECRETS)
                        .doesNotContain("Cookie", "Csrf"));
    }

    private static void read(OctopusClient octopus) {
        octopus.space("Spaces-1").projects().get("Projects-1");
    }

    @ParameterizedTest
    @EnumSource
    void withinTheOriginTheyGoAlong(Way way) {
        redirect(plain, PROJECT, plain.url() + "/api/Spaces-1/projects/Projects-1/");
        plain.on("GET", "/api/Spaces-1/projects/Projects-1/", asked -> {
            assertThat(plain.doorkeeper.test(asked)).isTrue();
            return FakeOctopus.json(200, FakeOctopus.TICKET_BOOTH);
        });
        try (OctopusClient octopus = client(plain, way)) {
            read(octopus);
            assertThat(plain.doorkeeper.test(plain.last())).isTrue();
            assertThat(plain.last().path()).endsWith("Projects-1/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReadDoesNotGoToAnotherOrigin(Way way) {
        for (String target : List.of(otherPlain.url(), secure.url(), plain.url().replace("localhost", "127.0.0.1"))) {
            redirect(plain, PROJECT, target + PROJECT);
            try (OctopusClient octopus = client(plain, way)) {
                assertThatThrownBy(() -> read(octopus))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("the server redirects to " + target);
            }
        }
        assertThat(otherPlain.requests()).isEmpty();
        assertThat(secure.requests()).isEmpty();
        assertThat(plain.requests())
                .allSatisfy(asked -> assertThat(asked.url().host()).isEqualTo("localhost"));
    }

    @ParameterizedTest
    @EnumSource
    void aDownloadGoesToAnotherOriginBare(Way way) {
        for (FakeOctopus storage : List.of(otherPlain, secure)) {
            storage.on(
                    "GET",
                    "/storage/1",
                    asked -> new MockResponse.Builder().body("bytes").build());
            redirect(plain, PACKAGE, storage.url() + "/storage/1");
            try (OctopusClient octopus = client(plain, way);
                    Download download = octopus.space("Spaces-1").packages().download("Acme.1.0.0")) {
                assertThat(download.text()).isEqualTo("bytes");
            }
            assertThat(storage.asked()).containsExactly("GET /storage/1");
            assertThatNoSecretCameTo(storage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesFromHttpsToHttp(Way way) {
        redirect(secure, PROJECT, plain.url() + PROJECT);
        redirect(secure, PACKAGE, plain.url() + "/storage/1");
        try (OctopusClient octopus = client(secure, way)) {
            OctopusSpace space = octopus.space("Spaces-1");
            assertThatThrownBy(() -> read(octopus)).isInstanceOf(UnexpectedResponseException.class);
            assertThatThrownBy(() -> space.packages().download("Acme.1.0.0"))
                    .isInstanceOf(UnexpectedResponseException.class);
        }
        assertThat(plain.requests()).isEmpty();
    }

    /** Servers tend to send the query on, and a key with it. */
    @ParameterizedTest
    @EnumSource
    void aSecretThatTheServerCopiesIntoTheTargetStaysTooOrIsNoneOfOurs(Way way) {
        plain.on(
                "GET",
                PACKAGE,
                asked -> new MockResponse.Builder()
                        .code(302)
                        .setHeader(
                                "Location",
                                otherPlain.url() + "/storage/1?" + asked.url().encodedQuery())
                        .build());
        otherPlain.on(
                "GET",
                "/storage/1",
                asked -> new MockResponse.Builder().body("bytes").build());
        try (OctopusClient octopus = client(plain, way)) {
            OctopusSpace space = octopus.space("Spaces-1");
            if (way == Way.API_KEY_IN_QUERY) {
                assertThatThrownBy(() -> space.packages().download("Acme.1.0.0"))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageNotContaining(FakeOctopus.API_KEY);
                assertThat(otherPlain.requests()).isEmpty();
            } else {
                space.packages().download("Acme.1.0.0").close();
                assertThatNoSecretCameTo(otherPlain);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesSomethingFollowsNoRedirect(Way way) {
        plain.on(
                "DELETE",
                PROJECT,
                asked -> new MockResponse.Builder()
                        .code(307)
                        .setHeader("Location", otherPlain.url() + PROJECT)
                        .build());
        try (OctopusClient octopus = client(plain, way)) {
            assertThatThrownBy(() -> octopus.space("Spaces-1").projects().delete("Projects-1"))
                    .isInstanceOf(UnexpectedResponseException.class);
        }
        assertThat(otherPlain.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLinkToElsewhereIsNotFollowed(Way way) {
        try (OctopusClient octopus = client(plain, way)) {
            read(octopus);
            for (String target : List.of(
                    otherPlain.url() + PROJECT,
                    secure.url() + PROJECT,
                    plain.url().replace("localhost", "127.0.0.1") + PROJECT,
                    plain.url().replace("http:", "https:") + PROJECT,
                    plain.url().replace("http:", "") + "0" + PROJECT)) {
                Link link = Link.of(target);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> octopus.follow(link, RawJson.class))
                        .withMessageContaining("leads away");
                assertThatIllegalArgumentException().isThrownBy(() -> octopus.followDownload(link, Map.of()));
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> octopus.followAsync(link, Map.of(), RawJson.class));
            }
        }
        assertThat(otherPlain.requests()).isEmpty();
        assertThat(secure.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLinkWithinTheOriginGoesWithThem(Way way) {
        try (OctopusClient octopus = client(plain, way)) {
            assertThat(octopus.follow(Link.of(PROJECT), RawJson.class).json()).contains("Ticket Booth");
            redirect(plain, "/api/link", otherPlain.url() + "/storage/2");
            assertThatThrownBy(() -> octopus.follow(Link.of("/api/link"), RawJson.class))
                    .isInstanceOf(UnexpectedResponseException.class);
            assertThat(otherPlain.requests()).isEmpty();

            otherPlain.on(
                    "GET",
                    "/storage/2",
                    asked -> new MockResponse.Builder().body("bytes").build());
            octopus.followDownload(Link.of("/api/link"), Map.of()).close();
            assertThat(otherPlain.asked()).containsExactly("GET /storage/2");
            assertThatNoSecretCameTo(otherPlain);
        }
    }
}
