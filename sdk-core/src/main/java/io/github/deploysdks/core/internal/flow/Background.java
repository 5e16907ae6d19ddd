package io.github.deploysdks.core.internal.flow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs flows that block, for callers who do not want to. A flow is written once, as it is read, and its asynchronous twin
 * runs it on a thread of this pool: a thread for each flow under way, none when there is none, all ended by {@link #close()}.
 */
public final class Background implements AutoCloseable {
    private final ThreadPoolExecutor threads;

    /** @param name what the threads are called, before a number */
    public Background(String name) {
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a flow.
     *
     * @return completes with what the flow returns or throws; cancelling it interrupts the flow
     * @throws IllegalStateException if this is closed
     */
    public <T extends @Nullable Object> CompletableFuture<T> run(Supplier<T> flow) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Future<?> task;
        try {
            task = threads.submit(() -> {
                try {
                    T value = flow.get();
                    if (!future.complete(value) && value instanceof AutoCloseable unwanted) {
                        unwanted.close();
                    }
                } catch (Throwable e) {
                    future.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("This client is closed", e);
        }
        var unused = future.whenComplete((value, failure) -> {
            if (future.isCancelled()) {
                task.cancel(true);
            }
        });
        return future;
    }

    /** As {@link #run(Supplier)}, for flows that return nothing. */
    public CompletableFuture<@Nullable Void> run(Runnable flow) {
        return this.<@Nullable Void>run(() -> {
            flow.run();
            return null;
        });
    }

    /** Interrupts what is under way and refuses what comes. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
