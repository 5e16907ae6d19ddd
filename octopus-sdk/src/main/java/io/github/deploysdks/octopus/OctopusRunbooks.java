package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.RunbooksApi;

/** Runbooks. */
public final class OctopusRunbooks extends RunbooksApi {
    OctopusRunbooks(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
