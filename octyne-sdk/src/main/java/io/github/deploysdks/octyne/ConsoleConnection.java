package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.auth.Authorizations;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a console, from the handshake to its end. Its socket is read by a thread of OkHttp's that is never made
 * to wait: a reader that does not read holds up all others of that console, and the server's process.
 */
final class ConsoleConnection extends WebSocketListener {
    static final Operation OPERATION = Operation.builder("octyne", "console", "GET", "/server/{id}/console")
            .build();

    /** The server closes a connection over which a message of more bytes comes. */
    static final int MAX_MESSAGE = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger("io.github.deploysdks.octyne.console");
    private static final String V2 = "console-v2";
    /** OkHttp closes a socket that more than 16 MiB wait for. */
    private static final long MAX_WAITING = 12L * 1024 * 1024;

    private static final Duration TICK = Duration.ofSeconds(5);
    /** A ping every ten seconds: the server ends a console after thirty without one. */
    private static final int TICKS_TO_PING = 2;
    /** So many ticks without a message, though there were pings: 25 seconds. */
    private static final int TICKS_TO_DEATH = 5;

    private static final int TICKS_TO_STEADY = 6;
    private static final Duration V1_PING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final String KEEP_ALIVE = ConsoleMessages.ping("0");

    /** What a connection tells. Called by threads that must not be made to wait. */
    interface Owner {
        /** The console is open. False if it is not wanted any more. */
        boolean established(ConsoleConnection connection, String scrollback);

        /** It has been open for a while. */
        void steady(ConsoleConnection connection);

        void line(ConsoleConnection connection, String text);

        void serverError(ConsoleConnection connection, String message);

        /** It is over, after it was established. */
        void lost(ConsoleConnection connection, RuntimeException cause);
    }

