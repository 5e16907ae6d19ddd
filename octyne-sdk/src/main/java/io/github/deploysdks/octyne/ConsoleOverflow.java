package io.github.deploysdks.octyne;

/**
 * What happens to a listener or reader that does not keep up, once the lines that wait for it fill their queue. The server is
 * never made to wait: its other readers, and in the end the process itself, would wait along.
 */
public enum ConsoleOverflow {
    /** The oldest lines that wait are given up, counted and told of. */
    DROP_OLDEST,
    /**
     * The console ends with {@link ConsoleEnd.Reason#SLOW_LISTENER} after the lines that wait. What the server sends at
     * once, as it does after connecting, is not counted against the listener: there the oldest lines are given up.
     */
    DISCONNECT
}
