package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.core.testing.FakeClock;
import io.github.deploysdks.octopus.model.ActivityLogCategory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log of a task that is waited for: each line once, however the server sends them. */
class OctopusTaskLogTest {
    private static final String TASKS = "/api/Spaces-1/tasks";
    private static final String DETAILS = TASKS + "/ServerTasks-1/details";
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-05-21T07:18:00Z");

    private final FakeOctopus server = new FakeOctopus();
    private final FakeClock clock = new FakeClock();
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private final OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
            .clock(clock)
            .sleeper((duration, cancellation) -> {
                clock.advance(duration);
                Runnable step = meanwhile.poll();
                if (step != null) {
                    step.run();
                }
            })
            .build();
    private final OctopusSpace space = octopus.space("Spaces-1");
    private final List<TaskLogLine> heard = new CopyOnWriteArrayList<>();

    /** What each activity has written; the server sends it anew at every look. */
    private final Map<String, List<String>> activities = new LinkedHashMap<>();

    private final AtomicInteger written = new AtomicInteger();
    private boolean numbered = true;

    @BeforeEach
    void serveTheLog() {
        state("Executing");
        server.on("GET", DETAILS, this::details);
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private void state(String state) {
        server.put(
                TASKS,
                "ServerTasks-1",
                "{\"Id\":\"ServerTasks-1\",\"Name\":\"Deploy\",\"State\":\"%s\",\"IsCompleted\":%s}"
                        .formatted(state, !state.equals("Executing") && !state.equals("Queued")));
    }

    private void write(String activity, String message) {
        int number = written.incrementAndGet();
        activities
                .computeIfAbsent(activity, key -> new ArrayList<>())
                .add("{\"Category\":\"Info\",\"OccurredAt\":\"" + START.plusSeconds(number) + "\",\"MessageText\":\""
                        + message + "\"" + (numbered ? ",\"Number\":" + number : "") + "}");
    }

    private void write(String activity, int from, int to) {
        IntStream.range(from, to).forEach(i -> write(activity, activity + " " + i));
    }

    /** The first activity holds the others. */
    private MockResponse details(FakeOctopus.Asked asked) {
        String tail = asked.query("tail");
        List<String> children = new ArrayList<>();
        activities.forEach((id, lines) -> {
            int from = tail == null ? 0 : Math.max(0, lines.size() - Integer.parseInt(tail));
            children.add("{\"Id\":\"" + id + "\",\"Name\":\"Step " + id + "\",\"LogElements\":["
                    + String.join(",", lines.subList(from, lines.size())) + "],\"Children\":null}");
        });
        return FakeOctopus.json(
                200,
                "{\"Task\":" + server.stored(TASKS, "ServerTasks-1")
                        + ",\"ActivityLogs\":[{\"Id\":\"root\",\"Name\":\"Deploy\",\"LogElements\":[],\"Children\":["
                        + String.join(",", children) + "]}]}");
    }

    private TaskResult await(CallStyle style) {
        Consumer<AwaitOptions.Builder> options = builder -> builder.log(heard::add);
        return style.call(
                () -> space.tasks().await("ServerTasks-1", options),
                () -> space.async().tasks().await("ServerTasks-1", options));
    }

    private List<String> messages() {
        return heard.stream().map(TaskLogLine::message).toList();
    }

    private List<String> looks() {
        return server.asked().stream()
                .filter(line -> line.contains("details"))
                .map(line -> line.substring(line.indexOf('?') + 1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void eachLineComesOnceAndThoseOfActivitiesSideBySideByTheirTimes(CallStyle style) {
        write("A", "a1");
        write("B", "b1");
        write("A", "a2");
        meanwhile.add(() -> {
            write("B", "b2");
            write("A", "a3");
            write("B", "b3");
        });
        meanwhile.add(() -> {});
        meanwhile.add(() -> {
            write("A", "a4");
            state("Failed");
        });

        assertThat(await(style).succeeded()).isFalse();

        assertThat(messages()).containsExactly("a1", "b1", "a2", "b2", "a3", "b3", "a4");
        TaskLogLine first = heard.get(0);
        assertThat(first.taskId()).isEqualTo("ServerTasks-1");
        assertThat(first.activityId()).isEqualTo("A");
        assertThat(first.path()).containsExactly("Deploy", "Step A");
        assertThat(first.category()).isEqualTo(ActivityLogCategory.INFO);
        assertThat(first.occurredAt()).isEqualTo(START.plusSeconds(1));
        assertThat(first.number()).isEqualTo(1);
        assertThat(first).hasToString("Info: a1");
        assertThat(looks())
                .containsExactly(
                        "verbose=false", "verbose=false&tail=200", "verbose=false&tail=200", "verbose=false&tail=200");
    }

    @Test
    void ofALongLogTheEndIsEnough() {
        write("A", 0, 1_000);
        meanwhile.add(() -> write("A", 1_000, 1_150));
        meanwhile.add(() -> {});
        meanwhile.add(() -> write("A", 1_150, 1_349));
        meanwhile.add(() -> state("Success"));

        await(CallStyle.BLOCKING);

        assertThat(messages())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_349).mapToObj(i -> "A " + i).toList());
        assertThat(looks())
                .hasSize(5)
                .filteredOn(query -> !query.contains("tail"))
                .hasSize(1);
    }

    @Test
    void whatTheEndLeavesOutIsReadFromTheWhole() {
        write("A", 0, 10);
        meanwhile.add(() -> write("A", 10, 400));
        meanwhile.add(() -> {
            write("B", 0, 300);
            state("Success");
        });

        await(CallStyle.BLOCKING);

        assertThat(heard).hasSize(700);
        assertThat(messages()).doesNotHaveDuplicates();
        assertThat(looks()).hasSize(5);
    }

    @Test
    void linesWithoutNumbersAreTold() {
        numbered = false;
        write("A", 0, 150);
        for (int i = 1; i <= 4; i++) {
            int from = 150 * i;
            meanwhile.add(() -> write("A", from, from + 150));
        }
        meanwhile.add(() -> state("Success"));

        await(CallStyle.BLOCKING);

        assertThat(messages())
                .containsExactlyElementsOf(
                        IntStream.range(0, 750).mapToObj(i -> "A " + i).toList());
    }

    @Test
    void linesThatAreAlikeAreTwoLines() {
        write("A", "...");
        meanwhile.add(() -> {
            write("A", "...");
            write("A", "...");
        });
        meanwhile.add(() -> state("Success"));
        await(CallStyle.BLOCKING);
        assertThat(messages()).containsExactly("...", "...", "...");
    }

    @Test
    void aGapIsNoLine() {
        write("A", 0, 3);
        meanwhile.add(() -> {
            write("A", 3, 6);
            List<String> all = List.copyOf(activities.get("A"));
            activities.put(
                    "A",
                    new ArrayList<>(List.of(
                            "{\"Category\":\"Gap\",\"MessageText\":\"2 more\"}",
                            all.get(2),
                            all.get(3),
                            all.get(4),
                            all.get(5))));
            state("Success");
        });
        await(CallStyle.BLOCKING);
        assertThat(messages()).containsExactly("A 0", "A 1", "A 2", "A 3", "A 4", "A 5");
    }

    @Test
    void nothingIsAskedOfATaskThatWaitsInTheQueue() {
        state("Queued");
        meanwhile.add(() -> {});
        meanwhile.add(() -> {
            write("A", "a1");
            state("Success");
        });
        await(CallStyle.BLOCKING);
        assertThat(messages()).containsExactly("a1");
        assertThat(looks()).hasSize(1);
    }

    @Test
    void theEndOfTheLogIsWaitedFor() {
        write("A", "a1");
        meanwhile.add(() -> {
            state("Success");
            server.on("GET", DETAILS, asked -> FakeOctopus.error(503, "Busy."));
        });
        meanwhile.add(() -> {});
        meanwhile.add(() -> {
            write("A", "a2");
            server.on("GET", DETAILS, this::details);
        });
        assertThat(await(CallStyle.BLOCKING).succeeded()).isTrue();
        assertThat(messages()).containsExactly("a1", "a2");
    }

    @Test
    void aLogThatCannotBeReadCostsNoResult() {
        state("Success");
        server.on("GET", DETAILS, asked -> FakeOctopus.error(500, "The log is broken."));
        assertThat(await(CallStyle.BLOCKING).succeeded()).isTrue();
        assertThat(looks()).hasSize(5);

        server.forgetRequests();
        assertThat(space.tasks()
                        .await(
                                "ServerTasks-1",
                                options -> options.log(heard::add)
                                        .interval(Duration.ofMinutes(1))
                                        .deadline(Duration.ofMinutes(2)))
                        .succeeded())
                .isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void verboseLinesComeOnRequest() {
        state("Success");
        space.tasks().await("ServerTasks-1", options -> options.log(heard::add).verboseLog(true));
        assertThat(looks()).containsExactly("verbose=true");
    }

    @Test
    void aTaskThatVanishesOnceItHasEndedHasEnded() {
        state("Executing");
        meanwhile.add(() -> {
            state("Success");
            server.on("GET", DETAILS, asked -> FakeOctopus.error(503, "Busy."));
        });
        meanwhile.add(() -> server.forget(TASKS, "ServerTasks-1"));
        TaskResult result = await(CallStyle.BLOCKING);
        assertThat(result.isGone()).isFalse();
        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void aTaskThatVanishesBeforeItsLogIsReadIsNoError() {
        server.on("GET", DETAILS, asked -> {
            server.forget(TASKS, "ServerTasks-1");
            return FakeOctopus.error(404, "The resource 'ServerTasks-1' was not found.");
        });
        assertThat(await(CallStyle.BLOCKING).isGone()).isTrue();
    }
}
