package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.BuildInformationAsyncApi;

/** Build information: where the versions of packages came from, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusBuildInformationAsync extends BuildInformationAsyncApi {
    OctopusBuildInformationAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
