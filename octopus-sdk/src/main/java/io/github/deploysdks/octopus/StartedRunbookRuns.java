package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.model.RunbookRunServerTask;
import java.util.List;

/** Runs of a runbook that were started together: one for each environment and tenant. */
public final class StartedRunbookRuns extends StartedTasks {
    private final List<RunbookRunServerTask> runs;

    StartedRunbookRuns(ApiRuntime runtime, String spaceId, List<RunbookRunServerTask> runs) {
        super(
                runtime,
                spaceId,
                runs.stream().map(RunbookRunServerTask::serverTaskId).toList());
        this.runs = List.copyOf(runs);
    }

    /** The runs and their tasks, in the order in which the server named them. */
    public List<RunbookRunServerTask> runs() {
        return runs;
    }

    @Override
    public String toString() {
        return "StartedRunbookRuns" + runs;
    }
}
