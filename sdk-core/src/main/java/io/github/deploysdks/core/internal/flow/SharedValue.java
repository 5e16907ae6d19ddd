package io.github.deploysdks.core.internal.flow;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is fetched when it is first asked for, once however many threads ask at the same time, and then kept. A fetch that
 * fails, fails for all who wait for it, and is not kept.
 */
public final class SharedValue<T> {
    private final String operation;
    private final Supplier<T> source;
    private final AtomicReference<@Nullable CompletableFuture<T>> current = new AtomicReference<>();

    /**
     * @param operation names the fetch in what is thrown
     * @param source fetches it, blocking; must not ask for the value itself
     */
    public SharedValue(String operation, Supplier<T> source) {
        this.operation = operation;
        this.source = source;
    }

    /**
     * The value. Who comes first fetches it in their own thread.
     *
     * @throws WaitException if the thread is interrupted while another one fetches
     */
    public T get() {
        while (true) {
            CompletableFuture<T> mine = new CompletableFuture<>();
            CompletableFuture<T> other = current.compareAndExchange(null, mine);
            if (other == null) {
                return fetch(mine);
            }
            try {
                return other.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                // Who fetched may have lost interest; those who wait have not.
                if (e.getCause() instanceof RuntimeException failure && !isGivenUp(failure)) {
                    throw failure;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WaitException(
                        operation, WaitException.Reason.INTERRUPTED, "the waiting thread was interrupted");
            }
        }
    }

    /** The value if it is there, without fetching it or waiting for it; else null. */
    public @Nullable T peek() {
        CompletableFuture<T> fetch = current.get();
        return fetch != null && fetch.isDone() && !fetch.isCompletedExceptionally() ? fetch.join() : null;
    }

    /** Has the value fetched again for whoever asks from now on, even if it is being fetched. */
    public void forget() {
        current.set(null);
    }

    /** As {@link #forget()}, but only if the value is still this one: another may have replaced it already. */
    public void forget(T stale) {
        CompletableFuture<T> fetch = current.get();
        if (peek() == stale) {
            current.compareAndSet(fetch, null);
        }
    }

    private T fetch(CompletableFuture<T> future) {
        try {
            T value = source.get();
            future.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            // First, so that those who wait and try again find nothing.
            current.compareAndSet(future, null);
            future.completeExceptionally(e);
            throw e;
        }
    }

    private static boolean isGivenUp(RuntimeException failure) {
        return failure instanceof TransportException e
                && (e.reason() == TransportException.Reason.INTERRUPTED
                        || e.reason() == TransportException.Reason.CANCELLED);
    }
}
