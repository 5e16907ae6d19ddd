package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import java.util.List;
import java.util.stream.Collectors;

/** Tasks ended, and not well. The message has each task's state, the server's own summary of the errors, and its page. */
public final class TaskFailedException extends SdkException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 10;

    private final transient List<TaskResult> failed;

    TaskFailedException(List<TaskResult> failed, int all) {
        super(TaskWait.FLOW, describe(failed, all), null);
        this.failed = List.copyOf(failed);
    }

    /** The tasks that did not succeed; unmodifiable. */
    public List<TaskResult> failed() {
        return failed;
    }

    private static String describe(List<TaskResult> failed, int all) {
        String list =
                failed.stream().limit(MOST_SHOWN).map(TaskResult::toString).collect(Collectors.joining("; "));
        String more = failed.size() > MOST_SHOWN ? "; and " + (failed.size() - MOST_SHOWN) + " more" : "";
        return (all == 1 ? "the task did not succeed: " : failed.size() + " of " + all + " tasks did not succeed: ")
                + list
                + more;
    }
}
