package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What was started together, and the server's tasks that carry it out. That it was started says nothing of how it ends. */
public abstract sealed class StartedTasks permits StartedDeployments, StartedRunbookRuns {
    private final ApiRuntime runtime;
    private final String spaceId;
    private final List<String> taskIds;

    StartedTasks(ApiRuntime runtime, String spaceId, List<String> taskIds) {
        this.runtime = runtime;
        this.spaceId = spaceId;
        this.taskIds = List.copyOf(taskIds);
    }

    /** Ids of the tasks, in the order in which the server named them. */
    public final List<String> taskIds() {
        return taskIds;
    }

    /** As {@link #await(Consumer)}, for half an hour at most. */
    public final TaskResults await() {
        return await(options -> {});
    }

    /**
     * Waits until all have ended, well or not.
     *
     * @param options a deadline (half an hour if not set; what starts later needs a longer one), whether to cancel the tasks then,
     *     who is told how it goes
     * @return how each ended; {@link TaskResults#requireSuccess} throws unless all of them ended well
     * @throws TaskWaitException if they have not ended by then, if the thread is interrupted or the client closed
     * @throws PendingInterruptionException if one of them waits for somebody, and the options want no wait for that
     */
    public final TaskResults await(Consumer<AwaitOptions.Builder> options) {
        return new OctopusTasks(runtime, spaceId).awaitAll(taskIds, options);
    }

    /** As {@link #await(Consumer)}, without blocking. Cancelling the future ends the waiting, not the tasks. */
    public final CompletableFuture<TaskResults> awaitAsync(Consumer<AwaitOptions.Builder> options) {
        return runtime.background().run(() -> await(options));
    }
}