    /** The server speaks the older protocol alone. */
    static final class OlderProtocol extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OlderProtocol() {
            super("the server speaks no " + V2);
        }
    }

    /** A command under way. */
    private static final class Pending {
        private final String id;
        private final CompletableFuture<Boolean> confirmed = new CompletableFuture<>();
        private @Nullable String error;

        Pending(String id) {
            this.id = id;
        }
    }

    private final ApiRuntime runtime;
    private final Timer timer;
    private final Owner owner;
    private final ConsoleProtocol protocol;
    private final Request request;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final AtomicInteger silentTicks = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long commands;
    private int ticks;
    private boolean established;
    private volatile boolean over;
    private volatile boolean readOnly;
    private volatile @Nullable WebSocket socket;
    private @Nullable String refusal;
    private @Nullable Future<?> cut;

    ConsoleConnection(Node node, HttpUrl url, Authorization authorization, ConsoleProtocol protocol, Owner owner) {
        this.runtime = node.runtime();
        this.timer = node.timer();
        this.owner = owner;
        this.protocol = protocol;
        this.request = request(url, authorization, protocol);
    }

    private static Request request(HttpUrl url, Authorization authorization, ConsoleProtocol protocol) {
        Request.Builder request = new Request.Builder().url(url).tag(Operation.class, OPERATION);
        if (protocol == ConsoleProtocol.V2) {
            request.header("Sec-WebSocket-Protocol", V2);
        }
        return Authorizations.apply(authorization, request.build());
    }

    ConsoleProtocol protocol() {
        return protocol;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Connects and waits until the console is open, or why it is not. */
    void open(Duration timeout) {
        WebSocket opening =
                runtime.openWebSocket(request, protocol == ConsoleProtocol.V1 ? V1_PING : Duration.ZERO, this);
        socket = opening;
        if (over) {
            // Given up in between.
            opening.cancel();
        }
        try {
            var unused = ready.get(ConsoleQueue.nanos(timeout), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException e) {
            cancel();
            throw failure(new SocketTimeoutException("the console did not open within " + timeout.toMillis() + " ms"));
        } catch (InterruptedException e) {
            cancel();
            throw failure(new InterruptedIOException("interrupted"));
        }
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        socket = opened;
        if (over) {
            opened.cancel();
            return;
        }
        if (protocol == ConsoleProtocol.V2 && !V2.equals(response.header("Sec-WebSocket-Protocol"))) {
            over = true;
            ready.completeExceptionally(new OlderProtocol());
            opened.cancel();
            return;
        }
        LOG.debug("Connected to {} with {}", request.url().encodedPath(), protocol);
        scheduleTick();
    }

    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
        onMessage(from, bytes.utf8());
    }

    @Override
    public void onMessage(WebSocket from, String frame) {
        silentTicks.set(0);
        if (over) {
            return;
        }
        if (protocol == ConsoleProtocol.V1) {
            output(frame);
            return;
        }
        ConsoleMessages.Received message = ConsoleMessages.read(frame);
        if (message == null) {
            LOG.debug("A frame of {} characters is no message", frame.length());
            return;
        }
        switch (message.type()) {
            case "settings" -> readOnly = message.readOnly();
            case "output" -> {
                String data = message.data();
                if (data != null) {
                    output(data);
                }
            }
            case "pong" -> confirm(message.id());
            case "error" -> error(frame, message.message());
            default -> LOG.debug("A message is of an unknown type");
        }
    }

    private void output(String text) {
        if (established) {
            owner.line(this, text);
            return;
        }
        lock.lock();
        try {
            if (over) {
                return;
            }
            established = true;
        } finally {
            lock.unlock();
        }
        if (owner.established(this, text)) {
            ready.complete(true);
        } else {
            cancel();
        }
    }

    /** The server answers in order: an error stands before the pong that would have confirmed the command. */
    private void error(String frame, @Nullable String message) {
        String text = message == null ? "an error without a message" : message;
        lock.lock();
        try {
            if (!established) {
                refusal = frame;
                return;
            }
            Pending first = pending.peekFirst();
            if (first != null) {
                first.error = text;
                return;
            }
        } finally {
            lock.unlock();
        }
        owner.serverError(this, text);
    }

    private void confirm(@Nullable String id) {
        lock.lock();
        try {
            if (pending.stream().noneMatch(command -> command.id.equals(id))) {
                return;
            }
            for (Pending command = pending.pollFirst(); command != null; command = pending.pollFirst()) {
                String error = command.error;
                if (error == null) {
                    command.confirmed.complete(true);
                } else {
                    command.confirmed.completeExceptionally(refused(error));
                }
                if (command.id.equals(id)) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static ConsoleException refused(String error) {
        // The server knows no other word for it.
        boolean mayNotWrite = error.equals("Invalid message type: input");
        return new ConsoleException(
                "octyne send",
                mayNotWrite ? ConsoleException.Reason.READ_ONLY : ConsoleException.Reason.REFUSED,
                "the node did not take the command: " + error + (mayNotWrite ? "; the user may only read" : ""),
                null);
    }

    /**
     * Sends a command.
     *
     * @return completes when the server has taken it; at once with the older protocol, which confirms nothing
     */
    CompletableFuture<Boolean> send(String command) {
        String frame = frame(protocol, command);
        lock.lock();
        try {
            WebSocket to = socket;
            if (over || to == null) {
                return CompletableFuture.failedFuture(notConnected());
            }
            if (to.queueSize() + frame.length() > MAX_WAITING) {
                return CompletableFuture.failedFuture(new ConsoleException(
                        "octyne send",
                        ConsoleException.Reason.CONGESTED,
                        "the node is not keeping up with what is sent",
                        null));
            }
            if (protocol == ConsoleProtocol.V1) {
                return to.send(frame)
                        ? CompletableFuture.completedFuture(true)
                        : CompletableFuture.failedFuture(notConnected());
            }
            commands++;
            Pending sent = new Pending(Long.toString(commands));
            if (!to.send(frame) || !to.send(ConsoleMessages.ping(sent.id))) {
                return CompletableFuture.failedFuture(notConnected());
            }
            pending.addLast(sent);
            return sent.confirmed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A command as it is sent.
     *
     * @throws IllegalArgumentException if it is too long
     */
    static String frame(ConsoleProtocol protocol, String command) {
        String frame = protocol == ConsoleProtocol.V1 ? command : ConsoleMessages.input(command);
        int size = frame.length() > MAX_MESSAGE ? frame.length() : frame.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_MESSAGE) {
            throw new IllegalArgumentException(
                    "The command takes more than 1 MiB as it is sent, which is the most that a"
                            + " console takes at once; send it in parts");
        }
        return frame;
    }

    static ConsoleException notConnected() {
        return new ConsoleException(
                "octyne send",
                ConsoleException.Reason.NOT_CONNECTED,
                "there is no connection to the console just now; nothing was sent",
                null);
    }

    private void scheduleTick() {
        try {
            var unused = timer.schedule(TICK, this::tick);
        } catch (RejectedExecutionException e) {
            // The client is being closed, and this along with it.
        }
    }

    private void tick() {
        WebSocket current = socket;
        if (over || current == null) {
            return;
        }
        ticks++;
        if (protocol == ConsoleProtocol.V2) {
            // A history takes as long as it takes, and pongs wait behind it.
            if (isEstablished() && silentTicks.incrementAndGet() > TICKS_TO_DEATH) {
                finish(failure(
                        new SocketTimeoutException("the node has said nothing for 25 seconds, in spite of pings")));
                current.cancel();
                return;
            }
            if (ticks % TICKS_TO_PING == 0) {
                current.send(KEEP_ALIVE);
            }
        }
        if (ticks == TICKS_TO_STEADY && isEstablished()) {
            owner.steady(this);
        }
        scheduleTick();
    }

    private boolean isEstablished() {
        lock.lock();
        try {
            return established;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        closing.close(1000, null);
        if (code >= 4400 && code < 4600) {
            String said = refusal;
            finish(runtime.refusal(
                    OPERATION, request, code - 4000, said == null ? ConsoleMessages.error(reason) : said));
        } else {
            finish(failure(new IOException("the node closed the console with code " + code)));
        }
    }

    @Override
    public void onClosed(WebSocket closed, int code, String reason) {
        spare();
    }

    @Override
    public void onFailure(WebSocket failed, Throwable failure, @Nullable Response response) {
        spare();
        if (over) {
            return;
        }
        if (response != null && response.code() != 101) {
            finish(runtime.refusal(OPERATION, request, response.code(), body(response)));
        } else {
            finish(runtime.failure(OPERATION, request, failure));
        }
    }

    private static String body(Response response) {
        try {
            return response.peekBody(64 * 1024).string();
        } catch (IOException | RuntimeException e) {
            // There is no more to be told than the status.
            return "";
        }
    }

    private RuntimeException failure(IOException failure) {
        return runtime.failure(OPERATION, request, failure);
    }

    /** The end that was not asked for. */
    private void finish(RuntimeException cause) {
        boolean wasEstablished;
        lock.lock();
        try {
            if (over) {
                return;
            }
            over = true;
            wasEstablished = established;
            failPending(cause);
        } finally {
            lock.unlock();
        }
        LOG.debug("Disconnected from {}: {}", request.url().encodedPath(), cause.getMessage());
        ready.completeExceptionally(cause);
        if (wasEstablished) {
            owner.lost(this, cause);
        }
    }

    private void failPending(@Nullable RuntimeException cause) {
        pending.forEach(command -> command.confirmed.completeExceptionally(new ConsoleException(
                "octyne send",
                ConsoleException.Reason.UNCONFIRMED,
                "the connection ended before the node confirmed the command, which may have been passed on or not",
                cause)));
        pending.clear();
    }

    /** Says goodbye. The socket is read on until the server has answered, but not for long. */
    void close() {
        WebSocket current = socket;
        if (!end() || current == null) {
            cancel();
            return;
        }
        LOG.debug("Disconnecting from {}", request.url().encodedPath());
        lock.lock();
        try {
            cut = timer.schedule(CLOSING, current::cancel);
        } catch (RejectedExecutionException e) {
            // The client is being closed, and all its sockets along with it.
        } finally {
            lock.unlock();
        }
        if (!current.close(1000, null)) {
            current.cancel();
        }
    }

    private void spare() {
        lock.lock();
        try {
            if (cut != null) {
                cut.cancel(false);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends it at once. */
    void cancel() {
        var unused = end();
        WebSocket current = socket;
        if (current != null) {
            current.cancel();
        }
    }

    /** True if it was established, and not over. */
    private boolean end() {
        boolean was;
        lock.lock();
        try {
            was = established && !over;
            over = true;
            failPending(null);
        } finally {
            lock.unlock();
        }
        ready.completeExceptionally(failure(new IOException("Canceled")));
        return was;
    }
}
