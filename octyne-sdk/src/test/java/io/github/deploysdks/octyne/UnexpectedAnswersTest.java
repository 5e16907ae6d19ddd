package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.testing.OpenApi;
import io.github.deploysdks.octyne.model.FileTransaction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the server says, it is what was asked for, or a failure. */
class UnexpectedAnswersTest extends OctyneSuite {
    private static final String CALLS = "io.github.deploysdks.octyne.Calls#both";

    @Test
    void thereIsACallForEveryOperation() {
        assertThat(Calls.all().map(Calls.Call::id))
                .containsExactlyInAnyOrderElementsOf(OpenApi.ofPlatform("octyne").operations().stream()
                        .map(OpenApi.Operation::id)
                        .collect(Collectors.toSet()));
    }

    /** Answers everything so but the client's own login. */
    private void answer(int status, String type, String body) {
        fake().intercept(request -> isOwnLogin(request.getHeaders().get("Password"))
                ? null
                : new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Type", type)
                        .body(body)
                        .build());
    }

    private boolean isOwnLogin(String password) {
        return node.password().equals(password);
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource(CALLS)
    void theVersionInsteadOfTheAnswerIsAFailure(Calls.Call call, boolean async) {
        String wrong = node.url() + "/no-such-prefix";
        fake().intercept(request -> isOwnLogin(request.getHeaders().get("Password"))
                ? new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body("{\"token\":\"" + "A".repeat(128) + "\"}\n")
                        .build()
                : null);
        try (OctyneClient lost = login().baseUrl(wrong).build()) {
            if (call.id().equals("getVersion")) {
                // It cannot tell.
                call.send(lost, async);
                return;
            }

            assertThatThrownBy(() -> call.send(lost, async))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("octyne " + call.id())
                    .hasMessageContaining("is " + wrong + "/ the address of the API itself?");
        }
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource(CALLS)
    void anAnswerOfAnotherShapeIsAFailure(Calls.Call call, boolean async) {
        // Some calls ask for the server's version first; it is remembered.
        files().files().transact(FileTransaction.builder().operations(List.of()).build());
        for (String body : List.of("", "null", "true", "[{}]", "\"\"", "{}", "{\"error\":\"x\"}", "<html></html>")) {
            boolean anyObject = call.id().equals("getConfig") && (body.startsWith("{") || body.equals("null"));
            boolean nobody = call.id().equals("listAccounts") && body.equals("null");
            if (anyObject || nobody) {
                continue;
            }
            answer(200, "application/json", body);

            assertThatThrownBy(() -> call.send(octyne, async))
                    .as(body)
                    .isInstanceOfAny(UnexpectedResponseException.class, DecodeException.class)
                    .hasMessageContaining("octyne " + call.id());
        }
    }

    @Test
    void aPageInsteadOfTheVersionIsAFailureAndNotTheFirstRelease() {
        answer(200, "text/html", "<html>Please log in to the proxy</html>");

        assertThatThrownBy(() -> files().files()
                        .transact(
                                FileTransaction.builder().operations(List.of()).build()))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("octyne getVersion");
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource(CALLS)
    void anErrorIsReadThoughItIsLabelledAsText(Calls.Call call, boolean async) {
        answer(409, "text/plain; charset=utf-8", "{\"error\":\"Something is wrong!\"}\n");

        assertThatThrownBy(() -> call.send(octyne, async)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.status()).isEqualTo(409);
            assertThat(e.error().message()).isEqualTo("Something is wrong!");
            assertThat(e).hasMessageContaining("Something is wrong!");
        });
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, BadRequestException.class),
                Arguments.of(401, UnauthenticatedException.class),
                Arguments.of(403, ForbiddenException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(405, ApiException.class),
                Arguments.of(500, ServerException.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusHasItsException(int status, Class<? extends Exception> type) {
        answer(status, "text/plain; charset=utf-8", "{\"error\": \"No.\"}\n");

        assertThatThrownBy(() -> octyne.servers().list())
                .isInstanceOf(type)
                .hasMessageContaining("No.")
                .hasMessageContaining("GET " + node.url() + "/servers");
    }

    @ParameterizedTest
    @CsvSource({"Bad Request", "''", "<html><body>502</body></html>", "{\"error\":", "{\"error\":7}", "[]"})
    void anErrorThatIsNoJsonIsStillThatError(String body) {
        answer(400, "text/plain", body);

        assertThatThrownBy(() -> octyne.servers().list()).isInstanceOfSatisfying(BadRequestException.class, e -> {
            assertThat(e.error().message()).isNull();
            assertThat(e.body()).isEqualTo(body);
        });
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource(CALLS)
    void aConnectionThatIsClosedWithoutAnAnswerIsAFailureOfTransport(Calls.Call call, boolean async) {
        octyne.servers().list();
        fake().clearRequests();
        fake().dropAnswers(9);

        assertThatThrownBy(() -> call.send(octyne, async))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.reason()).isEqualTo(TransportException.Reason.BROKEN));
    }

    @ParameterizedTest(name = "{0}, asynchronous: {1}")
    @MethodSource(CALLS)
    void whatChangesSomethingIsNotSentAgainOverAConnectionThatBroke(Calls.Call call, boolean async) {
        try (OctyneClient patient =
                login().retry(RetryPolicy.builder().maxAttempts(3).build()).build()) {
            patient.servers().list();
            fake().clearRequests();
            fake().dropAnswers(99);

            assertThatThrownBy(() -> call.send(patient, async)).isInstanceOf(TransportException.class);

            String method = fake().requests().get(0).getMethod();
            boolean once =
                    method.equals("POST") || method.equals("PATCH") || call.id().matches("login|logout|createTicket");
            if (once) {
                assertThat(fake().targets()).hasSize(1);
            } else {
                assertThat(fake().targets()).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }
}
