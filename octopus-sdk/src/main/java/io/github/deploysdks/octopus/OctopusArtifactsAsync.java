package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.octopus.api.ArtifactsAsyncApi;
import io.github.deploysdks.octopus.model.Artifact;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Artifacts: files that deployments and runbook runs left behind, asynchronous. Cancelling a future ends its waiting; what was
 * saved until then stays saved.
 */
public final class OctopusArtifactsAsync extends ArtifactsAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusArtifacts blocking;

    OctopusArtifactsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusArtifacts(runtime, spaceId);
    }

    /** As {@link OctopusArtifacts#regarding}. */
    public AsyncPaged<Artifact> regarding(String id) {
        String checked = Guards.notBlank("id", id);
        return listAll(params -> params.regarding(checked).order("asc"));
    }

    /** As {@link OctopusArtifacts#downloadAll(String, Path)}. */
    public CompletableFuture<ArtifactReport> downloadAll(String regarding, Path folder) {
        return runtime.background().run(() -> blocking.downloadAll(regarding, folder));
    }

    /** As {@link OctopusArtifacts#downloadAll(String, Path, Consumer)}; the listener is called on a thread of the client's. */
    public CompletableFuture<ArtifactReport> downloadAll(
            String regarding, Path folder, Consumer<ArtifactDownloadOptions.Builder> options) {
        return runtime.background().run(() -> blocking.downloadAll(regarding, folder, options));
    }
}
