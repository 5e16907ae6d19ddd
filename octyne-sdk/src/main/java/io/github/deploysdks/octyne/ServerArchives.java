package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.api.ArchivesApi;

/** Archives among the files of one server. Made by {@link OctyneServer#archives}. */
public final class ServerArchives extends ArchivesApi {
    private final Node node;
    private final String id;

    ServerArchives(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    @Override
    public String toString() {
        return "ServerArchives{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
