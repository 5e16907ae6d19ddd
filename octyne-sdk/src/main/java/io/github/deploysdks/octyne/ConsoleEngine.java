package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.octyne.ConsoleEnd.Reason;
import io.github.deploysdks.octyne.ConsoleLine.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A console through all its connections: makes them anew, tells old lines from new ones, and hands over what comes without
 * waiting for anybody.
 */
final class ConsoleEngine implements ConsoleConnection.Owner {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int TAP_LINES = 10_000;
    private static final long TAP_CHARACTERS = 64L * 1024 * 1024;

    private final Node node;
    private final HttpUrl url;
    private final ConsoleOptions options;
    private final ConsoleQueue queue;
    private final List<ConsoleQueue> taps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<ConsoleEnd> ended = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Scrollback scrollback =
            new Scrollback(ThreadLocalRandom.current().nextLong());
    private boolean opened;
    private int attempts;
    private ConsoleProtocol protocol = ConsoleProtocol.V2;
    private @Nullable ConsoleConnection current;
    private @Nullable ConsoleConnection connecting;
    private @Nullable Future<?> retry;
    private @Nullable CompletableFuture<?> reconnecting;
    private @Nullable ConsoleEnd end;
    private @Nullable Runnable onClose;

    ConsoleEngine(Node node, HttpUrl url, ConsoleOptions options) {
        this.node = node;
        this.url = url;
        this.options = options;
        this.queue = new ConsoleQueue(options.queuedLines(), options.queuedCharacters());
    }

    ConsoleQueue queue() {
        return queue;
    }

    /** Opens the console, or throws why it cannot be. */
    void open() {
        node.consoles().add(this);
        try {
            connect();
        } catch (Throwable e) {
            end(Reason.CLOSED, null);
            throw e;
        }
    }

    /** Something to be done when the console is closed; needed until the listener was told the end. */
    void onClose(Runnable action) {
        lock.lock();
        try {
            onClose = action;
        } finally {
            lock.unlock();
        }
    }

    /** Connects once, or twice where the credentials have to be made anew. */
    private void connect() {
        boolean again = false;
        while (true) {
            Authorization authorization = authorize();
            try {
                try {
                    connect(authorization, ConsoleProtocol.V2);
                } catch (ConsoleConnection.OlderProtocol e) {
                    // Asked for anew, as the pings that tell whether the older one is alive have to be wanted from the
                    // start.
                    connect(authorization, ConsoleProtocol.V1);
                }
                return;
            } catch (UnauthenticatedException e) {
                if (again || !node.credentials().rejected(authorization)) {
                    throw e;
                }
                again = true;
            }
        }
    }

    private Authorization authorize() {
        try {
            return node.credentials().authorize();
        } catch (TransportException e) {
            if (e.reason() != TransportException.Reason.BROKEN) {
                throw e;
            }
            // A pooled connection that has ended with the node, most likely. One login more does no harm.
            return node.credentials().authorize();
        }
    }

    private void connect(Authorization authorization, ConsoleProtocol offered) {
        ConsoleConnection connection = new ConsoleConnection(node, url, authorization, offered, this);
        lock.lock();
        try {
            if (end != null) {
                throw cancelled();
            }
            connecting = connection;
        } finally {
            lock.unlock();
        }
        try {
            connection.open(options.openTimeout());
        } finally {
            lock.lock();
            try {
                connecting = null;
            } finally {
                lock.unlock();
            }
        }
    }

    private RuntimeException cancelled() {
        return node.runtime()
                .failure(
                        ConsoleConnection.OPERATION,
                        new okhttp3.Request.Builder().url(url).build(),
                        new IOException("Canceled"));
    }

