package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceLibraryApis;

/** What projects share. Made by {@link OctopusSpace#library}. */
public final class OctopusLibrary extends SpaceLibraryApis {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusLibrary(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    @Override
    public OctopusCertificates certificates() {
        return new OctopusCertificates(runtime, spaceId);
    }
}
