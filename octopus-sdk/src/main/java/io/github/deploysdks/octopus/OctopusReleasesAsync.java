package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.ReleasesAsyncApi;
import io.github.deploysdks.octopus.model.CreatedRelease;
import io.github.deploysdks.octopus.model.ReleaseCommand;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Releases of projects, and how to create one by names, asynchronous. Cancelling a future ends its waiting; what was sent until
 * then stays sent.
 */
public final class OctopusReleasesAsync extends ReleasesAsyncApi {
    private final ApiRuntime runtime;
    private final String spaceId;
    private final OctopusReleases blocking;

    OctopusReleasesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
        this.blocking = new OctopusReleases(runtime, spaceId);
    }

    /** As {@link OctopusReleases#create(String, Consumer)}. */
    public CompletableFuture<CreatedRelease> create(String project, Consumer<ReleaseOptions.Builder> options) {
        return runtime.background().run(() -> blocking.create(project, options));
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CompletableFuture<CreatedRelease> createByName(ReleaseCommand releaseCommand, RequestOptions options) {
        return super.createByName(InSpace.of(spaceId, releaseCommand), options);
    }
}
