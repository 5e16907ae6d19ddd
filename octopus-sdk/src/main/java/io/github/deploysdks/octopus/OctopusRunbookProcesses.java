package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbookProcessesApi;
import io.github.deploysdks.octopus.model.RunbookProcess;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runbook processes: the steps that a runbook runs.
 *
 * <p>The {@code update} methods that take an editor work as those of {@link OctopusDeploymentProcesses}: the editor may run
 * several times, and is to do nothing but edit.
 */
public final class OctopusRunbookProcesses extends RunbookProcessesApi {
    private final ApiRuntime runtime;

    OctopusRunbookProcesses(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
    }

    /**
     * Edits the process of a runbook that is in the database.
     *
     * @param id of the process, such as {@code RunbookProcess-Runbooks-31}
     * @return the process as the server has it now
     * @throws StaleVersionException if others changed the process during each attempt
     * @throws io.github.deploysdks.core.error.BadRequestException if the server finds fault with the edited process
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such process
     * @throws io.github.deploysdks.core.error.WaitException if the thread is interrupted or the client closed between two
     *     attempts
     * @see <a href="https://octopus.com/docs/api/runbook-processes">the vendor's documentation</a>
     */
    public RunbookProcess update(String id, UnaryOperator<RunbookProcess> editor) {
        return edit(() -> get(id), editor, process -> update(id, process));
    }

    /**
     * As {@link #update(String, UnaryOperator)}, by the project's route.
     *
     * @param projectId id of the project
     * @param id of the process
     */
    public RunbookProcess updateInProject(String projectId, String id, UnaryOperator<RunbookProcess> editor) {
        return edit(() -> getInProject(projectId, id), editor, process -> updateInProject(projectId, id, process));
    }

    /**
     * Edits the process of a runbook that is in git, and commits it.
     *
     * @param projectId id of the project
     * @param gitRef the branch, such as {@code main} or {@code refs/heads/main}; no tag, no commit
     * @param id of the process, which in git is the runbook's slug
     * @param changeDescription the commit's message
     * @return the process as it is on the branch now
     * @throws StaleVersionException if others changed the process during each attempt
     * @throws IllegalArgumentException if it is no branch, or the message is blank
     * @see #update(String, UnaryOperator)
     */
    public RunbookProcess updateInGit(
            String projectId,
            String gitRef,
            String id,
            String changeDescription,
            UnaryOperator<RunbookProcess> editor) {
        GitChange.branch(gitRef);
        GitChange.message(changeDescription);
        return edit(
                () -> getInGit(projectId, gitRef, id),
                editor,
                process -> updateInGit(
                        projectId,
                        gitRef,
                        id,
                        process.toBuilder().changeDescription(changeDescription).build()));
    }

    private RunbookProcess edit(
            Supplier<RunbookProcess> read, UnaryOperator<RunbookProcess> editor, UnaryOperator<RunbookProcess> write) {
        return new OptimisticEdit(runtime.pacer(), "octopus edit runbook process").run(read, editor, write);
    }
}
