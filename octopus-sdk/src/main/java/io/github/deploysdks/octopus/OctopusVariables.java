package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.VariablesApi;
import io.github.deploysdks.octopus.model.LibraryVariableSet;
import io.github.deploysdks.octopus.model.VariableSet;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Variables of projects and library variable sets.
 *
 * <p>The {@code update} methods that take an editor read, have the set edited, and write. When somebody else has changed the
 * set in between, which the server refuses to overwrite, they start anew, up to ten times with short pauses. So an editor may
 * run several times, on newer states each time, and, where the answer to a write was lost, on one that has its own change
 * already: it is to do nothing but edit, as {@link VariableEditor} does. What the SDK does not know of a set goes back as it
 * came. An editor that changes nothing sends nothing.
 *
 * <p>Secrets are never read: a sensitive variable has no value. It stays as it is when it goes back with its id and without
 * value. An edit that would blank a secret otherwise is refused with an {@link IllegalArgumentException} before it is sent.
 */
public final class OctopusVariables extends VariablesApi {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusVariables(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    /**
     * Edits a variable set.
     *
     * @param id of the set, such as {@code variableset-Projects-12}, which {@code project.variableSetId()} and
     *     {@code libraryVariableSet.variableSetId()} give
     * @return the set as the server has it now
     * @throws StaleVersionException if others changed the set during each attempt
     * @throws IllegalArgumentException if a secret would be lost
     * @throws io.github.deploysdks.core.error.BadRequestException if the server finds fault with the edited set
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such set
     * @throws io.github.deploysdks.core.error.WaitException if the thread is interrupted or the client closed between two
     *     attempts
     * @see <a href="https://octopus.com/docs/api/variables">the vendor's documentation</a>
     */
    public VariableSet update(String id, UnaryOperator<VariableSet> editor) {
        return edit(() -> get(id), editor, set -> update(id, set));
    }

    /**
     * Edits the variables of a project that are in the database: all of them, or the sensitive ones where git holds the others.
     *
     * @param projectId id of the project
     * @return the set as the server has it now
     * @throws StaleVersionException if others changed the set during each attempt
     * @throws IllegalArgumentException if a secret would be lost
     * @see #update(String, UnaryOperator)
     */
    public VariableSet updateInProject(String projectId, UnaryOperator<VariableSet> editor) {
        return edit(() -> getInProject(projectId), editor, set -> {
            updateInProject(projectId, set);
            return getInProject(projectId);
        });
    }

    /**
     * Edits the variables of a library variable set.
     *
     * @param nameOrId its name, in any case, or its id, such as {@code LibraryVariableSets-4}
     * @return the set as the server has it now
     * @throws StaleVersionException if others changed the set during each attempt
     * @throws IllegalArgumentException if a secret would be lost
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such library variable set
     * @see #update(String, UnaryOperator)
     */
    public VariableSet updateInLibrarySet(String nameOrId, UnaryOperator<VariableSet> editor) {
        Objects.requireNonNull(editor, "editor");
        return update(setOf(nameOrId), editor);
    }

    /**
     * Edits the variables of a project that are in git, and commits them. Sensitive ones are not among them: see
     * {@link #updateInProject(String, UnaryOperator)}.
     *
     * @param projectId id of the project
     * @param gitRef the branch, such as {@code main} or {@code refs/heads/main}; no tag, no commit
     * @param changeDescription the commit's message
     * @return the set as it is on the branch now
     * @throws StaleVersionException if others changed the set during each attempt
     * @throws IllegalArgumentException if it is no branch, the message is blank, or a sensitive variable was added
     * @see #update(String, UnaryOperator)
     */
    public VariableSet updateInGit(
            String projectId, String gitRef, String changeDescription, UnaryOperator<VariableSet> editor) {
        GitChange.branch(gitRef);
        GitChange.message(changeDescription);
        return new OptimisticEdit(runtime.pacer(), "octopus edit variables")
                .run(() -> getInGit(projectId, gitRef), checked(editor, VariableSecrets::requireNone), set -> {
                    updateInGit(
                            projectId,
                            gitRef,
                            set.toBuilder().changeDescription(changeDescription).build());
                    return getInGit(projectId, gitRef);
                });
    }

    private VariableSet edit(
            Supplier<VariableSet> read, UnaryOperator<VariableSet> editor, UnaryOperator<VariableSet> write) {
        return new OptimisticEdit(runtime.pacer(), "octopus edit variables")
                .run(read, checked(editor, VariableSecrets::requireKept), write);
    }

    private static UnaryOperator<VariableSet> checked(UnaryOperator<VariableSet> editor, Check check) {
        Objects.requireNonNull(editor, "editor");
        return before -> {
            VariableSet after = Objects.requireNonNull(editor.apply(before), "the editor gave null");
            check.compare(before, after);
            return after;
        };
    }

    private String setOf(String nameOrId) {
        LibraryVariableSet found = new SpaceOperations(runtime, spaceId).libraryVariableSet(nameOrId);
        return found.variableSetId() == null ? "variableset-" + found.id() : found.variableSetId();
    }

    /** What is asked of an edit. */
    private interface Check {
        void compare(VariableSet before, VariableSet after);
    }
}
