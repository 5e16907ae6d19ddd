package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.ReleasesApi;

/** Releases of projects. */
public final class OctopusReleases extends ReleasesApi {
    OctopusReleases(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
