package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.ArchivesAsyncApi;

/** Archives among the files of one server, asynchronous. Made by {@link OctyneServerAsync#archives}. */
public final class ServerArchivesAsync extends ArchivesAsyncApi {
    private final Node node;
    private final String id;

    ServerArchivesAsync(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    @Override
    public String toString() {
        return "ServerArchivesAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
