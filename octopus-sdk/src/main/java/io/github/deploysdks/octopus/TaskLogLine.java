package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.ActivityLogCategory;
import io.github.deploysdks.octopus.model.ActivityLogElement;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a task's log. */
public final class TaskLogLine {
    private final String taskId;
    private final String activityId;
    private final List<String> path;
    private final ActivityLogElement element;

    TaskLogLine(String taskId, String activityId, List<String> path, ActivityLogElement element) {
        this.taskId = taskId;
        this.activityId = activityId;
        this.path = path;
        this.element = element;
    }

    /** The task's id. */
    public String taskId() {
        return taskId;
    }

    /** The id of the part of the task that wrote it. */
    public String activityId() {
        return activityId;
    }

    /** The names of that part and of those it belongs to, outermost first: the task, a step, a machine. Unmodifiable. */
    public List<String> path() {
        return path;
    }

    /** The weight of the line; null if the server does not say. */
    public @Nullable ActivityLogCategory category() {
        return element.category();
    }

    /** When it was written; null if the server does not say. */
    public @Nullable OffsetDateTime occurredAt() {
        return element.occurredAt();
    }

    /** The text; empty if there is none. */
    public String message() {
        String text = element.messageText();
        return text == null ? "" : text;
    }

    /** More text, such as a stack trace; null if there is none. */
    public @Nullable String detail() {
        return element.detail();
    }

    /** The line's number in the log; null if the server does not say. */
    public @Nullable Integer number() {
        return element.number();
    }

    /** Category and text. */
    @Override
    public String toString() {
        return (category() == null ? "" : category() + ": ") + message();
    }
}
