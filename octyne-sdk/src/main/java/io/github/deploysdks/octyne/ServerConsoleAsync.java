package io.github.deploysdks.octyne;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The console of one server, asynchronous. Made by {@link OctyneServerAsync#console}. A future that is cancelled before the
 * console is open gives it up.
 */
public final class ServerConsoleAsync {
    private final Node node;
    private final String id;
    private final ServerConsole blocking;

    ServerConsoleAsync(Node node, String id) {
        this.node = node;
        this.id = id;
        this.blocking = new ServerConsole(node, id);
    }

    /** As {@link ServerConsole#open(ConsoleListener)}. */
    public CompletableFuture<ConsoleSession> open(ConsoleListener listener) {
        return node.runtime().background().run(() -> blocking.open(listener));
    }

    /** As {@link ServerConsole#open(ConsoleListener, Consumer)}. */
    public CompletableFuture<ConsoleSession> open(ConsoleListener listener, Consumer<ConsoleOptions.Builder> options) {
        return node.runtime().background().run(() -> blocking.open(listener, options));
    }

    /** As {@link ServerConsole#openReader()}. */
    public CompletableFuture<ConsoleReader> openReader() {
        return node.runtime().background().run(() -> blocking.openReader());
    }

    /** As {@link ServerConsole#openReader(Consumer)}. */
    public CompletableFuture<ConsoleReader> openReader(Consumer<ConsoleOptions.Builder> options) {
        return node.runtime().background().run(() -> blocking.openReader(options));
    }

    /** As {@link ServerConsole#browserUrl()}. */
    public CompletableFuture<URI> browserUrl() {
        return node.runtime().background().run(blocking::browserUrl);
    }

    @Override
    public String toString() {
        return "ServerConsoleAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
