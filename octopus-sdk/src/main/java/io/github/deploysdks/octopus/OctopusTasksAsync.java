package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TasksAsyncApi;

/** Tasks: work in the background, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusTasksAsync extends TasksAsyncApi {
    OctopusTasksAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
