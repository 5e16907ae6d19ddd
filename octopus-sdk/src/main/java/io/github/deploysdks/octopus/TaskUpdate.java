package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskState;
import org.jspecify.annotations.Nullable;

/** What has become of one of the tasks that are waited for. */
public final class TaskUpdate {
    private final Task task;
    private final @Nullable TaskState previousState;
    private final @Nullable Integer percentage;
    private final int ended;
    private final int total;

    TaskUpdate(Task task, @Nullable TaskState previousState, @Nullable Integer percentage, int ended, int total) {
        this.task = task;
        this.previousState = previousState;
        this.percentage = percentage;
        this.ended = ended;
        this.total = total;
    }

    /** The task as it is now. */
    public Task task() {
        return task;
    }

    /** The task's state now. */
    public TaskState state() {
        return task.state();
    }

    /** The state it was last seen in; null if it is seen for the first time. */
    public @Nullable TaskState previousState() {
        return previousState;
    }

    /**
     * How far the task is, 0 to 100, by the server's estimate; null if it gives none, or neither
     * {@link AwaitOptions.Builder#percentages} nor {@link AwaitOptions.Builder#log} asks for it.
     */
    public @Nullable Integer percentage() {
        return percentage;
    }

    /** How many of the tasks have ended. */
    public int ended() {
        return ended;
    }

    /** How many tasks are waited for. */
    public int total() {
        return total;
    }

    @Override
    public String toString() {
        return task.id() + " " + (previousState == null ? "" : previousState + " -> ") + state()
                + (percentage == null ? "" : " " + percentage + " %") + ", " + ended + " of " + total + " ended";
    }
}
