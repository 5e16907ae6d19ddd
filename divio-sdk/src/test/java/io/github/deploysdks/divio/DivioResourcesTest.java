package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.BuildMode;
import io.github.deploysdks.divio.model.Deployment;
import io.github.deploysdks.divio.model.DeploymentEnvironmentVariables;
import io.github.deploysdks.divio.model.DeploymentStatus;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.EnvironmentPatch;
import io.github.deploysdks.divio.model.EnvironmentVariable;
import io.github.deploysdks.divio.model.LogEntry;
import io.github.deploysdks.divio.model.NewDeployment;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Divio's lists, logs and resources. */
@Timeout(60)
class DivioResourcesTest {
    private static final String APPLICATIONS = "/apps/v3/applications/";
    private static final String ENVIRONMENTS = "/apps/v3/environments/";
    private static final String VARIABLES = "/apps/v3/environment-variables/";
    private static final String LOGS = "/apps/v3/environments/e1/logs/";

    private final FakeDivio server = new FakeDivio();
    private final DivioClient divio = server.client();

    @AfterEach
    void stopTheServer() {
        divio.close();
        server.close();
    }

    private void applications(int count) {
        for (int i = 1; i <= count; i++) {
            server.add(APPLICATIONS, application(i));
        }
    }

    private static String application(int number) {
        return "{\"uuid\":\"a" + number + "\",\"slug\":\"app-" + number + "\",\"name\":\"App\",\"repository\":null}";
    }

