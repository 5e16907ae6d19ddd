package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.BuildInformationApi;

/** Build information: where the versions of packages came from. */
public final class OctopusBuildInformation extends BuildInformationApi {
    OctopusBuildInformation(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
