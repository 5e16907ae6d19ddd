package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.ArtifactsApi;

/** Artifacts: files that deployments and runbook runs left behind. */
public final class OctopusArtifacts extends ArtifactsApi {
    OctopusArtifacts(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
