package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.ArtifactsAsyncApi;

/** Artifacts: files that deployments and runbook runs left behind, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusArtifactsAsync extends ArtifactsAsyncApi {
    OctopusArtifactsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
