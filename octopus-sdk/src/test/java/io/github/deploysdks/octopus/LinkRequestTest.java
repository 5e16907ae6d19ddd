package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.DecodeException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.Account;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TokenAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done where a link leads. */
class LinkRequestTest {
    private static final Link PROJECTS = Link.of("/octo/api/Spaces-1/projects{/id}{?skip,take,ids,partialName}");

    private final FakeOctopus server = new FakeOctopus("/octo");
    private final OctopusClient octopus = server.client();

    @BeforeEach
    void fillTheServer() {
        for (int i = 1; i <= 70; i++) {
            server.put("/api/Spaces-1/projects", "Projects-" + i, project(i));
        }
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private static String project(int number) {
        return "{\"Id\":\"Projects-%d\",\"Name\":\"Booth %d\",\"ProjectGroupId\":\"ProjectGroups-1\"}"
                .formatted(number, number);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aResourceIsReadWithVariablesWhateverTheirCase(CallStyle style) {
        LinkRequest request = octopus.follow(PROJECTS).with("ID", "Projects-7");
        Project project = style.call(
                () -> request.get(Project.class), () -> request.async().get(Project.class));

        assertThat(project.name()).isEqualTo("Booth 7");
        assertThat(server.asked()).containsExactly("GET /api/Spaces-1/projects/Projects-7");
        assertThat(server.last().header("X-Octopus-ApiKey")).isEqualTo(FakeOctopus.API_KEY);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListThatComesWhole(CallStyle style) {
        LinkRequest request = octopus.follow(PROJECTS).with("id", "all");
        List<Project> projects = style.call(
                () -> request.getList(Project.class), () -> request.async().getList(Project.class));

        assertThat(projects).hasSize(70).last().isEqualTo(projects.get(69));
        assertThat(server.asked()).containsExactly("GET /api/Spaces-1/projects/all");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aListThatComesInPages(CallStyle style) {
        LinkRequest request = octopus.follow(PROJECTS).with(Map.of("partialName", "booth"));
        List<Project> projects = style.list(
                () -> request.getAll(Project.class), () -> request.async().getAll(Project.class));

        assertThat(projects).extracting(Project::id).hasSize(70).doesNotHaveDuplicates();
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/Spaces-1/projects?partialName=booth",
                        "GET /api/Spaces-1/projects?partialName=booth&skip=30",
                        "GET /api/Spaces-1/projects?partialName=booth&skip=60");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPageLeadsToTheNext(CallStyle style) {
        LinkRequest request = octopus.follow(PROJECTS).with("skip", 20).with("take", 25);
        Page<Project> first = style.call(
                () -> request.getPage(Project.class), () -> request.async().getPage(Project.class));
        assertThat(first.total()).isEqualTo(70);
        Page<Project> second = style.call(first::next, first::nextAsync);

        assertThat(first.items()).first().extracting(Project::id).isEqualTo("Projects-21");
        assertThat(second.items()).first().extracting(Project::id).isEqualTo("Projects-46");
        assertThat(second.items()).hasSize(25);
        assertThat(second.hasNext()).isFalse();
        assertThat(server.last().query("skip")).isEqualTo("45");
        assertThat(server.last().query("take")).isEqualTo("25");
    }

    /** It is no template, and says itself where it begins. */
    @Test
    void theLinkToANextPageIsALinkToAList() {
        Page<Project> first = octopus.follow(PROJECTS).getPage(Project.class);
        Links links = Links.of(Map.of(
                "Page.Next",
                String.valueOf(((Map<?, ?>) Objects.requireNonNull(
                                Objects.requireNonNull(first.properties().get("Links"))
                                        .value()))
                        .get("Page.Next"))));
        List<Project> rest =
                octopus.follow(links.get("page.next")).getAll(Project.class).toList();

        assertThat(rest).extracting(Project::id).hasSize(40).startsWith("Projects-31");
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/Spaces-1/projects",
                        "GET /api/Spaces-1/projects?skip=30&take=30",
                        "GET /api/Spaces-1/projects?take=30&skip=60");
    }

    @Test
    void whatIsNoPageIsToldApart() {
        LinkRequest one = octopus.follow(PROJECTS).with("id", "Projects-7");
        assertThatThrownBy(() -> one.getPage(Project.class))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("Items");
        assertThatThrownBy(() -> one.getList(Project.class)).isInstanceOf(UnexpectedResponseException.class);
        server.put("/api/Spaces-1/projects", "Projects-1", "{\"Id\":7}");
        assertThatThrownBy(() -> octopus.follow(PROJECTS).getList(RawJson.class))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void bytesAreStreamed(CallStyle style) {
        server.on(
                "GET",
                "/api/raw",
                asked -> new MockResponse.Builder().body("bytes").build());
        LinkRequest request = octopus.follow(Link.of("~/api/raw"));
        try (Download download =
                style.call(request::download, () -> request.async().download())) {
            assertThat(download.bytes()).asString().isEqualTo("bytes");
        }
        try (Download download = style.call(
                () -> octopus.followDownload(Link.of("~/api/raw"), Map.of()),
                () -> octopus.followDownloadAsync(Link.of("~/api/raw"), Map.of()))) {
            assertThat(download.bytes()).asString().isEqualTo("bytes");
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatALinkStandsForIsDone(CallStyle style) {
        server.on("POST", "/api/tasks/ServerTasks-1/cancel", asked -> new MockResponse.Builder().build());
        LinkRequest cancel = octopus.follow(Link.of("/octo/api/tasks/ServerTasks-1/cancel"));
        style.run(() -> cancel.post(null), () -> cancel.async().post(null));
        assertThat(server.last().body()).isEmpty();
        assertThat(server.last().raw().getHeaders().get("Content-Length")).isEqualTo("0");

        server.on(
                "POST",
                "/api/tasks/ServerTasks-1/state",
                asked -> FakeOctopus.json(200, "{\"Id\":\"ServerTasks-1\",\"State\":\"Success\",\"Name\":\"Health\"}"));
        LinkRequest state = octopus.follow(Link.of("/octo/api/tasks/ServerTasks-1/state"));
        RawJson body = RawJson.of("{\"State\":\"Success\"}");
        Task task = style.call(
                () -> state.post(body, Task.class), () -> state.async().post(body, Task.class));
        assertThat(task.id()).isEqualTo("ServerTasks-1");
        assertThat(server.last().body()).isEqualTo(body.json());
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsThereIsReplacedAndDeletedWithAllThatTheSdkDoesNotKnow(CallStyle style) {
        server.put(
                "/api/Spaces-1/projects",
                "Projects-7",
                project(7)
                        .replace(
                                "}",
                                ",\"Newer\":{\"Than\":1.10},\"Links\":{\"Self\":\"~/api/Spaces-1/projects/Projects-7\"}}"));
        Project project = octopus.follow(PROJECTS).with("id", "Projects-7").get(Project.class);
        LinkRequest self = octopus.follow(project.links().get("Self"));
        Project changed = project.toBuilder().description("Sells tickets").build();

        Project answer = style.call(
                () -> self.put(changed, Project.class), () -> self.async().put(changed, Project.class));
        assertThat(answer).isEqualTo(changed);
        assertThat(server.last().body()).contains("\"Newer\":{\"Than\":1.10}", "Sells tickets");
        style.run(() -> self.put(project), () -> self.async().put(project));
        assertThat(server.last().body()).doesNotContain("Sells tickets");

        style.run(self::delete, () -> self.async().delete());
        assertThat(server.last().method()).isEqualTo("DELETE");
        assertThatThrownBy(() -> style.call(
                        () -> self.get(Project.class), () -> self.async().get(Project.class)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void membersOfAFamilyAreWrittenAsTheyAre() {
        String unknown = "{\"Id\":\"Accounts-2\",\"Name\":\"x\",\"AccountType\":\"Newer\",\"Port\":1.10}";
        server.put("/api/Spaces-1/accounts", "Accounts-2", unknown);
        LinkRequest account = octopus.follow(Link.of("~/api/Spaces-1/accounts/Accounts-2"));
        account.put(account.get(Account.class));
        assertThat(server.last().body()).isEqualTo(unknown);

        account.put(TokenAccount.builder().name("Lighthouse").build());
        assertThat(server.last().body()).contains("\"AccountType\":\"Token\"");
    }

    @Test
    void aRequestsOptionsHold() {
        octopus.follow(PROJECTS)
                .options(RequestOptions.builder().header("X-Trace", "7").build())
                .with("take", 1)
                .getPage(RawJson.class);
        assertThat(server.last().header("X-Trace")).isEqualTo("7");
    }

    @Test
    void aRequestDoesNotChangeWhenAnotherIsMadeOfIt() {
        LinkRequest all = octopus.follow(PROJECTS);
        LinkRequest few = all.with("take", 2);
        LinkRequest notFew = few.with("take", null);
        assertThat(few.getPage(Project.class).items()).hasSize(2);
        assertThat(all.getPage(Project.class).items()).hasSize(30);
        assertThat(notFew.getPage(Project.class).items()).hasSize(30);
        assertThat(few).hasToString("LinkRequest{" + PROJECTS + "}");
        assertThat(few.async()).hasToString("LinkRequest{" + PROJECTS + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com/api", "//evil.example.com/api", "javascript:alert(1)"})
    void nothingIsSentElsewhere(String foreign) {
        LinkRequest request = octopus.follow(Link.of(foreign));
        LinkRequestAsync async = request.async();
        List<Runnable> blocking = List.of(
                () -> request.get(RawJson.class),
                () -> request.getList(RawJson.class),
                () -> request.getPage(RawJson.class),
                () -> request.getAll(RawJson.class),
                () -> async.getAll(RawJson.class),
                request::download,
                () -> request.post(null),
                () -> request.post(null, RawJson.class),
                () -> request.put(RawJson.of("{}")),
                () -> request.put(RawJson.of("{}"), RawJson.class),
                request::delete);
        List<Supplier<CompletableFuture<?>>> futures = List.of(
                () -> async.get(RawJson.class),
                () -> async.getList(RawJson.class),
                () -> async.getPage(RawJson.class),
                async::download,
                () -> async.post(null),
                () -> async.post(null, RawJson.class),
                () -> async.put(RawJson.of("{}")),
                () -> async.put(RawJson.of("{}"), RawJson.class),
                async::delete);
        assertThat(blocking)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(way::run)
                        .withMessageContaining("leads away from"));
        assertThat(futures)
                .allSatisfy(way -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> CallStyle.ASYNC.run(() -> {}, way))
                        .withMessageContaining("leads away from"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatTheSdkHasNoModelOfIsRefusedBeforeAnythingIsSent() {
        LinkRequest request = octopus.follow(PROJECTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.get(Thread.class))
                .withMessageContaining("java.lang.Thread");
        assertThatIllegalArgumentException().isThrownBy(() -> request.put(new Object()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.with("nothing", 1).get(RawJson.class))
                .withMessageContaining("has no variable 'nothing'");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anItemThatIsNoneIsPointedOutByItsPath() {
        server.put("/api/Spaces-1/projects", "Projects-3", "7");
        assertThatThrownBy(() -> octopus.follow(PROJECTS).getPage(Project.class))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.path()).isEqualTo("$.Items[2]"));
    }

    /** As servers have them: with blanks, slashes, dots and in another case; in templates of every level. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authenticate_Google Apps          | GET /api/users/authenticate/GoogleApps?returnUrl=a%2Fb%20c",
                "Reporting/DeploymentsCountedByWeek | GET /api/reporting/deployments-counted-by-week?projectId=a%2Cb",
                "page.all                          | GET /api/Spaces-1/projects?skip=0&take=2147483647",
                "WORKERPOOLS                       | GET /api/Spaces-1/workerpools/a%2Fb%20c?skip=5",
                "Explode                           | GET /api/x;ids=a,b?ids=a&ids=b&id=a%2Fb",
                "Reserved                          | GET /api/a/b%20c"
            })
    void linksOfAnyNameAndTemplateAreFollowed(String name, String asked) {
        Links links = Links.of(Map.of(
                "Authenticate_Google Apps", "/octo/api/users/authenticate/GoogleApps{?returnUrl}",
                "Reporting/DeploymentsCountedByWeek",
                        "~/api/reporting/deployments-counted-by-week{?projectId,environment}",
                "Page.All", "/octo/api/Spaces-1/projects?skip=0&take=2147483647",
                "WorkerPools", "/octo/api/Spaces-1/workerpools{/id}{?name,skip}",
                "Explode", "~/api/x{;ids}{?ids*}{&id:3}",
                "Reserved", "~/api/{+id}"));
        Map<String, Object> values = Map.of(
                "returnUrl", "a/b c",
                "projectId", "a,b",
                "id", "a/b c",
                "skip", 5,
                "ids", List.of("a", "b"));
        Link link = links.get(name);
        LinkRequest request = octopus.follow(link);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            request = link.hasVariable(value.getKey()) ? request.with(value.getKey(), value.getValue()) : request;
        }
        LinkRequest complete = request;
        server.on("GET", asked.replaceAll("^GET |\\?.*", ""), sent -> FakeOctopus.json(200, "{}"));

        assertThat(complete.get(RawJson.class).json()).isEqualTo("{}");
        assertThat(server.asked()).containsExactly(asked);
    }
}
