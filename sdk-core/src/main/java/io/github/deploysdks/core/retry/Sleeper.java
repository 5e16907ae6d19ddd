package io.github.deploysdks.core.retry;

import java.time.Duration;

/** The one place where an SDK waits. Tests give one that does not. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @param cancellation ends the wait early when its call is cancelled or the client closed
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration, Cancellation cancellation) throws InterruptedException;

    /** Waits in real time. */
    static Sleeper system() {
        return (duration, cancellation) -> cancellation.await(duration);
    }
}
