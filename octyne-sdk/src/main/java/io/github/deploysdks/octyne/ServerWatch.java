package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.octyne.ServerControlException.Step;
import io.github.deploysdks.octyne.model.ServerState;
import io.github.deploysdks.octyne.model.ServerStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Watches a server through a stop or a restart. Which process it sees, it tells by the time that process has been running:
 * the server gives its processes no names.
 */
final class ServerWatch {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration CLOCK_DRIFT = Duration.ofMillis(5);

    private final String id;
    private final ServerControl control;
    private final String flow;
    private final Pacer pacer;
    private @Nullable ServerStatus last;

    /** @param flow names the flow in what is thrown */
    ServerWatch(Node node, String id, ServerControl control, String flow) {
        this.id = id;
        this.control = control;
        this.flow = flow;
        this.pacer = node.runtime().pacer();
    }

    StopOutcome stop(@Nullable Duration killAfter, Deadline deadline) {
        ServerStatus before = look(deadline, Step.TERMINATE);
        return isRunning(before) ? end(before, killAfter, deadline) : StopOutcome.NOT_RUNNING;
    }

    RestartOutcome restart(@Nullable Duration killAfter, Duration steadyFor, Deadline deadline) {
        ServerStatus before = look(deadline, Step.TERMINATE);
        if (Boolean.TRUE.equals(before.toDelete())) {
            throw new ServerControlException(
                    flow,
                    Step.TERMINATE,
                    before,
                    "the server '" + id + "' is no longer in the node's configuration: once stopped, it would be gone");
        }
        StopOutcome end = isRunning(before) ? end(before, killAfter, deadline) : StopOutcome.NOT_RUNNING;
        if (end != StopOutcome.CAME_BACK) {
            start();
        }
        awaitSteady(steadyFor, deadline);
        return switch (end) {
            case NOT_RUNNING -> RestartOutcome.STARTED;
            case CAME_BACK -> RestartOutcome.CAME_BACK;
            case KILLED -> RestartOutcome.KILLED_AND_STARTED;
            case STOPPED, CRASHED -> RestartOutcome.RESTARTED;
        };
    }

    private void start() {
        try {
            control.start();
        } catch (ServerControlException e) {
            throw ServerControl.notStarted(id, flow, last);
        }
    }

    /** Ends a process that runs. */
    private StopOutcome end(ServerStatus before, @Nullable Duration killAfter, Deadline deadline) {
        if (killAfter != null && killAfter.isZero()) {
            return kill(deadline);
        }
        control.terminate();
        Instant asked = pacer.clock().instant();
        Deadline grace =
                killAfter == null || killAfter.compareTo(deadline.limit()) > 0 ? deadline : pacer.deadline(killAfter);
        boolean crashed = false;
        Duration uptime = before.uptime();
        while (true) {
            // What was there before has been running at least this long when it tells its age.
            Duration age = Duration.between(asked, pacer.clock().instant()).minus(CLOCK_DRIFT);
            ServerStatus now;
            try {
                now = ask();
            } catch (NotFoundException e) {
                // It was marked for deletion, and has gone with its process.
                return StopOutcome.STOPPED;
            }
            if (now != null) {
                ServerState state = now.status();
                if (state.known() == ServerState.Known.OFF) {
                    return StopOutcome.STOPPED;
                }
                if (isRunning(now)) {
                    if (crashed
                            || now.uptime().compareTo(uptime) < 0
                            || now.uptime().compareTo(age) < 0) {
                        return killAfter == null ? StopOutcome.CAME_BACK : kill(deadline);
                    }
                    uptime = now.uptime();
                } else if (crashed) {
                    // Seen twice: no start is on its way.
                    return StopOutcome.CRASHED;
                } else {
                    crashed = true;
                }
            }
            if (grace.isOver() && grace != deadline) {
                return kill(deadline);
            }
            pause(grace == deadline || grace.isOver() ? deadline : grace, deadline, Step.TERMINATE, "still runs");
        }
    }

    private StopOutcome kill(Deadline deadline) {
        control.kill();
        while (true) {
            try {
                ServerStatus now = ask();
                if (now != null && !isRunning(now)) {
                    return StopOutcome.KILLED;
                }
            } catch (NotFoundException e) {
                return StopOutcome.KILLED;
            }
            pause(deadline, deadline, Step.KILL, "still runs, though it was killed,");
        }
    }

    /** Waits until one process has been running long enough, however often Octyne had to start it. */
    private void awaitSteady(Duration steadyFor, Deadline deadline) {
        boolean ended = false;
        while (true) {
            ServerStatus now = ask();
            if (now != null) {
                if (isRunning(now)) {
                    ended = false;
                    if (now.uptime().compareTo(steadyFor) >= 0) {
                        return;
                    }
                } else if (ended) {
                    throw new ServerControlException(
                            flow, Step.STEADY, now, "the server '" + id + "' was started and has ended again");
                } else {
                    ended = true;
                }
            }
            pause(deadline, deadline, Step.STEADY, "has not kept running for " + steadyFor.toMillis() + " ms");
        }
    }

    /** The state, however long it takes to get it. */
    private ServerStatus look(Deadline deadline, Step step) {
        while (true) {
            ServerStatus now = ask();
            if (now != null) {
                return now;
            }
            pause(deadline, deadline, step, "has told no state");
        }
    }

    /** The state; null where the node cannot tell, as in the moment in which a process ends. */
    private @Nullable ServerStatus ask() {
        try {
            last = control.status();
            return last;
        } catch (ServerException e) {
            return null;
        }
    }

    private void pause(Deadline until, Deadline deadline, Step step, String what) {
        if (deadline.isOver()) {
            throw new ServerControlException(
                    flow, step, last, "the server '" + id + "' " + what + " after " + Pacer.readable(deadline.limit()));
        }
        pacer.pause(flow, INTERVAL.compareTo(until.remaining()) < 0 ? INTERVAL : until.remaining());
    }

    private static boolean isRunning(ServerStatus status) {
        return status.status().known() == ServerState.Known.RUNNING;
    }
}
