package io.github.deploysdks.octyne;

import java.time.Duration;

/**
 * Is told what a console prints, and what becomes of it. All methods are called by one thread of the console's own, one
 * after the other, in the order in which things came about. They may take their time and may send commands: the connection
 * is read by another thread, and what waits for a listener is bounded as {@link ConsoleOptions} say.
 *
 * <p>What a listener throws is logged, the first time, and does not end the console. When the console is closed while a
 * method is still running, its thread is interrupted.
 */
@FunctionalInterface
public interface ConsoleListener {
    /**
     * A line.
     *
     * @param console the console it is of, for an answer
     */
    void onLine(ConsoleSession console, ConsoleLine line);

    /** The console is open. Comes first, before the lines of the history. */
    default void onOpen(ConsoleSession console) {}

    /**
     * The connection is lost, or an attempt to make it anew has failed. There will be another.
     *
     * @param cause why
     * @param delay when
     */
    default void onReconnecting(ConsoleSession console, Throwable cause, Duration delay) {}

    /** The connection is there again. The lines missed meanwhile follow, as far as the node still has them. */
    default void onReconnected(ConsoleSession console, ConsoleReconnection reconnection) {}

    /**
     * Lines were given up here, as this listener did not keep up.
     *
     * @param count how many since the last time
     */
    default void onDropped(ConsoleSession console, long count) {}

    /** The node complains about something other than a command that was being sent; the console stays open. */
    default void onServerError(ConsoleSession console, String message) {}

    /** The console has ended; nothing follows. */
    default void onEnd(ConsoleSession console, ConsoleEnd end) {}
}
