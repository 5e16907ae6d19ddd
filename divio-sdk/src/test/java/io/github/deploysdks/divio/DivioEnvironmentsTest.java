package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.EnvironmentVariable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Environments by name, copies to look at a change with, and variables over all environments. */
class DivioEnvironmentsTest extends DivioFlowSuite {
    private static final String APPLICATIONS = "/apps/v3/applications/";
    private static final String ENVIRONMENTS = "/apps/v3/environments/";
    private static final String COPY = ENVIRONMENTS + ENV + "/copy/";

    @BeforeEach
    void anApplicationWithTwoEnvironments() {
        fake.add(APPLICATIONS, "{\"uuid\":\"app1\",\"slug\":\"harbour-log\"}");
        fake.add(
                ENVIRONMENTS,
                "{\"uuid\":\"" + ENV + "\",\"application\":\"app1\",\"slug\":\"test\",\"branch\":\"main\"}");
        fake.add(ENVIRONMENTS, "{\"uuid\":\"live1\",\"application\":\"app1\",\"slug\":\"live\",\"branch\":\"main\"}");
        answers("POST", DEPLOYMENTS, ok("{'uuid':'d1'}"));
        answers("GET", DEPLOYMENTS + "d1/", ok("{'uuid':'d1','ended_at':'2026-03-14T09:20:55Z','success':true}"));
        fake.on("POST", COPY, always(ok("{'uuid':'copy1','application':'app1','slug':'review-118','branch':'main'}")));
        fake.on(
                "PATCH",
                ENVIRONMENTS + "copy1/",
                asked -> ok("{'uuid':'copy1','slug':'review-118','branch':'feature/tide'}"));
    }

