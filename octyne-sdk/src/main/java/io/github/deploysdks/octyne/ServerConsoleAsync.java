package io.github.deploysdks.octyne;

/** The console of one server, asynchronous. Made by {@link OctyneServerAsync#console}. */
public final class ServerConsoleAsync {
    private final Node node;
    private final String id;

    ServerConsoleAsync(Node node, String id) {
        this.node = node;
        this.id = id;
    }

    @Override
    public String toString() {
        return "ServerConsoleAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
