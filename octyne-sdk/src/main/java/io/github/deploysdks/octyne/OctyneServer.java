package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.ServerApis;

/** One server of a node: a process that Octyne manages. Made by {@link OctyneClient#server}; sends nothing by itself. */
public final class OctyneServer extends ServerApis {
    private final Node node;
    private final String id;

    OctyneServer(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    /** The server's name in Octyne's configuration. */
    public String id() {
        return id;
    }

    /** Its state, and how to start, stop and restart it. */
    @Override
    public ServerControl control() {
        return new ServerControl(node, id);
    }

    /** What it prints, and how to give it commands. */
    public ServerConsole console() {
        return new ServerConsole(node, id);
    }

    /** Its files and folders. */
    @Override
    public ServerFiles files() {
        return new ServerFiles(node, id);
    }

    /** Packing and unpacking of archives among its files. */
    @Override
    public ServerArchives archives() {
        return new ServerArchives(node, id);
    }

    /** The same, asynchronous. */
    public OctyneServerAsync async() {
        return new OctyneServerAsync(node, id);
    }

    @Override
    public String toString() {
        return "OctyneServer{" + id + "}";
    }
}
