package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.EnvironmentCopy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Django REST framework says about failures, as the SDK tells it. */
class DivioErrorsTest {
    private final FakeDivio server = new FakeDivio();
    private final DivioClient divio = server.client();

    @AfterEach
    void stopTheServer() {
        divio.close();
        server.close();
    }

    private ApiException failure(int status, String body) {
        server.on("POST", "/apps/v3/environments/e1/copy/", asked -> FakeDivio.json(status, body));
        return catchThrowableOfType(
                ApiException.class,
                () -> divio.environments()
                        .copy("e1", EnvironmentCopy.builder().newSlug("x").build()));
    }

    @Test
    void aDetailIsTheMessage() {
        ApiException failure = failure(400, "{\"detail\":\"Invalid UUID.\"}");
        assertThat(failure).isInstanceOf(BadRequestException.class).hasMessageContaining(": Invalid UUID.");
        assertThat(failure.error().message()).isEqualTo("Invalid UUID.");
        assertThat(failure.error().errors()).isEmpty();
        assertThat(failure.error().fieldErrors()).isEmpty();
    }

    @Test
    void errorsOfFieldsAreByFieldAndTheOthersAreNot() {
        ApiException failure = failure(
                400,
                "{\"slug\":[\"Taken.\",\"Too short.\"],\"name\":\"Missing.\",\"non_field_errors\":[\"Can not add another Environment.\"]}");
        ApiError error = failure.error();
        assertThat(error.fieldErrors())
                .isEqualTo(Map.of("slug", List.of("Taken.", "Too short."), "name", List.of("Missing.")));
        assertThat(error.errors()).containsExactly("Can not add another Environment.");
        assertThat(failure)
                .hasMessageContaining("Can not add another Environment.; slug: Taken. Too short.; name: Missing.");
    }

    @Test
    void errorsWithinFieldsAreNamedByTheirPath() {
        ApiError error = failure(
                        400,
                        "{\"release_commands\":[{},{\"label\":[\"Twice.\"]}],\"plan\":{\"region\":[\"Unknown.\"],"
                                + "\"limits\":{\"cpu\":[\"Too many.\"]}},\"odd\":null,\"none\":[]}")
                .error();
        assertThat(error.fieldErrors())
                .isEqualTo(Map.of(
                        "release_commands.1.label", List.of("Twice."),
                        "plan.region", List.of("Unknown."),
                        "plan.limits.cpu", List.of("Too many.")));
    }

    @Test
    void aListIsAListOfErrors() {
        assertThat(failure(400, "[\"One.\",null,\"Two.\"]").error().errors()).containsExactly("One.", "Two.");
        assertThat(failure(400, "[{},{\"slug\":[\"Taken.\"]}]").error().fieldErrors())
                .isEqualTo(Map.of("1.slug", List.of("Taken.")));
    }

    @Test
    void aDetailThatIsNoTextIsNotLost() {
        assertThat(failure(400, "{\"detail\":[\"One.\",\"Two.\"]}").error().errors())
                .containsExactly("One.", "Two.");
        assertThat(failure(400, "\"Just words.\"").error().message()).isEqualTo("Just words.");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsNotThereMayBeHidden(CallStyle style) {
        assertThatThrownBy(() -> style.call(
                        () -> divio.applications().get("nope"),
                        () -> divio.async().applications().get("nope")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(
                        "divio getApplication: 404 for GET " + server.url() + "/apps/v3/applications/nope/")
                .hasMessageContaining("Not found.")
                .hasMessageContaining("where the token's user may not see it");
    }

    @Test
    void throttlingTellsHowLongToWait() {
        server.on(
                "GET",
                "/iam/v3/me/",
                asked -> new MockResponse.Builder()
                        .code(429)
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Retry-After", "86399")
                        .body("{\"detail\":\"Request was throttled. Expected available in 86399 seconds.\"}")
                        .build());
        RateLimitedException failure = catchThrowableOfType(
                RateLimitedException.class, () -> divio.users().current());
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(86399));
        assertThat(failure).hasMessageContaining("Request was throttled. Expected available in 86399 seconds.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><h1>Server Error (500)</h1></html>", "", "{\"detail\":", "null"})
    void aBodyThatIsNoErrorOfDjangosKeepsItsClassAndItsText(String body) {
        server.on(
                "GET",
                "/iam/v3/me/",
                asked -> new MockResponse.Builder().code(500).body(body).build());
        ServerException failure =
                catchThrowableOfType(ServerException.class, () -> divio.users().current());
        assertThat(failure.body()).isEqualTo(body);
        assertThat(failure.error().message()).isNull();
    }

    /** The vendor's script prints it as an error: an object without results on the URL of the log. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLogReplyWithoutResultsIsNoEmptyLog(CallStyle style) {
        server.on(
                "GET",
                "/apps/v3/environments/e1/logs/",
                asked -> FakeDivio.json(200, "{\"detail\":\"Not deployed yet.\"}"));
        assertThatThrownBy(() -> style.call(
                        () -> divio.environments().logs("e1"),
                        () -> divio.async().environments().logs("e1")))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("results");
    }
}
