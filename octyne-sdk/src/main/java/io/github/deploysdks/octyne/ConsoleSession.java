package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An open console: takes commands, waits for lines. Made by {@link ServerConsole#open}; lasts, through lost connections and
 * restarts of the node, until it is closed or {@linkplain #ended() ends}. Safe for use by several threads.
 */
public sealed class ConsoleSession implements AutoCloseable permits ConsoleReader {
    private final ConsoleEngine engine;

    ConsoleSession(ConsoleEngine engine) {
        this.engine = engine;
    }

    final ConsoleEngine engine() {
        return engine;
    }

    /**
     * Types a line, as if it was followed by the enter key, and waits until the node has taken it. That is no promise that
     * the process reads it: what is sent to a server that does not run is lost without a word. With
     * {@link ConsoleProtocol#V1} nothing is confirmed: this returns when the command is about to be sent.
     *
     * @param command a command; several, with line feeds in between
     * @throws IllegalArgumentException if it is empty, or takes more than 1 MiB as it is sent
     * @throws ConsoleException if there is no connection just now, the user may only read, the node refuses it, or the
     *     connection is lost before the node has confirmed it; {@link ConsoleException#reason()} tells them apart
     * @throws WaitException if it is not confirmed in time, or the thread is interrupted; it may be passed on yet
     */
    public void send(String command) {
        engine.send(command, engine.sendTimeout());
    }

    /**
     * Sends a command and waits for a line, among those that come after this call has begun: its answer, for all that can be
     * known, as a console does not tell what a line answers.
     *
     * @param wanted asked about each line, on this thread
     * @param timeout for both, the confirmation of the command and the line
     * @return the first such line
     * @throws IllegalArgumentException as {@link #send}; or if the timeout is not positive
     * @throws ConsoleException as {@link #send}
     * @throws WaitException if there is no such line in time, the thread is interrupted, or the console ends
     */
    public ConsoleLine sendAndAwait(String command, Predicate<? super ConsoleLine> wanted, Duration timeout) {
        return sendAndAwait(command, wanted, "such line", timeout);
    }

    /** As {@link #sendAndAwait(String, Predicate, Duration)}, for a line whose plain text has a match of a pattern. */
    public ConsoleLine sendAndAwait(String command, Pattern wanted, Duration timeout) {
        return sendAndAwait(command, matching(wanted), line(wanted), timeout);
    }

    private ConsoleLine sendAndAwait(
            String command, Predicate<? super ConsoleLine> wanted, String what, Duration timeout) {
        long start = System.nanoTime();
        ConsoleQueue tap = tap("octyne sendAndAwait", timeout);
        try {
            Duration sendTimeout = engine.sendTimeout();
            engine.send(command, sendTimeout.compareTo(timeout) < 0 ? sendTimeout : timeout);
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            return engine.await("octyne sendAndAwait", tap, wanted, what, left.isNegative() ? Duration.ZERO : left);
        } finally {
            engine.untap(tap);
        }
    }

    /**
     * Waits for a line, among those that come from now on: while the console is connected, or caught up with after a
     * reconnect, but none of the history.
     *
     * @param wanted asked about each line, on this thread
     * @return the first such line
     * @throws IllegalArgumentException if the timeout is not positive
     * @throws ConsoleException if the console has ended before
     * @throws WaitException if there is no such line in time, the thread is interrupted, or the console ends
     */
    public ConsoleLine awaitLine(Predicate<? super ConsoleLine> wanted, Duration timeout) {
        return await(tap("octyne awaitLine", timeout), wanted, "such line", timeout);
    }

    /** As {@link #awaitLine(Predicate, Duration)}, for a line whose plain text has a match of a pattern. */
    public ConsoleLine awaitLine(Pattern wanted, Duration timeout) {
        return await(tap("octyne awaitLine", timeout), matching(wanted), line(wanted), timeout);
    }

    final ConsoleQueue tap(String operation, Duration timeout) {
        Guards.positive("timeout", timeout);
        return engine.tap(operation);
    }

    final ConsoleLine await(ConsoleQueue tap, Predicate<? super ConsoleLine> wanted, String what, Duration timeout) {
        try {
            return engine.await("octyne awaitLine", tap, wanted, what, timeout);
        } finally {
            engine.untap(tap);
        }
    }

    static Predicate<ConsoleLine> matching(Pattern pattern) {
        return line -> pattern.matcher(line.plain()).find();
    }

    static String line(Pattern pattern) {
        return "line that matches " + pattern;
    }

    /** The same, asynchronous. */
    public final ConsoleSessionAsync async() {
        return new ConsoleSessionAsync(this);
    }

    /**
     * Whether the node says that the user may only read. Nodes before 1.4.2, and {@link ConsoleProtocol#V1}, do not say; then
     * this is false. So it is without a connection.
     */
    public final boolean isReadOnly() {
        return engine.isReadOnly();
    }

    /** The protocol of the connection; of the last one, if there is none just now. */
    public final ConsoleProtocol protocol() {
        return engine.protocol();
    }

    /** Whether the console has not ended. It may be without a connection just now, see {@link #isConnected()}. */
    public final boolean isOpen() {
        return engine.end() == null;
    }

    /** Whether there is a connection just now, as far as it is known. */
    public final boolean isConnected() {
        return engine.isConnected();
    }

    /** How many lines were given up so far, as the listener or reader did not keep up. */
    public final long droppedLines() {
        return engine.queue().dropped();
    }

    /**
     * Completes when the console ends, with the reason; never with a failure. Lines that came before may still be on their
     * way to the listener then.
     */
    public final CompletableFuture<ConsoleEnd> ended() {
        return engine.ended();
    }

    /**
     * Ends the console. Lines that were not told yet are given up, and a listener that is just being told something is
     * interrupted, even if the console has ended before. Does not wait.
     */
    @Override
    public final void close() {
        engine.end(ConsoleEnd.Reason.CLOSED, null);
    }

    @Override
    public String toString() {
        ConsoleEnd end = engine.end();
        return "ConsoleSession{" + (end != null ? end.reason() : isConnected() ? "connected" : "reconnecting") + "}";
    }
}
