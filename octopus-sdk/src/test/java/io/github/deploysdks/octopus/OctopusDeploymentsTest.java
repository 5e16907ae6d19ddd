package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.DeploymentDebugMode;
import io.github.deploysdks.octopus.model.DeploymentPriority;
import io.github.deploysdks.octopus.model.TenantedDeploymentCommand;
import io.github.deploysdks.octopus.model.UntenantedDeploymentCommand;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deployments by names. */
class OctopusDeploymentsTest {
    private static final String UNTENANTED = "/api/Spaces-1/deployments/create/untenanted/v1";
    private static final String TENANTED = "/api/Spaces-1/deployments/create/tenanted/v1";
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-05-22T20:00:00+02:00");

    private static final String OPTIONS = ",\"RunAt\":\"2026-05-22T20:00:00+02:00\","
            + "\"NoRunAfter\":\"2026-05-22T21:00:00+02:00\",\"Variables\":{\"Pier\":\"4\",\"Password\":\"hush\"},"
            + "\"SkipStepNames\":[\"Print posters\"],\"SpecificMachineNames\":[\"harbour-01\",\"harbour-02\"],"
            + "\"ExcludedMachineNames\":[\"harbour-02\"],\"SpecificTargetTagNames\":[\"Harbours/North\"],"
            + "\"ExcludedTargetTagNames\":[\"Harbours/South\"],\"ForcePackageDownload\":true,"
            + "\"ForcePackageRedeployment\":false,\"UpdateVariableSnapshot\":true,\"UseGuidedFailure\":false,"
            + "\"DebugMode\":\"Log\",\"Priority\":\"On\",\"DeploymentFreezeNames\":[\"Opening night\"],"
            + "\"DeploymentFreezeOverrideReason\":\"The box office is down\"}";

    private final FakeOctopus server = new FakeOctopus();
    private final FakePipeline pipeline = new FakePipeline(server)
            .project("Projects-1", "Ticket Booth")
            .environment("Environments-1", "Acceptance")
            .environment("Environments-2", "Production")
            .release("Releases-1", "Projects-1", "1.4.2");
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private StartedDeployments deploy(CallStyle style, Consumer<DeployOptions.Builder> options) {
        return style.call(
                () -> space.deployments().deploy("Ticket Booth", "1.4.2", options),
                () -> space.async().deployments().deploy("Ticket Booth", "1.4.2", options));
    }

    private static void everything(DeployOptions.Builder options) {
        options.deployAt(EVENING)
                .noDeployAfter(EVENING.plusHours(1))
                .variable("Pier", "4")
                .variables(Map.of("Password", "hush"))
                .skipSteps("Print posters")
                .targets("harbour-01", "harbour-02")
                .excludeTargets("harbour-02")
                .targetTags("Harbours/North")
                .excludeTargetTags("Harbours/South")
                .forcePackageDownload(true)
                .forcePackageRedeployment(false)
                .updateVariables(true)
                .guidedFailure(false)
                .debugMode(DeploymentDebugMode.LOG)
                .priority(DeploymentPriority.ON)
                .overrideFreezes("The box office is down", "Opening night");
    }

