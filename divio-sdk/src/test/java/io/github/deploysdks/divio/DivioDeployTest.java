package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.BuildMode;
import io.github.deploysdks.divio.model.Deployment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deploying, and waiting for the end. */
class DivioDeployTest extends DivioFlowSuite {
    private static final String ID = "2p3ygkaxq5d7xgknuwruerdfeu";
    private static final String ONE = DEPLOYMENTS + ID + "/";

    private static MockResponse running(int percent) {
        return ok("{'uuid':'" + ID + "','environment':'" + ENV + "','ended_at':null,'success':null,'percent':" + percent
                + "}");
    }

    private static MockResponse ended(boolean success) {
        return ok("{'uuid':'" + ID + "','environment':'" + ENV + "','ended_at':'2026-03-14T09:20:55Z','success':"
                + success + ",'percent':100,'status':'done'}");
    }

    @BeforeEach
    void aDeploymentCanBeStarted() {
        answers("POST", DEPLOYMENTS, FakeDivio.json(201, "{\"uuid\":\"" + ID + "\",\"environment\":\"" + ENV + "\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void itIsStartedAndWaitedFor(CallStyle style) {
        answers("GET", ONE, running(0), running(0), running(40), ended(true));
        List<BigDecimal> heard = new ArrayList<>();

        DeploymentResult result = style.call(
                () -> divio.deployments()
                        .deploy(ENV, o -> o.buildMode(BuildMode.FORCE).onProgress(d -> heard.add(d.percent()))),
                () -> divio.async()
                        .deployments()
                        .deploy(ENV, o -> o.buildMode(BuildMode.FORCE).onProgress(d -> heard.add(d.percent()))));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.attached()).isFalse();
        assertThat(result.logTail()).isEmpty();
        assertThat(result.requireSuccess()).isSameAs(result);
        assertThat(fake.requests().get(0).body())
                .contains("\"environment\":\"" + ENV + "\"")
                .contains("\"build_mode\":\"FORCE\"");
        assertThat(pauses).containsOnly(Duration.ofSeconds(3)).hasSize(3);
        assertThat(heard)
                .as("each change once")
                .containsExactly(null, BigDecimal.ZERO, BigDecimal.valueOf(40), BigDecimal.valueOf(100));
    }

    @Test
    void aFailureIsAResultWithTheEndOfTheLog() {
        answers("GET", ONE, running(10), ended(false));
        String log = String.join(
                "\\n", IntStream.rangeClosed(1, 200).mapToObj(i -> "line " + i).toList());
        answers("GET", ONE + "logs/", ok("{'uuid':'" + ID + "','logs':'" + log + "\\n'}"));

        DeploymentResult result = divio.deployments().deploy(ENV, o -> o.logTail(3));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.logTail()).containsExactly("line 198", "line 199", "line 200");
        DeploymentFailedException failure =
                catchThrowableOfType(DeploymentFailedException.class, result::requireSuccess);
        assertThat(failure).hasMessage("divio deploy: the deployment " + ID + " failed; its log ends with: line 200");
        assertThat(failure.result()).isSameAs(result);
    }

    @Test
    void aLogThatCannotBeReadTakesNothingFromTheResult() {
        answers("GET", ONE, ended(false));
        answers("GET", ONE + "logs/", FakeDivio.json(404, "{\"detail\":\"Not found.\"}"));

        DeploymentResult result = divio.deployments().deploy(ENV);

        assertThat(result.succeeded()).isFalse();
        assertThat(result.logTail()).isEmpty();
        assertThatThrownBy(result::requireSuccess).hasMessage("divio deploy: the deployment " + ID + " failed");
    }

    @Test
    void noLogIsReadWhenNoneIsWanted() {
        answers("GET", ONE, ended(false));

        DeploymentResult unused = divio.deployments().deploy(ENV, o -> o.logTail(0));

        assertThat(count("GET " + ONE + "logs/")).isZero();
    }

    @Test
    void anEndWithoutSuccessIsAFailure() {
        answers("GET", ONE, ok("{'uuid':'" + ID + "','ended_at':'2026-03-14T09:20:55Z','success':null}"));

        assertThat(divio.deployments().deploy(ENV, o -> o.logTail(0)).succeeded())
                .isFalse();
    }

    @Test
    void oneThatIsRunningIsAttachedToWhenAskedFor() {
        fake.add(
                DEPLOYMENTS,
                "{\"uuid\":\"old\",\"environment\":\"" + ENV
                        + "\",\"ended_at\":\"2026-03-13T16:44:31Z\",\"success\":true}");
        fake.add(
                DEPLOYMENTS,
                "{\"uuid\":\"" + ID + "\",\"environment\":\"" + ENV + "\",\"ended_at\":null,\"success\":null}");
        fake.add(DEPLOYMENTS, "{\"uuid\":\"other\",\"environment\":\"elsewhere\",\"ended_at\":null,\"success\":null}");
        answers("GET", ONE, running(80), ended(true));

        DeploymentResult result = divio.deployments().deploy(ENV, o -> o.attach(true));

        assertThat(result.attached()).isTrue();
        assertThat(result.succeeded()).isTrue();
        assertThat(count("POST " + DEPLOYMENTS)).isZero();
    }

