package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.ProjectGroup;
import io.github.deploysdks.octopus.model.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a space is found, what is asked of the server for it, and where its operations go. */
class OctopusSpacesTest {
    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();

    @BeforeEach
    void fillTheServer() {
        server.addSpace("Spaces-1", "Default", "default", true);
        server.addSpace("Spaces-2", "harbour", "one-slug", false);
        server.addSpace("Spaces-3", "Harbour Services", "harbour", false);
        server.addSpace("Spaces-4", "Alpha", "alpha-slug", false);
        server.addSpace("Spaces-5", "ALPHA", "alpha", false);
    }

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private OctopusSpace find(CallStyle style, String text) {
        return style.call(() -> octopus.space(text), () -> octopus.spaceAsync(text));
    }

    @ParameterizedTest
    @CsvSource({
        // Exact name before exact slug before either in another case.
        "harbour, Spaces-2",
        "Harbour Services, Spaces-3",
        "harbour services, Spaces-3",
        "HARBOUR, Spaces-2",
        "one-slug, Spaces-2",
        "ONE-SLUG, Spaces-2",
        "Alpha, Spaces-4",
        "ALPHA, Spaces-5",
        "alpha, Spaces-5",
        "aLPHA, Spaces-4",
        "'  Default ', Spaces-1"
    })
    void aSpaceIsFoundByNameOrSlug(String wanted, String id) {
        for (CallStyle style : CallStyle.values()) {
            octopus.refresh();
            server.forgetRequests();
            assertThat(find(style, wanted).id()).isEqualTo(id);
            assertThat(server.asked()).containsExactly("GET /api/spaces/all");
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aSpaceAmongManyIsStillFoundWithOneRequest(CallStyle style) {
        for (int i = 10; i < 200; i++) {
            server.addSpace("Spaces-" + i, "Space " + i, "space-" + i, false);
        }
        assertThat(find(style, "Space 199").id()).isEqualTo("Spaces-199");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void anIdIsTakenAsItIsAndNothingAsked(CallStyle style) {
        assertThat(find(style, "Spaces-4711").id()).isEqualTo("Spaces-4711");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatWasFoundIsRememberedUntilTheClientIsRefreshed(CallStyle style) {
        find(style, "Alpha");
        find(style, " Alpha ");
        assertThat(server.requests()).hasSize(1);

        octopus.refresh();
        server.addSpace("Spaces-4", "Renamed", "alpha-slug", false);
        assertThat(find(style, "Alpha").id()).isEqualTo("Spaces-5");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatWasNotFoundIsAskedForAgain(CallStyle style) {
        assertThatThrownBy(() -> find(style, "Later"))
                .isInstanceOfSatisfying(
                        SpaceNotFoundException.class,
                        e -> assertThat(e.visibleSpaces())
                                .containsExactly("Default", "harbour", "Harbour Services", "Alpha", "ALPHA"))
                .hasMessageContaining("there is no space 'Later'")
                .hasMessageContaining("Harbour Services");
        server.addSpace("Spaces-6", "Later", "later", false);
        assertThat(find(style, "Later").id()).isEqualTo("Spaces-6");
    }

    @Test
    void whereNoSpaceIsVisibleTheMessageSaysSo() {
        server.on("GET", "/api/spaces/all", asked -> FakeOctopus.json(200, "[]"));
        assertThatThrownBy(() -> octopus.space("Default"))
                .isInstanceOf(SpaceNotFoundException.class)
                .hasMessageContaining("the user may see none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBlankSpaceIsRefusedBeforeAnythingIsSent(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> octopus.space(blank));
        assertThatIllegalArgumentException().isThrownBy(() -> octopus.spaceAsync(blank));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // as callers without the checker may
    void aSpaceThatIsNullIsNamedInTheMessage() {
        assertThatNullPointerException().isThrownBy(() -> octopus.space(null)).withMessageContaining("space");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatFailsWhileASpaceIsLookedForIsNotRemembered(CallStyle style) {
        server.on("GET", "/api/spaces/all", asked -> FakeOctopus.error(503, "Starting"));
        assertThatThrownBy(() -> find(style, "Alpha")).isInstanceOf(ServerException.class);
        server.on(
                "GET", "/api/spaces/all", asked -> FakeOctopus.json(200, "[{\"Id\":\"Spaces-4\",\"Name\":\"Alpha\"}]"));
        assertThat(find(style, "Alpha").id()).isEqualTo("Spaces-4");
    }

    private OctopusSpace findDefault(CallStyle style) {
        return style.call(octopus::defaultSpace, octopus::defaultSpaceAsync);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theDefaultSpaceIsTheOneMarkedSoAndRemembered(CallStyle style) {
        assertThat(findDefault(style).id()).isEqualTo("Spaces-1");
        assertThat(findDefault(style).id()).isEqualTo("Spaces-1");
        assertThat(find(style, "Alpha").id()).isEqualTo("Spaces-4");
        assertThat(server.asked()).containsExactly("GET /api/spaces/all");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aServerWithoutADefaultSpaceIsToldApart(CallStyle style) {
        server.addSpace("Spaces-1", "Default", "default", false);
        assertThatThrownBy(() -> findDefault(style))
                .isInstanceOf(SpaceNotFoundException.class)
                .hasMessageContaining("there is no default space, or the user may not see it; name one with space(..)")
                .hasMessageContaining("Harbour Services");
    }

    /** The server answers nobody before all have asked. */
    @Test
    @Timeout(30)
    void theListOfSpacesIsReadOnceHoweverManyAskForThem() {
        CountDownLatch asking = new CountDownLatch(40);
        server.on("GET", "/api/spaces/all", asked -> {
            await(asking);
            return FakeOctopus.json(
                    200,
                    "[{\"Id\":\"Spaces-4\",\"Name\":\"Alpha\"},{\"Id\":\"Spaces-1\",\"Name\":\"Default\",\"IsDefault\":true}]");
        });
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<OctopusSpace>> found = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                boolean named = i % 2 == 0;
                found.add(named ? octopus.spaceAsync("Alpha") : octopus.defaultSpaceAsync());
                asking.countDown();
                found.add(CompletableFuture.supplyAsync(
                        () -> {
                            asking.countDown();
                            return named ? octopus.space("Alpha") : octopus.defaultSpace();
                        },
                        threads));
            }
            assertThat(found).extracting(future -> CallStyle.await(future).id()).containsOnly("Spaces-4", "Spaces-1");
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.asked()).containsExactly("GET /api/spaces/all");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Timeout(30)
    void whoGivesUpFindingASpaceDoesNotFailTheOthers() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answering = new CountDownLatch(1);
        server.on("GET", "/api/spaces/all", request -> {
            asked.countDown();
            await(answering);
            return FakeOctopus.json(200, "[{\"Id\":\"Spaces-4\",\"Name\":\"Alpha\"}]");
        });
        CompletableFuture<OctopusSpace> first = octopus.spaceAsync("Alpha");
        await(asked);
        CompletableFuture<OctopusSpace> second = octopus.spaceAsync("Alpha");
        first.cancel(true);
        answering.countDown();

        assertThat(CallStyle.await(second).id()).isEqualTo("Spaces-4");
    }

    private static Space space(String name) {
        return Space.builder()
                .name(name)
                .spaceManagersTeams(List.of())
                .spaceManagersTeamMembers(List.of("Users-1"))
                .taskQueueStopped(true)
                .build();
    }

    /** What was remembered is read again when this client changes it. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsKnownOfSpacesIsForgottenWhenOneIsCreatedChangedOrDeleted(CallStyle style) {
        var spaces = octopus.system().spaces();
        var async = octopus.system().async().spaces();
        find(style, "Alpha");
        octopus.root();

        Space renamed = space("Renamed").toBuilder().id("Spaces-4").build();
        style.call(() -> spaces.update("Spaces-4", renamed), () -> async.update("Spaces-4", renamed));
        assertThat(find(style, "Alpha").id()).as("the slug of another").isEqualTo("Spaces-5");
        style.call(octopus::root, octopus::rootAsync);

        String id = style.call(() -> spaces.create(space("aLPHA")), () -> async.create(space("aLPHA")))
                .id();
        assertThat(find(style, "aLPHA").id()).isEqualTo(id);

        style.run(() -> spaces.delete(id), () -> async.delete(id));
        assertThat(find(style, "aLPHA").id()).isEqualTo("Spaces-5");

        octopus.follow(Link.of("/api/spaces{/id}")).with("id", "Spaces-5").put(space("Beta"));
        assertThatThrownBy(() -> find(style, "Alpha")).isInstanceOf(SpaceNotFoundException.class);
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/spaces/all",
                        "GET /api",
                        "PUT /api/spaces/Spaces-4",
                        "GET /api/spaces/all",
                        "GET /api",
                        "POST /api/spaces",
                        "GET /api/spaces/all",
                        "DELETE /api/spaces/" + id,
                        "GET /api/spaces/all",
                        "PUT /api/spaces/Spaces-5",
                        "GET /api/spaces/all");
    }

    @Test
    void whatDoesNotChangeASpaceLeavesWhatIsKnown() {
        octopus.space("Alpha");
        server.forgetRequests();
        var spaces = octopus.system().spaces();
        spaces.get("Spaces-4");
        assertThatThrownBy(() -> spaces.delete("Spaces-4")).isInstanceOf(BadRequestException.class);
        server.put("/api/Spaces-4/projectgroups", "ProjectGroups-1", "{}");
        octopus.space("Alpha")
                .delivery()
                .projectGroups()
                .create(ProjectGroup.builder().name("Booths").build());

        octopus.space("Alpha");
        assertThat(server.asked()).doesNotContain("GET /api/spaces/all");
    }

    /** A list, how it is asked for over several spaces, and by which path. */
    static Stream<Arguments> mixedLists() {
        List<String> two = List.of("Spaces-1", "Spaces-2");
        return Stream.of(
                Arguments.of(
                        "/api/events",
                        (Consumer<OctopusSystem>) system ->
                                system.events().list(p -> p.spaces(two).includeSystem(true)),
                        (Function<OctopusSystem, CompletableFuture<?>>) system ->
                                system.async().events().list(p -> p.spaces(two).includeSystem(true))),
                Arguments.of(
                        "/api/tasks",
                        (Consumer<OctopusSystem>)
                                system -> system.tasks().list(p -> p.spaces(two).includeSystem(true)),
                        (Function<OctopusSystem, CompletableFuture<?>>) system ->
                                system.async().tasks().list(p -> p.spaces(two).includeSystem(true))),
                Arguments.of(
                        "/api/teams",
                        (Consumer<OctopusSystem>) system -> system.security()
                                .teams()
                                .list(p -> p.spaces(two).includeSystem(true)),
                        (Function<OctopusSystem, CompletableFuture<?>>) system -> system.async()
                                .security()
                                .teams()
                                .list(p -> p.spaces(two).includeSystem(true))),
                Arguments.of(
                        "/api/scopeduserroles",
                        (Consumer<OctopusSystem>) system -> system.security()
                                .scopedUserRoles()
                                .list(p -> p.spaces(two).includeSystem(true)),
                        (Function<OctopusSystem, CompletableFuture<?>>) system -> system.async()
                                .security()
                                .scopedUserRoles()
                                .list(p -> p.spaces(two).includeSystem(true))),
                Arguments.of(
                        "/api/teammembership",
                        (Consumer<OctopusSystem>) system -> system.security()
                                .teamMemberships()
                                .list("Users-21", p -> p.spaces(two).includeSystem(true)),
                        (Function<OctopusSystem, CompletableFuture<?>>) system -> system.async()
                                .security()
                                .teamMemberships()
                                .list("Users-21", p -> p.spaces(two).includeSystem(true))));
    }

    @ParameterizedTest
    @MethodSource("mixedLists")
    void listsGoOverSeveralSpacesAndTheServerItself(
            String path, Consumer<OctopusSystem> blocking, Function<OctopusSystem, CompletableFuture<?>> async) {
        server.on(
                "GET",
                path,
                asked ->
                        FakeOctopus.json(200, path.endsWith("membership") ? "[]" : FakeOctopus.page(0, List.of(), "")));
        for (CallStyle style : CallStyle.values()) {
            style.run(() -> blocking.accept(octopus.system()), () -> async.apply(octopus.system()));
            assertThat(server.last().query("spaces")).isEqualTo("Spaces-1,Spaces-2");
            assertThat(server.last().query("includeSystem")).isEqualTo("true");
        }
        assertThat(server.requests()).hasSize(2);
    }

    private OctopusClient byLongPaths() {
        return server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .routing(Routing.LONG_PATHS)
                .build();
    }

    @Test
    void longPathsNameTheSpaceAsOne() {
        server.put("/api/spaces/Spaces-2/projects", "Projects-1", "{\"Id\":\"Projects-1\",\"Name\":\"Booth\"}");
        server.put(
                "/api/tasks", "ServerTasks-2", "{\"Id\":\"ServerTasks-2\",\"Name\":\"Health\",\"State\":\"Success\"}");
        try (OctopusClient client = byLongPaths()) {
            client.space("Harbour").projects().list(p -> p.partialName("a/b"));
            assertThatThrownBy(() -> client.space("Spaces-2").projects().get("a/b"))
                    .isInstanceOf(NotFoundException.class);
            client.space("Spaces-2").links();
            client.system().tasks().get("ServerTasks-2");
            client.system().spaces().get("Spaces-2");
            client.root();
        }
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/spaces/all",
                        "GET /api/spaces/Spaces-2/projects?partialName=a%2Fb",
                        "GET /api/spaces/Spaces-2/projects/a%2Fb",
                        "GET /api/Spaces-2",
                        "GET /api/tasks/ServerTasks-2",
                        "GET /api/spaces/Spaces-2",
                        "GET /api");
    }

    @Test
    void longPathsBeginBehindThePathOfTheServer() {
        try (FakeOctopus there = new FakeOctopus("/api/spaces")) {
            there.put("/api/spaces/Spaces-2/projects", "Projects-1", "{\"Id\":\"Projects-1\",\"Name\":\"Booth\"}");
            try (OctopusClient client = there.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                    .routing(Routing.LONG_PATHS)
                    .build()) {
                client.space("Spaces-2").projects().list();
            }
            assertThat(there.asked()).containsExactly("GET /api/spaces/Spaces-2/projects");
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void operationsOfASpaceCarryItsIdAndThoseOfTheServerNone(CallStyle style) {
        server.put(
                "/api/Spaces-2/tasks",
                "ServerTasks-1",
                "{\"Id\":\"ServerTasks-1\",\"Name\":\"Health\",\"State\":\"Queued\"}");
        server.put(
                "/api/tasks", "ServerTasks-2", "{\"Id\":\"ServerTasks-2\",\"Name\":\"Backup\",\"State\":\"Success\"}");
        OctopusSpace space = find(style, "harbour");
        OctopusSystem system = octopus.system();
        server.forgetRequests();

        assertThat(style.call(
                                () -> space.tasks().get("ServerTasks-1"),
                                () -> space.async().tasks().get("ServerTasks-1"))
                        .name())
                .isEqualTo("Health");
        assertThat(style.call(
                                () -> system.tasks().get("ServerTasks-2"),
                                () -> system.async().tasks().get("ServerTasks-2"))
                        .name())
                .isEqualTo("Backup");
        assertThat(style.list(
                        () -> system.tasks().listAll(p -> p.includeSystem(true)),
                        () -> system.async().tasks().listAll(p -> p.includeSystem(true))))
                .hasSize(1);
        assertThat(server.asked())
                .containsExactly(
                        "GET /api/Spaces-2/tasks/ServerTasks-1",
                        "GET /api/tasks/ServerTasks-2",
                        "GET /api/tasks?includeSystem=true");
    }

    @Test
    void aSpaceDescribesItselfAndReadsItsDocumentOnce() {
        server.spaceLink("Projects", "/api/Spaces-2/projects{/id}{?skip,take}");
        OctopusSpace space = octopus.space("Spaces-2");
        assertThat(space).hasToString("OctopusSpace{Spaces-2}");
        assertThat(server.requests()).isEmpty();

        assertThat(space.links().get("Projects").hasVariable("take")).isTrue();
        assertThat(octopus.space("Spaces-2").links().has("projects")).isTrue();
        assertThat(space.async()).hasToString("OctopusSpaceAsync{Spaces-2}");
        assertThat(space.async().id()).isEqualTo("Spaces-2");
        assertThat(CallStyle.await(space.async().links()).has("Projects")).isTrue();
        assertThat(server.asked()).containsExactly("GET /api/Spaces-2");
    }

    /** The server insists on both lists of managers, the empty one, too. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aSpaceIsMadeWithBothListsOfManagers(CallStyle style) {
        Space wanted = Space.builder()
                .name("New")
                .spaceManagersTeams(List.of())
                .spaceManagersTeamMembers(List.of("Users-21"))
                .build();
        Space made = style.call(
                () -> octopus.system().spaces().create(wanted),
                () -> octopus.system().async().spaces().create(wanted));

        assertThat(server.asked()).containsExactly("POST /api/spaces");
        assertThat(server.last().body())
                .isEqualTo("{\"Name\":\"New\",\"SpaceManagersTeams\":[],\"SpaceManagersTeamMembers\":[\"Users-21\"]}");
        assertThat(made.id()).isEqualTo("Spaces-101");
        assertThat(style.call(
                        () -> octopus.system().spaces().get("Spaces-101"),
                        () -> octopus.system().async().spaces().get("Spaces-101")))
                .isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aSpaceIsDeletedOnceItsTaskQueueIsStopped(CallStyle style) {
        var spaces = octopus.system().spaces();
        var async = octopus.system().async().spaces();
        assertThatThrownBy(() -> style.run(() -> spaces.delete("Spaces-4"), () -> async.delete("Spaces-4")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The space cannot be deleted.; Stop the task queue of the space first.");

        Space stopped =
                spaces.get("Spaces-4").toBuilder().taskQueueStopped(true).build();
        style.call(() -> spaces.update("Spaces-4", stopped), () -> async.update("Spaces-4", stopped));
        assertThat(Objects.requireNonNull(server.stored("/api/spaces", "Spaces-4")))
                .contains("\"Id\":\"Spaces-4\"", "\"SpaceManagersTeams\":[]", "\"TaskQueueStopped\":true");
        style.run(() -> spaces.delete("Spaces-4"), () -> async.delete("Spaces-4"));

        assertThatThrownBy(() -> style.call(() -> spaces.get("Spaces-4"), () -> async.get("Spaces-4")))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void anIdThatWouldLeadElsewhereIsNotDeleted(String bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> octopus.system().spaces().delete(bad));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anIdIsOneSegmentWhateverItHolds() {
        assertThatThrownBy(() -> octopus.system().spaces().get("a/b?c#d é")).isInstanceOf(NotFoundException.class);
        assertThat(server.asked()).containsExactly("GET /api/spaces/a%2Fb%3Fc%23d%20%C3%A9");
    }
}
