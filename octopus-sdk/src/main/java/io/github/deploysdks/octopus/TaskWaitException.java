package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.octopus.model.Task;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wait for tasks ended before they did: at the deadline, or because it was given up. The tasks go on, unless
 * {@link #cancelled()} has them. The cause is the failure of the last request, if it failed.
 */
public final class TaskWaitException extends WaitException {
    private static final long serialVersionUID = 1L;

    private final transient List<TaskResult> ended;
    private final transient List<String> pending;
    private final transient List<String> cancelled;
    private final transient Map<String, Task> lastSeen;

    TaskWaitException(
            Reason reason,
            String message,
            @Nullable Throwable cause,
            List<TaskResult> ended,
            List<String> pending,
            List<String> cancelled,
            Map<String, Task> lastSeen) {
        super(TaskWait.FLOW, reason, message, cause);
        this.ended = List.copyOf(ended);
        this.pending = List.copyOf(pending);
        this.cancelled = List.copyOf(cancelled);
        this.lastSeen = Collections.unmodifiableMap(lastSeen);
    }

    /** The results of the tasks that had ended. */
    public List<TaskResult> ended() {
        return ended;
    }

    /** The ids of the tasks that had not ended, as far as is known. */
    public List<String> pending() {
        return pending;
    }

    /** The ids of those pending tasks that the server has agreed to cancel; it may take them some time to end. */
    public List<String> cancelled() {
        return cancelled;
    }

    /** A task as it was last seen; null if the server never said, or it was not waited for. */
    public @Nullable Task lastSeen(String taskId) {
        return lastSeen.get(taskId);
    }
}
