package io.github.deploysdks.octyne;

/** What is known about the time without a connection, once there is one again. */
public final class ConsoleReconnection {
    private final int caughtUpLines;
    private final boolean serverRestarted;
    private final boolean mayMissLines;

    ConsoleReconnection(int caughtUpLines, boolean serverRestarted, boolean mayMissLines) {
        this.caughtUpLines = caughtUpLines;
        this.serverRestarted = serverRestarted;
        this.mayMissLines = mayMissLines;
    }

    /** How many lines follow as {@link ConsoleLine.Source#CATCH_UP}. */
    public int caughtUpLines() {
        return caughtUpLines;
    }

    /**
     * Whether the node no longer knows what it printed before, as after its restart. All it has now is told then. A restart
     * is not noticed where the new lines begin with all that was printed before.
     */
    public boolean serverRestarted() {
        return serverRestarted;
    }

    /** Whether lines may be missing: more were printed than the node keeps, or it was restarted. */
    public boolean mayMissLines() {
        return mayMissLines;
    }

    @Override
    public String toString() {
        return "ConsoleReconnection{caughtUpLines=" + caughtUpLines + ", serverRestarted=" + serverRestarted
                + ", mayMissLines=" + mayMissLines + "}";
    }
}
