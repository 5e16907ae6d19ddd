package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.octopus.api.RunbooksApi;
import io.github.deploysdks.octopus.model.CreatedRunbookRuns;
import io.github.deploysdks.octopus.model.GitConversionState;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.RunbookRun;
import io.github.deploysdks.octopus.model.RunbookRunRetry;
import io.github.deploysdks.octopus.model.RunbookRunServerTask;
import io.github.deploysdks.octopus.model.VersionControlledPersistenceSettings;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runbooks of projects, and how to run them by names. */
public final class OctopusRunbooks extends RunbooksApi {
    private final ApiRuntime runtime;
    private final String spaceId;
    private final OctopusRunbookRuns runs;

    OctopusRunbooks(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
        this.runs = new OctopusRunbookRuns(runtime, spaceId);
    }

    /**
     * Runs a runbook: in each of the environments, and for each tenant if tenants or their tags are set. Whether the project keeps its
     * runbooks in git is looked up, unless {@link RunbookRunOptions.Builder#gitRef gitRef} says so.
     *
     * @param project its name, id or slug
     * @param runbook its name, id or slug
     * @param options where, and how: environments have to be set
     * @return what was started, to be awaited
     * @throws IllegalArgumentException if the options make no sense, or not for where the runbook is kept; nothing is started
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such project
     * @throws io.github.deploysdks.core.error.BadRequestException if the server refuses it, or does not know a name
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 2022.3.5512
     * @see <a href="https://octopus.com/docs/api/runbook-runs">the vendor's documentation</a>
     */
    public StartedRunbookRuns run(String project, String runbook, Consumer<RunbookRunOptions.Builder> options) {
        RunbookRunOptions run = RunbookRunOptions.of(options);
        Guards.notBlank("project", project);
        Guards.notBlank("runbook", runbook);
        String ref = run.gitRef() == null ? defaultRef(project) : run.gitRef();
        CreatedRunbookRuns created = ref == null
                ? runs.createByName(run.inDatabase(project, runbook))
                : runs.createInGitByName(run.inGit(project, runbook, ref));
        return new StartedRunbookRuns(runtime, spaceId, created.runbookRunServerTasks());
    }

    /**
     * Runs once more what a run did, with the same snapshot and the same settings.
     *
     * @param runId id of the run
     * @return what was started, to be awaited
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such run
     * @see <a href="https://octopus.com/docs/api/runbook-runs">the vendor's documentation</a>
     */
    public StartedRunbookRuns retry(String runId) {
        RunbookRun run = runs.get(runId);
        String projectId = run.projectId();
        RunbookRunRetry retry =
                runs.retry(projectId == null ? get(run.runbookId()).projectId() : projectId, runId);
        RunbookRun wrapped = retry.resource();
        String id = wrapped == null ? retry.id() : wrapped.id();
        String taskId = wrapped == null ? retry.taskId() : wrapped.taskId();
        return new StartedRunbookRuns(
                runtime,
                spaceId,
                List.of(RunbookRunServerTask.builder()
                        .runbookRunId(Require.present(id, "RunbookRun", "Id"))
                        .serverTaskId(Require.present(taskId, "RunbookRun", "TaskId"))
                        .build()));
    }

    /** The branch that runbooks are taken from where nothing else is said; null if they are in the database. */
    private @Nullable String defaultRef(String projectName) {
        Project project = new SpaceOperations(runtime, spaceId).project(projectName);
        if (!(project.persistenceSettings() instanceof VersionControlledPersistenceSettings git)) {
            return null;
        }
        GitConversionState state = git.conversionState();
        if (state == null || !Boolean.TRUE.equals(state.runbooksAreInGit())) {
            return null;
        }
        String branch = git.defaultBranch();
        if (branch == null) {
            throw new IllegalArgumentException(
                    "the runbooks of '" + projectName + "' are in git, and it has no default branch: set gitRef");
        }
        return branch.startsWith("refs/") ? branch : "refs/heads/" + branch;
    }
}
