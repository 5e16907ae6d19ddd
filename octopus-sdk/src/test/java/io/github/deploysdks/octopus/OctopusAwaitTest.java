package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.core.testing.FakeClock;
import io.github.deploysdks.octopus.model.Interruption;
import io.github.deploysdks.octopus.model.TaskState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for tasks, against a server where something happens whenever the SDK sleeps. */
class OctopusAwaitTest {
    private static final String TASKS = "/api/Spaces-1/tasks";
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeOctopus server = new FakeOctopus();
    private final FakeClock clock = new FakeClock();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final OctopusClient octopus = client((duration, cancellation) -> {
        sleeps.add(duration);
        clock.advance(duration);
        Runnable step = meanwhile.poll();
        if (step != null) {
            step.run();
        }
    });
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private OctopusClient client(Sleeper sleeper) {
        return server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .clock(clock)
                .sleeper(sleeper)
                .build();
    }

    private void task(String id, String state, String... more) {
        boolean ended = !List.of("Queued", "Executing", "Cancelling").contains(state);
        String extra = more.length == 0 ? "" : "," + String.join(",", more);
        server.put(
                TASKS,
                id,
                "{\"Id\":\"%s\",\"Name\":\"Deploy\",\"SpaceId\":\"Spaces-1\",\"State\":\"%s\",\"IsCompleted\":%s%s}"
                        .formatted(id, state, ended, extra));
    }

    private void then(Runnable step) {
        meanwhile.add(step);
    }

