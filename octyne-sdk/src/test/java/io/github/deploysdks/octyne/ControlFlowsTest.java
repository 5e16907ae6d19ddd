package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import io.github.deploysdks.octyne.model.ServerOperation;
import io.github.deploysdks.octyne.model.ServerState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starting, stopping and restarting, seen through to the end. */
class ControlFlowsTest extends OctyneSuite {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @BeforeEach
    void everythingHasBeenRunningForAWhile() throws InterruptedException {
        clock.advance(Duration.ofMinutes(5));
        await(server("trap"), status -> status.uptime().compareTo(Duration.ofSeconds(1)) > 0);
        await(server("cat"), status -> status.uptime().compareTo(Duration.ofSeconds(1)) > 0);
    }

    private OctyneServer server(String id) {
        return octyne.server(id);
    }

    /** What the fake server was told to do. */
    private List<String> commands() {
        return fake().requests().stream()
                .filter(request -> "POST".equals(request.getMethod()))
                .map(request -> String.valueOf(request.getBody().utf8()))
                .toList();
    }

    private ServerState state(String id) {
        return server(id).control().status().status();
    }

    @Test
    void uptimeIsADurationAndMemoryBytes() {
        var status = server("trap").control().status();

        assertThat(status.status()).isEqualTo(ServerState.RUNNING);
        assertThat(status.uptime()).isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
        assertThat(status.memoryUsage()).isBetween(100_000L, 1_000_000_000L);
        assertThat(status.totalMemory()).isGreaterThan(status.memoryUsage());
    }

    @Test
    void aStopWaitsUntilTheProcessIsGone() {
        if (!node.isReal()) {
            fake().pollsToExit(4);
        }

        assertThat(server("trap").control().stop(TEN_SECONDS)).isEqualTo(StopOutcome.STOPPED);
        assertThat(state("trap")).isEqualTo(ServerState.OFF);
    }

    @Test
    void aStopOfWhatDoesNotRunSendsNothing() {
        assertThat(server("files").control().stop(TEN_SECONDS)).isEqualTo(StopOutcome.NOT_RUNNING);
        if (!node.isReal()) {
            assertThat(fake().requests()).noneMatch(request -> "POST".equals(request.getMethod()));
        }
    }

    @Test
    void aStopTellsThatOctyneStartedTheProcessAgain() {
        assertThat(server("cat").control().stop(TEN_SECONDS)).isEqualTo(StopOutcome.CAME_BACK);
        assertThat(state("cat")).isEqualTo(ServerState.RUNNING);
    }

    @Test
    void aStopKillsWhatCameBackIfItMay() {
        StopOutcome outcome =
                server("cat").control().stop(o -> o.deadline(TEN_SECONDS).killAfter(Duration.ofSeconds(5)));

        assertThat(outcome).isEqualTo(StopOutcome.KILLED);
        assertThat(state("cat")).isEqualTo(ServerState.OFF);
    }

    @Test
    void aStopKillsAtOnceIfToldTo() {
        assertThat(server("cat").control().stop(o -> o.killAfter(Duration.ZERO)))
                .isEqualTo(StopOutcome.KILLED);
        assertThat(state("cat")).isEqualTo(ServerState.OFF);
    }

    @Test
    void aStopKillsAProcessThatDoesNotListenAfterAWhile() {
        fake().pollsToExit(1_000);

        StopOutcome outcome =
                server("trap").control().stop(o -> o.deadline(TEN_SECONDS).killAfter(Duration.ofSeconds(3)));

        assertThat(outcome).isEqualTo(StopOutcome.KILLED);
    }

    @Test
    void aStopWithoutForceSaysThatTheServerStillRuns() {
        fake().pollsToExit(1_000);

        var e = catchThrowableOfType(
                ServerControlException.class, () -> server("trap").control().stop(TEN_SECONDS));

        assertThat(e.step()).isEqualTo(ServerControlException.Step.TERMINATE);
        assertThat(e).hasMessage("octyne stop: the server 'trap' still runs after 10s");
        assertThat(e.status()).isNotNull();
    }

    @Test
    void aStopRidesOutTheMomentInWhichTheStateCannotBeTold() {
        fake().failWhileReaping(3);

        assertThat(server("trap").control().stop(TEN_SECONDS)).isEqualTo(StopOutcome.STOPPED);
    }

