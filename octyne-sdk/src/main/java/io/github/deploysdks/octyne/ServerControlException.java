package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.octyne.model.ServerStatus;
import org.jspecify.annotations.Nullable;

/** A server could not be started, stopped or restarted, though the node answered. {@link #step()} says how far it got. */
public final class ServerControlException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** The steps of a restart; a stop has the first two. */
    public enum Step {
        /** The process was asked to end, and has not. */
        TERMINATE,
        /** The process was killed, and the server still runs. */
        KILL,
        /** The program could not be started. The old process, if there was one, has ended. */
        START,
        /** The program was started, and did not keep running. */
        STEADY
    }

    private final Step step;
    private final transient @Nullable ServerStatus status;

    ServerControlException(String operation, Step step, @Nullable ServerStatus status, String message) {
        super(operation, message, null);
        this.step = step;
        this.status = status;
    }

    /** The step that failed; those before it are done. */
    public Step step() {
        return step;
    }

    /** The server's state as it was last seen; null if it was not seen. */
    public @Nullable ServerStatus status() {
        return status;
    }
}
