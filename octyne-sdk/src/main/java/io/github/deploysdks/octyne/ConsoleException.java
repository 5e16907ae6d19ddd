package io.github.deploysdks.octyne;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something could not be done with a console that was open. {@link #reason()} says whether it may have been done. */
public final class ConsoleException extends io.github.deploysdks.core.error.SdkException {
    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** There is no connection just now; nothing was sent. It is being made anew. */
        NOT_CONNECTED,
        /** The user may only read; nothing was sent, or the node dropped it. */
        READ_ONLY,
        /** The node has refused the command, and not passed it on. */
        REFUSED,
        /** The connection was lost before the node confirmed the command: it may have been passed on, or not. */
        UNCONFIRMED,
        /** So much waits to be sent already that nothing more is taken; nothing was sent. */
        CONGESTED,
        /** The console has ended; nothing was sent. {@link ConsoleSession#ended()} has the reason. */
        ENDED
    }

    private final Reason reason;

    ConsoleException(String operation, Reason reason, String message, @Nullable Throwable cause) {
        super(operation, message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }
}
