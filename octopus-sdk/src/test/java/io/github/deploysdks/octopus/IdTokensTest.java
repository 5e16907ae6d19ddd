package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Id tokens of GitHub Actions and of files. */
class IdTokensTest {
    private static final String AUDIENCE = "3f0c1d2e-6a51-4b8c-8f0e-2d9b7a1c5e44";
    private static final String JOB_TOKEN = "job-token-of-github";

    private final MockWebServer gitHub = new MockWebServer();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void start() throws Exception {
        gitHub.start();
        environment.put("GITHUB_ACTIONS", "true");
        environment.put(
                "ACTIONS_ID_TOKEN_REQUEST_URL",
                gitHub.url("/9f2c/_apis/token?api-version=2.0").toString());
        environment.put("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JOB_TOKEN);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private Supplier<String> gitHubActions() {
        return IdTokens.gitHubActions(
                AUDIENCE, http -> http.environment(environment).retry(RetryPolicy.none()));
    }

    private static MockResponse json(String json) {
        return FakeOctopus.json(200, json);
    }

    @Test
    void gitHubIsAskedEachTimeForTheAudience() throws Exception {
        gitHub.enqueue(json("{\"count\":1,\"value\":\"id.1.token\"}"));
        gitHub.enqueue(json("{\"count\":1,\"value\":\"id.2.token\"}"));
        Supplier<String> tokens = gitHubActions();

        assertThat(tokens.get()).isEqualTo("id.1.token");
        assertThat(tokens.get()).isEqualTo("id.2.token");

        RecordedRequest request = gitHub.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/9f2c/_apis/token?api-version=2.0&audience=" + AUDIENCE);
        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer " + JOB_TOKEN);
        assertThat(request.getHeaders().get("User-Agent")).startsWith("octopus-sdk/");
    }

    @Test
    void theAudienceIsEncoded() throws Exception {
        gitHub.enqueue(json("{\"value\":\"t\"}"));

        assertThat(IdTokens.gitHubActions("https://octopus.example.com/?a&b", http -> http.environment(environment))
                        .get())
                .isEqualTo("t");

        assertThat(gitHub.takeRequest().getUrl().queryParameter("audience"))
                .isEqualTo("https://octopus.example.com/?a&b");
    }

    @Test
    void neitherServerSeesWhatIsForTheOther() throws Exception {
        gitHub.enqueue(json("{\"value\":\"id.1.token\"}"));
        try (FakeOctopus server = new FakeOctopus()) {
            server.put("/api/Spaces-1/projects", "Projects-1", FakeOctopus.TICKET_BOOTH);
            server.on(
                    "GET",
                    "/.well-known/openid-configuration",
                    asked -> json("{\"token_endpoint\":\"" + server.url() + "/token/v1\"}"));
            server.on(
                    "POST",
                    "/token/v1",
                    asked -> json("{\"access_token\":\"" + FakeOctopus.ACCESS_TOKEN + "\",\"expires_in\":3600}"));
            Credentials credentials = OctopusCredentials.oidc(AUDIENCE, gitHubActions());
            try (OctopusClient octopus = server.clientBuilder(credentials).build()) {
                octopus.space("Spaces-1").projects().get("Projects-1");
                octopus.space("Spaces-1").projects().get("Projects-1");
            }
            assertThat(server.requests())
                    .allSatisfy(asked -> assertThat(asked.raw().getHeaders() + asked.body() + asked.url())
                            .doesNotContain(JOB_TOKEN));
            assertThat(server.requests().get(1).body()).contains("id.1.token");
        }
        assertThat(gitHub.getRequestCount()).isEqualTo(1);
        assertThat(gitHub.takeRequest().getHeaders().toString()).doesNotContain(FakeOctopus.ACCESS_TOKEN);
    }

    @Test
    void anotherHostIsNotFollowedTo() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            gitHub.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", other.url("/token").toString())
                    .build());

