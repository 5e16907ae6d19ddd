package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.api.ListTasksParams;
import io.github.deploysdks.octopus.model.ActivityElement;
import io.github.deploysdks.octopus.model.NewTask;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskDetails;
import io.github.deploysdks.octopus.model.TaskState;
import io.github.deploysdks.octopus.model.TaskStateChange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks: what is asked of the server, and what it answers. */
class OctopusTasksTest {
    private static final String TASK = "{\"Id\":\"ServerTasks-1\",\"Name\":\"Deploy\",\"State\":\"Executing\","
            + "\"Completed\":\"Executing...\",\"Duration\":\"32 seconds\",\"QueueTime\":\"2026-05-21T07:18:02.010+00:00\","
            + "\"QueueTimeExpiry\":\"2021-12-14T09:00:00.000\",\"StartTime\":null,\"CompletedTime\":\"Monday, March 20, 2017\","
            + "\"IsCompleted\":false,\"Arguments\":{\"DeploymentId\":\"Deployments-1\",\"Attempt\":12345678901234567890}}";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void everyFilterGoesIntoTheQueryAsTheServerWantsIt(CallStyle style) {
        server.put("/api/Spaces-1/tasks", "ServerTasks-1", TASK);
        OffsetDateTime summer = OffsetDateTime.parse("2026-05-21T09:15:00+02:00");
        ListTasksParams params = ListTasksParams.builder()
                .ids(List.of("ServerTasks-1", "ServerTasks-2"))
                .name(List.of("Deploy", "RunbookRun"))
                .partialName("a&b=c+d é")
                .description("100% #1?")
                .states(List.of(TaskState.QUEUED, TaskState.of("Brand New")))
                .active(true)
                .running(false)
                .project("Projects-1")
                .environment("Environments-1")
                .tenant("Tenants-1")
                .tenantTag("Region/EU west")
                .runbook("Runbooks-1")
                .batch("b-1")
                .node("OctopusServerNodes-1")
                .hasPendingInterruptions(true)
                .hasPendingPreconditions(false)
                .hasWarningsOrErrors(true)
                .fromQueueDate(summer)
                .toQueueDate(OffsetDateTime.of(2026, 5, 21, 0, 0, 0, 0, ZoneOffset.UTC))
                .fromStartDate(summer.plusNanos(123_000_000))
                .toStartDate(summer)
                .fromCompletedDate(summer)
                .toCompletedDate(summer)
                .spaces(List.of("Spaces-1", "Spaces-2"))
                .includeSystem(true)
                .skip(0)
                .take(10)
                .build();

        style.call(() -> space.tasks().list(params), () -> space.async().tasks().list(params));

        Map<String, String> sent = new TreeMap<>();
        HttpUrl url = server.last().url();
        url.queryParameterNames().forEach(name -> sent.put(name, String.join("|", url.queryParameterValues(name))));
        assertThat(sent)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("ids", "ServerTasks-1,ServerTasks-2"),
                        Map.entry("name", "Deploy,RunbookRun"),
                        Map.entry("partialName", "a&b=c+d é"),
                        Map.entry("description", "100% #1?"),
                        Map.entry("states", "Queued,Brand New"),
                        Map.entry("active", "true"),
                        Map.entry("running", "false"),
                        Map.entry("project", "Projects-1"),
                        Map.entry("environment", "Environments-1"),
                        Map.entry("tenant", "Tenants-1"),
                        Map.entry("tenantTag", "Region/EU west"),
                        Map.entry("runbook", "Runbooks-1"),
                        Map.entry("batch", "b-1"),
                        Map.entry("node", "OctopusServerNodes-1"),
                        Map.entry("hasPendingInterruptions", "true"),
                        Map.entry("hasPendingPreconditions", "false"),
                        Map.entry("hasWarningsOrErrors", "true"),
                        Map.entry("fromQueueDate", "2026-05-21T09:15:00+02:00"),
                        Map.entry("toQueueDate", "2026-05-21T00:00:00Z"),
                        Map.entry("fromStartDate", "2026-05-21T09:15:00.123+02:00"),
                        Map.entry("toStartDate", "2026-05-21T09:15:00+02:00"),
                        Map.entry("fromCompletedDate", "2026-05-21T09:15:00+02:00"),
                        Map.entry("toCompletedDate", "2026-05-21T09:15:00+02:00"),
                        Map.entry("spaces", "Spaces-1,Spaces-2"),
                        Map.entry("includeSystem", "true"),
                        Map.entry("skip", "0"),
                        Map.entry("take", "10"))));
        assertThat(server.last().raw().getTarget())
                .as("a plus sign would be read as a blank")
                .doesNotContain("+");
    }

    @Test
    void whatIsNotAskedForIsNotSent() {
        server.put("/api/Spaces-1/tasks", "ServerTasks-1", TASK);
        space.tasks().list();
        space.tasks().list(p -> p.ids(List.of()).name(null).active(null));
        assertThat(server.asked()).containsOnly("GET /api/Spaces-1/tasks");
    }

    @Test
    void anItemOfAListMustNotHoldTheCommaThatSeparatesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.tasks().list(p -> p.ids(List.of("ServerTasks-1,ServerTasks-2"))))
                .withMessageContaining("ids");
        assertThat(server.requests()).isEmpty();
    }

    /** The server writes dates without zone, and texts for people, where others have dates. */
    @Test
    void aDateThatIsNoneIsNullAndNotLost() {
        server.put("/api/Spaces-1/tasks", "ServerTasks-1", TASK);
        Task task = space.tasks().get("ServerTasks-1");

        assertThat(task.queueTime()).isEqualTo("2026-05-21T07:18:02.010Z");
        assertThat(task.queueTimeExpiry()).isNull();
        assertThat(task.completedTime()).isNull();
        assertThat(task.startTime()).isNull();
        assertThat(task.duration()).isEqualTo("32 seconds");
        assertThat(task.unknownProperties()).containsKeys("QueueTimeExpiry", "CompletedTime");
        assertThat(task.toJson())
                .contains("\"2021-12-14T09:00:00.000\"", "\"Monday, March 20, 2017\"", "12345678901234567890");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTaskIsMadeWithWhatItWorksOn(CallStyle style) {
        server.on("POST", "/api/tasks", asked -> FakeOctopus.json(201, TASK));
        NewTask wanted = NewTask.builder()
                .name("Health")
                .description("Check")
                .arguments(Map.of("Timeout", RawJson.of("\"00:05:00\"")))
                .build();
        Task made = style.call(
                () -> octopus.system().tasks().create(wanted),
                () -> octopus.system().async().tasks().create(wanted));

        assertThat(made.state()).isEqualTo(TaskState.EXECUTING);
        assertThat(server.last().body())
                .isEqualTo("{\"Name\":\"Health\",\"Description\":\"Check\",\"Arguments\":{\"Timeout\":\"00:05:00\"}}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void detailsAreATreeOfActivities(CallStyle style) {
        server.on(
                "GET",
                "/api/Spaces-1/tasks/ServerTasks-1/details",
                asked -> FakeOctopus.json(
                        200,
                        "{\"Id\":\"d\",\"Task\":" + TASK
                                + ",\"ActivityLogs\":[{\"Id\":\"1\",\"Name\":\"Deploy\",\"Status\":\"Running\","
                                + "\"Children\":[{\"Id\":\"1/1\",\"Name\":\"Step 1\",\"Status\":\"Exploded\",\"LogElements\":"
                                + "[{\"Category\":\"Warning\",\"OccurredAt\":null,\"MessageText\":\"hot\"}],\"Children\":null}]}],"
                                + "\"Progress\":{\"ProgressPercentage\":40,\"EstimatedTimeRemaining\":\"1 minute\"}}"));
        TaskDetails details = style.call(
                () -> space.tasks()
                        .details("ServerTasks-1", p -> p.verbose(true).tail(20)),
                () -> space.async()
                        .tasks()
                        .details("ServerTasks-1", p -> p.verbose(true).tail(20)));

        assertThat(server.asked())
                .containsExactly("GET /api/Spaces-1/tasks/ServerTasks-1/details?verbose=true&tail=20");
        ActivityElement step = details.activityLogs().get(0).children().get(0);
        assertThat(step.status()).hasToString("Exploded");
        assertThat(step.logElements().get(0).messageText()).isEqualTo("hot");
        assertThat(step.children()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theRawLogIsAStreamOfUnknownLength(CallStyle style) throws IOException {
        String line = "01:02:03   Verbose  |       déployé\n";
        server.on(
                "GET",
                "/api/Spaces-1/tasks/ServerTasks-1/raw",
                asked -> new MockResponse.Builder()
                        .setHeader("Content-Type", "text/plain; charset=utf-8")
                        .chunkedBody(line.repeat(50_000), 8192)
                        .build());
        try (Download log = style.call(
                        () -> space.tasks().rawLog("ServerTasks-1"),
                        () -> space.async().tasks().rawLog("ServerTasks-1"));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(log.stream(), StandardCharsets.UTF_8))) {
            assertThat(log.contentType()).startsWith("text/plain");
            assertThat(log.length()).isEqualTo(ProgressListener.UNKNOWN);
            assertThat(reader.lines()).hasSize(50_000).containsOnly(line.strip());
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theLogOfATaskThatIsNotThereIsAnErrorNotABody(CallStyle style) {
        assertThatThrownBy(() -> style.call(
                                () -> space.tasks().rawLog("ServerTasks-9"),
                                () -> space.async().tasks().rawLog("ServerTasks-9"))
                        .close())
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void cancellingRerunningAndStatesArePostsThatAnswerTheTask(CallStyle style) {
        for (String path : List.of("ServerTasks-1/cancel", "rerun/ServerTasks-1", "ServerTasks-1/state")) {
            server.on("POST", "/api/Spaces-1/tasks/" + path, asked -> FakeOctopus.json(200, TASK));
        }
        TaskStateChange change = TaskStateChange.builder()
                .state(TaskState.FAILED)
                .reason("stuck")
                .build();
        for (Task task : List.of(
                style.call(
                        () -> space.tasks().cancel("ServerTasks-1"),
                        () -> space.async().tasks().cancel("ServerTasks-1")),
                style.call(
                        () -> space.tasks().rerun("ServerTasks-1"),
                        () -> space.async().tasks().rerun("ServerTasks-1")),
                style.call(
                        () -> space.tasks().changeState("ServerTasks-1", change),
                        () -> space.async().tasks().changeState("ServerTasks-1", change)))) {
            assertThat(task.id()).isEqualTo("ServerTasks-1");
        }
        assertThat(server.asked())
                .containsExactly(
                        "POST /api/Spaces-1/tasks/ServerTasks-1/cancel",
                        "POST /api/Spaces-1/tasks/rerun/ServerTasks-1",
                        "POST /api/Spaces-1/tasks/ServerTasks-1/state");
        assertThat(server.requests().get(0).body()).isEmpty();
        assertThat(server.requests().get(2).body()).isEqualTo("{\"State\":\"Failed\",\"Reason\":\"stuck\"}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTaskThatHasEndedCannotBeCancelled(CallStyle style) {
        server.on(
                "POST",
                "/api/Spaces-1/tasks/ServerTasks-1/cancel",
                asked -> FakeOctopus.error(409, "The task has already completed."));
        assertThatThrownBy(() -> style.call(
                        () -> space.tasks().cancel("ServerTasks-1"),
                        () -> space.async().tasks().cancel("ServerTasks-1")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already completed");
        assertThat(server.requests()).hasSize(1);
    }
}
