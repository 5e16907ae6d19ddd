package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.CreateGitRunbookRunsCommand;
import io.github.deploysdks.octopus.model.CreateRunbookRunsCommand;
import io.github.deploysdks.octopus.model.DeploymentDebugMode;
import io.github.deploysdks.octopus.model.DeploymentPriority;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of runbooks, in the database and in git. */
class OctopusRunbooksTest {
    private static final String IN_DATABASE = "/api/Spaces-1/runbook-runs/create/v1";
    private static final String IN_GIT = "/api/Spaces-1/runbook-runs/git/create/v1";
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-05-22T20:00:00Z");
    private static final String HEAD =
            "{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"%s\",\"RunbookName\":\"Back up\","
                    + "\"EnvironmentNames\":[\"Acceptance\",\"Production\"],";
    private static final String COMMON = "\"Tenants\":[\"Pier 4\"],\"TenantTags\":[\"Piers/North\"],"
            + "\"RunAt\":\"2026-05-22T20:00:00Z\",\"NoRunAfter\":\"2026-05-22T21:00:00Z\",\"Variables\":{\"Pier\":\"4\"},"
            + "\"SkipStepNames\":[\"Print posters\"],\"SpecificMachineNames\":[\"harbour-01\"],"
            + "\"ExcludedMachineNames\":[\"harbour-02\"],\"ForcePackageDownload\":true,\"UseGuidedFailure\":true,"
            + "\"Priority\":\"Off\",\"DeploymentFreezeNames\":[\"Opening night\"],"
            + "\"DeploymentFreezeOverrideReason\":\"It burns\"";

    private final FakeOctopus server = new FakeOctopus();
    private final FakePipeline pipeline = new FakePipeline(server)
            .project("Projects-1", "Ticket Booth")
            .project("Projects-2", "Lighthouse", git("main", "{\"RunbooksAreInGit\":true}"))
            .project("Projects-3", "Ferry", git("main", "{\"VariablesAreInGit\":true,\"RunbooksAreInGit\":false}"))
            .project("Projects-4", "Buoy", git(null, "{\"RunbooksAreInGit\":true}"))
            .project("Projects-5", "Crane", git("refs/heads/trunk", "{\"RunbooksAreInGit\":true}"));
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private static String git(String branch, String conversion) {
        return "{\"Type\":\"VersionControlled\",\"Url\":\"https://git.example.com/x.git\",\"DefaultBranch\":"
                + (branch == null ? "null" : "\"" + branch + "\"") + ",\"ConversionState\":" + conversion + "}";
    }

    private StartedRunbookRuns run(CallStyle style, String project, Consumer<RunbookRunOptions.Builder> options) {
        return style.call(
                () -> space.runbooks().run(project, "Back up", options),
                () -> space.async().runbooks().run(project, "Back up", options));
    }

    private static void common(RunbookRunOptions.Builder options) {
        options.environments("Acceptance", "Production")
                .tenants("Pier 4")
                .tenantTags("Piers/North")
                .runAt(EVENING)
                .noRunAfter(EVENING.plusHours(1))
                .variable("Pier", "4")
                .skipSteps("Print posters")
                .targets("harbour-01")
                .excludeTargets("harbour-02")
                .forcePackageDownload(true)
                .guidedFailure(true)
                .priority(DeploymentPriority.OFF)
                .overrideFreezes("It burns", "Opening night");
    }

