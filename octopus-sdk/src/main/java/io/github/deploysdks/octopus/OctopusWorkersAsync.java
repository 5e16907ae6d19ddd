package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.WorkersAsyncApi;
import io.github.deploysdks.octopus.model.Worker;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Workers, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusWorkersAsync extends WorkersAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusWorkers blocking;

    OctopusWorkersAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusWorkers(runtime, spaceId);
    }

    /** As {@link OctopusWorkers#register(String, Consumer)}. */
    public CompletableFuture<Registered<Worker>> register(
            String name, Consumer<WorkerRegistration.Builder> registration) {
        return runtime.background().run(() -> blocking.register(name, registration));
    }

    /** As {@link OctopusWorkers#register(String, WorkerRegistration)}. */
    public CompletableFuture<Registered<Worker>> register(String name, WorkerRegistration registration) {
        return runtime.background().run(() -> blocking.register(name, registration));
    }

    /** As {@link OctopusWorkers#deregister(String)}. */
    public CompletableFuture<Worker> deregister(String name) {
        return runtime.background().run(() -> blocking.deregister(name));
    }

    /** As {@link OctopusWorkers#deregister(Collection)}. */
    public CompletableFuture<List<Worker>> deregister(Collection<String> names) {
        return runtime.background().run(() -> blocking.deregister(names));
    }
}
