package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.octopus.model.DeploymentAction;
import io.github.deploysdks.octopus.model.DeploymentProcess;
import io.github.deploysdks.octopus.model.DeploymentStep;
import io.github.deploysdks.octopus.model.PackageReference;
import io.github.deploysdks.octopus.model.PropertyValue;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProcessEditorTest {
    private static final DeploymentProcess PROCESS = DeploymentProcess.fromJson("""
            {"Id": "p", "Version": 1, "Steps": [
              {"Id": "1", "Name": "Stop", "Slug": "halt", "Properties": {"A": "1"}, "Actions": [
                {"Id": "a1", "Name": "Stop", "ActionType": "Octopus.Script", "Properties": {"Body": "echo"}}]},
              {"Id": "2", "Name": "Rolling", "Actions": [
                {"Id": "a2", "Name": "Drain", "ActionType": "Octopus.Script"},
                {"Id": "a3", "Name": "Deploy", "Slug": "deploy-it", "ActionType": "Octopus.TentaclePackage", "Packages": [
                  {"Id": "k1", "Name": "", "PackageId": "Booth", "FeedId": "feeds-builtin"},
                  {"Id": "k2", "Name": "Tools", "PackageId": "Tools", "FeedId": "Feeds-1"}]}]},
              {"Id": "3", "Name": "Start", "Actions": []}]}
            """);

    private final ProcessEditor<DeploymentProcess> editor = ProcessEditor.of(PROCESS);

    @Test
    void movesSteps() {
        assertThat(names(editor.moveStepAfter("halt", "start"))).containsExactly("Rolling", "Start", "Stop");
        assertThat(names(editor.moveStepBefore("Stop", "Start"))).containsExactly("Rolling", "Stop", "Start");
        assertThat(names(editor.moveStepFirst("Start"))).containsExactly("Start", "Rolling", "Stop");
        assertThat(names(editor.moveStepAfter("Start", "Rolling"))).containsExactly("Rolling", "Start", "Stop");
        assertThat(names(editor.moveStepLast("Rolling"))).containsExactly("Start", "Stop", "Rolling");
        assertThatThrownBy(() -> editor.moveStepAfter("Stop", "halt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same step");
    }

    @Test
    void addsAndRemovesSteps() {
        editor.addStep(step("Last")).addStepBefore("Stop", step("First")).addStepAfter("Stop", step("Second"));
        assertThat(names(editor)).containsExactly("First", "Stop", "Second", "Rolling", "Start", "Last");
        assertThatThrownBy(() -> editor.addStep(step("STOP")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
        editor.removeStep("second").removeStep("No such");
        assertThat(names(editor)).containsExactly("First", "Stop", "Rolling", "Start", "Last");
        assertThat(editor.hasStep("start")).isTrue();
        assertThat(editor.hasStep("Second")).isFalse();
    }

    @Test
    void changesOneActionAndNoOther() {
        editor.setProperty("deploy-it", "Extract", "True")
                .setProperty("Deploy", "Key", SensitiveValues.set("hush"))
                .changeStep("Rolling", step -> step.toBuilder().name("Roll").build());

        DeploymentProcess changed = editor.build();
        assertThat(editor.action("Deploy").properties())
                .containsEntry("Extract", PropertyValue.of("True"))
                .containsEntry("Key", SensitiveValues.set("hush"));
        assertThat(changed.steps().get(1).name()).isEqualTo("Roll");
        assertThat(changed.steps().get(1).actions().get(0))
                .isEqualTo(PROCESS.steps().get(1).actions().get(0));
        assertThat(changed.steps().get(0)).isEqualTo(PROCESS.steps().get(0));
        assertThat(changed.toString() + editor).doesNotContain("hush");
    }

    @Test
    void setsAndRemovesProperties() {
        editor.setStepProperty("Stop", "B", "2").removeStepProperty("Stop", "A").removeProperty("Stop", "Body");

        assertThat(editor.step("Stop").properties()).containsOnlyKeys("B");
        assertThat(editor.action("Stop").properties()).isEmpty();
        assertThat(ProcessEditor.of(PROCESS)
                        .removeStepProperty("Start", "A")
                        .removeProperty("Drain", "Body")
                        .build())
                .isEqualTo(PROCESS);
    }

    @Test
    void changesPackages() {
        editor.changePackage("Deploy", "", it -> it.toBuilder().version("1.4.2").build())
                .putPackage(
                        "Deploy",
                        PackageReference.builder()
                                .name("tools")
                                .packageId("Crane")
                                .build())
                .putPackage(
                        "Drain", PackageReference.builder().packageId("Pump").build());

        List<PackageReference> packages = editor.action("Deploy").packages();
        assertThat(packages).extracting(PackageReference::packageId).containsExactly("Booth", "Crane");
        assertThat(packages.get(0).version()).isEqualTo("1.4.2");
        assertThat(packages.get(0).feedId()).isEqualTo("feeds-builtin");
        assertThat(editor.action("Drain").packages())
                .extracting(PackageReference::packageId)
                .containsExactly("Pump");

        editor.removePackage("Deploy", "Tools").removePackage("Deploy", "Tools");
        assertThat(editor.action("Deploy").packages()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        List<Consumer<ProcessEditor<DeploymentProcess>>> wrong = List.of(
                it -> it.step("x"),
                it -> it.action("x"),
                it -> it.addStepAfter("x", step("y")),
                it -> it.moveStepLast("x"),
                it -> it.setProperty("x", "a", "b"),
                it -> it.setStepProperty("x", "a", "b"),
                it -> it.changePackage("Deploy", "x", reference -> reference));
        assertThat(wrong)
                .allSatisfy(edit -> assertThatThrownBy(() -> edit.accept(editor))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'x'")
                        .hasMessageContaining("but ["));
        assertThat(editor.build()).isEqualTo(PROCESS);
    }

    private static DeploymentStep step(String name) {
        return DeploymentStep.builder()
                .name(name)
                .actions(List.of(DeploymentAction.builder()
                        .name(name)
                        .actionType("Octopus.Manual")
                        .build()))
                .build();
    }

    private static List<String> names(ProcessEditor<DeploymentProcess> editor) {
        return editor.steps().stream().map(DeploymentStep::name).toList();
    }
}