    private void assertSent(String path, String body) {
        assertThat(server.last().path()).isEqualTo(path);
        assertThat(RawJson.of(server.last().body()).value())
                .isEqualTo(RawJson.of(body).value());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDeploymentIsStartedForEachEnvironment(CallStyle style) {
        StartedDeployments started = deploy(style, d -> d.environments("Acceptance", "Production"));

        assertThat(server.requests()).hasSize(2); // the version of the server, the command
        assertThat(server.last().body())
                .isEqualTo("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"Ticket Booth\","
                        + "\"ReleaseVersion\":\"1.4.2\",\"EnvironmentNames\":[\"Acceptance\",\"Production\"]}");
        assertThat(started.deployments()).hasSize(2).allSatisfy(it -> {
            assertThat(it.id()).startsWith("Deployments-");
            assertThat(it.taskId()).startsWith("ServerTasks-");
            assertThat(it.releaseVersion()).isEqualTo("1.4.2");
        });
        assertThat(started.taskIds())
                .isEqualTo(started.deployments().stream()
                        .map(StartedDeployment::taskId)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void everyOptionReachesTheServer(CallStyle style) {
        deploy(style, d -> {
            everything(d);
            d.environments(List.of("Acceptance"));
        });

        assertSent(
                UNTENANTED,
                "{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"Ticket Booth\","
                        + "\"ReleaseVersion\":\"1.4.2\",\"EnvironmentNames\":[\"Acceptance\"]" + OPTIONS);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void tenantsMakeItTheOtherCommand(CallStyle style) {
        StartedDeployments started = deploy(style, d -> {
            everything(d);
            d.environments("Production").tenants("Pier 4", "Tenants-5").tenantTags("Piers/North");
        });

        assertSent(
                TENANTED,
                "{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"Ticket Booth\","
                        + "\"ReleaseVersion\":\"1.4.2\",\"EnvironmentName\":\"Production\","
                        + "\"Tenants\":[\"Pier 4\",\"Tenants-5\"],\"TenantTags\":[\"Piers/North\"]" + OPTIONS);
        assertThat(started.deployments()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void tagsAloneAreForTenantsToo(CallStyle style) {
        deploy(style, d -> d.environments("Production").tenantTags(List.of("Piers/North")));

        assertSent(
                TENANTED,
                "{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"Ticket Booth\","
                        + "\"ReleaseVersion\":\"1.4.2\",\"EnvironmentName\":\"Production\","
                        + "\"TenantTags\":[\"Piers/North\"]}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void olderServersAnswerInCamelCase(CallStyle style) {
        pipeline.camelCase = true;

        StartedDeployments started = deploy(style, d -> d.environments("Acceptance"));

        assertThat(started.deployments()).hasSize(1);
        assertThat(started.taskIds().get(0)).startsWith("ServerTasks-");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsStartedCanBeAwaited(CallStyle style) {
        StartedDeployments started = deploy(style, d -> d.environments("Acceptance", "Production"));

        TaskResults results = style.call(started::await, () -> started.awaitAsync(w -> {}));

        assertThat(results.succeeded()).isTrue();
        assertThat(results.all()).extracting(TaskResult::taskId).isEqualTo(started.taskIds());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void oneThatFailsAmongOthersIsTold(CallStyle style) {
        StartedDeployments started = deploy(style, d -> d.environments("Acceptance"));
        pipeline.stateOfNewTasks = "Failed";
        String failing =
                deploy(style, d -> d.environments("Production")).taskIds().get(0);
        StartedDeployments both = deploy(style, d -> d.environments("Acceptance", "Production"));
        server.put(
                "/api/Spaces-1/tasks",
                both.taskIds().get(0),
                String.valueOf(server.stored(
                                "/api/Spaces-1/tasks", started.taskIds().get(0)))
                        .replace(started.taskIds().get(0), both.taskIds().get(0)));
        assertThat(failing).isNotEqualTo(both.taskIds().get(1));

        TaskResults results = style.call(both::await, () -> both.awaitAsync(w -> {}));

        assertThat(results.succeeded()).isFalse();
        assertThat(results.failed())
                .extracting(TaskResult::taskId)
                .containsExactly(both.taskIds().get(1));
        assertThatThrownBy(results::requireSuccess)
                .isInstanceOf(TaskFailedException.class)
                .hasMessageContaining(both.taskIds().get(1));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatTheServerSaysIsPassedOn(CallStyle style) {
        assertThatThrownBy(() -> deploy(style, d -> d.environments("Acceptance", "Nowhere")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The environment 'Nowhere' was not found.");
        assertThatThrownBy(() -> style.call(
                        () -> space.deployments().deploy("Ticket Booth", "9.9", d -> d.environments("Acceptance")),
                        () -> space.async()
                                .deployments()
                                .deploy("Ticket Booth", "9.9", d -> d.environments("Acceptance"))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("The release '9.9' was not found.");
    }

    /** It may have been started all the same. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void nothingIsStartedTwiceWhenTheConnectionBreaks(CallStyle style) {
        server.on(
                "POST",
                UNTENANTED,
                asked -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        try (OctopusClient retrying = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .retry(RetryPolicy.builder().maxAttempts(5).build())
                .build()) {
            OctopusSpace here = retrying.space("Spaces-1");
            Consumer<DeployOptions.Builder> options = d -> d.environments("Acceptance");
            assertThatThrownBy(() -> style.call(
                            () -> here.deployments().deploy("Ticket Booth", "1.4.2", options),
                            () -> here.async().deployments().deploy("Ticket Booth", "1.4.2", options)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("not known");
        }
        assertThat(server.asked()).containsOnlyOnce("POST " + UNTENANTED);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theSpaceOfACommandIsFilledInUnlessItIsGiven(CallStyle style) {
        UntenantedDeploymentCommand untenanted = UntenantedDeploymentCommand.builder()
                .spaceIdOrName("Harbour")
                .projectName("Ticket Booth")
                .releaseVersion("1.4.2")
                .environmentNames(List.of("Acceptance"))
                .build();
        assertThatThrownBy(() -> style.call(
                        () -> space.deployments().createUntenanted(untenanted),
                        () -> space.async().deployments().createUntenanted(untenanted)))
                .isInstanceOf(BadRequestException.class);
        assertThat(server.last().body()).startsWith("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Harbour\",");

        TenantedDeploymentCommand tenanted = TenantedDeploymentCommand.builder()
                .projectName("Ticket Booth")
                .releaseVersion("1.4.2")
                .environmentName("Acceptance")
                .tenants(List.of("Pier 4"))
                .build();
        style.call(
                () -> space.deployments().createTenanted(tenanted),
                () -> space.async().deployments().createTenanted(tenanted));
        assertThat(server.last().body()).startsWith("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",");
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsSent() {
        assertRefused("no environments", d -> {});
        assertRefused("environments is empty", d -> d.environments());
        assertRefused("environments holds a blank name", d -> d.environments("Acceptance", " "));
        assertRefused("tenants is empty", d -> d.environments("Acceptance").tenants(List.of()));
        assertRefused("tenantTags is empty", d -> d.environments("Acceptance").tenantTags(List.of()));
        assertRefused(
                "not of the form Tag set/Tag", d -> d.environments("Acceptance").tenantTags("North"));
        assertRefused(
                "one environment at a time",
                d -> d.environments("Acceptance", "Production").tenants("Pier 4"));
        assertRefused("targets is empty", d -> d.environments("Acceptance").targets(List.of()));
        assertRefused("targetTags is empty", d -> d.environments("Acceptance").targetTags(List.of()));
        assertRefused("nameOrLabel is blank", d -> d.environments("Acceptance").variable("", "4"));
        assertRefused("reason is blank", d -> d.environments("Acceptance").overrideFreezes("", "Opening night"));
        assertRefused("freezes is empty", d -> d.environments("Acceptance").overrideFreezes("It burns"));
        assertRefused("set deployAt, too", d -> d.environments("Acceptance").noDeployAfter(EVENING));
        assertRefused(
                "it would never start",
                d -> d.environments("Acceptance").deployAt(EVENING).noDeployAfter(EVENING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.deployments().deploy("", "1.4.2", d -> d.environments("Acceptance")))
                .withMessage("project is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.deployments().deploy("Ticket Booth", " ", d -> d.environments("Acceptance")))
                .withMessage("releaseVersion is blank");
        assertThat(server.requests()).isEmpty();
    }

    private void assertRefused(String message, Consumer<DeployOptions.Builder> options) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deploy(CallStyle.BLOCKING, options))
                .withMessageContaining(message);
    }

    @Test
    void whatMayBeSecretIsNotShown() {
        DeployOptions options = DeployOptions.of(d -> {
            everything(d);
            d.environments("Acceptance");
        });

        assertThat(options)
                .hasToString("DeployOptions{environments=[Acceptance], tenants=[], tenantTags=[], "
                        + "variables=[Pier, Password], startAt=2026-05-22T20:00+02:00}");
        assertThat(options.untenanted("p", "1").toString())
                .doesNotContain("hush")
                .contains("Acceptance");
        assertThat(options.tenanted("p", "1", List.of("t"), List.of()).toString())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatMayBeSecretIsNotShownWhereTheServerRepeatsIt(CallStyle style) {
        server.on(
                "POST", UNTENANTED, asked -> FakeOctopus.error(400, "The value 'hush-hush' of Password is too short."));

        assertThatThrownBy(() -> deploy(style, d -> d.environments("Acceptance").variable("Password", "hush-hush")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The value '***' of Password is too short.");
    }
}
