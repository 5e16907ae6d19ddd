package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbookProcessesApi;

/** Runbook processes: the steps that a runbook runs. */
public final class OctopusRunbookProcesses extends RunbookProcessesApi {
    OctopusRunbookProcesses(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
