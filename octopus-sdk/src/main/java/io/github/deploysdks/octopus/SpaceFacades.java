package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.SpaceApis;

/** The generated façades of a space, for flows that need several of them. */
final class SpaceFacades extends SpaceApis {
    SpaceFacades(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
