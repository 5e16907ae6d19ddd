package io.github.deploysdks.octyne;

/** The console of one server. Made by {@link OctyneServer#console}. */
public final class ServerConsole {
    private final Node node;
    private final String id;

    ServerConsole(Node node, String id) {
        this.node = node;
        this.id = id;
    }

    @Override
    public String toString() {
        return "ServerConsole{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
