package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.DeploymentAction;
import io.github.deploysdks.octopus.model.DeploymentProcess;
import io.github.deploysdks.octopus.model.DeploymentStep;
import io.github.deploysdks.octopus.model.PackageReference;
import io.github.deploysdks.octopus.model.PropertyValue;
import io.github.deploysdks.octopus.model.RunbookProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Edits the steps of a process, for {@link OctopusDeploymentProcesses#update(String, UnaryOperator)} and
 * {@link OctopusRunbookProcesses#update(String, UnaryOperator)}:
 *
 * <pre>{@code
 * space.delivery().deploymentProcesses().updateInProject(project.id(), process -> ProcessEditor.of(process)
 *         .setProperty("Deploy booth", "Octopus.Action.Script.ScriptBody", "echo ahoy")
 *         .moveStepAfter("Deploy booth", "Stop the music")
 *         .build());
 * }</pre>
 *
 * <p>Steps and actions go by their names, in any case, or their slugs; a step of one action and that action mostly have the
 * same name. What is not there is an {@link IllegalArgumentException}. Sends nothing; for one thread.
 *
 * @param <P> {@link DeploymentProcess} or {@link RunbookProcess}
 */
public final class ProcessEditor<P> {
    private final List<DeploymentStep> steps;
    private final Function<List<DeploymentStep>, P> rebuild;

    private ProcessEditor(List<DeploymentStep> steps, Function<List<DeploymentStep>, P> rebuild) {
        this.steps = new ArrayList<>(steps);
        this.rebuild = rebuild;
    }

    /** An editor of the process of a project, as it was read. */
    public static ProcessEditor<DeploymentProcess> of(DeploymentProcess process) {
        return new ProcessEditor<>(
                process.steps(), steps -> process.toBuilder().steps(steps).build());
    }

    /** An editor of the process of a runbook, as it was read. */
    public static ProcessEditor<RunbookProcess> of(RunbookProcess process) {
        return new ProcessEditor<>(
                process.steps(), steps -> process.toBuilder().steps(steps).build());
    }

    /** The steps, in their order; unmodifiable, and as they are now. */
    public List<DeploymentStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether there is a step of that name or slug. */
    public boolean hasStep(String step) {
        return find(step) >= 0;
    }

    /** The step of that name or slug. */
    public DeploymentStep step(String step) {
        return steps.get(index(step));
    }

    /** The action of that name or slug, in whichever step. */
    public DeploymentAction action(String action) {
        DeploymentStep step = stepOf(action);
        return step.actions().get(indexOf(action, step));
    }

    /**
     * Adds a step as the last one.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public ProcessEditor<P> addStep(DeploymentStep step) {
        return insert(steps.size(), step);
    }

    /** As {@link #addStep}, in front of another one. */
    public ProcessEditor<P> addStepBefore(String other, DeploymentStep step) {
        return insert(index(other), step);
    }

    /** As {@link #addStep}, behind another one. */
    public ProcessEditor<P> addStepAfter(String other, DeploymentStep step) {
        return insert(index(other) + 1, step);
    }

    /** Removes a step with its actions, if there is one of that name or slug. */
    public ProcessEditor<P> removeStep(String step) {
        int index = find(step);
        if (index >= 0) {
            steps.remove(index);
        }
        return this;
    }

    /** Moves a step to the front. */
    public ProcessEditor<P> moveStepFirst(String step) {
        steps.add(0, steps.remove(index(step)));
        return this;
    }

    /** Moves a step to the end. */
    public ProcessEditor<P> moveStepLast(String step) {
        steps.add(steps.remove(index(step)));
        return this;
    }

    /** Moves a step in front of another one. */
    public ProcessEditor<P> moveStepBefore(String step, String other) {
        return move(step, other, 0);
    }

    /** Moves a step behind another one. */
    public ProcessEditor<P> moveStepAfter(String step, String other) {
        return move(step, other, 1);
    }

    /** Changes whatever can be changed of a step: its name, condition, properties, actions. */
    public ProcessEditor<P> changeStep(String step, UnaryOperator<DeploymentStep> change) {
        int index = index(step);
        steps.set(index, Objects.requireNonNull(change.apply(steps.get(index)), "the change gave null"));
        return this;
    }

    /** Changes whatever can be changed of an action. */
    public ProcessEditor<P> changeAction(String action, UnaryOperator<DeploymentAction> change) {
        DeploymentStep step = stepOf(action);
        List<DeploymentAction> actions = new ArrayList<>(step.actions());
        int index = indexOf(action, step);
        actions.set(index, Objects.requireNonNull(change.apply(actions.get(index)), "the change gave null"));
        steps.set(steps.indexOf(step), step.toBuilder().actions(actions).build());
        return this;
    }

    /** Sets a property of an action, such as {@code Octopus.Action.Script.ScriptBody}, to a text. */
    public ProcessEditor<P> setProperty(String action, String property, String value) {
        return setProperty(action, property, PropertyValue.of(Guards.notNull("value", value)));
    }

    /** Sets a property of an action; what is secret with {@link SensitiveValues}. */
    public ProcessEditor<P> setProperty(String action, String property, PropertyValue value) {
        Guards.notNull("value", value);
        return changeAction(
                action,
                it -> it.toBuilder()
                        .properties(with(it.properties(), property, value))
                        .build());
    }

    /** Removes a property of an action, if it has it. */
    public ProcessEditor<P> removeProperty(String action, String property) {
        return changeAction(
                action,
                it -> it.properties().containsKey(property)
                        ? it.toBuilder()
                                .properties(with(it.properties(), property, null))
                                .build()
                        : it);
    }

    /** Sets a property of a step, such as {@code Octopus.Action.TargetRoles}, to a text. */
    public ProcessEditor<P> setStepProperty(String step, String property, String value) {
        PropertyValue text = PropertyValue.of(Guards.notNull("value", value));
        return changeStep(
                step,
                it -> it.toBuilder()
                        .properties(with(it.properties(), property, text))
                        .build());
    }

    /** Removes a property of a step, if it has it. */
    public ProcessEditor<P> removeStepProperty(String step, String property) {
        return changeStep(
                step,
                it -> it.properties().containsKey(property)
                        ? it.toBuilder()
                                .properties(with(it.properties(), property, null))
                                .build()
                        : it);
    }

    /**
     * Changes a package that an action uses: which one, from which feed, in which version.
     *
     * @param reference the reference's name; empty for the action's main package
     */
    public ProcessEditor<P> changePackage(String action, String reference, UnaryOperator<PackageReference> change) {
        List<PackageReference> packages = action(action).packages();
        if (packages.stream().noneMatch(it -> isReference(reference, it))) {
            throw new IllegalArgumentException(
                    "The action '" + action + "' has no package reference '" + reference + "', but "
                            + packages.stream().map(ProcessEditor::reference).toList());
        }
        return changeAction(
                action,
                it -> it.toBuilder()
                        .packages(it.packages().stream()
                                .map(one -> isReference(reference, one)
                                        ? Objects.requireNonNull(change.apply(one), "the change gave null")
                                        : one)
                                .toList())
                        .build());
    }

    /** Has an action use a package, in place of the one of the same reference name if there is one. */
    public ProcessEditor<P> putPackage(String action, PackageReference reference) {
        String name = reference(reference);
        if (action(action).packages().stream().anyMatch(it -> isReference(name, it))) {
            return changePackage(action, name, it -> reference);
        }
        return changeAction(action, it -> {
            List<PackageReference> packages = new ArrayList<>(it.packages());
            packages.add(reference);
            return it.toBuilder().packages(packages).build();
        });
    }

    /** Has an action no longer use a package, if it does; by the reference's name, empty for the main package. */
    public ProcessEditor<P> removePackage(String action, String reference) {
        return changeAction(
                action,
                it -> it.packages().stream().noneMatch(one -> isReference(reference, one))
                        ? it
                        : it.toBuilder()
                                .packages(it.packages().stream()
                                        .filter(one -> !isReference(reference, one))
                                        .toList())
                                .build());
    }

    /** The process as it is to be. */
    public P build() {
        return rebuild.apply(steps);
    }

    private ProcessEditor<P> insert(int index, DeploymentStep step) {
        if (steps.stream().anyMatch(it -> it.name().equalsIgnoreCase(step.name()))) {
            throw new IllegalArgumentException("There is a step '" + step.name() + "' already");
        }
        steps.add(index, step);
        return this;
    }

    private ProcessEditor<P> move(String step, String other, int offset) {
        int from = index(step);
        if (from == index(other)) {
            throw new IllegalArgumentException("'" + step + "' and '" + other + "' are the same step");
        }
        DeploymentStep moved = steps.remove(from);
        steps.add(index(other) + offset, moved);
        return this;
    }

    /** The first step that has the action. */
    private DeploymentStep stepOf(String action) {
        Guards.notBlank("action", action);
        return steps.stream()
                .filter(step -> indexOf(action, step) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no action '" + action
                        + "' in this process, but "
                        + steps.stream()
                                .flatMap(step -> step.actions().stream())
                                .map(DeploymentAction::name)
                                .toList()));
    }

    private static int indexOf(String action, DeploymentStep step) {
        List<DeploymentAction> actions = step.actions();
        for (int i = 0; i < actions.size(); i++) {
            if (is(action, actions.get(i).name(), actions.get(i).slug())) {
                return i;
            }
        }
        return -1;
    }

    private int index(String step) {
        int index = find(step);
        if (index < 0) {
            throw new IllegalArgumentException("There is no step '" + step + "' in this process, but "
                    + steps.stream().map(DeploymentStep::name).toList());
        }
        return index;
    }

    private int find(String step) {
        Guards.notBlank("step", step);
        for (int i = 0; i < steps.size(); i++) {
            if (is(step, steps.get(i).name(), steps.get(i).slug())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(String wanted, String name, @Nullable String slug) {
        return wanted.equalsIgnoreCase(name) || wanted.equals(slug);
    }

    private static boolean isReference(String name, PackageReference reference) {
        return name.equalsIgnoreCase(reference(reference));
    }

    private static String reference(PackageReference reference) {
        return Objects.requireNonNullElse(reference.name(), "");
    }

    private static Map<String, PropertyValue> with(
            Map<String, PropertyValue> properties, String name, @Nullable PropertyValue value) {
        Map<String, PropertyValue> changed = new LinkedHashMap<>(properties);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(Guards.notBlank("property", name), value);
        }
        return changed;
    }

    /** The names of the steps. */
    @Override
    public String toString() {
        return "ProcessEditor" + steps.stream().map(DeploymentStep::name).toList();
    }
}
