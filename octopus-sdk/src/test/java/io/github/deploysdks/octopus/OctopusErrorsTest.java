package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.testing.CallStyle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an Octopus Server says about failures, as the SDK tells it. */
class OctopusErrorsTest {
    private static final String PATH = "/api/Spaces-1/projects/Projects-1";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private ApiException failure(CallStyle style) {
        return catchThrowableOfType(
                ApiException.class,
                () -> style.call(
                        () -> space.projects().get("Projects-1"),
                        () -> space.async().projects().get("Projects-1")));
    }

    private ApiError error(String body) {
        server.on("GET", PATH, asked -> FakeOctopus.json(400, body));
        return failure(CallStyle.BLOCKING).error();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void everythingThatTheServerSaysIsThere(CallStyle style) {
        server.on(
                "GET",
                PATH,
                asked -> FakeOctopus.json(
                        400,
                        "{\"ErrorMessage\":\"There was a problem.\",\"Errors\":[\"Name is missing.\",\"Slug is taken.\"],"
                                + "\"HelpText\":\"Give it a name.\",\"HelpLink\":\"https://h.example.com/1\","
                                + "\"ParsedHelpLinks\":[\"https://h.example.com/2\"],\"FullException\":\"System.Exception: at Octopus\","
                                + "\"Details\":{\"Name\":\"required\"}}"));
        ApiException failure = failure(style);

        assertThat(failure).isInstanceOf(BadRequestException.class);
        assertThat(failure.error().message()).isEqualTo("There was a problem.");
        assertThat(failure.error().errors()).containsExactly("Name is missing.", "Slug is taken.");
        assertThat(failure.error().help()).isEqualTo("Give it a name.");
        assertThat(failure.error().helpLink()).isEqualTo("https://h.example.com/1");
        assertThat(failure)
                .hasMessage("octopus getProject: 400 for GET " + server.url() + PATH
                        + ": There was a problem.; Name is missing.; Slug is taken.; Give it a name.");
        Map<?, ?> body = (Map<?, ?>) Objects.requireNonNull(
                Objects.requireNonNull(failure.error().json()).value());
        assertThat(body.get("Details")).isEqualTo(Map.of("Name", "required"));
        assertThat(body.get("FullException")).isEqualTo("System.Exception: at Octopus");
    }

    @Test
    void aLinkFoundInTheTextsStandsInForTheHelpLink() {
        assertThat(error(
                                "{\"ErrorMessage\":\"x\",\"HelpLink\":null,\"ParsedHelpLinks\":[\"https://h.example.com/2\",\"b\"]}")
                        .helpLink())
                .isEqualTo("https://h.example.com/2");
        assertThat(error("{\"ErrorMessage\":\"x\",\"ParsedHelpLinks\":[]}").helpLink())
                .isNull();
    }

    @Test
    void whatIsNullOrOfAnotherKindDoesNotHideTheRest() {
        assertThat(error("{\"ErrorMessage\":\"x\",\"Errors\":null,\"HelpText\":null}")
                        .errors())
                .isEmpty();
        assertThat(error("{\"ErrorMessage\":null,\"Errors\":[\"a\",null,{\"b\":1}]}")
                        .errors())
                .isEqualTo(List.of("a", "{\"b\":1}"));
        assertThat(error("{\"ErrorMessage\":7,\"Errors\":\"alone\"}").errors()).containsExactly("alone");
        assertThat(error("{\"ErrorMessage\":7}").message()).isNull();
        assertThat(error("\"Just words.\"").message()).isEqualTo("Just words.");
    }

    @Test
    void whatOtherEndpointsCallTheMessageIsOneToo() {
        assertThat(error("{\"error\":\"invalid_request\",\"error_description\":\"The audience is missing\"}")
                        .message())
                .isEqualTo("The audience is missing");
        assertThat(error("{\"error\":\"invalid_grant\"}").message()).isEqualTo("invalid_grant");
        assertThat(error("{\"Description\":\"All nodes are draining\"}").message())
                .isEqualTo("All nodes are draining");
    }

    @Test
    void anErrorThatRepeatsTheMessageIsSaidOnce() {
        server.on("GET", PATH, asked -> FakeOctopus.error(400, "Bad.", "Bad.", "Worse."));
        assertThat(failure(CallStyle.BLOCKING)).hasMessageEndingWith(": Bad.; Worse.");
    }

    @Test
    void aMissingPermissionIsNamed() {
        server.on(
                "GET",
                PATH,
                asked -> FakeOctopus.error(403, "You do not have permission.", "Missing permission: ProjectView"));
        assertThat(failure(CallStyle.BLOCKING))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("Missing permission: ProjectView")
                .hasMessageContaining("the user lacks a permission for this");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRateLimitTellsHowLongToWaitAndByWhichPolicy(CallStyle style) {
        server.on(
                "GET",
                PATH,
                asked -> new MockResponse.Builder()
                        .code(429)
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Retry-After", "17")
                        .setHeader("Octopus-RateLimit-Policy", "AuthenticatedAgent")
                        .body("{\"ErrorMessage\":\"Too many requests.\",\"Errors\":[]}")
                        .build());
        ApiException failure = failure(style);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
        assertThat(failure.headers().get("octopus-ratelimit-policy")).containsExactly("AuthenticatedAgent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>IIS 500.19</html>", "", "{\"ErrorMessage\":", "null", "[]", "17"})
    void aBodyThatIsNoErrorOfOctopusKeepsItsStatusAndText(String body) {
        server.on("GET", PATH, asked -> FakeOctopus.json(502, body));
        ApiException failure = failure(CallStyle.BLOCKING);
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.body()).isEqualTo(body);
        assertThat(failure.error().message()).isNull();
    }
}
