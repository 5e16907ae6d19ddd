package io.github.deploysdks.core.internal.flow;

import io.github.deploysdks.core.error.WaitException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs flows that block, for callers who do not want to. A flow is written once, as it is read, and its asynchronous twin
 * runs it on a thread of this pool: a thread for each flow under way, none when there is none, all ended by {@link #close()}.
 */
public final class Background implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final Consumer<Thread> onInterrupt;

    /** @param name what the threads are called, before a number */
    public Background(String name) {
        this(name, thread -> {});
    }

    /**
     * @param name what the threads are called, before a number
     * @param onInterrupt ends what a thread that is interrupted does where it hears no interrupt, such as in a read from a
     *     socket
     */
    public Background(String name, Consumer<Thread> onInterrupt) {
        this.onInterrupt = onInterrupt;
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
        Runner runner = new Runner();
        Future<?> task;
        try {
            task = threads.submit(() -> {
                runner.begin();
                try {
                    T value = flow.get();
                    if (!future.complete(value) && value instanceof AutoCloseable unwanted) {
                        unwanted.close();
                    }
                } catch (Throwable e) {
                    future.completeExceptionally(e);
                } finally {
                    runner.end();
                }
            });
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("This client is closed", e);
        }
        var unused = future.whenComplete((value, failure) -> {
            if (future.isCancelled()) {
                task.cancel(true);
                runner.interrupted();
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

    /**
     * Asks a question that blocks, on a thread of its own, so that an interrupt of the calling thread gives it up at once.
     *
     * @param flow names the flow in what is thrown
     * @return what the question gives
     * @throws WaitException if the calling thread is interrupted
     * @throws IllegalStateException if this is closed
     */
    public <T extends @Nullable Object> T interruptibly(String flow, Supplier<T> question) {
        CompletableFuture<T> answer = run(question);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new WaitException(flow, WaitException.Reason.INTERRUPTED, "the waiting thread was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Interrupts what is under way and refuses what comes. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The thread that runs a flow, as long as it does. */
    private final class Runner {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Thread thread;

        void begin() {
            set(Thread.currentThread());
        }

        void end() {
            set(null);
        }

        /** Under the lock: the thread may be about to turn to another flow. */
        void interrupted() {
            lock.lock();
            try {
                if (thread != null) {
                    onInterrupt.accept(thread);
                }
            } finally {
                lock.unlock();
            }
        }

        private void set(@Nullable Thread now) {
            lock.lock();
            try {
                thread = now;
            } finally {
                lock.unlock();
            }
        }
    }
}
