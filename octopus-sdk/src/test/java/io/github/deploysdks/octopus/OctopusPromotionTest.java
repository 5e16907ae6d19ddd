package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.testing.CallStyle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs in one environment, taken to another one. */
class OctopusPromotionTest {
    private static final String TENANTED = "/api/Spaces-1/deployments/create/tenanted/v1";

    private final FakeOctopus server = new FakeOctopus();
    private final FakePipeline pipeline = new FakePipeline(server);
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @BeforeEach
    void aProjectWithReleases() {
        pipeline.project("Projects-1", "Ticket Booth")
                .project("Projects-2", "Lighthouse")
                .environment("Environments-1", "Acceptance")
                .environment("Environments-2", "Production")
                .tenant("Tenants-1", "Pier 1")
                .tenant("Tenants-2", "Pier 2")
                .tenant("Tenants-3", "Pier 3")
                .release("Releases-1", "Projects-1", "1.0")
                .release("Releases-2", "Projects-1", "2.0")
                .release("Releases-3", "Projects-1", "3.0")
                .release("Releases-9", "Projects-2", "9.0");
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private StartedDeployments promote(CallStyle style, String from, Consumer<DeployOptions.Builder> options) {
        return style.call(
                () -> space.deployments().promote("Ticket Booth", from, options),
                () -> space.async().deployments().promote("Ticket Booth", from, options));
    }

    /** Neither one that failed, nor another project's, another environment's or a tenant's; nor the highest version. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theReleaseDeployedLastAndWellIsPromoted(CallStyle style) {
        pipeline.deployed("Releases-3", "Environments-1", null, "Success")
                .deployed("Releases-2", "Environments-1", null, "Success")
                .deployed("Releases-1", "Environments-1", null, "Failed")
                .deployed("Releases-1", "Environments-1", "Tenants-1", "Success")
                .deployed("Releases-1", "Environments-2", null, "Success")
                .deployed("Releases-9", "Environments-1", null, "Success");

        StartedDeployments started =
                promote(style, "Acceptance", d -> d.environments("Production").variable("Pier", "4"));

        assertThat(started.deployments())
                .singleElement()
                .satisfies(it -> assertThat(it.releaseVersion()).isEqualTo("2.0"));
        assertThat(server.last().body())
                .isEqualTo("{\"SpaceId\":\"Spaces-1\",\"SpaceIdOrName\":\"Spaces-1\",\"ProjectName\":\"Projects-1\","
                        + "\"ReleaseVersion\":\"2.0\",\"EnvironmentNames\":[\"Production\"],"
                        + "\"Variables\":{\"Pier\":\"4\"}}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void manyDeploymentsForTenantsDoNotHideTheOneForNone(CallStyle style) {
        pipeline.deployed("Releases-1", "Environments-1", null, "Success");
        for (int i = 0; i < 70; i++) {
            pipeline.deployed("Releases-2", "Environments-1", "Tenants-1", "Success");
        }

        StartedDeployments started = promote(style, "Acceptance", d -> d.environments("Production"));

        assertThat(started.deployments())
                .extracting(StartedDeployment::releaseVersion)
                .containsExactly("1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acceptance", "acceptance", "ACCEPTANCE", "Environments-1"})
    void theEnvironmentIsFoundByNameOrId(String from) {
        pipeline.deployed("Releases-1", "Environments-1", null, "Success");

        assertThat(promote(CallStyle.BLOCKING, from, d -> d.environments("Production"))
                        .deployments())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void eachTenantGetsTheReleaseItHas(CallStyle style) {
        pipeline.deployed("Releases-3", "Environments-1", "Tenants-2", "Success")
                .deployed("Releases-2", "Environments-1", "Tenants-1", "Success")
                .deployed("Releases-2", "Environments-1", "Tenants-3", "Success")
                .deployed("Releases-3", "Environments-1", "Tenants-1", "Failed")
                .deployed("Releases-1", "Environments-1", null, "Success");

        StartedDeployments started = promote(
                style,
                "Acceptance",
                d -> d.environments("Production").tenants("pier 1", "Tenants-2", "pier-3", "Pier 1"));

        assertThat(started.deployments())
                .extracting(StartedDeployment::releaseVersion)
                .containsExactly("2.0", "2.0", "3.0");
        assertThat(server.requests().stream()
                        .filter(asked -> asked.path().equals(TENANTED))
                        .map(FakeOctopus.Asked::body)
                        .toList())
                .satisfiesExactly(
                        body -> assertThat(body)
                                .contains("\"ReleaseVersion\":\"2.0\"", "\"Tenants\":[\"Tenants-1\",\"Tenants-3\"]"),
                        body -> assertThat(body).contains("\"ReleaseVersion\":\"3.0\"", "\"Tenants\":[\"Tenants-2\"]"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void ofTheTaggedTenantsThoseWithoutAReleaseAreLeftOut(CallStyle style) {
        pipeline.deployed("Releases-1", "Environments-1", "Tenants-2", "Success")
                .deployed("Releases-1", "Environments-1", "Tenants-1", "Success");

        StartedDeployments started = promote(
                style,
                "Acceptance",
                d -> d.environments("Production").tenants("Pier 1").tenantTags("Piers/North"));

        assertThat(started.deployments()).hasSize(2);
        assertThat(server.last().body()).contains("\"Tenants\":[\"Tenants-1\",\"Tenants-2\"]");
        assertThat(server.asked()).contains("GET /api/Spaces-1/tenants?projectId=Projects-1&tags=Piers%2FNorth");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whereNothingEndedWellThereIsNothingToPromote(CallStyle style) {
        pipeline.deployed("Releases-1", "Environments-1", null, "Failed");

        assertNothing(
                style,
                d -> d.environments("Production"),
                "no deployment of 'Ticket Booth' to 'Acceptance' has ended well");
        assertNothing(
                style,
                d -> d.environments("Production").tenants("Pier 1", "Pier 2"),
                "no deployment of 'Ticket Booth' to 'Acceptance' for [Pier 1, Pier 2] has ended well");
        assertNothing(
                style,
                d -> d.environments("Production").tenantTags("Piers/North"),
                "for a tenant tagged [Piers/North]");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    private void assertNothing(CallStyle style, Consumer<DeployOptions.Builder> options, String message) {
        assertThatThrownBy(() -> promote(style, "Acceptance", options))
                .isInstanceOf(PromotionException.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((PromotionException) e).started().deployments())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void ifOnlyAPartCouldBeStartedThatIsTold(CallStyle style) {
        pipeline.deployed("Releases-1", "Environments-1", "Tenants-1", "Success")
                .deployed("Releases-2", "Environments-1", "Tenants-2", "Success");
        answerTheSecond("The lifecycle does not allow it.");

        PromotionException failure = catchThrowableOfType(
                PromotionException.class,
                () -> promote(
                        style, "Acceptance", d -> d.environments("Production").tenants("Pier 1", "Pier 2")));

        assertThat(failure)
                .hasMessageContainingAll("only a part was started", "2.0 for [Tenants-2]", "does not allow it")
                .hasCauseInstanceOf(BadRequestException.class);
        assertThat(failure.started().deployments())
                .extracting(StartedDeployment::releaseVersion)
                .containsExactly("1.0");
    }

    private void answerTheSecond(String message) {
        AtomicInteger commands = new AtomicInteger();
        Function<FakeOctopus.Asked, MockResponse> usual = server.route("POST", TENANTED);
        server.on(
                "POST",
                TENANTED,
                asked -> commands.incrementAndGet() == 2 ? FakeOctopus.error(400, message) : usual.apply(asked));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void namesThatLeadToNothingAreTold(CallStyle style) {
        assertThatThrownBy(() -> promote(style, "Nowhere", d -> d.environments("Production")))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContainingAll("octopus promote", "Nowhere", "Acceptance");
        assertThatThrownBy(() -> promote(
                        style, "Acceptance", d -> d.environments("Production").tenants("Pier 1", "Pier 99")))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("there is no tenant 'Pier 99'");
        assertThatThrownBy(() -> style.call(
                        () -> space.deployments().promote("Both", "Acceptance", d -> d.environments("Production")),
                        () -> space.async()
                                .deployments()
                                .promote("Both", "Acceptance", d -> d.environments("Production"))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Both");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promote(CallStyle.BLOCKING, "Acceptance", d -> d.environments(List.of())))
                .withMessageContaining("environments is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promote(CallStyle.BLOCKING, " ", d -> d.environments("Production")))
                .withMessage("from is blank");
        assertThat(server.requests()).isEmpty();
    }
}