    @Test
    void aStopThatSeesACrashAndNothingElseSaysSo() {
        // The fourth crash in a row is the last: Octyne leaves it at that.
        fake().crash("cat");
        fake().crash("cat");
        fake().crash("cat");
        clock.advance(Duration.ofMinutes(1));

        assertThat(server("cat").control().stop(TEN_SECONDS)).isEqualTo(StopOutcome.CRASHED);
        assertThat(state("cat")).isEqualTo(ServerState.CRASHED);
    }

    @Test
    void aServerThatIsMarkedForDeletionIsGoneOnceItIsStopped() {
        fake().editConfig("{\"servers\": {}}");
        octyne.configuration().reload();
        assertThat(server("trap").control().status().toDelete()).isTrue();

        assertThat(server("trap").control().stop(TEN_SECONDS)).isEqualTo(StopOutcome.STOPPED);
        assertThatThrownBy(() -> server("trap").control().status()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aServerThatIsMarkedForDeletionIsNotRestarted() {
        fake().editConfig("{\"servers\": {}}");
        octyne.configuration().reload();

        assertThatThrownBy(() -> server("trap").control().restart(TEN_SECONDS))
                .isInstanceOf(ServerControlException.class)
                .hasMessageContaining("no longer in the node's configuration");
        assertThat(state("trap")).isEqualTo(ServerState.RUNNING);
    }

    @Test
    void aRestartStartsOnlyWhenTheOldProcessIsGone() {
        if (!node.isReal()) {
            fake().pollsToExit(5);
            fake().failWhileReaping(2);
        }
        Duration before = server("trap").control().status().uptime();

        assertThat(server("trap").control().restart(TEN_SECONDS)).isEqualTo(RestartOutcome.RESTARTED);

        var status = server("trap").control().status();
        assertThat(status.status()).isEqualTo(ServerState.RUNNING);
        assertThat(status.uptime()).isBetween(Duration.ofSeconds(2), before.plus(Duration.ofSeconds(3)));
        if (!node.isReal()) {
            // A START beside the old process would have been taken for done.
            assertThat(commands()).containsExactly("TERM", "START");
        }
    }

    @Test
    void aRestartOfWhatDoesNotRunIsAStart() {
        server("trap").control().kill();

        assertThat(server("trap").control().restart(TEN_SECONDS)).isEqualTo(RestartOutcome.STARTED);
        assertThat(state("trap")).isEqualTo(ServerState.RUNNING);
    }

    @Test
    void aRestartIsContentWithAProcessThatCameBackByItself() {
        assertThat(server("cat").control().restart(TEN_SECONDS)).isEqualTo(RestartOutcome.CAME_BACK);
        assertThat(state("cat")).isEqualTo(ServerState.RUNNING);
        if (!node.isReal()) {
            assertThat(commands()).containsExactly("TERM");
        }
    }

    @Test
    void aRestartByForceKillsAndStarts() {
        assertThat(server("cat").control().restart(o -> o.deadline(TEN_SECONDS).killAfter(Duration.ZERO)))
                .isEqualTo(RestartOutcome.KILLED_AND_STARTED);
        assertThat(state("cat")).isEqualTo(ServerState.RUNNING);
    }

    @Test
    void aRestartThatCannotEndTheOldProcessStartsNothing() {
        fake().pollsToExit(1_000);

        assertThatThrownBy(() -> server("trap").control().restart(TEN_SECONDS))
                .isInstanceOfSatisfying(
                        ServerControlException.class,
                        e -> assertThat(e.step()).isEqualTo(ServerControlException.Step.TERMINATE))
                .hasMessage("octyne restart: the server 'trap' still runs after 10s");
        assertThat(commands()).containsExactly("TERM");
    }

    @Test
    void aStartThatFailsIsAFailure() {
        configure("broken", "/no/such/program");

        assertThatThrownBy(() -> server("broken").control().start())
                .isInstanceOfSatisfying(
                        ServerControlException.class,
                        e -> assertThat(e.step()).isEqualTo(ServerControlException.Step.START))
                .hasMessageContaining("'broken' could not be started");
        assertThatThrownBy(() -> server("broken").control().perform(ServerOperation.START))
                .isInstanceOf(ServerControlException.class);
        assertThatThrownBy(() -> server("broken").control().restart(TEN_SECONDS))
                .isInstanceOfSatisfying(
                        ServerControlException.class,
                        e -> assertThat(e.step()).isEqualTo(ServerControlException.Step.START))
                .hasMessageStartingWith("octyne restart: ");
    }

    @Test
    void aRestartOfWhatEndsAtOnceIsAFailure() {
        configure("failing", "/bin/false");

        assertThatThrownBy(() -> server("failing").control().restart(TEN_SECONDS))
                .isInstanceOfSatisfying(
                        ServerControlException.class,
                        e -> assertThat(e.step()).isEqualTo(ServerControlException.Step.STEADY));
    }

    private void configure(String name, String command) {
        octyne.configuration().edit(text -> {
            int servers = text.indexOf("\"servers\": {") + "\"servers\": {".length();
            String folder = text.replaceAll("(?s).*\"files\": *\\{[^}]*\"directory\": *\"([^\"]*)\".*", "$1");
            return text.contains('"' + name + '"')
                    ? text
                    : text.substring(0, servers) + "\"" + name + "\": {\"enabled\": false, \"directory\": \"" + folder
                            + "\", \"command\": \"" + command + "\"}," + text.substring(servers);
        });
    }

    @Test
    void deadlinesMustBePositive() {
        assertThatThrownBy(() -> server("trap").control().stop(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server("trap").control().stop(o -> o.killAfter(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server("trap").control().restart(o -> o.steadyFor(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        if (!node.isReal()) {
            assertThat(fake().requests()).noneMatch(request -> "POST".equals(request.getMethod()));
        }
    }

    @Test
    void allOfItWorksInTheBackground() {
        var control = server("trap").async().control();

        assertThat(control.restart(TEN_SECONDS).join()).isEqualTo(RestartOutcome.RESTARTED);
        assertThat(control.stop(TEN_SECONDS).join()).isEqualTo(StopOutcome.STOPPED);
        control.start().join();
        assertThat(control.status().join().status()).isEqualTo(ServerState.RUNNING);
        control.terminate().join();
        control.kill().join();
        assertThat(control.stop(o -> o.killAfter(Duration.ZERO)).join())
                .isIn(StopOutcome.NOT_RUNNING, StopOutcome.KILLED);
        assertThat(control.restart(o -> o.deadline(TEN_SECONDS)).join()).isEqualTo(RestartOutcome.STARTED);
        assertThat(control.perform(ServerOperation.START).join().success()).isTrue();
    }

    @Test
    void aCancelledStopWaitsNoLonger() throws InterruptedException {
        fake().pollsToExit(1_000);
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (OctyneClient client = login().sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    try {
                        cancellation.await(Duration.ofMinutes(10));
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                })
                .build()) {
            CompletableFuture<StopOutcome> stop =
                    client.server("trap").async().control().stop(TEN_SECONDS);
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

            stop.cancel(true);

            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingTheClientEndsAWait() throws InterruptedException {
        fake().pollsToExit(1_000);
        CountDownLatch waiting = new CountDownLatch(1);
        OctyneClient client = login().sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    cancellation.await(Duration.ofMinutes(10));
                })
                .build();
        CompletableFuture<StopOutcome> stop = CompletableFuture.supplyAsync(
                () -> client.server("trap").control().stop(TEN_SECONDS));
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

        client.close();

        assertThat(stop)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.CLOSED));
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        try (OctyneClient client = login().sleeper((duration, cancellation) -> {
                    throw new InterruptedException();
                })
                .build()) {
            assertThatThrownBy(() -> client.server("trap").control().stop(TEN_SECONDS))
                    .isInstanceOfSatisfying(
                            WaitException.class,
                            e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anOldServerKnowsOneWayToKillAndNoneToTerminate() {
        try (FakeOctyne old = FakeOctyne.start(Release.V1_0, clock);
                OctyneClient client = login().baseUrl(old.url()).build()) {
            assertThatThrownBy(() -> client.server("cat").control().terminate())
                    .isInstanceOf(UnsupportedServerVersionException.class)
                    .hasMessageContaining("1.1");

            client.server("cat").control().kill();

            assertThat(client.server("cat").control().status().status()).isEqualTo(ServerState.OFF);
            assertThat(client.version()).isEqualTo("1.0");
        }
    }
}
