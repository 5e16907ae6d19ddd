package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.PackagesAsyncApi;

/** Packages of the built-in feed, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusPackagesAsync extends PackagesAsyncApi {
    OctopusPackagesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
