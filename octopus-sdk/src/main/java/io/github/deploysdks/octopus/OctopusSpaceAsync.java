package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceAsyncApis;

/** The operations of one space of a server, asynchronous. Made by {@link OctopusSpace#async}. */
public final class OctopusSpaceAsync extends SpaceAsyncApis {
    OctopusSpaceAsync(ApiRuntime runtime, String id) {
        super(runtime, id);
    }
}
