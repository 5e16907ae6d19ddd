package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceLibraryAsyncApis;

/** What projects share, asynchronous. Made by {@link OctopusSpaceAsync#library}. */
public final class OctopusLibraryAsync extends SpaceLibraryAsyncApis {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusLibraryAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    @Override
    public OctopusCertificatesAsync certificates() {
        return new OctopusCertificatesAsync(runtime, spaceId);
    }
}