            assertThatThrownBy(() -> gitHubActions().get()).isInstanceOf(UnexpectedResponseException.class);
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"})
    void aWorkflowWithoutThePermissionIsTold(String missing) {
        environment.put(missing, " ");
        assertThatIllegalStateException()
                .isThrownBy(() -> gitHubActions().get())
                .withMessageContaining(missing)
                .withMessageContaining("permissions: id-token: write");

        environment.remove(missing);
        assertThatIllegalStateException()
                .isThrownBy(() -> gitHubActions().get())
                .withMessageContaining("permissions: id-token: write");
    }

    @Test
    void whereThereIsNoJobThatIsSaid() {
        environment.clear();
        assertThatIllegalStateException()
                .isThrownBy(() -> gitHubActions().get())
                .withMessageContaining("does not run in a GitHub Actions job");
    }

    @Test
    void aVariableWithoutUrlIsNotRepeated() {
        environment.put("ACTIONS_ID_TOKEN_REQUEST_URL", "not-a-url-but-maybe-secret");
        assertThatIllegalStateException()
                .isThrownBy(() -> gitHubActions().get())
                .withMessageContaining("holds no URL")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"value\":null}", "{\"value\":\" \"}", "[]", "\"t\""})
    void anAnswerWithoutTokenIsAFailure(String answer) {
        gitHub.enqueue(json(answer));
        assertThatThrownBy(() -> gitHubActions().get())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("without an id token");
    }

    @Test
    void whatGitHubSaysIsTold() {
        gitHub.enqueue(FakeOctopus.json(403, "{\"message\":\"Resource not accessible by integration\"}"));
        assertThatThrownBy(() -> gitHubActions().get())
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("octopus getGitHubIdToken")
                .hasMessageContaining("Resource not accessible by integration")
                .hasMessageContaining("GitHub does not give this job an id token");
    }

    @Test
    void noTokenIsShownAnywhere() {
        gitHub.enqueue(json("{\"value\":\"id.1.token\"}"));
        gitHub.enqueue(FakeOctopus.json(500, "{\"message\":\"You sent " + JOB_TOKEN + "\"}"));
        Supplier<String> tokens = gitHubActions();
        String shown = Shown.by(() -> {
            assertThat(tokens.get()).isEqualTo("id.1.token");
            assertThat(tokens.get()).as("refused").isNull();
        });

        assertThat(shown)
                .contains("octopus getGitHubIdToken")
                .contains("You sent ***")
                .doesNotContain(JOB_TOKEN)
                .doesNotContain("id.1.token");
        assertThat(tokens).hasToString("GitHubIdTokens{audience=" + AUDIENCE + "}");
    }

    @Test
    void theWayToGitHubIsConfigured() throws Exception {
        gitHub.enqueue(json("{\"value\":\"t\"}"));
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Proxied", "yes").build()))
                .build();

        assertThat(IdTokens.gitHubActions(
                                AUDIENCE, http -> http.environment(environment).httpClient(own))
                        .get())
                .isEqualTo("t");

        assertThat(gitHub.takeRequest().getHeaders().get("X-Proxied")).isEqualTo("yes");
        own.connectionPool().evictAll();
    }

    @Test
    void anAudienceIsNeeded() {
        assertThatIllegalArgumentException().isThrownBy(() -> IdTokens.gitHubActions(" "));
    }

    @Test
    void aFileIsReadEachTime(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("token");
        Supplier<String> tokens = IdTokens.file(file);
        Files.writeString(file, "id.1.token\n");
        assertThat(tokens.get()).isEqualTo("id.1.token");

        Files.writeString(file, "\r\n id.2.token ");
        assertThat(tokens.get()).isEqualTo("id.2.token");
    }

    @Test
    void aFileThatGivesNoTokenIsNamed(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("token");
        Supplier<String> tokens = IdTokens.file(file);
        assertThatIllegalStateException()
                .isThrownBy(tokens::get)
                .withMessage("The file of the id token is missing: " + file);

        Files.writeString(file, " \n");
        assertThatIllegalStateException()
                .isThrownBy(tokens::get)
                .withMessage("The file of the id token is blank: " + file);

        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatIllegalStateException().isThrownBy(tokens::get).withMessageContaining("cannot be read: " + file);

        assertThatIllegalStateException()
                .isThrownBy(() -> IdTokens.file(directory).get())
                .withMessageContaining("cannot be read: " + directory);
    }
}
