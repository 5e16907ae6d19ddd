package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.Space;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void theDefaultSpaceIsTheOneMarkedSoAndRemembered() {
        assertThat(octopus.defaultSpace().id()).isEqualTo("Spaces-1");
        assertThat(octopus.defaultSpace().id()).isEqualTo("Spaces-1");
        assertThat(server.asked()).containsExactly("GET /api/spaces/all");
    }

    @Test
    void aServerWithoutADefaultSpaceIsToldApart() {
        server.addSpace("Spaces-1", "Default", "default", false);
        assertThatThrownBy(octopus::defaultSpace)
                .isInstanceOf(SpaceNotFoundException.class)
                .hasMessageContaining("there is no default space")
                .hasMessageContaining("Harbour Services");
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
