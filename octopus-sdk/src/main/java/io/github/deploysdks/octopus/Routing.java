package io.github.deploysdks.octopus;

/** How a client finds the URL of an operation. */
public enum Routing {
    /** By its path, as documented. The server keeps those, and newer operations have nothing else. */
    PATHS,

    /**
     * By the link that the server gives in its root document, or in the space's, where there is one of the operation's name
     * that takes what the operation sends; else by its path. The documents are read once for each client.
     */
    LINKS
}
