package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.ServerAsyncApis;

/** One server of a node, asynchronous. Made by {@link OctyneServer#async}. */
public final class OctyneServerAsync extends ServerAsyncApis {
    private final Node node;
    private final String id;

    OctyneServerAsync(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    /** Its state, and how to start, stop and restart it. */
    @Override
    public ServerControlAsync control() {
        return new ServerControlAsync(node, id);
    }

    /** What it prints, and how to give it commands. */
    public ServerConsoleAsync console() {
        return new ServerConsoleAsync(node, id);
    }

    /** Its files and folders. */
    @Override
    public ServerFilesAsync files() {
        return new ServerFilesAsync(node, id);
    }

    /** Packing and unpacking of archives among its files. */
    @Override
    public ServerArchivesAsync archives() {
        return new ServerArchivesAsync(node, id);
    }

    @Override
    public String toString() {
        return "OctyneServerAsync{" + id + "}";
    }
}
