package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentProcessesApi;
import io.github.deploysdks.octopus.model.DeploymentProcess;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Deployment processes: the steps that deploy a project.
 *
 * <p>The {@code update} methods that take an editor read, have the process edited, and write. When somebody else has changed
 * it in between, which the server refuses to overwrite, they start anew, up to ten times with short pauses. So an editor may
 * run several times, on newer states each time, and, where the answer to a write was lost, on one that has its own change
 * already: it is to do nothing but edit, and to look before it adds. {@link ProcessEditor} helps. What the SDK does not know
 * of a process goes back as it came, secrets stay. An editor that changes nothing sends nothing.
 */
public final class OctopusDeploymentProcesses extends DeploymentProcessesApi {
    private final ApiRuntime runtime;

    OctopusDeploymentProcesses(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
    }

    /**
     * Edits a process that is in the database. With the project's id at hand take
     * {@link #updateInProject(String, UnaryOperator)}: the vendor has deprecated the route that writes by the process' id, the
     * only one of old servers.
     *
     * @param id of the process, such as {@code deploymentprocess-Projects-12}
     * @return the process as the server has it now
     * @throws StaleVersionException if others changed the process during each attempt
     * @throws io.github.deploysdks.core.error.BadRequestException if the server finds fault with the edited process
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such process
     * @throws io.github.deploysdks.core.error.WaitException if the thread is interrupted or the client closed between two
     *     attempts
     * @see <a href="https://octopus.com/docs/api/deployment-processes">the vendor's documentation</a>
     */
    @SuppressWarnings("deprecation") // The vendor's, not ours: see above.
    public DeploymentProcess update(String id, UnaryOperator<DeploymentProcess> editor) {
        return edit(() -> get(id), editor, process -> update(id, process));
    }

    /**
     * Edits the process of a project, which is in the database.
     *
     * @param projectId id of the project
     * @return the process as the server has it now
     * @throws StaleVersionException if others changed the process during each attempt
     * @see #update(String, UnaryOperator)
     */
    public DeploymentProcess updateInProject(String projectId, UnaryOperator<DeploymentProcess> editor) {
        return edit(() -> getInProject(projectId), editor, process -> updateInProject(projectId, process));
    }

    /**
     * Edits the process of a project that is in git, and commits it.
     *
     * @param projectId id of the project
     * @param gitRef the branch, such as {@code main} or {@code refs/heads/main}; no tag, no commit
     * @param changeDescription the commit's message
     * @return the process as it is on the branch now
     * @throws StaleVersionException if others changed the process during each attempt
     * @throws IllegalArgumentException if it is no branch, or the message is blank
     * @see #update(String, UnaryOperator)
     */
    public DeploymentProcess updateInGit(
            String projectId, String gitRef, String changeDescription, UnaryOperator<DeploymentProcess> editor) {
        GitChange.branch(gitRef);
        GitChange.message(changeDescription);
        return edit(
                () -> getInGit(projectId, gitRef),
                editor,
                process -> updateInGit(
                        projectId,
                        gitRef,
                        process.toBuilder().changeDescription(changeDescription).build()));
    }

    private DeploymentProcess edit(
            Supplier<DeploymentProcess> read,
            UnaryOperator<DeploymentProcess> editor,
            UnaryOperator<DeploymentProcess> write) {
        return new OptimisticEdit(runtime.pacer(), "octopus edit deployment process").run(read, editor, write);
    }
}