    @Override
    public boolean established(ConsoleConnection connection, String text) {
        lock.lock();
        try {
            if (end != null) {
                return false;
            }
            current = connection;
            protocol = connection.protocol();
            if (!opened) {
                opened = true;
                queue.add(new ConsoleEvent.Opened());
                hand(scrollback.begin(text), Source.HISTORY);
                return true;
            }
            Scrollback.News news = scrollback.resume(text);
            queue.add(new ConsoleEvent.Reconnected(
                    new ConsoleReconnection(news.lines().size(), news.restarted(), news.gap())));
            hand(news.lines(), Source.CATCH_UP);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void hand(List<String> lines, Source source) {
        Instant now = node.runtime().pacer().clock().instant();
        for (String line : lines) {
            hand(new ConsoleLine(line, source, now));
        }
    }

    private void hand(ConsoleLine line) {
        ConsoleEvent.Line event = new ConsoleEvent.Line(line);
        queue.add(event);
        if (line.source() != Source.HISTORY) {
            taps.forEach(tap -> tap.add(event));
        }
    }

    @Override
    public void steady(ConsoleConnection connection) {
        lock.lock();
        try {
            if (current == connection) {
                attempts = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void line(ConsoleConnection connection, String text) {
        lock.lock();
        try {
            if (current != connection) {
                return;
            }
            scrollback.add(text);
            ConsoleLine line = new ConsoleLine(
                    text, Source.LIVE, node.runtime().pacer().clock().instant());
            if (options.overflow() == ConsoleOverflow.DISCONNECT && !queue.hasRoomFor(line)) {
                end(Reason.SLOW_LISTENER, null);
            } else {
                hand(line);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void serverError(ConsoleConnection connection, String message) {
        queue.add(new ConsoleEvent.ServerError(message));
    }

    @Override
    public void lost(ConsoleConnection connection, RuntimeException cause) {
        lock.lock();
        try {
            if (current == connection) {
                failed(cause);
            }
        } finally {
            lock.unlock();
        }
    }

    /** There is no connection: ends, or tries again later. */
    private void failed(RuntimeException cause) {
        current = null;
        if (end != null) {
            return;
        }
        if (node.runtime().isClosed()) {
            end(Reason.CLIENT_CLOSED, null);
        } else if (cause instanceof ForbiddenException) {
            end(Reason.FORBIDDEN, cause);
        } else if (cause instanceof NotFoundException missing && missing.error().message() != null) {
            // Without Octyne's own words it is a proxy that does not find Octyne just now.
            end(Reason.SERVER_GONE, cause);
        } else if (!options.reconnect()) {
            end(Reason.CONNECTION_LOST, cause);
        } else {
            Duration delay = delay(attempts++, ThreadLocalRandom.current().nextDouble());
            queue.add(new ConsoleEvent.Reconnecting(cause, delay));
            try {
                retry = node.timer().schedule(delay, this::startReconnect);
            } catch (RejectedExecutionException e) {
                end(Reason.CLIENT_CLOSED, null);
            }
        }
    }

    /** A second, doubled with each attempt up to half a minute, less up to the half of it, so that clients spread. */
    static Duration delay(int attempt, double random) {
        long full = attempt >= 5 ? LONGEST_DELAY.toMillis() : FIRST_DELAY.toMillis() << attempt;
        return Duration.ofMillis(Math.round(full * (1 - random / 2)));
    }

    private void startReconnect() {
        lock.lock();
        try {
            if (end == null) {
                reconnecting = node.runtime().background().run(this::reconnect);
            }
        } catch (IllegalStateException e) {
            end(Reason.CLIENT_CLOSED, null);
        } finally {
            lock.unlock();
        }
    }

    private void reconnect() {
        RuntimeException failure = null;
        try {
            connect();
        } catch (RuntimeException e) {
            failure = e;
        }
        lock.lock();
        try {
            reconnecting = null;
            if (failure instanceof UnauthenticatedException) {
                end(Reason.UNAUTHENTICATED, failure);
            } else if (failure != null) {
                failed(failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the console; it stays ended. What waits to be told is given up when it is closed, even after another end. */
    void end(Reason reason, @Nullable RuntimeException cause) {
        boolean closing = reason == Reason.CLOSED || reason == Reason.CLIENT_CLOSED;
        Runnable interrupt = null;
        lock.lock();
        try {
            ConsoleEnd last = end != null ? end : new ConsoleEnd(reason, cause);
            if (end == null) {
                disconnect(last);
            }
            if (closing) {
                queue.endAtOnce(last);
                node.consoles().remove(this);
                interrupt = onClose;
                onClose = null;
            }
        } finally {
            lock.unlock();
        }
        if (interrupt != null) {
            interrupt.run();
        }
    }

    private void disconnect(ConsoleEnd last) {
        end = last;
        if (retry != null) {
            retry.cancel(false);
        }
        if (reconnecting != null) {
            reconnecting.cancel(true);
        }
        if (connecting != null) {
            connecting.cancel();
        }
        if (current != null) {
            current.close();
            current = null;
        }
        ConsoleEvent.Ended event = new ConsoleEvent.Ended(last);
        queue.add(event);
        taps.forEach(tap -> tap.add(event));
        if (onClose == null) {
            node.consoles().remove(this);
        }
        // By another thread, as who waits for it may do whatever they like.
        ended.completeAsync(() -> last);
    }

    /** The listener was told the end. */
    void delivered() {
        node.consoles().remove(this);
    }

    CompletableFuture<ConsoleEnd> ended() {
        return ended.copy();
    }

    @Nullable ConsoleEnd end() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    boolean isConnected() {
        lock.lock();
        try {
            return current != null;
        } finally {
            lock.unlock();
        }
    }

    boolean isReadOnly() {
        lock.lock();
        try {
            return current != null && current.isReadOnly();
        } finally {
            lock.unlock();
        }
    }

    ConsoleProtocol protocol() {
        lock.lock();
        try {
            return protocol;
        } finally {
            lock.unlock();
        }
    }

    /** Sends a command and waits for its confirmation. */
    void send(String command, Duration timeout) {
        ConsoleConnection.frame(protocol(), notEmpty(command));
        CompletableFuture<Boolean> confirmed = connected().send(command);
        try {
            var unused = confirmed.get(ConsoleQueue.nanos(timeout), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new WaitException(
                    "octyne send",
                    WaitException.Reason.DEADLINE,
                    "the node has not confirmed the command, which it may pass on yet, after "
                            + Pacer.readable(timeout));
        } catch (InterruptedException e) {
            throw interrupted("octyne send");
        }
    }

    /** Runs something that waits without making anybody wait. */
    <T extends @Nullable Object> CompletableFuture<T> inBackground(Supplier<T> flow) {
        return node.runtime().background().run(flow);
    }

    Duration sendTimeout() {
        return options.sendTimeout();
    }

    private static String notEmpty(String command) {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("The command is empty, which a console does not take");
        }
        return command;
    }

    private ConsoleConnection connected() {
        lock.lock();
        try {
            if (end != null) {
                throw over("octyne send", end);
            }
            ConsoleConnection connection = current;
            if (connection == null) {
                throw ConsoleConnection.notConnected();
            }
            if (connection.isReadOnly()) {
                throw new ConsoleException(
                        "octyne send",
                        ConsoleException.Reason.READ_ONLY,
                        "the user may only read this console; nothing was sent",
                        null);
            }
            return connection;
        } finally {
            lock.unlock();
        }
    }

    static ConsoleException over(String operation, ConsoleEnd end) {
        return new ConsoleException(operation, ConsoleException.Reason.ENDED, end.toString(), end.cause());
    }

    static WaitException interrupted(String operation) {
        Thread.currentThread().interrupt();
        return new WaitException(operation, WaitException.Reason.INTERRUPTED, "the waiting thread was interrupted");
    }

    /**
     * Has the lines from now on kept.
     *
     * @throws ConsoleException if the console has ended
     */
    ConsoleQueue tap(String operation) {
        lock.lock();
        try {
            if (end != null) {
                throw over(operation, end);
            }
            ConsoleQueue tap = new ConsoleQueue(TAP_LINES, TAP_CHARACTERS);
            taps.add(tap);
            return tap;
        } finally {
            lock.unlock();
        }
    }

    void untap(ConsoleQueue tap) {
        taps.remove(tap);
    }

    /** Waits for a line. The condition is asked on this thread, however long it takes. */
    ConsoleLine await(
            String operation, ConsoleQueue tap, Predicate<? super ConsoleLine> wanted, String what, Duration timeout) {
        long deadline = System.nanoTime() + ConsoleQueue.nanos(timeout);
        try {
            while (true) {
                ConsoleEvent event = tap.poll(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
                if (event == null) {
                    throw new WaitException(
                            operation,
                            WaitException.Reason.DEADLINE,
                            "no " + what + " after " + Pacer.readable(timeout) + missed(tap));
                }
                if (event instanceof ConsoleEvent.Line line && wanted.test(line.line())) {
                    return line.line();
                }
                if (event instanceof ConsoleEvent.Ended over) {
                    throw new WaitException(operation, WaitException.Reason.CLOSED, over.end() + ", without " + what);
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(operation);
        }
    }

    private String missed(ConsoleQueue tap) {
        String text = isConnected() ? "" : "; there is no connection just now";
        return tap.dropped() == 0 ? text : text + "; the condition was too slow for " + tap.dropped() + " lines";
    }
}