    private void assertSent(String path, String body) {
        assertThat(server.last().path()).isEqualTo(path);
        assertThat(RawJson.of(server.last().body()).value())
                .isEqualTo(RawJson.of(body).value());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void everyOptionReachesTheServer(CallStyle style) {
        StartedRunbookRuns started = run(style, "Ticket Booth", r -> {
            common(r);
            r.snapshot("Snapshot 8FK")
                    .targetTags("Shores/West")
                    .excludeTargetTags("Shores/East")
                    .debugMode(DeploymentDebugMode.DEBUG);
        });

        assertSent(
                IN_DATABASE,
                HEAD.formatted("Ticket Booth") + COMMON
                        + ",\"Snapshot\":\"Snapshot 8FK\",\"SpecificTargetTagNames\":[\"Shores/West\"],"
                        + "\"ExcludedTargetTagNames\":[\"Shores/East\"],\"DebugMode\":\"Debug\"}");
        assertThat(started.runs()).hasSize(2);
        assertThat(started.taskIds()).allMatch(id -> id.startsWith("ServerTasks-"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void everyOptionReachesTheServerForGit(CallStyle style) {
        StartedRunbookRuns started = run(style, "Lighthouse", r -> {
            common(r);
            r.gitRef("refs/tags/v2")
                    .packageVersion("1.4.0")
                    .packageVersion("Copy", "1.4.1")
                    .packageVersion("Copy", "tools", "1.4.2")
                    .gitResource("Print", "refs/heads/main")
                    .gitResource("Print", "fonts", "v3");
        });

        assertSent(
                IN_GIT,
                HEAD.formatted("Lighthouse") + COMMON
                        + ",\"GitRef\":\"refs/tags/v2\",\"PackageVersion\":\"1.4.0\","
                        + "\"Packages\":[\"Copy:1.4.1\",\"Copy:tools:1.4.2\"],"
                        + "\"GitResources\":[\"Print:refs/heads/main\",\"Print:fonts:v3\"]}");
        assertThat(started.runs()).hasSize(2);
        assertThat(server.asked())
                .as("who gives a gitRef has said where the runbook is")
                .noneMatch(line -> line.contains("/projects"));
    }

    /** The other route answers "Received a request for a version-controlled resource on a non-version control route". */
    @ParameterizedTest
    @CsvSource({
        "Ticket Booth, " + IN_DATABASE + ", ",
        "Lighthouse, " + IN_GIT + ", refs/heads/main",
        "lighthouse, " + IN_GIT + ", refs/heads/main",
        "Projects-2, " + IN_GIT + ", refs/heads/main",
        "Ferry, " + IN_DATABASE + ", ",
        "Crane, " + IN_GIT + ", refs/heads/trunk"
    })
    void whereTheRunbookIsKeptIsLookedUp(String project, String path, String gitRef) {
        for (CallStyle style : CallStyle.values()) {
            run(style, project, r -> r.environments("Production"));

            assertThat(server.last().path()).isEqualTo(path);
            if (gitRef == null) {
                assertThat(server.last().body()).doesNotContain("GitRef");
            } else {
                assertThat(server.last().body()).contains("\"GitRef\":\"" + gitRef + "\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void olderServersAnswerInCamelCase(CallStyle style) {
        pipeline.camelCase = true;

        StartedRunbookRuns started = run(style, "Ticket Booth", r -> r.environments("Production"));

        assertThat(started.runs()).singleElement().satisfies(run -> {
            assertThat(run.runbookRunId()).startsWith("RunbookRuns-");
            assertThat(run.serverTaskId()).startsWith("ServerTasks-");
        });
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsStartedCanBeAwaited(CallStyle style) {
        pipeline.stateOfNewTasks = "Canceled";
        StartedRunbookRuns started = run(style, "Ticket Booth", r -> r.environments("Production"));

        TaskResults results = style.call(started::await, () -> started.awaitAsync(w -> {}));

        assertThat(results.failed()).extracting(TaskResult::taskId).isEqualTo(started.taskIds());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheServerSaysIsPassedOn(CallStyle style) {
        assertThatThrownBy(() -> run(style, "Nothing", r -> r.environments("Production")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Nothing");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void nothingIsStartedTwiceWhenTheConnectionBreaks(CallStyle style) {
        server.on(
                "POST",
                IN_GIT,
                asked -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        try (OctopusClient retrying = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .retry(RetryPolicy.builder().maxAttempts(5).build())
                .build()) {
            OctopusSpace here = retrying.space("Spaces-1");
            Consumer<RunbookRunOptions.Builder> options = r -> r.environments("Production");
            assertThatThrownBy(() -> style.call(
                            () -> here.runbooks().run("Lighthouse", "Back up", options),
                            () -> here.async().runbooks().run("Lighthouse", "Back up", options)))
                    .isInstanceOf(TransportException.class);
        }
        assertThat(server.asked()).containsOnlyOnce("POST " + IN_GIT);
    }

    /** The vendor's reference has the run wrapped, the vendor's client reads it bare. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"Resource\":%s}", "%s"})
    void aRunCanBeRetried(String answer) {
        String run = "{\"Id\":\"%s\",\"RunbookId\":\"Runbooks-1\",\"RunbookSnapshotId\":\"RunbookSnapshots-1\","
                + "\"EnvironmentId\":\"Environments-1\",\"ProjectId\":\"Projects-1\",\"TaskId\":\"%s\"}";
        server.put("/api/Spaces-1/runbookRuns", "RunbookRuns-1", run.formatted("RunbookRuns-1", "ServerTasks-1"));
        server.on(
                "POST",
                "/api/Spaces-1/projects/Projects-1/runbookRuns/RunbookRuns-1/retry/v1",
                asked -> FakeOctopus.json(200, answer.formatted(run.formatted("RunbookRuns-2", "ServerTasks-2"))));

        for (CallStyle style : CallStyle.values()) {
            StartedRunbookRuns started = style.call(
                    () -> space.runbooks().retry("RunbookRuns-1"),
                    () -> space.async().runbooks().retry("RunbookRuns-1"));

            assertThat(started.taskIds()).containsExactly("ServerTasks-2");
            assertThat(started.runs().get(0).runbookRunId()).isEqualTo("RunbookRuns-2");
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theSpaceOfACommandIsFilledIn(CallStyle style) {
        CreateRunbookRunsCommand command = CreateRunbookRunsCommand.builder()
                .projectName("Ticket Booth")
                .runbookName("Back up")
                .environmentNames(List.of("Production"))
                .build();
        style.call(
                () -> space.runbookRuns().createByName(command),
                () -> space.async().runbookRuns().createByName(command));
        assertThat(server.last().body()).startsWith("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",");

        CreateGitRunbookRunsCommand gitCommand = CreateGitRunbookRunsCommand.builder()
                .projectName("Lighthouse")
                .runbookName("Back up")
                .environmentNames(List.of("Production"))
                .gitRef("main")
                .build();
        style.call(
                () -> space.runbookRuns().createInGitByName(gitCommand),
                () -> space.async().runbookRuns().createInGitByName(gitCommand));
        assertThat(server.last().body()).startsWith("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",");
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsSent() {
        assertRefused("no environments", "Ticket Booth", r -> {});
        assertRefused("tenants is empty", "Ticket Booth", r -> r.tenants(List.of()));
        assertRefused(
                "set runAt, too",
                "Ticket Booth",
                r -> r.environments("Production").noRunAfter(EVENING));
        assertRefused("project is blank", "", r -> r.environments("Production"));
        assertRefused(
                "not both",
                "Lighthouse",
                r -> r.environments("Production").snapshot("S").gitRef("main"));
        assertRefused(
                "not both",
                "Lighthouse",
                r -> r.environments("Production").snapshot("S").packageVersion("1.0"));
        assertRefused(
                "is blank", "Lighthouse", r -> r.environments("Production").gitRef(" "));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatDoesNotGoWithWhereTheRunbookIsKeptStartsNothing() {
        assertRefused(
                "snapshot is for runbooks in the database",
                "Lighthouse",
                r -> r.environments("Production").snapshot("S"));
        assertRefused(
                "targetTags",
                "Lighthouse",
                r -> r.environments("Production").gitRef("main").targetTags("Shores/West"));
        assertRefused(
                "packageVersion is for runbooks in git",
                "Ferry",
                r -> r.environments("Production").packageVersion("Copy", "1.0"));
        assertRefused(
                "gitResource is for runbooks in git",
                "Ticket Booth",
                r -> r.environments("Production").gitResource("Copy", "main"));
        assertRefused("no default branch: set gitRef", "Buoy", r -> r.environments("Production"));
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    private void assertRefused(String message, String project, Consumer<RunbookRunOptions.Builder> options) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(CallStyle.BLOCKING, project, options))
                .withMessageContaining(message);
    }
}
