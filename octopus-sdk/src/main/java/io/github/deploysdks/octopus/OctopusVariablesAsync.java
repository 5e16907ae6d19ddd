package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.VariablesAsyncApi;

/** Variables of projects and library variable sets, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusVariablesAsync extends VariablesAsyncApi {
    OctopusVariablesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
