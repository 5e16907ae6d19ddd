package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.ReleasesAsyncApi;

/** Releases of projects, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusReleasesAsync extends ReleasesAsyncApi {
    OctopusReleasesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
