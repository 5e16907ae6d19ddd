package io.github.deploysdks.core.internal.flow;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.Cancellation;
import io.github.deploysdks.core.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Paces flows that ask the server again and again until something has come about. */
public final class Pacer {
    private final Clock clock;
    private final Sleeper sleeper;
    private final Cancellation closing;

    /** @param closing turned when the client is closed; ends every wait */
    public Pacer(Clock clock, Sleeper sleeper, Cancellation closing) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.closing = closing;
    }

    /** The clock that deadlines go by. */
    public Clock clock() {
        return clock;
    }

    /**
     * A deadline that begins now.
     *
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Deadline deadline(Duration limit) {
        return Deadline.in(clock, limit);
    }

    /**
     * Waits, at most until the deadline.
     *
     * @param flow names the flow in what is thrown
     * @param pending says what has not come about; asked only when the time is up
     * @throws WaitException if the deadline has passed already, the thread is interrupted or the client closed
     */
    public void pause(String flow, Duration pause, Deadline deadline, Supplier<String> pending) {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw late(flow, deadline, pending);
        }
        pause(flow, pause.compareTo(left) < 0 ? pause : left);
    }

    /**
     * Waits.
     *
     * @throws WaitException if the thread is interrupted or the client closed
     */
    public void pause(String flow, Duration pause) {
        try {
            sleeper.sleep(pause, closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(flow);
        }
        if (closing.isCancelled()) {
            throw givenUp(flow);
        }
    }

    /** What a failure within a wait is to the user: a {@link WaitException} if it is due to the client being closed. */
    public RuntimeException failure(String flow, RuntimeException failure) {
        return closing.isCancelled() ? givenUp(flow) : failure;
    }

    /** Closing the client interrupts its own threads, too. */
    private WaitException givenUp(String flow) {
        return closing.isCancelled()
                ? new WaitException(flow, WaitException.Reason.CLOSED, "the client was closed during the wait")
                : new WaitException(flow, WaitException.Reason.INTERRUPTED, "the waiting thread was interrupted");
    }

    /**
     * Asks until there is an answer.
     *
     * @param question gives null as long as there is none
     * @param pending says what has not come about
     * @throws WaitException if there is none by the deadline, the thread is interrupted or the client closed
     */
    public <T> T until(
            String flow,
            Duration interval,
            Deadline deadline,
            Supplier<@Nullable T> question,
            Supplier<String> pending) {
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            pause(flow, interval, deadline, pending);
        }
    }

    /** What is thrown when the time is up. */
    public static WaitException late(String flow, Deadline deadline, Supplier<String> pending) {
        return new WaitException(
                flow, WaitException.Reason.DEADLINE, pending.get() + " after " + readable(deadline.limit()));
    }

    /** A duration as messages show it: {@code 1m 30s}. */
    public static String readable(Duration duration) {
        String text = duration.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
        return text.replaceAll("(?<=[hms])(?=\\d)", " ");
    }
}
