package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TasksAsyncApi;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Tasks: work in the background, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent,
 * unless {@link AwaitOptions.Builder#cancelWhenInterrupted} says otherwise. Listeners are called on a thread of the client's.
 */
public final class OctopusTasksAsync extends TasksAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusTasks blocking;

    OctopusTasksAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusTasks(runtime, spaceId);
    }

    /** As {@link OctopusTasks#await(String)}. */
    public CompletableFuture<TaskResult> await(String taskId) {
        return runtime.background().run(() -> blocking.await(taskId));
    }

    /** As {@link OctopusTasks#await(String, Consumer)}. */
    public CompletableFuture<TaskResult> await(String taskId, Consumer<AwaitOptions.Builder> options) {
        return runtime.background().run(() -> blocking.await(taskId, options));
    }

    /** As {@link OctopusTasks#awaitAll(Collection)}. */
    public CompletableFuture<TaskResults> awaitAll(Collection<String> taskIds) {
        return runtime.background().run(() -> blocking.awaitAll(taskIds));
    }

    /** As {@link OctopusTasks#awaitAll(Collection, Consumer)}. */
    public CompletableFuture<TaskResults> awaitAll(Collection<String> taskIds, Consumer<AwaitOptions.Builder> options) {
        return runtime.background().run(() -> blocking.awaitAll(taskIds, options));
    }
}
