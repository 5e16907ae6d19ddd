package io.github.deploysdks.octopus;

import java.util.List;

/** How several tasks ended. */
public final class TaskResults {
    private final List<TaskResult> all;

    TaskResults(List<TaskResult> all) {
        this.all = List.copyOf(all);
    }

    /** The results, in the order in which the tasks were given; unmodifiable. */
    public List<TaskResult> all() {
        return all;
    }

    /** Those that did not succeed; unmodifiable. */
    public List<TaskResult> failed() {
        return all.stream().filter(result -> !result.succeeded()).toList();
    }

    /** Whether all tasks succeeded, as none at all did. */
    public boolean succeeded() {
        return all.stream().allMatch(TaskResult::succeeded);
    }

    /**
     * This, if all tasks succeeded.
     *
     * @throws TaskFailedException if one did not
     */
    public TaskResults requireSuccess() {
        List<TaskResult> failed = failed();
        if (!failed.isEmpty()) {
            throw new TaskFailedException(failed, all.size());
        }
        return this;
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
