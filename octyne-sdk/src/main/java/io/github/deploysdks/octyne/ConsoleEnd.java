package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.SdkException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a console has ended. */
public final class ConsoleEnd {
    /** The reasons. */
    public enum Reason {
        /** {@link ConsoleSession#close()} was called. */
        CLOSED,
        /** The client was closed. */
        CLIENT_CLOSED,
        /** The node does not accept the credentials (any more). */
        UNAUTHENTICATED,
        /** The user may not read this console (any more). */
        FORBIDDEN,
        /** The server is no longer in the node's configuration. */
        SERVER_GONE,
        /** The listener or reader did not keep up; see {@link ConsoleOverflow#DISCONNECT}. */
        SLOW_LISTENER,
        /** The connection was lost, and {@link ConsoleOptions#reconnect()} is off. */
        CONNECTION_LOST
    }

    private final Reason reason;
    private final @Nullable RuntimeException cause;

    ConsoleEnd(Reason reason, @Nullable RuntimeException cause) {
        this.reason = Objects.requireNonNull(reason, "reason");
        this.cause = cause;
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }

    /** The failure behind it, mostly an {@link SdkException}; null where there is none, as after a close. */
    public @Nullable RuntimeException cause() {
        return cause;
    }

    /** The reason in words. */
    @Override
    public String toString() {
        String text = switch (reason) {
            case CLOSED -> "the console was closed";
            case CLIENT_CLOSED -> "the client was closed";
            case UNAUTHENTICATED -> "the node no longer accepts the credentials";
            case FORBIDDEN -> "the user may not read this console";
            case SERVER_GONE -> "the server is no longer there";
            case SLOW_LISTENER -> "the listener did not keep up";
            case CONNECTION_LOST -> "the connection was lost";
        };
        return cause == null ? text : text + " (" + cause.getMessage() + ")";
    }
}
