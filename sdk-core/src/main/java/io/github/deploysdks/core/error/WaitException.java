package io.github.deploysdks.core.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wait for something on the server ended before it came about: time was up, or the wait was given up. What was asked of
 * the server until then stays asked.
 */
public class WaitException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** Why the wait ended. */
    public enum Reason {
        /** The deadline passed. */
        DEADLINE,
        /** The waiting thread was interrupted; its interrupt flag is set. */
        INTERRUPTED,
        /** The client, or the console, was closed or has ended. */
        CLOSED
    }

    private final Reason reason;

    /** For the SDK, and for tests of those who use it. */
    public WaitException(String operation, Reason reason, String message) {
        this(operation, reason, message, null);
    }

    /** For subclasses. */
    protected WaitException(String operation, Reason reason, String message, @Nullable Throwable cause) {
        super(operation, message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Why the wait ended. */
    public Reason reason() {
        return reason;
    }
}
