package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbookProcessesAsyncApi;

/** Runbook processes: the steps that a runbook runs, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusRunbookProcessesAsync extends RunbookProcessesAsyncApi {
    OctopusRunbookProcessesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