    private static MockResponse page(int status, String title) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html")
                .body("<html><title>" + title + "</title></html>")
                .build();
    }

    private TaskResults await(CallStyle style, List<String> ids, Consumer<AwaitOptions.Builder> options) {
        return style.call(
                () -> space.tasks().awaitAll(ids, options),
                () -> space.async().tasks().awaitAll(ids, options));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTaskIsAwaitedUntilItHasSucceeded(CallStyle style) {
        task("ServerTasks-1", "Queued");
        then(() -> task("ServerTasks-1", "Executing"));
        then(() -> task("ServerTasks-1", "Success", "\"FinishedSuccessfully\":true,\"HasWarningsOrErrors\":true"));

        TaskResult result = style.call(
                () -> space.tasks().await("ServerTasks-1"),
                () -> space.async().tasks().await("ServerTasks-1"));

        assertThat(result.succeeded()).isTrue();
        assertThat(result.hasWarningsOrErrors()).isTrue();
        assertThat(result.state()).isEqualTo(TaskState.SUCCESS);
        assertThat(result.requireSuccess()).isSameAs(result);
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/Spaces-1/tasks?ids=ServerTasks-1&take=1",
                        "GET /api/Spaces-1/tasks?ids=ServerTasks-1&take=1",
                        "GET /api/Spaces-1/tasks?ids=ServerTasks-1&take=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "Canceled", "TimedOut"})
    void thatATaskEndedDoesNotSayThatItSucceeded(String state) {
        task("ServerTasks-1", "Success");
        task("ServerTasks-2", state, "\"ErrorMessage\":\"The booth is on fire\"");

        TaskResults results = space.tasks().awaitAll(List.of("ServerTasks-2", "ServerTasks-1"));

        assertThat(results.all()).extracting(TaskResult::taskId).containsExactly("ServerTasks-2", "ServerTasks-1");
        assertThat(results.succeeded()).isFalse();
        assertThat(results.failed()).extracting(TaskResult::taskId).containsExactly("ServerTasks-2");
        TaskFailedException failure = catchThrowableOfType(TaskFailedException.class, results::requireSuccess);
        assertThat(failure.failed()).hasSize(1);
        assertThat(failure)
                .hasMessageContaining("1 of 2 tasks")
                .hasMessageContaining("ServerTasks-2 " + state + ": The booth is on fire")
                .hasMessageContaining(server.url() + "/app#/Spaces-1/tasks/ServerTasks-2");
    }

    @Test
    void aServerThatDoesNotSayWhetherATaskHasEndedIsReadByItsState() {
        server.put(TASKS, "ServerTasks-1", "{\"Id\":\"ServerTasks-1\",\"Name\":\"Deploy\",\"State\":\"Success\"}");
        TaskResult result = space.tasks().await("ServerTasks-1");
        assertThat(result.succeeded()).isTrue();
        assertThat(result.webUrl()).isEqualTo(server.url() + "/app#/tasks/ServerTasks-1");
    }

    @Test
    void aStateThatTheSdkDoesNotKnowEndsWhenTheServerSaysSo() {
        task("ServerTasks-1", "Exploded");
        assertThat(space.tasks().await("ServerTasks-1").succeeded()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void noTasksAreNoRequest(CallStyle style) {
        TaskResults results = await(style, List.of(), options -> {});
        assertThat(results.all()).isEmpty();
        assertThat(results.requireSuccess().succeeded()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theSystemsTasksAreAskedForWithoutASpace() {
        server.put(
                "/api/tasks", "ServerTasks-1", "{\"Id\":\"ServerTasks-1\",\"Name\":\"Backup\",\"State\":\"Success\"}");
        octopus.system().tasks().await("ServerTasks-1");
        assertThat(server.asked()).containsExactly("GET /api/tasks?ids=ServerTasks-1&take=1");
    }

    @Test
    void whatIsNoIdOfATaskIsRefused() {
        for (String id : List.of(" ", "..", "ServerTasks-1,ServerTasks-2")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> space.tasks().await(id))
                    .withMessageContaining("taskId");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.tasks().await("Deployments-7"))
                .withMessageContaining("id of a deployment");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        for (Consumer<AwaitOptions.Builder> wrong : List.<Consumer<AwaitOptions.Builder>>of(
                options -> options.deadline(Duration.ZERO),
                options -> options.interval(Duration.ofSeconds(-1)),
                options -> options.interval(Duration.ofSeconds(5)).maxInterval(Duration.ofSeconds(4)))) {
            assertThatIllegalArgumentException().isThrownBy(() -> space.tasks().await("ServerTasks-1", wrong));
        }
        assertThat(AwaitOptions.builder().interval(HOUR).build().maxInterval()).isEqualTo(HOUR);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void waitsGrowWhileNothingChangesAndAreShortWhenSomethingDoes() {
        task("ServerTasks-1", "Queued");
        for (int i = 0; i < 5; i++) {
            then(() -> {});
        }
        then(() -> task("ServerTasks-1", "Executing"));
        then(() -> {});
        then(() -> task("ServerTasks-1", "Success"));

        space.tasks()
                .await(
                        "ServerTasks-1",
                        options -> options.interval(Duration.ofSeconds(1)).maxInterval(Duration.ofSeconds(4)));

        assertThat(sleeps)
                .extracting(Duration::toMillis)
                .containsExactly(1_000L, 1_500L, 2_250L, 3_375L, 4_000L, 4_000L, 1_000L, 1_500L);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aThousandTasksAreAskedForInFewRequests(CallStyle style) {
        List<String> ids = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> "ServerTasks-" + (10_000 + i))
                .toList();
        ids.forEach(id -> task(id, "Executing"));
        then(() -> ids.subList(0, 900).forEach(id -> task(id, "Success")));
        then(() -> ids.forEach(id -> task(id, id.endsWith("7") ? "Failed" : "Success")));
        List<TaskUpdate> updates = new CopyOnWriteArrayList<>();

        TaskResults results = await(style, ids, options -> options.onProgress(updates::add));

        assertThat(results.all()).extracting(TaskResult::taskId).containsExactlyElementsOf(ids);
        assertThat(results.failed()).hasSize(10);
        assertThat(server.requests()).hasSize(4 + 4 + 1);
        Set<String> first = new HashSet<>();
        for (FakeOctopus.Asked asked : server.requests().subList(0, 4)) {
            List<String> chunk =
                    Arrays.asList(String.valueOf(asked.query("ids")).split(",", -1));
            assertThat(chunk.size()).isLessThanOrEqualTo(300);
            assertThat(asked.raw().getTarget().length()).isLessThan(8_000);
            first.addAll(chunk);
        }
        assertThat(first).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(updates).hasSize(2_000);
        assertThat(updates.get(1_999).ended()).isEqualTo(1_000);
    }

    @Test
    void longIdsMakeSmallerRequests() {
        List<String> ids = IntStream.range(0, 100)
                .mapToObj(i -> "ServerTasks-" + "0".repeat(500) + i)
                .toList();
        ids.forEach(id -> task(id, "Success"));
        assertThat(space.tasks().awaitAll(ids).succeeded()).isTrue();
        assertThat(server.requests())
                .allSatisfy(
                        asked -> assertThat(asked.raw().getTarget().length()).isLessThan(8_000));
    }

    @Test
    void aServerThatPagesSmallerThanItIsAskedGivesThemAll() {
        List<String> ids =
                IntStream.range(0, 70).mapToObj(i -> "ServerTasks-" + i).toList();
        ids.forEach(id -> task(id, "Success"));
        server.maxTake = 30;
        assertThat(space.tasks().awaitAll(ids).all()).hasSize(70);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void failuresThatPassDoNotEndTheWait(CallStyle style) {
        task("ServerTasks-1", "Executing");
        Deque<MockResponse> troubles = new ArrayDeque<>(List.of(
                page(503, "Down for maintenance"),
                page(200, "Please stand by"),
                FakeOctopus.error(500, "Deadlocked."),
                FakeOctopus.error(408, "Too slow."),
                FakeOctopus.json(429, "{}")
                        .newBuilder()
                        .setHeader("Retry-After", "20")
                        .build(),
                page(503, "Restarting")
                        .newBuilder()
                        .setHeader("Retry-After", "40")
                        .build(),
                new MockResponse.Builder()
                        .onRequestStart(new SocketEffect.CloseSocket())
                        .build(),
                FakeOctopus.json(200, "{\"Items\":[{\"Id\":")));
        // OkHttp itself tries again where a connection was closed, so the server may be asked once more often.
        then(() -> server.on(
                "GET", TASKS, asked -> troubles.isEmpty() ? FakeOctopus.error(500, "Still down.") : troubles.remove()));
        for (int i = 0; i < 7; i++) {
            then(() -> {});
        }
        then(() -> {
            server.no("GET", TASKS);
            task("ServerTasks-1", "Success");
        });

        TaskResults results =
                await(style, List.of("ServerTasks-1"), options -> options.interval(Duration.ofSeconds(2)));

        assertThat(results.succeeded()).isTrue();
        assertThat(troubles).isEmpty();
        assertThat(sleeps).contains(Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void failuresThatLastAreSaidAtTheDeadline(CallStyle style) {
        task("ServerTasks-1", "Executing");
        then(() -> server.on("GET", TASKS, asked -> page(503, "Down")));

        assertThatThrownBy(() ->
                        await(style, List.of("ServerTasks-1"), options -> options.deadline(Duration.ofMinutes(5))))
                .isInstanceOf(TaskWaitException.class)
                .hasMessageContaining("1 of 1 tasks had not ended after 5m: ServerTasks-1 (Executing)")
                .hasMessageMatching("(?s).*the last \\d\\d questions failed.*503.*")
                .hasCauseInstanceOf(ServerException.class);
        assertThat(sleeps.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatWillNotPassIsThrownAtOnce() {
        server.on("GET", TASKS, asked -> FakeOctopus.error(403, "You lack TaskView."));
        assertThatThrownBy(() -> space.tasks().await("ServerTasks-1")).isInstanceOf(ForbiddenException.class);
        server.on("GET", TASKS, asked -> page(200, "Welcome to the coffee machine"));
        assertThatThrownBy(() -> space.tasks().await("ServerTasks-1"))
                .as("a wrong address is no maintenance")
                .isInstanceOf(UnexpectedResponseException.class);
        assertThat(sleeps).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTaskThatVanishesIsAResultAndNoSuccess(CallStyle style) {
        task("ServerTasks-1", "Executing");
        task("ServerTasks-2", "Executing");
        then(() -> server.forget(TASKS, "ServerTasks-1"));
        then(() -> task("ServerTasks-2", "Success"));

        TaskResults results = await(style, List.of("ServerTasks-1", "ServerTasks-2"), options -> {});

        TaskResult gone = results.all().get(0);
        assertThat(gone.isGone()).isTrue();
        assertThat(gone.succeeded()).isFalse();
        assertThat(gone.state()).isEqualTo(TaskState.EXECUTING);
        assertThat(results.all().get(1).succeeded()).isTrue();
        assertThatThrownBy(results::requireSuccess).hasMessageContaining("ServerTasks-1 vanished, last seen Executing");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTaskThatNeverWasIsAnError(CallStyle style) {
        task("ServerTasks-1", "Executing");
        assertThatThrownBy(() -> await(style, List.of("ServerTasks-1", "ServerTasks-9"), options -> {}))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("ServerTasks-9");
    }

    @Test
    void aTaskThatTheListLeavesOutIsReadByItself() {
        task("ServerTasks-1", "Executing");
        server.on("GET", TASKS, asked -> FakeOctopus.json(200, FakeOctopus.page(0, List.of(), "")));
        then(() -> task("ServerTasks-1", "Success"));
        assertThat(space.tasks().await("ServerTasks-1").succeeded()).isTrue();
        assertThat(server.asked()).contains("GET /api/Spaces-1/tasks/ServerTasks-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theDeadlineTellsWhatIsKnown(CallStyle style) {
        task("ServerTasks-1", "Success");
        task("ServerTasks-2", "Executing", "\"HasPendingInterruptions\":true");
        task("ServerTasks-3", "Queued");

        TaskWaitException late = catchThrowableOfType(
                TaskWaitException.class,
                () -> await(
                        style,
                        List.of("ServerTasks-1", "ServerTasks-2", "ServerTasks-3"),
                        options -> options.deadline(Duration.ofMinutes(3))));

        assertThat(late.reason()).isEqualTo(WaitException.Reason.DEADLINE);
        assertThat(late.ended()).extracting(TaskResult::taskId).containsExactly("ServerTasks-1");
        assertThat(late.pending()).containsExactly("ServerTasks-2", "ServerTasks-3");
        assertThat(late.cancelled()).isEmpty();
        assertThat(late.lastSeen("ServerTasks-3").state()).isEqualTo(TaskState.QUEUED);
        assertThat(late.lastSeen("ServerTasks-9")).isNull();
        assertThat(late)
                .hasMessageContaining(
                        "2 of 3 tasks had not ended after 3m: ServerTasks-2 (Executing, waits for somebody), ServerTasks-3"
                                + " (Queued)")
                .hasNoCause();
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void aTaskThatEndsAtTheDeadlineIsSeen() {
        task("ServerTasks-1", "Executing");
        then(() -> {});
        then(() -> task("ServerTasks-1", "Success"));
        assertThat(space.tasks()
                        .await("ServerTasks-1", options -> options.deadline(Duration.ofSeconds(2)))
                        .succeeded())
                .isTrue();
        assertThat(sleeps).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatHasNotEndedAtTheDeadlineIsCancelledOnRequest(CallStyle style) {
        for (int i = 1; i <= 3; i++) {
            task("ServerTasks-" + i, i == 1 ? "Success" : "Executing");
        }
        String cancelling = "{\"Id\":\"ServerTasks-2\",\"Name\":\"Deploy\",\"State\":\"Cancelling\"}";
        server.on("POST", TASKS + "/ServerTasks-2/cancel", asked -> FakeOctopus.json(200, cancelling));
        server.on("POST", TASKS + "/ServerTasks-3/cancel", asked -> FakeOctopus.error(409, "It has ended."));

        TaskWaitException late = catchThrowableOfType(
                TaskWaitException.class,
                () -> await(
                        style,
                        List.of("ServerTasks-1", "ServerTasks-2", "ServerTasks-3"),
                        options -> options.cancelAtDeadline(true)));

        assertThat(late.cancelled()).containsExactly("ServerTasks-2");
        assertThat(late)
                .hasMessageContaining("after 30m")
                .hasMessageContaining("1 of them was cancelled on the server");
        assertThat(server.asked().stream().filter(line -> line.startsWith("POST")))
                .containsExactly(
                        "POST /api/Spaces-1/tasks/ServerTasks-2/cancel",
                        "POST /api/Spaces-1/tasks/ServerTasks-3/cancel");
    }

    /** How a wait is given up. */
    enum Ending {
        INTERRUPT,
        CANCEL,
        CLOSE
    }

    /** Half an hour is waited for in one go, and in earnest: who gives it up does not wait for that. */
    @ParameterizedTest
    @EnumSource(Ending.class)
    void aWaitThatIsGivenUpEndsWithinASecondAndLeavesNothingRunning(Ending ending) throws Exception {
        task("ServerTasks-1", "Executing");
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (OctopusClient patient = client((duration, cancellation) -> {
            assertThat(duration).isEqualTo(Duration.ofMinutes(30));
            waiting.countDown();
            try {
                Sleeper.system().sleep(duration, cancellation);
            } finally {
                over.countDown();
            }
        })) {
            CompletableFuture<TaskResult> future = patient.space("Spaces-1")
                    .async()
                    .tasks()
                    .await("ServerTasks-1", options -> options.interval(Duration.ofMinutes(30)));
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
            List<Thread> flows = waitingThreads();
            assertThat(flows).hasSize(1);
            switch (ending) {
                case INTERRUPT -> flows.get(0).interrupt();
                case CANCEL -> assertThat(future.cancel(true)).isTrue();
                case CLOSE -> close(patient);
            }
            assertThat(over.await(1, TimeUnit.SECONDS)).isTrue();
            if (ending == Ending.CANCEL) {
                assertThat(future).isCancelled();
            } else {
                assertThatThrownBy(() -> CallStyle.await(future))
                        .isInstanceOfSatisfying(TaskWaitException.class, given -> {
                            assertThat(given.reason())
                                    .isEqualTo(
                                            ending == Ending.CLOSE
                                                    ? WaitException.Reason.CLOSED
                                                    : WaitException.Reason.INTERRUPTED);
                            assertThat(given.pending()).containsExactly("ServerTasks-1");
                        });
            }
            requireEndWithinASecond(flows);
        }
        assertThat(server.requests()).hasSize(1);
    }

    /** Within the block that closes it anyway. */
    private static void close(AutoCloseable client) throws Exception {
        client.close();
    }

    private static List<Thread> waitingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(OctopusAwaitTest::isWaiting)
                .toList();
    }

    private static void requireEndWithinASecond(List<Thread> flows) {
        long start = System.nanoTime();
        while (flows.stream().anyMatch(OctopusAwaitTest::isWaiting)
                && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1)) {
            Thread.onSpinWait();
        }
        assertThat(flows).noneMatch(OctopusAwaitTest::isWaiting);
    }

    private static boolean isWaiting(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(TaskWait.class.getName()));
    }

    /** The server hangs: neither its answer nor a timeout is waited for. */
    @ParameterizedTest
    @EnumSource
    void aRequestUnderWayDoesNotKeepAWaitThatIsGivenUp(Ending ending) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.on("GET", TASKS, request -> {
            asked.countDown();
            CallStyle.await(CompletableFuture.supplyAsync(() -> awaited(answer)));
            return FakeOctopus.error(500, "Late.");
        });
        try (OctopusClient patient = client(Sleeper.system())) {
            OctopusTasks tasks = patient.space("Spaces-1").tasks();
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread blocking = new Thread(() -> {
                try {
                    tasks.await("ServerTasks-1");
                } catch (WaitException e) {
                    thrown.set(e);
                }
            });
            CompletableFuture<TaskResult> future = new CompletableFuture<>();
            if (ending == Ending.CANCEL) {
                future = patient.space("Spaces-1").async().tasks().await("ServerTasks-1");
            } else {
                blocking.start();
            }
            assertThat(awaited(asked)).isTrue();
            List<Thread> flows = ending == Ending.CANCEL ? waitingThreads() : List.of(blocking);
            assertThat(flows).isNotEmpty();
            switch (ending) {
                case INTERRUPT -> blocking.interrupt();
                case CANCEL -> future.cancel(true);
                case CLOSE -> close(patient);
            }
            requireEndWithinASecond(flows);
            if (ending != Ending.CANCEL) {
                blocking.join(1_000);
                assertThat(thrown.get())
                        .isInstanceOfSatisfying(
                                TaskWaitException.class,
                                given -> assertThat(given.reason())
                                        .isEqualTo(
                                                ending == Ending.CLOSE
                                                        ? WaitException.Reason.CLOSED
                                                        : WaitException.Reason.INTERRUPTED));
            }
        } finally {
            answer.countDown();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tasksAreCancelledWithTheFutureOnRequest() throws Exception {
        task("ServerTasks-1", "Executing");
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        server.on("POST", TASKS + "/ServerTasks-1/cancel", asked -> {
            cancelled.countDown();
            return FakeOctopus.json(200, "{\"Id\":\"ServerTasks-1\",\"Name\":\"Deploy\",\"State\":\"Cancelling\"}");
        });
        try (OctopusClient patient = client((duration, cancellation) -> {
            waiting.countDown();
            new Cancellation().await(duration);
        })) {
            CompletableFuture<TaskResult> future = patient.space("Spaces-1")
                    .async()
                    .tasks()
                    .await("ServerTasks-1", options -> options.cancelWhenInterrupted(true));
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
            future.cancel(true);
            assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theInterruptFlagIsThereAfterwards() {
        task("ServerTasks-1", "Executing");
        server.on(
                "POST",
                TASKS + "/ServerTasks-1/cancel",
                asked -> FakeOctopus.json(
                        200, "{\"Id\":\"ServerTasks-1\",\"Name\":\"Deploy\",\"State\":\"Cancelling\"}"));
        try (OctopusClient interrupted = client((duration, cancellation) -> {
            throw new InterruptedException();
        })) {
            assertThatThrownBy(() -> interrupted
                            .space("Spaces-1")
                            .tasks()
                            .await("ServerTasks-1", options -> options.cancelWhenInterrupted(true)))
                    .isInstanceOfSatisfying(
                            TaskWaitException.class,
                            given -> assertThat(given.cancelled()).containsExactly("ServerTasks-1"));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void progressIsToldWhenThereIsSome(CallStyle style) {
        task("ServerTasks-1", "Queued");
        AtomicInteger percentage = new AtomicInteger(10);
        server.on(
                "GET",
                TASKS + "/ServerTasks-1/details",
                asked -> FakeOctopus.json(
                        200,
                        "{\"Task\":" + server.stored(TASKS, "ServerTasks-1")
                                + ",\"ActivityLogs\":[],\"Progress\":{\"ProgressPercentage\":" + percentage + "}}"));
        then(() -> {});
        then(() -> task("ServerTasks-1", "Executing"));
        then(() -> {});
        then(() -> percentage.set(60));
        then(() -> task("ServerTasks-1", "Success"));
        List<String> heard = new CopyOnWriteArrayList<>();

        await(
                style,
                List.of("ServerTasks-1"),
                options -> options.percentages(true).onProgress(update -> heard.add(String.valueOf(update))));

        assertThat(heard)
                .containsExactly(
                        "ServerTasks-1 Queued, 0 of 1 ended",
                        "ServerTasks-1 Queued -> Executing 10 %, 0 of 1 ended",
                        "ServerTasks-1 Executing -> Executing 60 %, 0 of 1 ended",
                        "ServerTasks-1 Executing -> Success 60 %, 1 of 1 ended");
        assertThat(server.asked())
                .filteredOn(line -> line.contains("details"))
                .hasSize(3)
                .containsOnly("GET /api/Spaces-1/tasks/ServerTasks-1/details?verbose=false&tail=1");
    }

    @Test
    void whatAListenerThrowsEndsTheWait() {
        task("ServerTasks-1", "Executing");
        IllegalStateException own = new IllegalStateException("own");
        assertThatThrownBy(() -> space.tasks()
                        .await(
                                "ServerTasks-1",
                                options -> options.onProgress(update -> {
                                    throw own;
                                })))
                .isSameAs(own);
    }

    private void interruption(String id, String task, boolean pending) {
        server.put(
                "/api/Spaces-1/interruptions",
                id,
                "{\"Id\":\"%s\",\"Title\":\"Is the stage clear?\",\"TaskId\":\"%s\",\"IsPending\":%s}"
                        .formatted(id, task, pending));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPendingInterruptionIsToldOnceAndMayBeAnswered(CallStyle style) {
        task("ServerTasks-1", "Executing", "\"HasPendingInterruptions\":true");
        interruption("Interruptions-1", "ServerTasks-1", true);
        then(() -> {});
        then(() -> interruption("Interruptions-2", "ServerTasks-1", true));
        then(() -> {});
        List<String> heard = new CopyOnWriteArrayList<>();

        TaskResults results = await(
                style,
                List.of("ServerTasks-1"),
                options -> options.onInterruption(interruption -> {
                    heard.add(interruption.id());
                    if (interruption.id().equals("Interruptions-2")) {
                        task("ServerTasks-1", "Success");
                    }
                }));

        assertThat(results.succeeded()).isTrue();
        assertThat(heard).containsExactly("Interruptions-1", "Interruptions-2");
        assertThat(server.asked()).contains("GET /api/Spaces-1/interruptions?pendingOnly=true&regarding=ServerTasks-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void nobodyIsThereToAnswer(CallStyle style) {
        task("ServerTasks-1", "Executing");
        then(() -> {
            task("ServerTasks-1", "Executing", "\"HasPendingInterruptions\":true");
            interruption("Interruptions-1", "ServerTasks-1", true);
        });
        List<Interruption> heard = new ArrayList<>();

        PendingInterruptionException pending = catchThrowableOfType(
                PendingInterruptionException.class,
                () -> await(
                        style,
                        List.of("ServerTasks-1"),
                        options -> options.failOnInterruption(true).onInterruption(heard::add)));

        assertThat(pending.task().id()).isEqualTo("ServerTasks-1");
        assertThat(pending.interruptions()).isEqualTo(heard).hasSize(1);
        assertThat(pending)
                .hasMessageContaining("ServerTasks-1 waits for somebody: Interruptions-1 'Is the stage clear?'")
                .hasMessageContaining("/app#/Spaces-1/tasks/ServerTasks-1");
    }

    @Test
    void interruptionsCostNothingIfNobodyCares() {
        task("ServerTasks-1", "Executing", "\"HasPendingInterruptions\":true");
        then(() -> task("ServerTasks-1", "Success"));
        space.tasks().await("ServerTasks-1");
        assertThat(server.asked()).noneMatch(line -> line.contains("interruptions"));
    }
}
