package io.github.deploysdks.examples;

import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a service: tells what failed lately. What it needs of Octopus is an interface of its own, so that its tests need
 * no server; docs/testing.md shows them.
 */
public final class FailureReport {
    /** What the report needs of Octopus. */
    @FunctionalInterface
    public interface FailedTasks {
        /** The failed tasks that were queued at this time or later. */
        PagedIterable<Task> since(OffsetDateTime time);
    }

    private final FailedTasks tasks;

    /** A report on what {@code tasks} finds. */
    public FailureReport(FailedTasks tasks) {
        this.tasks = tasks;
    }

    /** A report on a space. */
    public static FailureReport of(OctopusSpace space) {
        return new FailureReport(time ->
                space.tasks().listAll(t -> t.states(List.of(TaskState.FAILED)).fromQueueDate(time)));
    }

    /** One line for each task. */
    public List<String> lines(OffsetDateTime since) {
        List<String> lines = new ArrayList<>();
        try {
            for (Task task : tasks.since(since)) {
                String error = task.errorMessage();
                lines.add(task.id() + " " + task.name() + (error == null || error.isEmpty() ? "" : ": " + error));
            }
        } catch (ForbiddenException e) {
            return List.of("May not read tasks: " + e.error().message());
        }
        return lines;
    }
}
