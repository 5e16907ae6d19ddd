package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.FilesAsyncApi;

/** The files and folders of one server, asynchronous. Made by {@link OctyneServerAsync#files}. */
public final class ServerFilesAsync extends FilesAsyncApi {
    private final Node node;
    private final String id;

    ServerFilesAsync(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    @Override
    public String toString() {
        return "ServerFilesAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