    @Test
    void withNoneRunningAttachingStartsOne() {
        fake.add(
                DEPLOYMENTS,
                "{\"uuid\":\"old\",\"environment\":\"" + ENV
                        + "\",\"ended_at\":\"2026-03-13T16:44:31Z\",\"success\":false}");
        answers("GET", ONE, ended(true));

        assertThat(divio.deployments().deploy(ENV, o -> o.attach(true)).attached())
                .isFalse();
        assertThat(count("POST " + DEPLOYMENTS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatNeverEndsEndsTheWaitAtTheDeadline(CallStyle style) {
        answers("GET", ONE, running(37));

        WaitException late = catchThrowableOfType(
                WaitException.class,
                () -> style.call(
                        () -> divio.deployments().deploy(ENV, o -> o.deadline(Duration.ofMinutes(10))),
                        () -> divio.async().deployments().deploy(ENV, o -> o.deadline(Duration.ofMinutes(10)))));

        assertThat(late.reason()).isEqualTo(WaitException.Reason.DEADLINE);
        assertThat(late).hasMessage("divio deploy: the deployment " + ID + " has not ended, is at 37 % after 10m");
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aConnectionThatBreaksAndAServerThatIsDownAreBorne() {
        answers(
                "GET",
                ONE,
                running(10),
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build(),
                new MockResponse.Builder()
                        .code(503)
                        .setHeader("Content-Type", "text/html")
                        .body("<html>Down for maintenance</html>")
                        .build(),
                new MockResponse.Builder()
                        .code(429)
                        .setHeader("Retry-After", "20")
                        .build(),
                ended(true));

        assertThat(divio.deployments().deploy(ENV).succeeded()).isTrue();
        assertThat(pauses).endsWith(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(20));
    }

    @Test
    void whatEndedAWaitInTheEndIsTold() {
        answers("GET", ONE, new MockResponse.Builder().code(502).build());

        WaitException late = catchThrowableOfType(
                WaitException.class, () -> divio.deployments().deploy(ENV, o -> o.deadline(Duration.ofSeconds(30))));

        assertThat(late.getSuppressed()).singleElement().asString().contains("502");
    }

    @Test
    void aRefusalIsNotBorne() {
        answers("GET", ONE, running(10), FakeDivio.json(404, "{\"detail\":\"Not found.\"}"));

        assertThatThrownBy(() -> divio.deployments().deploy(ENV)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aStartWhoseConnectionBreaksIsNotRepeated() {
        answers(
                "POST",
                DEPLOYMENTS,
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertThatThrownBy(() -> divio.deployments().deploy(ENV)).isInstanceOf(TransportException.class);
        assertThat(count("POST " + DEPLOYMENTS)).isEqualTo(1);
    }

    @Test
    void oneThatWasStartedElsewhereCanBeWaitedFor() {
        answers("GET", ONE, running(50), ended(true));

        assertThat(divio.deployments().await(ID).succeeded()).isTrue();
    }

    @Test
    void oneThatHasEndedIsNotWaitedFor() {
        answers("GET", ONE, ended(true));

        assertThat(divio.deployments().await(ID).succeeded()).isTrue();
        assertThat(pauses).isEmpty();
    }

    @Test
    void theRunningOneCanBeLookedFor() {
        fake.add(DEPLOYMENTS, "{\"uuid\":\"other\",\"environment\":\"elsewhere\",\"ended_at\":null}");
        assertThat(divio.deployments().running(ENV)).isNull();
        fake.add(DEPLOYMENTS, "{\"uuid\":\"" + ID + "\",\"environment\":\"" + ENV + "\",\"ended_at\":null}");
        assertThat(divio.deployments().running(ENV))
                .extracting(Deployment::uuid)
                .isEqualTo(ID);
    }

    @Test
    void wrongOptionsAreRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> divio.deployments().deploy(ENV, o -> o.deadline(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deadline");
        assertThatThrownBy(() -> divio.deployments().deploy(ENV, o -> o.interval(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> divio.deployments().deploy(ENV, o -> o.logTail(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.requests()).isEmpty();
    }

    /** Waits in real time, so that there is a wait to end. */
    private DivioClient patient(CountDownLatch waiting) {
        return fake.clientBuilder()
                .sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    Sleeper.system().sleep(Duration.ofMinutes(30), cancellation);
                })
                .build();
    }

    @Test
    void aCancelledFutureEndsTheWaitingAndItsThread() throws InterruptedException {
        answers("GET", ONE, running(10));
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicReference<Thread> worker = new AtomicReference<>();
        try (DivioClient client = patient(waiting)) {
            CompletableFuture<DeploymentResult> result = client.async()
                    .deployments()
                    .deploy(ENV, o -> o.onProgress(deployment -> worker.set(Thread.currentThread())));
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
            long asked = fake.asked().size();

            assertThat(result.cancel(true)).isTrue();

            assertThatThrownBy(result::join).isInstanceOf(CancellationException.class);
            assertThat(fake.asked()).hasSize((int) asked);
        }
        worker.get().join(TimeUnit.SECONDS.toMillis(30));
        assertThat(worker.get().isAlive()).isFalse();
    }

    @Test
    void theClientsCloseEndsTheWaiting() throws InterruptedException {
        answers("GET", ONE, running(10));
        CountDownLatch waiting = new CountDownLatch(1);
        DivioClient client = patient(waiting);
        CompletableFuture<DeploymentResult> result =
                CompletableFuture.supplyAsync(() -> client.deployments().deploy(ENV));
        assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

        client.close();

        assertThatThrownBy(() -> CallStyle.await(result))
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.CLOSED));
    }

    @Test
    void anInterruptEndsTheWaiting() throws InterruptedException {
        answers("GET", ONE, running(10));
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (DivioClient client = patient(waiting)) {
            Thread thread = new Thread(() -> {
                try {
                    DeploymentResult unused = client.deployments().deploy(ENV);
                } catch (RuntimeException e) {
                    thrown.set(e);
                }
            });
            thread.start();
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
    }
}