    @ParameterizedTest
    @EnumSource
    void anEnvironmentIsFoundByTwoSlugs(CallStyle style) {
        assertThat(style.call(
                                () -> divio.environments().require("harbour-log", "live"),
                                () -> divio.async().environments().require("harbour-log", "live"))
                        .uuid())
                .isEqualTo("live1");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> divio.environments().require("harbour", "live"))
                .isInstanceOf(DivioNotFoundException.class)
                .hasMessageContaining("no application 'harbour'");
        assertThatThrownBy(() -> divio.environments().require("harbour-log", "staging"))
                .isInstanceOf(DivioNotFoundException.class)
                .hasMessageContaining("'harbour-log' has no environment 'staging'");
        assertThatThrownBy(() -> divio.environments().require(" ", "live"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aCopyRunsABranchAndIsDeployed(CallStyle style) {
        ReviewApp review = style.call(
                () -> divio.environments().review(ENV, o -> o.slug("review-118").branch("feature/tide")),
                () -> divio.async()
                        .environments()
                        .review(ENV, o -> o.slug("review-118").branch("feature/tide")));

        assertThat(review.created()).isTrue();
        assertThat(review.environment().branch()).isEqualTo("feature/tide");
        assertThat(review.requireSuccess().deployment().succeeded()).isTrue();
        assertThat(fake.asked())
                .containsExactly(
                        "POST " + COPY,
                        "PATCH " + ENVIRONMENTS + "copy1/",
                        "POST " + DEPLOYMENTS,
                        "GET " + DEPLOYMENTS + "d1/");
        assertThat(fake.requests().get(0).body()).contains("\"new_slug\":\"review-118\"");
        assertThat(fake.requests().get(1).body()).isEqualTo("{\"branch\":\"feature/tide\"}");
        assertThat(fake.requests().get(2).body()).contains("\"environment\":\"copy1\"");
    }

    @Test
    void aBranchThatItRunsAlreadyIsNotSet() {
        ReviewApp unused =
                divio.environments().review(ENV, o -> o.slug("review-118").branch("main"));

        assertThat(count("PATCH " + ENVIRONMENTS + "copy1/")).isZero();
    }

    @Test
    void oneThatIsThereIsReusedWhenAskedFor() {
        fake.add(
                ENVIRONMENTS,
                "{\"uuid\":\"copy1\",\"application\":\"app1\",\"slug\":\"review-118\",\"branch\":\"old\"}");

        ReviewApp review = divio.environments()
                .review(ENV, o -> o.slug("review-118").branch("feature/tide").reuse(true));

        assertThat(review.created()).isFalse();
        assertThat(review.environment().branch()).isEqualTo("feature/tide");
        assertThat(count("POST " + COPY)).isZero();
    }

    @Test
    void withNoneThereReusingMakesOne() {
        ReviewApp review =
                divio.environments().review(ENV, o -> o.slug("review-118").reuse(true));

        assertThat(review.created()).isTrue();
    }

    @Test
    void theServersLimitIsToldInItsWords() {
        fake.on("POST", COPY, always(FakeDivio.json(400, "{\"non_field_errors\":[\"The limit is reached.\"]}")));

        BadRequestException refused = catchThrowableOfType(
                BadRequestException.class, () -> divio.environments().review(ENV, o -> o.slug("review-118")));

        assertThat(refused.error().errors()).containsExactly("The limit is reached.");
        assertThat(count("POST " + DEPLOYMENTS)).isZero();
    }

    @Test
    void aFailedDeploymentIsAResult() {
        answers("GET", DEPLOYMENTS + "d1/", ok("{'uuid':'d1','ended_at':'2026-03-14T09:20:55Z','success':false}"));
        answers("GET", DEPLOYMENTS + "d1/logs/", ok("{'uuid':'d1','logs':'no such branch'}"));

        ReviewApp review = divio.environments().review(ENV, o -> o.slug("review-118"));

        assertThat(review.deployment().succeeded()).isFalse();
        assertThatThrownBy(review::requireSuccess)
                .isInstanceOf(DeploymentFailedException.class)
                .hasMessageContaining("no such branch");
    }

    @Test
    void aReviewWithoutSlugIsRefused() {
        assertThatThrownBy(() -> divio.environments().review(ENV, o -> o.branch("main")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("slug");
        assertThat(fake.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void variablesAreListedOverAllEnvironmentsAndPages(CallStyle style) {
        fake.pageSize = 1;
        String variables = "/apps/v3/environment-variables/";
        for (String one : List.of("A", "B", "C")) {
            fake.add(
                    variables,
                    "{\"application\":\"app1\",\"environment\":\"live1\",\"name\":\"" + one + "\",\"value\":\"v\"}");
        }
        fake.add(variables, "{\"application\":\"app1\",\"environment\":\"new\",\"name\":\"X\",\"value\":\"v\"}");
        fake.add(variables, "{\"application\":\"other\",\"environment\":\"elsewhere\",\"name\":\"Y\"}");

        Map<String, List<EnvironmentVariable>> found = style.call(
                () -> divio.environmentVariables().byEnvironment("app1"),
                () -> divio.async().environmentVariables().byEnvironment("app1"));

        assertThat(found).containsOnlyKeys("test", "live");
        assertThat(found.get("test")).isEmpty();
        assertThat(found.get("live")).extracting(EnvironmentVariable::name).containsExactly("A", "B", "C");
        assertThatThrownBy(() -> found.get("live").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void oneVariableIsFoundByItsName(CallStyle style) {
        String variables = "/apps/v3/environment-variables/";
        fake.add(variables, "{\"environment\":\"live1\",\"name\":\"MAIL_PASSWORD\",\"is_sensitive\":true}");

        EnvironmentVariable found = style.call(
                () -> divio.environmentVariables().find("live1", "MAIL_PASSWORD"),
                () -> divio.async().environmentVariables().find("live1", "MAIL_PASSWORD"));

        assertThat(found.value()).isNull();
        assertThat(found.isSensitive()).isTrue();
        assertThat(divio.environmentVariables().find("live1", "OTHER")).isNull();
    }
}
