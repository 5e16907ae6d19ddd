package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.FilesApi;

/** The files and folders of one server. Made by {@link OctyneServer#files}. */
public final class ServerFiles extends FilesApi {
    private final Node node;
    private final String id;

    ServerFiles(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    @Override
    public String toString() {
        return "ServerFiles{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
