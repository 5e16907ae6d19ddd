package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.InterruptionsApi;

/** Interruptions: tasks that wait for somebody. */
public final class OctopusInterruptions extends InterruptionsApi {
    OctopusInterruptions(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
