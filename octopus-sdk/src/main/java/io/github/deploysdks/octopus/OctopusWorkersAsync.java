package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.WorkersAsyncApi;

/** Workers, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusWorkersAsync extends WorkersAsyncApi {
    OctopusWorkersAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
