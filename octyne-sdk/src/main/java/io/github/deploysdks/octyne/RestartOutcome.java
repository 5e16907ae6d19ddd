package io.github.deploysdks.octyne;

/** How a restart came about; the server runs in each case. */
public enum RestartOutcome {
    /** The process ended in good order and was started again. */
    RESTARTED,
    /** The process had to be killed and was started again. */
    KILLED_AND_STARTED,
    /** The process ended, and Octyne, which took it for crashed, started it again by itself. */
    CAME_BACK,
    /** The server did not run, and was started. */
    STARTED
}
