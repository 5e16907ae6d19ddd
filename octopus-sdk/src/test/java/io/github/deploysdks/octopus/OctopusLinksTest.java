package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.OverwriteMode;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.TaskState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The links that the server hands out: read, followed by hand, and used to find the URLs of operations. */
class OctopusLinksTest {
    private static final String PROJECT =
            "{\"Id\":\"Projects-1\",\"Name\":\"Ticket Booth\",\"ProjectGroupId\":\"ProjectGroups-1\","
                    + "\"Links\":{\"Self\":\"/octo/api/Spaces-1/projects/Projects-1\","
                    + "\"Releases\":\"/octo/api/Spaces-1/projects/Projects-1/releases{/version}{?skip,take,searchByVersion}\","
                    + "\"Legacy\":\"~/api/Spaces-1/projects/Projects-1\",\"Web\":\"/octo/app#/Spaces-1/projects/Projects-1\"}}";

    private final FakeOctopus server = new FakeOctopus("/octo");
    private final OctopusClient octopus = server.client();

    @BeforeEach
    void fillTheServer() {
        server.put("/api/Spaces-1/projects", "Projects-1", PROJECT);
        server.put(
                "/api/Spaces-1/tasks",
                "ServerTasks-1",
                "{\"Id\":\"ServerTasks-1\",\"Name\":\"Health\",\"State\":\"Queued\"}");
        server.rootLink("Spaces", "/octo/api/spaces{/id}{?skip,ids,take,partialName}");
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private Project project() {
        Project project = octopus.space("Spaces-1").projects().get("Projects-1");
        server.forgetRequests();
        return project;
    }

    private <T> T follow(CallStyle style, Link link, Map<String, ?> variables, Class<T> type) {
        return style.call(
                () -> octopus.follow(link, variables, type), () -> octopus.followAsync(link, variables, type));
    }

    @Test
    void theRootDocumentIsReadOnceWithItsLinks() {
        assertThat(octopus.root().links().get("spaces").template())
                .isEqualTo("/octo/api/spaces{/id}{?skip,ids,take,partialName}");
        assertThat(octopus.root().version()).isEqualTo("2026.3.4127");
        assertThat(octopus.serverVersion()).isEqualTo("2026.3.4127");
        assertThat(server.asked()).containsExactly("GET /api");
        octopus.refresh();
        octopus.root();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aRootDocumentThatCouldNotBeReadIsAskedForAgain() {
        server.on("GET", "/api", asked -> FakeOctopus.error(503, "The server is starting."));
        assertThatThrownBy(octopus::root).isInstanceOf(ServerException.class);
        server.on(
                "GET",
                "/api",
                asked -> FakeOctopus.json(
                        200,
                        "{\"Application\":\"Octopus Deploy\",\"Version\":\"2024.1.2\",\"ApiVersion\":\"3.0.0\",\"Links\":{}}"));
        assertThat(octopus.serverVersion()).isEqualTo("2024.1.2");
    }

    @Test
    void thoseWhoWatchSeeNamesInsteadOfUrls() {
        server.spaceLink("Tasks", "/octo/api/Spaces-1/tasks{/id}{?skip,take}");
        List<String> names = new CopyOnWriteArrayList<>();
        OkHttpClient watched = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    names.add(Operation.nameOf(chain.request()));
                    return chain.proceed(chain.request());
                })
                .build();
        try (OctopusClient linked = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .routing(Routing.LINKS)
                .httpClient(watched)
                .build()) {
            Project project = linked.space("Spaces-1").projects().get("Projects-1");
            linked.space("Spaces-1").tasks().get("ServerTasks-1");
            names.clear();
            linked.space("Spaces-1").tasks().get("ServerTasks-1");
            linked.follow(project.links().get("Self"), Map.of(), Project.class);
            linked.space("Spaces-1").projects().listAll().toList();
        }
        assertThat(names).containsExactly("octopus getTask", "octopus follow", "octopus listProjects");
        assertThat(server.asked()).contains("GET /api/Spaces-1/tasks/ServerTasks-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLinkBelowThePathOfTheServerIsFollowed(CallStyle style) {
        Project project = project();
        for (String name : List.of("Self", "Legacy")) {
            assertThat(follow(style, project.links().get(name), Map.of(), Project.class))
                    .isEqualTo(project);
        }
        assertThat(server.asked())
                .containsExactly("GET /api/Spaces-1/projects/Projects-1", "GET /api/Spaces-1/projects/Projects-1");
        assertThat(server.last().header("X-Octopus-ApiKey")).isEqualTo(FakeOctopus.API_KEY);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theVariablesOfALinkAreFilledIn(CallStyle style) {
        Link releases = project().links().get("Releases");
        assertThat(releases.hasVariable("take")).isTrue();
        assertThat(releases.hasVariable("Version")).isTrue();
        assertThat(releases.hasVariable("overwriteMode")).isFalse();
        server.on(
                "GET",
                "/api/Spaces-1/projects/Projects-1/releases",
                asked -> FakeOctopus.json(200, "{\"Items\":[1.10]}"));

        RawJson page = follow(style, releases, Map.of("Take", 5, "searchByVersion", "1.0+a b"), RawJson.class);

        assertThat(page.json()).isEqualTo("{\"Items\":[1.10]}");
        assertThat(server.last().query("take")).isEqualTo("5");
        assertThat(server.last().query("searchByVersion")).isEqualTo("1.0+a b");
        assertThat(server.last().query("skip")).isNull();
    }

    @Test
    void aVariableThatTheLinkLacksIsRefusedAndNothingSent() {
        Link self = project().links().get("Self");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> octopus.follow(self, Map.of("take", 5), Project.class))
                .withMessageContaining("has no variable 'take'");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aLinkThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project().links().get("Runbooks"))
                .withMessageContaining("Runbooks")
                .withMessageContaining("Releases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/api/projects",
                "//evil.example.com/api/projects",
                "https://localhost:{port}/octo/api",
                "http://localhost:1/octo/api",
                "javascript:alert(1)",
                "\\\\evil.example.com/api"
            })
    void aLinkToAnotherHostIsRefusedBeforeAnythingIsSent(String foreign) {
        Link link = Link.of(foreign.replace("{port}", server.url().replaceAll(".*:(\\d+)/.*", "$1")));
        for (CallStyle style : CallStyle.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> follow(style, link, Map.of(), RawJson.class))
                    .withMessageContaining("leads away from " + server.url());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> octopus.followDownload(link, Map.of()));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aVariableCannotTurnALinkToAnotherHost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        octopus.follow(Link.of("{+url}"), Map.of("url", "https://evil.example.com/"), RawJson.class));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aLinkToAWebPageIsNoResource() {
        server.on(
                "GET",
                "/app",
                asked -> new MockResponse.Builder()
                        .setHeader("Content-Type", "text/html")
                        .body("<html>")
                        .build());
        assertThatThrownBy(() -> octopus.follow(project().links().get("Web"), Project.class))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void aLinkToBytesIsStreamed() {
        server.on(
                "GET",
                "/api/Spaces-1/artifacts/Artifacts-1/content",
                asked -> new MockResponse.Builder().body("bytes").build());
        try (var download = octopus.followDownload(
                Link.of("/octo/api/Spaces-1/artifacts{/id}/content"), Map.of("id", "Artifacts-1"))) {
            assertThat(download.bytes()).isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
        }
    }

    private OctopusClient byLinks() {
        return server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .routing(Routing.LINKS)
                .build();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void operationsGoWhereTheLinksOfTheSpaceLead(CallStyle style) {
        server.spaceLink("Projects", "/octo/api/Spaces-1/elsewhere{/id}{?skip,take,partialName}");
        server.put("/api/Spaces-1/elsewhere", "Projects-1", PROJECT);
        try (OctopusClient linked = byLinks()) {
            OctopusSpace space = linked.space("Spaces-1");
            style.call(
                    () -> space.projects().get("Projects-1"),
                    () -> space.async().projects().get("Projects-1"));
            style.list(
                    () -> space.projects().listAll(p -> p.partialName("a,b +ü").take(10)),
                    () -> space.async()
                            .projects()
                            .listAll(p -> p.partialName("a,b +ü").take(10)));
        }
        assertThat(server.requests())
                .extracting(FakeOctopus.Asked::path)
                .containsExactly("/api/Spaces-1", "/api/Spaces-1/elsewhere/Projects-1", "/api/Spaces-1/elsewhere");
        assertThat(server.requests().get(2).query("partialName")).isEqualTo("a,b +ü");
        assertThat(server.requests().get(2).query("take")).isEqualTo("10");
    }

    @Test
    void operationsOfTheServerGoWhereTheLinksOfTheRootLead() {
        server.rootLink("Tasks", "/octo/api/alltasks{/id}{?skip,take,ids,states,fromQueueDate}");
        server.put(
                "/api/alltasks",
                "ServerTasks-1",
                "{\"Id\":\"ServerTasks-1\",\"Name\":\"Health\",\"State\":\"Queued\"}");
        try (OctopusClient linked = byLinks()) {
            linked.system().tasks().get("ServerTasks-1");
            linked.system()
                    .tasks()
                    .list(p -> p.ids(List.of("ServerTasks-1", "ServerTasks-2"))
                            .states(List.of(TaskState.QUEUED))
                            .fromQueueDate(OffsetDateTime.parse("2026-05-21T09:15:00+02:00"))
                            .project("Projects-1"));
            // The one that links name a space of their own for is that space's alone.
            linked.space("Spaces-1").tasks().get("ServerTasks-1");
        }
        assertThat(server.requests())
                .extracting(FakeOctopus.Asked::path)
                .containsExactly(
                        "/api",
                        "/api/alltasks/ServerTasks-1",
                        "/api/alltasks",
                        "/api/Spaces-1",
                        "/api/Spaces-1/tasks/ServerTasks-1");
        FakeOctopus.Asked list = server.requests().get(2);
        assertThat(list.query("ids")).isEqualTo("ServerTasks-1,ServerTasks-2");
        assertThat(list.query("states")).isEqualTo("Queued");
        assertThat(list.query("fromQueueDate")).isEqualTo("2026-05-21T09:15:00+02:00");
        assertThat(list.query("project"))
                .as("a filter that the link does not know is sent all the same")
                .isEqualTo("Projects-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no link of that name        | Other    | /octo/api/x",
                "no variable for the id      | Projects | /octo/api/Spaces-1/elsewhere{?skip,take}",
                "leads to another host       | Projects | https://evil.example.com/api/projects{/id}",
                "malformed                   | Projects | /octo/api/Spaces-1/elsewhere{/id",
                "wants what nobody gave      | Projects | /octo/api/{tenantId}/elsewhere{/id}",
                "no URL                      | Projects | javascript:alert(1){/id}"
            })
    void whereTheLinkDoesNotFitThePathHolds(String why, String name, String template) {
        server.spaceLink(name, template);
        try (OctopusClient linked = byLinks()) {
            assertThat(linked.space("Spaces-1").projects().get("Projects-1").id())
                    .as(why)
                    .isEqualTo("Projects-1");
        }
        assertThat(server.asked()).containsExactly("GET /api/Spaces-1", "GET /api/Spaces-1/projects/Projects-1");
    }

    @Test
    void aLinkMayNameTheSpaceAsAVariable() {
        server.spaceLink("Projects", "~/api/{spaceId}/elsewhere{/id}");
        server.put("/api/Spaces-1/elsewhere", "Projects-1", PROJECT);
        try (OctopusClient linked = byLinks()) {
            linked.space("Spaces-1").projects().get("Projects-1");
        }
        assertThat(server.last().path()).isEqualTo("/api/Spaces-1/elsewhere/Projects-1");
    }

    @Test
    void documentsAreReadOnceHoweverManyOperationsGoByThem() {
        server.spaceLink("Projects", "/octo/api/Spaces-1/projects{/id}");
        try (OctopusClient linked = byLinks()) {
            linked.space("Spaces-1").projects().get("Projects-1");
            linked.space("Spaces-1").projects().get("Projects-1");
            linked.refresh();
            linked.space("Spaces-1").projects().get("Projects-1");
        }
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/Spaces-1",
                        "GET /api/Spaces-1/projects/Projects-1",
                        "GET /api/Spaces-1/projects/Projects-1",
                        "GET /api/Spaces-1",
                        "GET /api/Spaces-1/projects/Projects-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aLinkThatLeadsNowhereIsLookedUpOnceMore(CallStyle style) {
        server.spaceLink("Projects", "/octo/api/Spaces-1/old{/id}{?skip,take}");
        server.put("/api/Spaces-1/new", "Projects-1", PROJECT);
        server.put("/api/Spaces-1/old", "Projects-1", PROJECT);
        try (OctopusClient linked = byLinks()) {
            OctopusSpace space = linked.space("Spaces-1");
            space.projects().get("Projects-1");
            server.on("GET", "/api/Spaces-1/old/Projects-1", asked -> FakeOctopus.error(404, "Moved."));
            server.spaceLink("Projects", "/octo/api/Spaces-1/new{/id}{?skip,take}");
            server.forgetRequests();

            assertThat(style.call(
                                    () -> space.projects().get("Projects-1"),
                                    () -> space.async().projects().get("Projects-1"))
                            .id())
                    .isEqualTo("Projects-1");
            space.projects().get("Projects-1");
        }
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/Spaces-1/old/Projects-1",
                        "GET /api/Spaces-1",
                        "GET /api/Spaces-1/new/Projects-1",
                        "GET /api/Spaces-1/new/Projects-1");
    }

    @Test
    void whereTheLinkIsGoneThePathIsTried() {
        server.rootLink("Tasks", "/octo/api/alltasks{/id}");
        server.put(
                "/api/tasks", "ServerTasks-1", "{\"Id\":\"ServerTasks-1\",\"Name\":\"Health\",\"State\":\"Queued\"}");
        try (OctopusClient linked = byLinks()) {
            linked.root();
            server.rootLink("Tasks", "https://elsewhere.example.com/tasks");
            linked.system().tasks().get("ServerTasks-1");
        }
        assertThat(server.asked())
                .containsExactly(
                        "GET /api", "GET /api/alltasks/ServerTasks-1", "GET /api", "GET /api/tasks/ServerTasks-1");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsNotThereByTheNewestLinkIsNotThere(CallStyle style) {
        server.spaceLink("Projects", "/octo/api/Spaces-1/elsewhere{/id}{?skip,take}");
        try (OctopusClient linked = byLinks()) {
            OctopusSpace space = linked.space("Spaces-1");
            assertThatThrownBy(() -> style.call(
                            () -> space.projects().get("Projects-404"),
                            () -> space.async().projects().get("Projects-404")))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("Projects-404");
        }
        assertThat(server.asked())
                .containsExactly("GET /api/Spaces-1", "GET /api/Spaces-1/elsewhere/Projects-404", "GET /api/Spaces-1");
    }

    /** The common case, which is not to cost anything: links lead to the documented paths. */
    @Test
    void whatIsNotThereByItsPathIsNotLookedUpAgain() {
        server.spaceLink("Projects", "/octo/api/Spaces-1/projects{/id}{?skip,take}");
        try (OctopusClient linked = byLinks()) {
            assertThatThrownBy(() -> linked.space("Spaces-1").projects().get("Projects-404"))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(server.asked()).containsExactly("GET /api/Spaces-1", "GET /api/Spaces-1/projects/Projects-404");
    }

    /** Another call may have found the new link meanwhile: then the document is as new as it gets. */
    @Test
    @Timeout(30)
    void whoFindsANewerDocumentReadsNone() throws InterruptedException {
        server.spaceLink("Projects", "/octo/api/Spaces-1/old{/id}");
        server.put("/api/Spaces-1/new", "Projects-1", PROJECT);
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger late = new AtomicInteger();
        server.on("GET", "/api/Spaces-1/old/Projects-1", asked -> {
            both.countDown();
            try {
                assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
                if (late.incrementAndGet() == 2) {
                    assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return FakeOctopus.error(404, "Moved.");
        });
        try (OctopusClient linked = byLinks()) {
            OctopusSpace space = linked.space("Spaces-1");
            assertThat(space.links().has("Projects")).isTrue();
            server.spaceLink("Projects", "/octo/api/Spaces-1/new{/id}");
            var one = space.async().projects().get("Projects-1");
            var other = space.async().projects().get("Projects-1");
            CompletableFuture.anyOf(one, other).join();
            first.countDown();
            CallStyle.await(one);
            CallStyle.await(other);
        }
        assertThat(server.asked()).filteredOn("GET /api/Spaces-1"::equals).hasSize(2);
    }

    @Test
    void whatCanBeReadOnceIsNotSentTwice() {
        server.spaceLink("PackageUpload", "/octo/api/Spaces-1/gone{?overwriteMode}");
        try (OctopusClient linked = byLinks()) {
            Upload upload = Upload.of("Acme.1.0.0.zip", 2, new ByteArrayInputStream(new byte[] {1, 2}));
            OctopusSpace space = linked.space("Spaces-1");
            assertThatThrownBy(() -> space.packages().upload(upload)).isInstanceOf(NotFoundException.class);
        }
        assertThat(server.asked()).containsExactly("GET /api/Spaces-1", "POST /api/Spaces-1/gone");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDocumentThatCannotBeReadFailsTheOperationWithItsOwnName(CallStyle style) {
        server.on("GET", "/api/Spaces-1", asked -> FakeOctopus.error(500, "No home today."));
        try (OctopusClient linked = byLinks()) {
            OctopusSpace space = linked.space("Spaces-1");
            assertThatThrownBy(() -> style.call(
                            () -> space.projects().get("Projects-1"),
                            () -> space.async().projects().get("Projects-1")))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("octopus getSpaceHome")
                    .hasMessageContaining("No home today.");
        }
    }

    /** The way that older servers are told from newer ones. */
    @Test
    void anUploadGoesByItsLinkWithWhatItSends() {
        server.spaceLink("PackageUpload", "/octo/api/Spaces-1/packages/raw{?replace,overwriteMode}");
        server.on(
                "POST",
                "/api/Spaces-1/packages/raw",
                asked -> FakeOctopus.json(
                        201, "{\"Id\":\"packages-Acme.1.0.0\",\"PackageId\":\"Acme\",\"Version\":\"1.0.0\"}"));
        try (OctopusClient linked = byLinks()) {
            OctopusSpace space = linked.space("Spaces-1");
            assertThat(space.links().get("PackageUpload").hasVariable("overwriteMode"))
                    .isTrue();
            space.packages()
                    .upload(
                            Upload.of("Acme.1.0.0.zip", new byte[] {1, 2}),
                            p -> p.overwriteMode(OverwriteMode.OVERWRITE_EXISTING));
        }
        assertThat(server.last().query("overwriteMode")).isEqualTo("OverwriteExisting");
        assertThat(server.last().query("replace")).isNull();
        assertThat(Objects.requireNonNull(server.last().header("Content-Type"))).startsWith("multipart/form-data");
    }
}
