package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a task ended. That it ended does not say that it went well: see {@link #succeeded()}. */
public final class TaskResult {
    private final Task task;
    private final boolean gone;
    private final String webUrl;

    private TaskResult(Task task, boolean gone, String webUrl) {
        this.task = task;
        this.gone = gone;
        this.webUrl = webUrl;
    }

    /** @param webUrl the task's page in the web interface */
    static TaskResult ended(Task task, String webUrl) {
        return new TaskResult(task, false, webUrl);
    }

    /** Of a task that has vanished from the server. */
    static TaskResult gone(Task lastSeen, String webUrl) {
        return new TaskResult(lastSeen, true, webUrl);
    }

    /** The task's id, such as {@code ServerTasks-1042}. */
    public String taskId() {
        return task.id();
    }

    /** The task as it ended; of one that is {@linkplain #isGone() gone}, as it was last seen. */
    public Task task() {
        return task;
    }

    /** The state it ended in; of a task that is gone, the last that was seen. */
    public TaskState state() {
        return task.state();
    }

    /** Whether the task ended well. Warnings do not count against it. */
    public boolean succeeded() {
        return !gone && TaskState.SUCCESS.equals(task.state()) && !Boolean.FALSE.equals(task.finishedSuccessfully());
    }

    /** Whether the task vanished from the server before it was seen to end: somebody deleted it, or what it belonged to. */
    public boolean isGone() {
        return gone;
    }

    /** Whether the task's log holds warnings or errors, which it may even if the task succeeded. */
    public boolean hasWarningsOrErrors() {
        return Boolean.TRUE.equals(task.hasWarningsOrErrors());
    }

    /** The server's summary of what went wrong; null if it gives none. */
    public @Nullable String errorMessage() {
        String message = task.errorMessage();
        return message == null || message.isBlank() ? null : message;
    }

    /** The task's page in the web interface, for people. */
    public String webUrl() {
        return webUrl;
    }

    /**
     * This, if the task succeeded.
     *
     * @throws TaskFailedException if it did not
     */
    public TaskResult requireSuccess() {
        if (!succeeded()) {
            throw new TaskFailedException(List.of(this), 1);
        }
        return this;
    }

    /** The task with its state and error in one line. */
    @Override
    public String toString() {
        String message = errorMessage();
        return taskId() + " " + (gone ? "vanished, last seen " : "") + state()
                + (message == null ? "" : ": " + message.strip()) + " (" + webUrl + ")";
    }
}
