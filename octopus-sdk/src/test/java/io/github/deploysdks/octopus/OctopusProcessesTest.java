package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.DeploymentProcess;
import io.github.deploysdks.octopus.model.RunbookProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Processes of projects and runbooks edited on a server that takes none back but the newest version. */
class OctopusProcessesTest {
    private static final String STALE =
            "Changes to this process could not be saved, because another user has made changes"
                    + " to the process between when you started editing and when you saved your changes.";
    private static final String PROCESS = "{\"Id\":\"process-1\",\"Version\":3,\"Steps\":["
            + "{\"Id\":\"s1\",\"Name\":\"Stop\",\"Newer\":1.10,\"Actions\":[{\"Id\":\"a1\",\"Name\":\"Stop\",\"ActionType\":"
            + "\"Octopus.Script\",\"Properties\":{\"Octopus.Action.Script.ScriptBody\":\"echo stop\","
            + "\"Secret\":{\"HasValue\":true,\"NewValue\":null,\"Hint\":\"ab\"}}}]}],\"Links\":{\"Self\":\"/api/x\"}}";
    private static final String IN_GIT = "/api/Spaces-1/projects/Projects-12/refs%2Fheads%2Fbooth/";

    private final FakeOctopus server = new FakeOctopus();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final OctopusClient octopus = server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
            .sleeper((duration, cancellation) -> pauses.add(duration))
            .build();
    private final OctopusSpace space = octopus.space("Spaces-1");
    private final VersionedDocument document =
            new VersionedDocument("Version", PROCESS, () -> FakeOctopus.error(400, "No.", STALE));

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDeploymentProcessIsEditedByItsId(CallStyle style) {
        String path = "/api/Spaces-1/deploymentprocesses/process-1";
        editedAnew(
                path,
                () -> style.call(
                        () -> space.delivery().deploymentProcesses().update("process-1", deployment("echo ahoy")),
                        () -> space.async()
                                .delivery()
                                .deploymentProcesses()
                                .update("process-1", deployment("echo ahoy"))));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDeploymentProcessIsEditedByItsProject(CallStyle style) {
        String path = "/api/Spaces-1/projects/Projects-12/deploymentprocesses";
        editedAnew(
                path,
                () -> style.call(
                        () -> space.delivery()
                                .deploymentProcesses()
                                .updateInProject("Projects-12", deployment("echo ahoy")),
                        () -> space.async()
                                .delivery()
                                .deploymentProcesses()
                                .updateInProject("Projects-12", deployment("echo ahoy"))));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRunbookProcessIsEditedByItsId(CallStyle style) {
        String path = "/api/Spaces-1/runbookProcesses/process-1";
        editedAnew(
                path,
                () -> style.call(
                        () -> space.delivery().runbookProcesses().update("process-1", runbook("echo ahoy")),
                        () -> space.async().delivery().runbookProcesses().update("process-1", runbook("echo ahoy"))));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRunbookProcessIsEditedByItsProject(CallStyle style) {
        String path = "/api/Spaces-1/projects/Projects-12/runbookProcesses/process-1";
        editedAnew(
                path,
                () -> style.call(
                        () -> space.delivery()
                                .runbookProcesses()
                                .updateInProject("Projects-12", "process-1", runbook("echo ahoy")),
                        () -> space.async()
                                .delivery()
                                .runbookProcesses()
                                .updateInProject("Projects-12", "process-1", runbook("echo ahoy"))));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aDeploymentProcessInGitIsCommitted(CallStyle style) {
        editedAnew(
                IN_GIT + "deploymentprocesses",
                () -> style.call(
                        () -> space.delivery()
                                .deploymentProcesses()
                                .updateInGit("Projects-12", "refs/heads/booth", "Ahoy", deployment("echo ahoy")),
                        () -> space.async()
                                .delivery()
                                .deploymentProcesses()
                                .updateInGit("Projects-12", "refs/heads/booth", "Ahoy", deployment("echo ahoy"))));
        assertThat(document.map()).containsEntry("ChangeDescription", "Ahoy");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRunbookProcessInGitIsCommitted(CallStyle style) {
        editedAnew(
                IN_GIT + "runbookProcesses/open",
                () -> style.call(
                        () -> space.delivery()
                                .runbookProcesses()
                                .updateInGit("Projects-12", "refs/heads/booth", "open", "Ahoy", runbook("echo ahoy")),
                        () -> space.async()
                                .delivery()
                                .runbookProcesses()
                                .updateInGit("Projects-12", "refs/heads/booth", "open", "Ahoy", runbook("echo ahoy"))));
        assertThat(document.map()).containsEntry("ChangeDescription", "Ahoy");
    }

    @Test
    void aTagOrNoMessageIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> space.delivery()
                        .deploymentProcesses()
                        .updateInGit("Projects-12", "refs/tags/v1", "Ahoy", deployment("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refs/tags/v1");
        assertThatThrownBy(() -> space.delivery()
                        .runbookProcesses()
                        .updateInGit("Projects-12", "main", "open", "", runbook("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("changeDescription");
        assertThat(server.asked()).isEmpty();
    }

    static Stream<Arguments> readsInGit() {
        return Stream.of(
                read(
                        "deploymentprocesses",
                        (space, ref) -> space.delivery().deploymentProcesses().getInGit("Projects-12", ref)),
                read(
                        "deploymentprocesses/template",
                        (space, ref) -> space.delivery().deploymentProcesses().templateInGit("Projects-12", ref)),
                read(
                        "deploymentprocesses/validate",
                        (space, ref) -> space.delivery().deploymentProcesses().validateInGit("Projects-12", ref)),
                read("variables", (space, ref) -> space.variables().getInGit("Projects-12", ref)),
                read(
                        "deploymentsettings",
                        (space, ref) -> space.delivery().deploymentSettings().getInGit("Projects-12", ref)),
                read("runbooks", (space, ref) -> space.runbooks().listInGit("Projects-12", ref)),
                read("runbooks/open", (space, ref) -> space.runbooks().getInGit("Projects-12", ref, "open")),
                read(
                        "runbookProcesses/open",
                        (space, ref) -> space.delivery().runbookProcesses().getInGit("Projects-12", ref, "open")));
    }

    private static Arguments read(String path, ReadInGit read) {
        return Arguments.of(path, read);
    }

    @ParameterizedTest
    @MethodSource("readsInGit")
    void aGitReferenceIsOneSegmentWhateverIsInIt(String path, ReadInGit read) {
        assertThatThrownBy(() -> read.from(space, "refs/heads/a b%2F?#\u00e9")).isInstanceOf(NotFoundException.class);

        assertThat(server.last().path())
                .isEqualTo("/api/Spaces-1/projects/Projects-12/refs%2Fheads%2Fa%20b%252F%3F%23%C3%A9/" + path);
        assertThat(server.last().url().pathSegments().get(4)).isEqualTo("refs/heads/a b%2F?#\u00e9");
    }

    /** An operation that reads something of a project at a git reference. */
    interface ReadInGit {
        Object from(OctopusSpace space, String gitRef);
    }

    private void editedAnew(String path, Supplier<Object> edit) {
        document.at(server, path);
        document.meanwhile(() -> document.replace("\"Newer\":1.10", "\"Newer\":1.20"));

        Object now = edit.get();

        assertThat(server.asked()).containsExactly("GET " + path, "PUT " + path, "GET " + path, "PUT " + path);
        assertThat(document.json())
                .contains(
                        "\"Newer\":1.20",
                        "echo ahoy",
                        "\"Secret\":{\"HasValue\":true,\"NewValue\":null,\"Hint\":\"ab\"}",
                        "\"Links\":{\"Self\":\"/api/x\"}");
        assertThat(now.toString()).contains("version=5");
        assertThat(pauses).hasSize(1);
    }

    private static UnaryOperator<DeploymentProcess> deployment(String script) {
        return process -> ProcessEditor.of(process)
                .setProperty("Stop", "Octopus.Action.Script.ScriptBody", script)
                .build();
    }

    private static UnaryOperator<RunbookProcess> runbook(String script) {
        return process -> ProcessEditor.of(process)
                .setProperty("Stop", "Octopus.Action.Script.ScriptBody", script)
                .build();
    }
}
