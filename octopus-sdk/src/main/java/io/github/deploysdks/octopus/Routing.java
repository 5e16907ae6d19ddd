package io.github.deploysdks.octopus;

/** How a client finds the URL of an operation. */
public enum Routing {
    /**
     * By its path, as documented: {@code /api/Spaces-1/projects}. The server keeps those, and newer operations have nothing
     * else.
     */
    PATHS,

    /**
     * By the longer form of its path that newer servers have beside the other: {@code /api/spaces/Spaces-1/projects}. For
     * gateways that tell a space's requests by it. What belongs to no space, and a space's root document, has one form alone.
     */
    LONG_PATHS,

    /**
     * By the link that the server gives in its root document, or in the space's, where there is one of the operation's name
     * that takes what the operation sends; else by its path. The documents are read once for each client, and once again
     * when a link leads nowhere (404): a server that was moved or renewed has others.
     */
    LINKS
}
