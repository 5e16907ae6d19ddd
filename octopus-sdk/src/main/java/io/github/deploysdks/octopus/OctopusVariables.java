package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.VariablesApi;

/** Variables of projects and library variable sets. */
public final class OctopusVariables extends VariablesApi {
    OctopusVariables(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
