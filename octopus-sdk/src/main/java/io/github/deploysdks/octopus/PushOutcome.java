package io.github.deploysdks.octopus;

/** How a pushed package came to be on the server. */
public enum PushOutcome {
    /** The server stored it, perhaps in place of another with the same version. */
    STORED,
    /** The server had the version already, and was asked to leave it alone. */
    EXISTED,
    /** The upload got no answer, but the server has these very bytes. */
    FOUND
}
