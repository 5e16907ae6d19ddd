package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.BuildInformationAsyncApi;
import io.github.deploysdks.octopus.model.BuildInformation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Where packages came from, asynchronous: builds, commits and work items. Cancelling a future ends its waiting; what was sent
 * until then stays sent.
 */
public final class OctopusBuildInformationAsync extends BuildInformationAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusBuildInformation blocking;

    OctopusBuildInformationAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusBuildInformation(runtime, spaceId);
    }

    /** As {@link OctopusBuildInformation#push(Consumer)}. */
    public CompletableFuture<List<BuildInformation>> push(Consumer<BuildReport.Builder> report) {
        return runtime.background().run(() -> blocking.push(report));
    }

    /** As {@link OctopusBuildInformation#push(BuildReport)}. */
    public CompletableFuture<List<BuildInformation>> push(BuildReport report) {
        return runtime.background().run(() -> blocking.push(report));
    }
}
