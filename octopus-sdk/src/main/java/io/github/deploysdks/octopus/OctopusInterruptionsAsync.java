package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.InterruptionsAsyncApi;

/** Interruptions: tasks that wait for somebody, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusInterruptionsAsync extends InterruptionsAsyncApi {
    OctopusInterruptionsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
