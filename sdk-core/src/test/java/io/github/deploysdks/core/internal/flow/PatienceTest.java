package io.github.deploysdks.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.Cancellation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wait bears. */
class PatienceTest {
    private final Cancellation closing = new Cancellation();
    private final Background background = new Background("patience-test");
    private final Patience patience =
            new Patience("fake flow", new Pacer(Clock.systemUTC(), (pause, cancellation) -> {}, closing), background);

    @AfterEach
    void close() {
        background.close();
    }

    private static SdkException status(int status, Map<String, List<String>> headers) {
        return ApiException.of(
                ErrorResponse.builder("fake getTask", "GET", "https://fake.example/task", status)
                        .headers(headers)
                        .build(),
                Clock.systemUTC());
    }

    private static SdkException transport(TransportException.Reason reason) {
        return new TransportException("fake getTask", reason, "GET", "https://fake.example/task", "failed", null);
    }

    private void fail(SdkException failure) {
        String answer = patience.ask(() -> {
            throw failure;
        });
        assertThat(answer).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aServerThatIsBusyOrOutOfOrderIsBorne(int status) {
        SdkException failure = status(status, Map.of());

        fail(failure);

        assertThat(patience.last()).isSameAs(failure);
        assertThat(patience.suffix()).contains(String.valueOf(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409})
    void whatTheServerRefusesIsNot(int status) {
        SdkException failure = status(status, Map.of());

        assertThatThrownBy(() -> fail(failure)).isSameAs(failure);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "CONNECT", "TIMEOUT", "BROKEN"})
    void aConnectionThatFailsIsBorne(TransportException.Reason reason) {
        fail(transport(reason));

        assertThat(patience.last()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "INTERRUPTED", "CANCELLED"})
    void whatTheCallerOrTheCertificateEndedIsNot(TransportException.Reason reason) {
        assertThatThrownBy(() -> fail(transport(reason))).isInstanceOf(TransportException.class);
    }

    @Test
    void anAnswerForgetsTheFailure() {
        fail(status(503, Map.of()));

        assertThat(patience.<String>ask(() -> "done")).isEqualTo("done");

        assertThat(patience.last()).isNull();
        assertThat(patience.suffix()).isEmpty();
    }

    @Test
    void thePauseIsAsLongAsTheServerAsks() {
        Duration usual = Duration.ofSeconds(3);
        assertThat(patience.pause(usual)).isEqualTo(usual);

        fail(status(429, Map.of("Retry-After", List.of("20"))));
        assertThat(patience.pause(usual)).isEqualTo(Duration.ofSeconds(20));

        fail(status(503, Map.of("Retry-After", List.of("30"))));
        assertThat(patience.pause(usual)).isEqualTo(Duration.ofSeconds(30));

        fail(status(429, Map.of("Retry-After", List.of("1"))));
        assertThat(patience.pause(usual)).isEqualTo(usual);
    }

    @Test
    void aPageInPlaceOfAnAnswerIsBorneWhereAnswersCameFrom() {
        SdkException page = status(302, Map.of());
        assertThatThrownBy(() -> fail(page)).as("the wrong address").isSameAs(page);

        assertThat(patience.<String>ask(() -> "working")).isEqualTo("working");
        fail(page);

        assertThat(patience.last()).isSameAs(page);
    }

    @Test
    void anInterruptEndsTheQuestion() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();

        assertThatThrownBy(() -> patience.<String>ask(() -> {
                    waiting.interrupt();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        ended.countDown();
                    }
                    return null;
                }))
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended.await(10, TimeUnit.SECONDS))
                .as("the question's thread is interrupted")
                .isTrue();
    }

    @Test
    void aFailureOfAClientThatWasClosedIsNoFailureOfTheServers() {
        closing.cancel();

        assertThatThrownBy(() -> fail(transport(TransportException.Reason.CANCELLED)))
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.CLOSED));
    }

    @Test
    void failuresInARowAreCounted() {
        fail(status(503, Map.of()));
        assertThat(patience.suffix()).contains("the last question failed", "503");
        fail(status(500, Map.of()));
        assertThat(patience.suffix()).contains("the last 2 questions failed", "500");
    }
}
