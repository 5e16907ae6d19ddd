package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.TransportException;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/**
 * The console of one server. Made by {@link OctyneServer#console}.
 *
 * <p>An open console stays open: a lost connection, and that of a node that restarts, is made anew, at first after about a
 * second, then more and more seldom, at least twice a minute. What was printed meanwhile is told then, once, as far as
 * the node still has it. A node that has nothing to say is asked every ten seconds whether it is still there.
 *
 * <p>What is printed is read at once and kept for who listens, up to a limit: a slow listener loses lines, or the console, as
 * it chooses, but holds up neither the other readers nor the server.
 *
 * <pre>{@code
 * try (ConsoleSession console = octyne.server("lobby").console().open((it, line) -> System.out.println(line.plain()))) {
 *     console.sendAndAwait("save-all", Pattern.compile("Saved the game"), Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * @see <a href="https://github.com/retrixe/octyne/blob/main/docs/API.md">the vendor's documentation of the API</a>
 */
public final class ServerConsole {
    private final Node node;
    private final String id;

    ServerConsole(Node node, String id) {
        this.node = node;
        this.id = id;
    }

    /** As {@link #open(ConsoleListener, Consumer)}, with what {@link ConsoleOptions} say if nothing is set. */
    public ConsoleSession open(ConsoleListener listener) {
        return open(listener, options -> {});
    }

    /**
     * Opens the console, and returns when it is open.
     *
     * @param listener is told the history, and what comes after
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such server
     * @throws io.github.deploysdks.core.error.UnauthenticatedException if the credentials are not accepted
     * @throws io.github.deploysdks.core.error.ForbiddenException if the user may not read the console
     * @throws io.github.deploysdks.core.error.ServerException if the node fails
     * @throws TransportException if the node cannot be reached, or the console does not open in time
     */
    public ConsoleSession open(ConsoleListener listener, Consumer<ConsoleOptions.Builder> options) {
        Objects.requireNonNull(listener, "listener");
        ConsoleEngine engine = engine(options);
        ConsoleSession session = new ConsoleSession(engine);
        ConsoleDelivery delivery = new ConsoleDelivery(session, engine.queue(), listener, "octyne-sdk-console-" + id);
        engine.onClose(delivery::interrupt);
        engine.open();
        delivery.start();
        return session;
    }

    /** As {@link #openReader(Consumer)}, with what {@link ConsoleOptions} say if nothing is set. */
    public ConsoleReader openReader() {
        return openReader(options -> {});
    }

    /**
     * Opens the console for who would rather ask for lines than be told.
     *
     * @throws io.github.deploysdks.core.error.SdkException as {@link #open(ConsoleListener, Consumer)}
     */
    public ConsoleReader openReader(Consumer<ConsoleOptions.Builder> options) {
        ConsoleEngine engine = engine(options);
        ConsoleReader reader = new ConsoleReader(engine);
        engine.open();
        return reader;
    }

    private ConsoleEngine engine(Consumer<ConsoleOptions.Builder> options) {
        return new ConsoleEngine(node, url(), ConsoleOptions.of(options));
    }

    private HttpUrl url() {
        return node.runtime()
                .baseUrl()
                .newBuilder()
                .addPathSegment("server")
                .addPathSegment(id)
                .addPathSegment("console")
                .build();
    }

    /**
     * A URL with which a browser, which can send no headers along with a WebSocket, opens this console: with a ticket made
     * for it. It works once, within two minutes, and only from the address that this client has for the node. It is as good
     * as a password until then: keep it out of logs.
     *
     * @return a {@code ws} or {@code wss} URL; offer the subprotocol {@code console-v2} along with it
     * @throws IllegalStateException on a Unix socket, where there are no tickets
     */
    public URI browserUrl() {
        return BrowserUrl.of(node, url().toString().replaceFirst("^http", "ws"));
    }

    @Override
    public String toString() {
        return "ServerConsole{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
