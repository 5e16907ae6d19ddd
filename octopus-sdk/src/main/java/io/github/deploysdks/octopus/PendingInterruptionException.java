package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.octopus.model.Interruption;
import io.github.deploysdks.octopus.model.Task;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A task that was waited for waits itself, for somebody's answer, and {@link AwaitOptions.Builder#failOnInterruption} wants no
 * wait for that. The task is as it was.
 */
public final class PendingInterruptionException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient Task task;
    private final transient List<Interruption> interruptions;

    PendingInterruptionException(Task task, List<Interruption> interruptions, String webUrl) {
        super(
                TaskWait.FLOW,
                "the task " + task.id() + " waits for somebody: "
                        + interruptions.stream()
                                .map(interruption -> interruption.id() + " '" + interruption.title() + "'")
                                .collect(Collectors.joining(", "))
                        + " (" + webUrl + ")",
                null);
        this.task = task;
        this.interruptions = List.copyOf(interruptions);
    }

    /** The task that waits. */
    public Task task() {
        return task;
    }

    /** What it waits on; unmodifiable. */
    public List<Interruption> interruptions() {
        return interruptions;
    }
}
