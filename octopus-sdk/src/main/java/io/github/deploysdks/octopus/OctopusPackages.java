package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.PackagesApi;

/** Packages of the built-in feed. */
public final class OctopusPackages extends PackagesApi {
    OctopusPackages(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
