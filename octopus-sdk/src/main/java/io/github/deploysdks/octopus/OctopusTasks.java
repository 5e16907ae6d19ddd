package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TasksApi;

/** Tasks: work in the background. */
public final class OctopusTasks extends TasksApi {
    OctopusTasks(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
