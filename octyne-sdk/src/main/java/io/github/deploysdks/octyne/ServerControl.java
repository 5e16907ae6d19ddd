package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.octyne.api.ControlApi;
import io.github.deploysdks.octyne.model.Outcome;
import io.github.deploysdks.octyne.model.ServerOperation;
import io.github.deploysdks.octyne.model.ServerStatus;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one server, and how to start, stop and restart it. Made by {@link OctyneServer#control}.
 *
 * <p>{@link #start}, {@link #terminate} and {@link #kill} send a command and return; {@link #stop} and {@link #restart} see it
 * through.
 */
public final class ServerControl extends ControlApi {
    private final Node node;
    private final String id;

    ServerControl(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    /**
     * Starts the server; nothing happens if it runs. Do not call it behind {@link #terminate}: as long as the old process is
     * there, nothing is started, and then there is none. {@link #restart} waits.
     *
     * @throws ServerControlException if it could not be started: the program or its folder is missing
     */
    public void start() {
        perform(ServerOperation.START);
    }

    /**
     * Asks the process to end, by SIGTERM, and does not wait for it. If the process has no handler for it, Octyne takes
     * it for crashed and starts it again. Nothing happens if the server does not run.
     *
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 1.1
     */
    public void terminate() {
        perform(ServerOperation.TERM);
    }

    /** Ends the process at once, by SIGKILL. Nothing happens if the server does not run. */
    public void kill() {
        perform(node.isOlderThan("1.1") ? ServerOperation.STOP : ServerOperation.KILL);
    }

    /** As {@link #stop(Consumer)}, with a deadline and without force. */
    public StopOutcome stop(Duration deadline) {
        return stop(options -> options.deadline(deadline));
    }

    /**
     * Stops the server and waits until it has stopped, asking twice a second.
     *
     * @param options a deadline (30 seconds if not set), and when to kill (never if not set)
     * @return how it ended. That Octyne has started the process again is no failure here, but an outcome to look for, unless
     *     killing is allowed.
     * @throws ServerControlException if the server still runs at the deadline
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such server
     * @throws io.github.deploysdks.core.error.WaitException if the thread is interrupted or the client closed
     */
    public StopOutcome stop(Consumer<StopOptions.Builder> options) {
        StopOptions stop = StopOptions.of(options);
        return new ServerWatch(node, id, this, "octyne stop").stop(stop.killAfter(), deadline(stop.deadline()));
    }

    /** As {@link #restart(Consumer)}, with a deadline and without force. */
    public RestartOutcome restart(Duration deadline) {
        return restart(options -> options.deadline(deadline));
    }

    /**
     * Stops the server, waits until its process is gone, starts it, and waits until the new process has proved that it keeps
     * running.
     *
     * @param options a deadline (a minute if not set), when to kill (never if not set), and how long the new process is to
     *     have run (two seconds if not set)
     * @return how it came about; the server runs
     * @throws ServerControlException if it does not run in the end; {@link ServerControlException#step()} says which step
     *     failed
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such server
     * @throws io.github.deploysdks.core.error.WaitException if the thread is interrupted or the client closed
     */
    public RestartOutcome restart(Consumer<RestartOptions.Builder> options) {
        RestartOptions restart = RestartOptions.of(options);
        return new ServerWatch(node, id, this, "octyne restart")
                .restart(restart.killAfter(), restart.steadyFor(), deadline(restart.deadline()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws ServerControlException if it is a start, and the server says that it failed
     */
    @Override
    public Outcome perform(ServerOperation operation, RequestOptions options) {
        requireKnown(node, operation);
        return started(id, operation, super.perform(operation, options));
    }

    static void requireKnown(Node node, ServerOperation operation) {
        if (operation.known() == ServerOperation.Known.TERM || operation.known() == ServerOperation.Known.KILL) {
            node.require("octyne performServerOperation", "1.1");
        }
    }

    static Outcome started(String id, ServerOperation operation, Outcome outcome) {
        if (operation.known() == ServerOperation.Known.START && !outcome.success()) {
            throw notStarted(id, "octyne performServerOperation", null);
        }
        return outcome;
    }

    static ServerControlException notStarted(String id, String flow, @Nullable ServerStatus status) {
        return new ServerControlException(
                flow,
                ServerControlException.Step.START,
                status,
                "the server '" + id
                        + "' could not be started: its program or its folder is missing, or may not be used;"
                        + " the node's own log has more");
    }

    private Deadline deadline(Duration limit) {
        return node.runtime().pacer().deadline(limit);
    }

    @Override
    public String toString() {
        return "ServerControl{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
