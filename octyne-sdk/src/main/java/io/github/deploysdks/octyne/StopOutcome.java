package io.github.deploysdks.octyne;

/** How a stop ended. */
public enum StopOutcome {
    /** The server did not run in the first place. */
    NOT_RUNNING,
    /** The process ended in good order. */
    STOPPED,
    /** The process ended with an error, and Octyne does not start it again. */
    CRASHED,
    /** The process was killed, as {@link StopOptions.Builder#killAfter} asks for. */
    KILLED,
    /**
     * The process ended, and Octyne has started it again: it takes a process without a handler for SIGTERM for crashed.
     * The server runs. To stop it for good, kill it.
     */
    CAME_BACK
}
