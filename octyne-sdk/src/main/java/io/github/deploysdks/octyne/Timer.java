package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things later. Tests give one that goes by a clock of their own. */
interface Timer extends AutoCloseable {
    /** Does something after a while, once, unless cancelled before; nothing that blocks. */
    Future<?> schedule(Duration delay, Runnable action);

    /** Forgets what was to be done. */
    @Override
    void close();

    /** A timer in real time, with one thread from the first use to the close. */
    static Timer system() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "octyne-sdk-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return new Timer() {
            @Override
            public Future<?> schedule(Duration delay, Runnable action) {
                return executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
