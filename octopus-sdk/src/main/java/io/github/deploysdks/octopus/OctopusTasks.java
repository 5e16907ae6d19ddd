package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.TasksApi;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tasks: work in the background. {@link #await} sees it through.
 *
 * @see <a href="https://octopus.com/docs/tasks">the vendor's documentation</a>
 */
public final class OctopusTasks extends TasksApi {
    private final ApiRuntime runtime;

    OctopusTasks(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
    }

    /** As {@link #await(String, Consumer)}, for at most 30 minutes. */
    public TaskResult await(String taskId) {
        return await(taskId, options -> {});
    }

    /**
     * Waits until a task has ended, well or not: see {@link TaskResult#succeeded} and {@link TaskResult#requireSuccess}.
     *
     * @param options a deadline (30 minutes if not set), who hears of progress, log lines and interruptions, what to cancel
     * @return how it ended
     * @throws TaskWaitException if it has not ended by the deadline, the thread is interrupted or the client closed
     * @throws PendingInterruptionException if it waits for somebody, and the options want no wait for that
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such task, or the user may not see it
     * @throws IllegalArgumentException if this is no id of a task
     */
    public TaskResult await(String taskId, Consumer<AwaitOptions.Builder> options) {
        return awaitAll(List.of(taskId), options).all().get(0);
    }

    /** As {@link #awaitAll(Collection, Consumer)}, for at most 30 minutes. */
    public TaskResults awaitAll(Collection<String> taskIds) {
        return awaitAll(taskIds, options -> {});
    }

    /**
     * Waits until tasks have ended, well or not: see {@link TaskResults#succeeded} and {@link TaskResults#requireSuccess}.
     *
     * <p>Asks for all of them with one request, or for very many with a few. Failures that pass do not end the wait: a
     * connection that breaks, a server that restarts, is busy or in maintenance (408, 429, 5xx, and a web page in place of an
     * answer). If they last, the exception at the deadline says so.
     *
     * @param taskIds what to wait for; if there is none, nothing is sent
     * @param options a deadline for all of them (30 minutes if not set), who hears of progress, log lines and interruptions,
     *     what to cancel
     * @return how they ended, in the order of {@code taskIds}, each once
     * @throws TaskWaitException if one has not ended by the deadline, the thread is interrupted or the client closed
     * @throws PendingInterruptionException if one waits for somebody, and the options want no wait for that
     * @throws io.github.deploysdks.core.error.NotFoundException if one of them is not there, or the user may not see it. One
     *     that vanishes later is {@linkplain TaskResult#isGone() a result}.
     * @throws IllegalArgumentException if one of them is no id of a task
     */
    public TaskResults awaitAll(Collection<String> taskIds, Consumer<AwaitOptions.Builder> options) {
        return new TaskWait(runtime, this, AwaitOptions.of(options), taskIds).run();
    }
}
