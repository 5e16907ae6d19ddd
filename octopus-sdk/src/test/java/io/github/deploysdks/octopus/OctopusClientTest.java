package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.Project;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Where a client of Octopus sends its requests, and who it says it is. */
class OctopusClientTest {
    private static final String PROJECT =
            "{\"Id\":\"Projects-1\",\"Name\":\"Ticket Booth\",\"ProjectGroupId\":\"ProjectGroups-1\"}";

    private final FakeOctopus server = new FakeOctopus();

    @BeforeEach
    void fillTheServer() {
        server.put("/api/Spaces-1/projects", "Projects-1", PROJECT);
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private static Project readProject(OctopusClient octopus) {
        return octopus.space("Spaces-1").projects().get("Projects-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anApiKeyGoesInItsOwnHeaderAndNowhereElse(CallStyle style) {
        try (OctopusClient octopus = server.client()) {
            OctopusSpace space = octopus.space("Spaces-1");
            style.call(
                    () -> space.projects().get("Projects-1"),
                    () -> space.async().projects().get("Projects-1"));

            assertThat(server.last().raw().getHeaders().values("X-Octopus-ApiKey"))
                    .containsExactly(FakeOctopus.API_KEY);
            assertThat(server.last().header("Authorization")).isNull();
            assertThat(server.last().raw().getTarget()).doesNotContain(FakeOctopus.API_KEY);
        }
    }

    @Test
    void anAccessTokenGoesAsBearer() {
        try (OctopusClient octopus = server.clientBuilder(OctopusCredentials.accessToken(FakeOctopus.ACCESS_TOKEN))
                .build()) {
            readProject(octopus);

            assertThat(server.last().raw().getHeaders().values("Authorization"))
                    .containsExactly("Bearer " + FakeOctopus.ACCESS_TOKEN);
            assertThat(server.last().header("X-Octopus-ApiKey")).isNull();
        }
    }

    @Test
    void aSuppliedAccessTokenIsAskedForWithEachRequest() {
        AtomicInteger asked = new AtomicInteger();
        Credentials credentials = OctopusCredentials.accessToken(() -> "token-" + asked.incrementAndGet());
        try (OctopusClient octopus = server.clientBuilder(credentials).build()) {
            assertThat(asked).hasValue(0);
            assertThatThrownBy(() -> readProject(octopus)).isInstanceOf(UnauthenticatedException.class);
            assertThatThrownBy(() -> readProject(octopus)).isInstanceOf(UnauthenticatedException.class);

            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Bearer token-1", "Bearer token-2");
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheTokensSupplierThrowsTheCallThrows(CallStyle style) {
        Credentials credentials = OctopusCredentials.accessToken(() -> {
            throw new IllegalStateException("the identity provider is away");
        });
        try (OctopusClient octopus = server.clientBuilder(credentials).build()) {
            OctopusSpace space = octopus.space("Spaces-1");
            assertThatIllegalStateException()
                    .isThrownBy(() -> style.call(
                            () -> space.projects().get("Projects-1"),
                            () -> space.async().projects().get("Projects-1")))
                    .withMessage("the identity provider is away");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anApiKeyInTheQueryIsSentThereBesideTheOtherParameters() {
        server.put("/api/Spaces-1/environments", "Environments-1", "{\"Id\":\"Environments-1\",\"Name\":\"Test\"}");
        try (OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKeyInQuery(FakeOctopus.API_KEY))
                .build()) {
            octopus.space("Spaces-1")
                    .environments()
                    .list(p -> p.partialName("Te").take(5));

            assertThat(server.last().query("apikey")).isEqualTo(FakeOctopus.API_KEY);
            assertThat(server.last().query("partialName")).isEqualTo("Te");
            assertThat(server.last().header("X-Octopus-ApiKey")).isNull();
        }
    }

    /** The URL is echoed by many a server: in texts, in the Location of a login page, in HTML. */
    @ParameterizedTest
    @ValueSource(strings = {"error", "redirect", "html", "decode"})
    void anApiKeyInTheQueryIsMaskedInWhateverIsShown(String misbehaviour) {
        server.on(
                "GET",
                "/api/Spaces-1/projects/Projects-1",
                asked -> echo(misbehaviour, asked.url().toString()));
        Logger log = (Logger) LoggerFactory.getLogger("io.github.deploysdks.octopus.http");
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.TRACE);
        log.setAdditive(false);
        try (OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKeyInQuery(FakeOctopus.API_KEY))
                .build()) {
            Throwable failure = catchThrowableOfType(RuntimeException.class, () -> readProject(octopus));

            StringWriter shown = new StringWriter();
            failure.printStackTrace(new PrintWriter(shown));
            if (failure instanceof ApiException api) {
                shown.append(api.body())
                        .append(api.requestUrl())
                        .append(api.headers().toString());
                shown.append(api.error().toString());
            }
            lines.list.forEach(line -> shown.append(line.getFormattedMessage()));
            assertThat(lines.list).isNotEmpty();
            assertThat(server.last().query("apikey")).isEqualTo(FakeOctopus.API_KEY);
            assertThat(shown.toString()).doesNotContain(FakeOctopus.API_KEY);
        } finally {
            log.setLevel(before);
            log.setAdditive(true);
            log.detachAppender(lines);
        }
    }

    private static MockResponse echo(String misbehaviour, String url) {
        return switch (misbehaviour) {
            case "error" -> FakeOctopus.error(500, "Failed at " + url, "see " + url);
            case "redirect" ->
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", "https://login.example.com/?returnUrl=" + url)
                        .build();
            case "html" ->
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/html")
                        .body("<a href='" + url + "'>again</a>")
                        .build();
            default -> FakeOctopus.json(200, "{\"Id\":\"" + url + "\",\"Name\"");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "query", "token"})
    void credentialsDoNotGoAlongWithARedirectToAnotherHost(String way) {
        try (FakeOctopus other = new FakeOctopus()) {
            server.on(
                    "GET", "/api/Spaces-1/packages/Acme.1.0.0/raw", asked -> redirect(302, other.url() + "/storage/1"));
            other.on(
                    "GET",
                    "/storage/1",
                    asked -> new MockResponse.Builder().body("bytes").build());
            Credentials credentials = switch (way) {
                case "header" -> OctopusCredentials.apiKey(FakeOctopus.API_KEY);
                case "query" -> OctopusCredentials.apiKeyInQuery(FakeOctopus.API_KEY);
                default -> OctopusCredentials.accessToken(FakeOctopus.ACCESS_TOKEN);
            };
            try (OctopusClient octopus = server.clientBuilder(credentials).build()) {
                try (var download = octopus.space("Spaces-1").packages().download("Acme.1.0.0")) {
                    assertThat(download.text()).isEqualTo("bytes");
                }
                FakeOctopus.Asked stored = other.last();
                assertThat(stored.raw().getTarget()).isEqualTo("/storage/1");
                assertThat(stored.raw().getHeaders().toString())
                        .doesNotContain(FakeOctopus.API_KEY)
                        .doesNotContain(FakeOctopus.ACCESS_TOKEN);
            }
        }
    }

    @Test
    void aResourceIsNotReadFromAnotherHostAtAll() {
        try (FakeOctopus other = new FakeOctopus()) {
            server.on("GET", "/api/Spaces-1/projects/Projects-1", asked -> redirect(302, other.url() + asked.path()));
            try (OctopusClient octopus = server.client()) {
                assertThatThrownBy(() -> readProject(octopus))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("the server redirects to " + other.url() + "/api/Spaces-1");
                assertThat(other.requests()).isEmpty();
            }
        }
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Location", location)
                .build();
    }

    @Test
    void a401SaysWhatToDoAboutIt() {
        try (OctopusClient octopus =
                server.clientBuilder(OctopusCredentials.apiKey("API-WRONG")).build()) {
            assertThatThrownBy(() -> readProject(octopus))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("You must be logged in")
                    .hasMessageContaining("the API key, access token or sign-in is not accepted")
                    .hasMessageNotContaining("API-WRONG");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "API-A\nX: y", " API-A", "API-A\t"})
    void aCredentialThatNoHeaderCanCarryIsRefusedAtOnce(String bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> OctopusCredentials.apiKey(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> OctopusCredentials.apiKeyInQuery(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> OctopusCredentials.accessToken(bad));
    }

    @Test
    void anAccessTokenIsGivenWithoutTheWordBeforeIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OctopusCredentials.accessToken("Bearer abc.def"))
                .withMessageContaining("without 'Bearer'")
                .withMessageNotContaining("abc.def");
    }

    @Test
    void credentialsDoNotShowThemselves() {
        assertThat(List.of(
                        OctopusCredentials.apiKey(FakeOctopus.API_KEY).toString(),
                        OctopusCredentials.apiKey(FakeOctopus.API_KEY)
                                .authorize()
                                .toString(),
                        OctopusCredentials.apiKeyInQuery(FakeOctopus.API_KEY)
                                .authorize()
                                .toString(),
                        server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                                .toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("INVENTED"));
    }

    /** What people paste from the browser's address bar or from other clients' settings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | ''",
                "''            | /",
                "''            | /api",
                "''            | /api/",
                "''            | /app",
                "''            | /app/",
                "''            | /app#",
                "''            | /app#/Spaces-1/projects?filter=booth",
                "''            | /api/Spaces-1",
                "''            | /api/Spaces-1/projects/Projects-1",
                "/octo         | /octo",
                "/octo         | /octo/",
                "/octo         | /octo/api",
                "/octo         | /octo/app#/Spaces-1",
                "/tools/octo   | /tools/octo/api/",
                "/api/octo     | /api/octo",
                "/api/octo     | /api/octo/api",
                "/app/octo     | /app/octo/",
                "/two%20words  | /two words/app",
                "/app          | /app/api",
                "/app          | /app/app/",
                "/app          | /app/app#/Spaces-1",
                "/api          | /api/api",
                "/api          | /api/app/Spaces-1/projects",
                "/octo/app     | /octo/app/api"
            })
    void theServersUrlIsTakenAsPeopleHaveIt(String prefix, String pasted) {
        try (FakeOctopus there = new FakeOctopus(prefix)) {
            there.put("/api/Spaces-1/projects", "Projects-1", PROJECT);
            String origin = there.url().substring(0, there.url().length() - prefix.length());
            try (OctopusClient octopus = there.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                    .serverUrl(origin + pasted)
                    .build()) {
                assertThat(readProject(octopus).name()).isEqualTo("Ticket Booth");
                assertThat(octopus.serverVersion()).isEqualTo("2026.3.4127");
                assertThat(there.asked()).containsExactly("GET /api/Spaces-1/projects/Projects-1", "GET /api");
                assertThat(octopus).hasToString("OctopusClient{" + there.url() + "/}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octopus.example.com",
                "ftp://octopus.example.com",
                "https://",
                "https://octopus.example.com:99999",
                "https://octopus.example.com/?space=Spaces-1",
                "https://octopus.example.com/#/Spaces-1",
                "",
                " "
            })
    void whatIsNoUrlOfAServerIsRefusedBeforeAnythingIsSent(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                        .serverUrl(bad)
                        .build())
                .withMessageContaining("The server's URL");
    }

    /** People put credentials into URLs, and now and then mix the two arguments up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "API-SECRETSECRET",
                "https://user:SECRET@octopus.example.com",
                "https://user:SEC/RET@octopus.example.com",
                "htp://user:SECRET@octopus.example.com",
                "user:SECRET@octopus.example.com",
                "https://octopus.example.com/?apikey=SECRET",
                "https://octopus.example.com/api?apikey=SECRET",
                "https://octopus.example.com/app#access_token=SECRET",
                "https://oct opus.example.com/?apikey=SECRET"
            })
    void aSecretInTheUrlIsNotRepeatedInMessagesNorByTheBuilder(String secretive) {
        OctopusClient.Builder builder = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .serverUrl(secretive);
        assertThat(builder.toString()).doesNotContain("SEC").doesNotContain("RET");
        try (OctopusClient built = builder.build()) {
            assertThat(built.toString()).doesNotContain("SEC").doesNotContain("RET");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("The server's URL");
            assertThat(e.getMessage()).doesNotContain("SEC").doesNotContain("RET");
        }
    }

    @Test
    void aClientWithoutCredentialsIsNotBuilt() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> OctopusClient.builder().serverUrl(server.url()).build())
                .withMessageContaining("credentials");
    }

    @Test
    void buildingAClientSendsNothing() {
        server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .routing(Routing.LINKS)
                .build()
                .close();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theUserAgentNamesSdkAndApplication() {
        try (OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .userAgent("my-plugin/1.0")
                .build()) {
            readProject(octopus);
            assertThat(server.last().header("User-Agent"))
                    .startsWith("octopus-sdk/")
                    .endsWith(" my-plugin/1.0");
        }
    }

    @Test
    void aClosedClientSaysSo() {
        OctopusClient octopus = server.client();
        octopus.close();
        assertThatIllegalStateException().isThrownBy(() -> readProject(octopus));
        assertThat(server.requests()).isEmpty();
    }
}
