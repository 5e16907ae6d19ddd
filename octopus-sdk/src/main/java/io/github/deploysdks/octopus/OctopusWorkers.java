package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.WorkersApi;

/** Workers. */
public final class OctopusWorkers extends WorkersApi {
    OctopusWorkers(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
