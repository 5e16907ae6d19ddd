package io.github.deploysdks.core.retry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A switch that is turned once: from then on the work it belongs to is given up. */
public final class Cancellation {
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** Turns the switch. */
    public void cancel() {
        cancelled.countDown();
    }

    /** Whether the switch was turned. */
    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /**
     * Waits until the switch is turned or the time is over.
     *
     * @return whether the switch was turned
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean await(Duration duration) throws InterruptedException {
        // 292 years fit into nanoseconds, which is long enough.
        boolean fits = duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0;
        return cancelled.await(fits ? duration.toNanos() : Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
