package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.core.testing.FakeClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens in exchange for id tokens. */
class OidcTest {
    private static final String ACCOUNT = "3f0c1d2e-6a51-4b8c-8f0e-2d9b7a1c5e44";
    private static final String CONFIGURATION = "GET /.well-known/openid-configuration";
    private static final String EXCHANGE = "POST /token/v1";
    private static final String READ = "GET /api/Spaces-1/projects/Projects-1";

    private final FakeClock clock = new FakeClock();
    private final FakeOctopus server = new FakeOctopus();
    private final AtomicInteger idTokens = new AtomicInteger();
    private final AtomicInteger accessTokens = new AtomicInteger();
    private volatile String lifetime = "3600";

    @BeforeEach
    void offerExchange() {
        offerExchange(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Its tokens are {@code access-1} and so on; it lets in the newest alone. */
    private void offerExchange(FakeOctopus there) {
        there.put("/api/Spaces-1/projects", "Projects-1", FakeOctopus.TICKET_BOOTH);
        announce(there, there.url() + "/token/v1");
        there.on("POST", "/token/v1", asked -> grant());
        there.doorkeeper = asked -> ("Bearer access-" + accessTokens.get()).equals(asked.header("Authorization"));
    }

    private static void announce(FakeOctopus there, String endpoint) {
        there.on(
                "GET",
                "/.well-known/openid-configuration",
                asked -> FakeOctopus.json(
                        200, RawJson.ofValue(Map.of("token_endpoint", endpoint)).json()));
    }

    private MockResponse grant() {
        return FakeOctopus.json(
                200,
                "{\"access_token\":\"access-%d\",\"token_type\":\"Bearer\",\"expires_in\":%s}"
                        .formatted(accessTokens.incrementAndGet(), lifetime));
    }

    private String nextIdToken() {
        return "id." + idTokens.incrementAndGet() + ".token";
    }

    private Credentials oidc() {
        return OctopusCredentials.oidc(ACCOUNT, this::nextIdToken);
    }

    private OctopusClient client(Credentials credentials) {
        return server.clientBuilder(credentials).clock(clock).build();
    }

    private static void read(OctopusClient octopus) {
        assertThat(octopus.space("Spaces-1").projects().get("Projects-1").name())
                .isEqualTo("Ticket Booth");
    }

    private static void read(OctopusClient octopus, CallStyle style) {
        OctopusSpace space = octopus.space("Spaces-1");
        style.call(
                () -> space.projects().get("Projects-1"),
                () -> space.async().projects().get("Projects-1"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theFirstCallExchangesAnIdTokenAndTheNextOnesKeepTheAccessToken(CallStyle style) {
        try (OctopusClient octopus = client(oidc())) {
            assertThat(server.requests()).isEmpty();
            read(octopus, style);
            read(octopus, style);

            assertThat(server.asked()).containsExactly(CONFIGURATION, EXCHANGE, READ, READ);
            FakeOctopus.Asked exchange = server.requests().get(1);
            assertThat(RawJson.of(exchange.body()))
                    .isEqualTo(RawJson.of("{\"grant_type\":\"urn:ietf:params:oauth:grant-type:token-exchange\","
                            + "\"audience\":\"" + ACCOUNT + "\",\"subject_token\":\"id.1.token\","
                            + "\"subject_token_type\":\"urn:ietf:params:oauth:token-type:jwt\"}"));
            assertThat(exchange.header("Content-Type")).startsWith("application/json");
            assertThat(exchange.header("Authorization")).isNull();
            assertThat(server.last().raw().getHeaders().values("Authorization")).containsExactly("Bearer access-1");
        }
    }

    @Test
    void aTokensLifeBeginsWhenItIsAskedFor() {
        server.on("POST", "/token/v1", asked -> {
            clock.advance(Duration.ofMinutes(5));
            return grant();
        });
        try (OctopusClient octopus = client(oidc())) {
            read(octopus);
            clock.advance(Duration.ofMinutes(54));
            read(octopus);

            assertThat(accessTokens).hasValue(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"3600, 3539, 1", "3600, 3540, 2", "90, 44, 1", "90, 45, 2", "10, 4, 1", "10, 5, 2", "120, 60, 2"})
    void theTokenIsReplacedAMinuteBeforeItsEndOrAtHalfItsLife(String lives, long seconds, int exchanges) {
        lifetime = lives;
        try (OctopusClient octopus = client(oidc())) {
            read(octopus);
            read(octopus);
            clock.advance(Duration.ofSeconds(seconds));
            read(octopus);
            read(octopus);

            assertThat(accessTokens).hasValue(exchanges);
            assertThat(idTokens).as("asked anew each time").hasValue(exchanges);
        }
    }

    @Test
    void theMarginIsAnOption() {
        try (OctopusClient octopus = client(
                OctopusCredentials.oidc(ACCOUNT, this::nextIdToken, o -> o.refreshMargin(Duration.ofMinutes(10))))) {
            read(octopus);
            clock.advance(Duration.ofMinutes(50).minusSeconds(1));
            read(octopus);
            assertThat(accessTokens).hasValue(1);
            clock.advance(Duration.ofSeconds(1));
            read(octopus);
            assertThat(accessTokens).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "\"soon\""})
    void aTokenOfUnknownLifeIsUsedUntilItIsRejected(String unknown) {
        lifetime = unknown;
        try (OctopusClient octopus = client(oidc())) {
            read(octopus);
            clock.advance(Duration.ofDays(30));
            read(octopus);
            assertThat(accessTokens).hasValue(1);

            accessTokens.incrementAndGet();
            read(octopus);
            assertThat(accessTokens).hasValue(3);
        }
    }

    @Test
    void aRejectedTokenIsReplacedOnce() {
        try (OctopusClient octopus = client(oidc())) {
            read(octopus);
            accessTokens.incrementAndGet();
            server.forgetRequests();
            read(octopus);
            assertThat(server.asked()).containsExactly(READ, CONFIGURATION, EXCHANGE, READ);

            server.doorkeeper = asked -> false;
            server.forgetRequests();
            assertThatThrownBy(() -> read(octopus)).isInstanceOf(UnauthenticatedException.class);
            assertThat(server.asked()).containsExactly(READ, CONFIGURATION, EXCHANGE, READ);
        }
    }

    @Test
    void aHundredCallsAtOnceShareOneExchange() throws Exception {
        int each = 50;
        CountDownLatch calling = new CountDownLatch(2 * each);
        server.on("POST", "/token/v1", asked -> {
            await(calling);
            return grant();
        });
        ExecutorService threads = Executors.newFixedThreadPool(each);
        try (OctopusClient octopus = client(oidc())) {
            OctopusSpace space = octopus.space("Spaces-1");
            List<Future<?>> blocking = new ArrayList<>();
            List<CompletableFuture<?>> futures = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                blocking.add(threads.submit(() -> {
                    calling.countDown();
                    return space.projects().get("Projects-1");
                }));
                futures.add(space.async().projects().get("Projects-1"));
                calling.countDown();
            }
            for (Future<?> one : blocking) {
                one.get(30, TimeUnit.SECONDS);
            }
            futures.forEach(CallStyle::await);

            assertThat(server.asked().stream().filter(EXCHANGE::equals)).hasSize(1);
            assertThat(server.asked().stream().filter(READ::equals)).hasSize(2 * each);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRefusalSaysWhatTheIdTokenSaysAndShowsNoToken(CallStyle style) {
        String claims = "{\"iss\":\"https://token.actions.githubusercontent.com\",\"aud\":\"" + ACCOUNT
                + "\",\"sub\":\"repo:acme/booth:ref:refs/heads/main\"}";
        String token = "eyJhbGciOiJub25lIn0."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
        server.on(
                "POST",
                "/token/v1",
                asked -> FakeOctopus.json(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"No identity matches the token " + token
                                + ".\"}"));
        try (OctopusClient octopus = client(OctopusCredentials.oidc(ACCOUNT, () -> token))) {
            assertThatThrownBy(() -> read(octopus, style))
                    .isInstanceOfSatisfying(BadRequestException.class, e -> {
                        assertThat(e.error().message()).startsWith("No identity matches");
                        assertThat(e.body()).contains("invalid_request").doesNotContain(token);
                    })
                    .hasMessageContaining("octopus exchangeToken")
                    .hasMessageContaining("No identity matches the token ***.")
                    .hasMessageContaining("the service account " + ACCOUNT)
                    .hasMessageContaining("issuer 'https://token.actions.githubusercontent.com'")
                    .hasMessageContaining("subject 'repo:acme/booth:ref:refs/heads/main'")
                    .hasMessageContaining("audience '" + ACCOUNT + "'")
                    .hasMessageNotContaining(token);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b.c", "a.!!!.c", "a.e30.c", "a.W10.c"})
    void aRefusalOfWhateverIsNoWebTokenIsToldAsWell(String token) {
        server.on("POST", "/token/v1", asked -> FakeOctopus.json(401, "{\"error\":\"invalid_client\"}"));
        try (OctopusClient octopus = client(OctopusCredentials.oidc(ACCOUNT, () -> token))) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("invalid_client")
                    .hasMessageMatching("(?s).*(not a JSON Web Token|no subject).*");
            assertThat(server.asked()).as("nothing is tried twice").containsExactly(CONFIGURATION, EXCHANGE);
        }
    }

    @Test
    void aFailedExchangeIsNotRemembered() {
        AtomicInteger failures = new AtomicInteger(1);
        server.on(
                "POST",
                "/token/v1",
                asked -> failures.getAndDecrement() > 0 ? FakeOctopus.error(500, "Out of order.") : grant());
        try (OctopusClient octopus = client(oidc())) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("Out of order.");
            read(octopus);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/octo", "/tools/octo"})
    void aServerUnderAPathHasItsOwnConfiguration(String prefix) {
        try (FakeOctopus there = new FakeOctopus(prefix)) {
            offerExchange(there);
            try (OctopusClient octopus = there.clientBuilder(oidc()).build()) {
                read(octopus);
                assertThat(there.asked()).containsExactly(CONFIGURATION, EXCHANGE, READ);
            }
        }
    }

    @Test
    void theEndpointIsWhereTheServerSays() {
        announce(server, server.url() + "/api/token/v2?tenant=a");
        server.on("POST", "/api/token/v2", asked -> grant());
        try (OctopusClient octopus = client(oidc())) {
            read(octopus);
            assertThat(server.asked()).containsExactly(CONFIGURATION, "POST /api/token/v2?tenant=a", READ);
        }
    }

    /** As a server behind a proxy that ends TLS tells it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"https://localhost/token/v1", "https://localhost:8443/token/v1", "http://localhost:1/token/v1"})
    void anEndpointOnTheSameHostIsAskedAtTheConfiguredOrigin(String endpoint) {
        announce(server, endpoint);
        try (OctopusClient octopus = client(oidc())) {
            read(octopus);
            assertThat(server.asked()).containsExactly(CONFIGURATION, EXCHANGE, READ);
        }
    }

    @Test
    void anEndpointOnAnotherHostGetsNoToken() {
        try (FakeOctopus other = new FakeOctopus()) {
            announce(server, other.url().replace("localhost", "127.0.0.1") + "/token/v1");
            try (OctopusClient octopus = client(oidc())) {
                assertThatThrownBy(() -> read(octopus))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("tokens are said to be exchanged on 127.0.0.1, not on localhost");
                assertThat(other.requests()).isEmpty();
                assertThat(server.asked()).containsExactly(CONFIGURATION);
                assertThat(idTokens).as("not even asked for").hasValue(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"token_endpoint\":null}", "{\"token_endpoint\":\" \"}", "{\"token_endpoint\":7}"})
    void aConfigurationWithoutAnEndpointIsAFailure(String configuration) {
        server.on("GET", "/.well-known/openid-configuration", asked -> FakeOctopus.json(200, configuration));
        try (OctopusClient octopus = client(oidc())) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("without a valid token_endpoint");
        }
    }

    @Test
    void aServerWithoutAConfigurationIsTold() {
        server.on("GET", "/.well-known/openid-configuration", asked -> FakeOctopus.error(404, "Not found."));
        try (OctopusClient octopus = client(oidc())) {
            assertThatThrownBy(() -> read(octopus))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("the server does not say where it exchanges tokens");
        }
    }

    /** The exchange is a POST with a secret: wherever it is sent on to, it does not go. */
    @Test
    void theExchangeFollowsNoRedirect() {
        try (FakeOctopus other = new FakeOctopus()) {
            for (String target : List.of(other.url() + "/token/v1", server.url() + "/elsewhere")) {
                server.on(
                        "POST",
                        "/token/v1",
                        asked -> new MockResponse.Builder()
                                .code(307)
                                .setHeader("Location", target)
                                .build());
                try (OctopusClient octopus = client(oidc())) {
                    assertThatThrownBy(() -> read(octopus)).isInstanceOf(UnexpectedResponseException.class);
                }
            }
            assertThat(other.requests()).isEmpty();
            assertThat(server.asked()).doesNotContain("POST /elsewhere");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "two tokens", "a\u0000b", "t\u00f6ken"})
    void whatIsNoIdTokenIsNotSent(String given) {
        try (OctopusClient octopus = client(OctopusCredentials.oidc(ACCOUNT, () -> given))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> read(octopus))
                    .withMessageStartingWith("The supplier of id tokens gave ")
                    .withMessageNotContaining("two tokens");
            assertThat(server.asked()).containsExactly(CONFIGURATION);
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheSupplierThrowsTheCallThrows(CallStyle style) {
        IllegalStateException away = new IllegalStateException("the identity provider is away");
        try (OctopusClient octopus = client(OctopusCredentials.oidc(ACCOUNT, () -> {
            throw away;
        }))) {
            assertThatThrownBy(() -> read(octopus, style)).isSameAs(away);
        }
    }

    @Test
    void aSupplierThatUsesTheClientItIsForIsToldSo() {
        List<OctopusClient> clients = new ArrayList<>();
        Supplier<String> circular = () ->
                clients.get(0).space("Spaces-1").projects().get("Projects-1").name();
        try (OctopusClient octopus = client(OctopusCredentials.oidc(ACCOUNT, circular))) {
            clients.add(octopus);
            assertThatIllegalStateException()
                    .isThrownBy(() -> read(octopus))
                    .withMessageContaining("a client of its own");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\":\"a\",\"token_type\":\"N_A\"}", "{}", "{\"access_token\":null}"})
    void anAnswerWithoutABearerTokenIsAFailure(String answer) {
        server.on("POST", "/token/v1", asked -> FakeOctopus.json(200, answer));
        try (OctopusClient octopus = client(oidc())) {
            assertThatThrownBy(() -> read(octopus)).isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @Test
    void eachClientHasItsOwnTokens() {
        Credentials shared = oidc();
        try (FakeOctopus other = new FakeOctopus();
                OctopusClient first = client(shared);
                OctopusClient second = other.clientBuilder(shared).build()) {
            offerExchange(other);
            other.on("POST", "/token/v1", asked -> FakeOctopus.json(200, "{\"access_token\":\"of-the-other\"}"));
            other.doorkeeper = asked -> "Bearer of-the-other".equals(asked.header("Authorization"));
            read(first);
            read(second);
            read(first);

            assertThat(server.last().header("Authorization")).isEqualTo("Bearer access-1");
            assertThat(accessTokens).hasValue(1);
        }
    }

    @Test
    void closingTheClientEndsAnExchangeUnderWay() {
        CountDownLatch exchanging = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        server.on("POST", "/token/v1", asked -> {
            exchanging.countDown();
            await(over);
            return grant();
        });
        OctopusClient octopus = client(oidc());
        OctopusSpace space = octopus.space("Spaces-1");
        List<CompletableFuture<?>> calls = List.of(
                space.async().projects().get("Projects-1"),
                space.async().projects().get("Projects-1"));
        await(exchanging);

        octopus.close();

        for (CompletableFuture<?> call : calls) {
            assertThatThrownBy(() -> CallStyle.await(call)).isInstanceOf(TransportException.class);
        }
        over.countDown();
    }

    @Test
    void linksAreFoundWithTheTokenAsWell() {
        server.spaceLink("Projects", "/api/Spaces-1/projects{/id}");
        try (OctopusClient octopus =
                server.clientBuilder(oidc()).routing(Routing.LINKS).build()) {
            read(octopus);
            assertThat(server.asked()).startsWith(CONFIGURATION, EXCHANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "decode", "accessToken"})
    void noTokenIsShownAnywhere(String misbehaviour) {
        Function<FakeOctopus.Asked, MockResponse> answer = switch (misbehaviour) {
            case "error" ->
                asked -> FakeOctopus.error(500, "You sent " + asked.body().replace('"', '\''));
            case "decode" -> asked -> FakeOctopus.json(200, "{\"access_token\":\"access-secret\",\"expires_in\":");
            default -> asked -> FakeOctopus.json(200, "{\"access_token\":\"access-secret\",\"echo\":\"id.1.token\"}");
        };
        server.on("POST", "/token/v1", answer);
        server.doorkeeper = asked -> false;
        String shown = Shown.by(() -> {
            try (OctopusClient octopus = client(OctopusCredentials.oidc(ACCOUNT, () -> "id.1.token"))) {
                read(octopus);
            }
        });
        assertThat(shown)
                .contains("POST " + server.url() + "/token/v1")
                .contains("\"subject_token\":\"***\"")
                .doesNotContain("id.1.token")
                .doesNotContain("access-secret");
    }

    @Test
    void credentialsShowNoToken() {
        assertThat(oidc()).hasToString("OidcCredentials{" + ACCOUNT + "}");
        assertThat(IdToken.of("a.b.c")).hasToString("IdToken{***}");
        assertThat(OidcOptions.builder().build()).hasToString("OidcOptions{refreshMargin=PT1M}");
    }

    @Test
    void theyAreForClientsAlone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> oidc().authorize())
                .withMessageContaining("OctopusClient.Builder.credentials");
    }

    @Test
    void mistakesAreRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OctopusCredentials.oidc("Users-21", this::nextIdToken))
                .withMessageContaining("OpenID Connect has another one");
        assertThatIllegalArgumentException().isThrownBy(() -> OctopusCredentials.oidc(" ", this::nextIdToken));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OidcOptions.builder().refreshMargin(Duration.ofSeconds(-1)));
    }
}