    private List<String> uuids(CallStyle style, Integer pageSize) {
        return style
                .list(
                        () -> divio.applications().listAll(p -> p.pageSize(pageSize)),
                        () -> divio.async().applications().listAll(p -> p.pageSize(pageSize)))
                .stream()
                .map(Application::uuid)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListIsReadPageByPage(CallStyle style) {
        applications(5);
        assertThat(uuids(style, 2)).containsExactly("a1", "a2", "a3", "a4", "a5");
        assertThat(server.asked())
                .containsExactly(
                        "GET " + APPLICATIONS + "?page_size=2",
                        "GET " + APPLICATIONS + "?page=2&page_size=2",
                        "GET " + APPLICATIONS + "?page=3&page_size=2");
        assertThat(server.requests())
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).isEqualTo("Token " + FakeDivio.TOKEN));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aServerThatCapsThePageSizeLosesNothing(CallStyle style) {
        applications(5);
        server.maxPageSize = 2;
        assertThat(uuids(style, 50)).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void filtersGoAlongToEveryPage() {
        server.pageSize = 1;
        server.add(APPLICATIONS, "{\"uuid\":\"a1\",\"organisation\":\"o1\"}");
        server.add(APPLICATIONS, "{\"uuid\":\"a2\",\"organisation\":\"o2\"}");
        server.add(APPLICATIONS, "{\"uuid\":\"a3\",\"organisation\":\"o1\"}");
        assertThat(divio.applications().listAll(p -> p.organisation("o1")).toList())
                .extracting(Application::uuid)
                .containsExactly("a1", "a3");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.query("organisation")).isEqualTo("o1"));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aNextPageOnAnotherHostIsNotGoneTo(CallStyle style) {
        try (FakeDivio other = new FakeDivio()) {
            server.on(
                    "GET",
                    APPLICATIONS,
                    asked -> FakeDivio.json(
                            200,
                            asked.query("page") == null
                                    ? FakeDivio.page(2, other.url() + APPLICATIONS + "?page=2", List.of(application(1)))
                                    : FakeDivio.page(2, null, List.of(application(2)))));
            assertThat(uuids(style, null)).containsExactly("a1", "a2");
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aServerThatGivesThePageAgainDoesNotMakeTheListEndless(CallStyle style) {
        server.on(
                "GET",
                APPLICATIONS,
                asked -> FakeDivio.json(
                        200, FakeDivio.page(99, server.url() + APPLICATIONS + "?page=2", List.of(application(1)))));
        assertThat(uuids(style, null)).containsExactly("a1");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void withoutALinkTheCountMaySpeakForASecondPage(CallStyle style) {
        server.on(
                "GET",
                APPLICATIONS,
                asked -> asked.query("page") == null
                        ? FakeDivio.json(200, FakeDivio.page(3, null, List.of(application(1), application(2))))
                        : FakeDivio.json(404, "{\"detail\":\"Invalid page.\"}"));
        assertThat(uuids(style, null)).containsExactly("a1", "a2");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPageTellsTheCountAndIsFetchedWhenNeeded() {
        applications(5);
        Page<Application> page = divio.applications().list(p -> p.page(2).pageSize(2));
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.items()).extracting(Application::uuid).containsExactly("a3", "a4");
        assertThat(page.properties()).containsKey("previous");
        assertThat(page.next().items()).extracting(Application::uuid).containsExactly("a5");

        server.forgetRequests();
        Iterator<Application> all =
                divio.applications().listAll(p -> p.pageSize(2)).iterator();
        assertThat(server.requests()).isEmpty();
        all.next();
        all.next();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void findBySlugTakesTheExactSlugAlone(CallStyle style) {
        // A server that does not know the filter lists everything.
        server.on(
                "GET",
                APPLICATIONS,
                asked -> FakeDivio.json(
                        200,
                        FakeDivio.page(
                                3,
                                null,
                                List.of(
                                        "{\"uuid\":\"a1\"}",
                                        "{\"uuid\":\"a2\",\"slug\":\"APP-3\"}",
                                        "{\"uuid\":\"a3\",\"slug\":\"app-3\"}"))));
        for (String slug : List.of("app-3", " app-3 ")) {
            Application found = style.call(
                    () -> divio.applications().findBySlug(slug),
                    () -> divio.async().applications().findBySlug(slug));
            assertThat(found.uuid()).isEqualTo("a3");
            assertThat(server.last().query("slug")).isEqualTo("app-3");
        }
        Application none = style.call(
                () -> divio.applications().findBySlug("app"),
                () -> divio.async().applications().findBySlug("app"));
        assertThat(none).isNull();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anEnvironmentIsFoundWithinItsApplication(CallStyle style) {
        server.add(ENVIRONMENTS, "{\"uuid\":\"e1\",\"application\":\"a1\",\"slug\":\"test\"}");
        server.add(ENVIRONMENTS, "{\"uuid\":\"e2\",\"application\":\"a2\",\"slug\":\"test\"}");
        Environment found = style.call(
                () -> divio.environments().findBySlug("a2", "test"),
                () -> divio.async().environments().findBySlug("a2", "test"));
        assertThat(found.uuid()).isEqualTo("e2");
        assertThat(server.asked()).containsExactly("GET " + ENVIRONMENTS + "?application=a2&slug=test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "."})
    void anIdThatWouldLeadElsewhereIsRefused(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> divio.applications().get(bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> divio.applications().findBySlug(bad.replace(".", " ")));
        assertThat(server.requests()).isEmpty();
    }

    private static String line(int number) {
        return "{\"timestamp\":\"2026-03-14T09:12:4" + number + ".306117Z\",\"service\":\"web\",\"message\":\"line "
                + number + "\\r\\u001b[0m\"}";
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLogIsReadByItsCursorsAsTheyAre(CallStyle style) {
        server.on("GET", LOGS, asked -> {
            String cursor = asked.query("cursor");
            return FakeDivio.json(
                    200,
                    cursor == null
                            ? FakeDivio.page(null, server.url() + LOGS + "?cursor=a%2Bb%3D%3D&x=1", List.of(line(1)))
                            : cursor.equals("a+b==")
                                    ? FakeDivio.page(null, server.url() + LOGS + "?cursor=end", List.of(line(2)))
                                    : FakeDivio.page(null, server.url() + LOGS + "?cursor=end", List.of()));
        });
        LocalDateTime from = LocalDateTime.of(2026, 3, 14, 0, 0);
        assertThat(style.list(
                        () -> divio.environments().logsAll("e1", p -> p.from(from)),
                        () -> divio.async().environments().logsAll("e1", p -> p.from(from))))
                .extracting(LogEntry::message)
                .containsExactly("line 1\r\u001b[0m", "line 2\r\u001b[0m");
        assertThat(server.asked())
                .containsExactly(
                        "GET " + LOGS + "?from_ts=2026-03-14T00%3A00%3A00",
                        "GET " + LOGS + "?cursor=a%2Bb%3D%3D&x=1",
                        "GET " + LOGS + "?cursor=end");
        assertThat(server.last().header("Authorization")).isEqualTo("Token " + FakeDivio.TOKEN);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLogsCursorOnAnotherHostIsRefused(CallStyle style) {
        try (FakeDivio other = new FakeDivio()) {
            server.on(
                    "GET",
                    LOGS,
                    asked -> FakeDivio.json(
                            200, FakeDivio.page(null, other.url() + LOGS + "?cursor=x", List.of(line(1)))));
            assertThatThrownBy(() -> style.list(
                            () -> divio.environments().logsAll("e1"),
                            () -> divio.async().environments().logsAll("e1")))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the next page is said to be on " + other.url());
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLogEndsWhereThereIsNoCursorOrTheSame(CallStyle style) {
        AtomicInteger asked = new AtomicInteger();
        server.on(
                "GET",
                LOGS,
                request -> FakeDivio.json(
                        200,
                        FakeDivio.page(
                                null, server.url() + LOGS + "?cursor=same", List.of(line(asked.incrementAndGet())))));
        assertThat(style.list(
                        () -> divio.environments().logsAll("e1"),
                        () -> divio.async().environments().logsAll("e1")))
                .hasSize(2);
        server.on("GET", LOGS, request -> FakeDivio.json(200, FakeDivio.page(null, null, List.of(line(1)))));
        assertThat(divio.environments().logs("e1").hasNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDeploymentIsStartedAndItsShortAnswerRead(CallStyle style) {
        server.on(
                "POST",
                "/apps/v3/deployments/",
                asked -> FakeDivio.json(201, "{\"uuid\":\"d1\",\"environment\":\"e1\",\"build_mode\":\"FORCE\"}"));
        NewDeployment wanted = NewDeployment.builder()
                .environment("e1")
                .buildMode(BuildMode.FORCE)
                .build();
        Deployment started = style.call(
                () -> divio.deployments().create(wanted),
                () -> divio.async().deployments().create(wanted));

        assertThat(server.last().body()).isEqualTo("{\"environment\":\"e1\",\"build_mode\":\"FORCE\"}");
        assertThat(server.last().header("Content-Type")).startsWith("application/json");
        assertThat(started.uuid()).isEqualTo("d1");
        assertThat(started.endedAt()).isNull();
        assertThat(started.success()).isNull();
    }

    @Test
    void datesComeWithAndWithoutFractions() {
        server.add(
                "/apps/v3/deployments/",
                "{\"uuid\":\"d1\",\"started_at\":\"2021-03-01T02:11:22.025898Z\",\"ended_at\":\"2021-03-01T02:36:37Z\","
                        + "\"status\":\"rolling\",\"success\":true,\"percent\":37.5,\"environment_variables\":[\"A\"],\"new\":1.10}");
        Deployment deployment = divio.deployments().get("d1");
        assertThat(deployment.startedAt()).isEqualTo("2021-03-01T02:11:22.025898Z");
        assertThat(deployment.endedAt()).isEqualTo("2021-03-01T02:36:37Z");
        assertThat(deployment.status()).isEqualTo(DeploymentStatus.of("rolling"));
        assertThat(deployment.environmentVariables()).containsExactly("A");
        assertThat(deployment.toJson())
                .contains("\"2021-03-01T02:11:22.025898Z\"", "\"2021-03-01T02:36:37Z\"", "\"new\":1.10");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void variablesOfSeveralEnvironmentsAreAskedForByRepeatingTheKey(CallStyle style) {
        server.add(
                VARIABLES, "{\"environment\":\"e1\",\"name\":\"LOG_LEVEL\",\"value\":\"hush\",\"is_sensitive\":false}");
        server.add(VARIABLES, "{\"environment\":\"e2\",\"name\":\"PASSWORD\",\"is_sensitive\":true}");
        List<EnvironmentVariable> found = style.list(
                () -> divio.environmentVariables().listAll(p -> p.environment(List.of("e1", "e2"))),
                () -> divio.async().environmentVariables().listAll(p -> p.environment(List.of("e1", "e2"))));

        assertThat(server.asked()).containsExactly("GET " + VARIABLES + "?environment=e1&environment=e2");
        assertThat(found).extracting(EnvironmentVariable::value).containsExactly("hush", null);
        assertThat(found.toString()).contains("LOG_LEVEL").doesNotContain("hush");
    }

    @Test
    void theVariablesOfADeploymentDoNotShowTheirValues() {
        server.on(
                "GET",
                "/apps/v3/deployments/d1/environment-variables/",
                asked -> FakeDivio.json(200, "{\"environment\":\"e1\",\"environment_variables\":{\"KEY\":\"hush\"}}"));
        DeploymentEnvironmentVariables variables = divio.deployments().environmentVariables("d1");
        assertThat(variables.environmentVariables()).containsEntry("KEY", "hush");
        assertThat(variables.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPatchSendsOnlyWhatIsSet(CallStyle style) {
        server.on("PATCH", ENVIRONMENTS + "e1/", asked -> FakeDivio.json(200, "{\"uuid\":\"e1\",\"branch\":\"dev\"}"));
        EnvironmentPatch patch = EnvironmentPatch.builder().branch("dev").build();
        assertThat(style.call(
                                () -> divio.environments().update("e1", patch),
                                () -> divio.async().environments().update("e1", patch))
                        .branch())
                .isEqualTo("dev");
        assertThat(server.last().body()).isEqualTo("{\"branch\":\"dev\"}");
    }
}
