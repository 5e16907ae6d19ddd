package io.github.deploysdks.core.internal.auth;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.Operation;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that a server gives, by a login or an exchange of tokens: got when the first request needs them, and again when
 * their time is up or they are rejected. One attempt at a time, however many calls wait for it; they all share how it ends.
 * A failure is not remembered.
 */
public final class RenewedCredentials implements Credentials {
    private final Operation operation;
    private final Clock clock;
    private final Supplier<Grant> source;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Grant current;
    private @Nullable Attempt pending;

    /**
     * @param operation what gets them, for messages
     * @param source gets them, on the thread of a call that needs them
     */
    public RenewedCredentials(Operation operation, Clock clock, Supplier<Grant> source) {
        this.operation = operation;
        this.clock = clock;
        this.source = source;
    }

    /** What is in use; null if there is nothing, or it was rejected. */
    public @Nullable Authorization current() {
        Grant known = current;
        return known == null ? null : known.authorization();
    }

    /**
     * What is in use if it is still good, else a new one.
     *
     * @throws TransportException if the thread is interrupted while another one gets the new one
     */
    @Override
    public Authorization authorize() {
        while (true) {
            Grant known = good();
            if (known != null) {
                return known.authorization();
            }
            Grant got = renew();
            if (got != null) {
                return got.authorization();
            }
        }
    }

    private @Nullable Grant good() {
        Grant known = current;
        return known != null && known.isGoodAt(clock.instant()) ? known : null;
    }

    /** Makes an attempt, or waits for the one under way. Null if that one was given up. */
    private @Nullable Grant renew() {
        Attempt attempt;
        boolean mine = false;
        lock.lock();
        try {
            Grant known = good();
            if (known != null) {
                return known;
            }
            attempt = pending;
            if (attempt == null) {
                attempt = new Attempt(Thread.currentThread(), new CompletableFuture<>());
                pending = attempt;
                mine = true;
            }
        } finally {
            lock.unlock();
        }
        return mine ? make(attempt) : await(attempt);
    }

    private Grant make(Attempt attempt) {
        try {
            Grant grant = source.get();
            end(grant);
            attempt.outcome().complete(grant);
            return grant;
        } catch (Throwable e) {
            // Also what Kotlin throws without saying so: who waits must not do so for ever.
            end(null);
            if (Thread.currentThread().isInterrupted()) {
                // It failed for this call alone; one of those that wait makes another attempt.
                attempt.outcome().complete(null);
            } else {
                attempt.outcome().completeExceptionally(e);
            }
            throw e;
        }
    }

    private void end(@Nullable Grant grant) {
        lock.lock();
        try {
            pending = null;
            current = grant;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Grant await(Attempt attempt) {
        if (attempt.maker() == Thread.currentThread()) {
            throw new IllegalStateException(
                    operation
                            + ": what it needs comes from the very client that it is to authorize; give it a client of its own");
        }
        try {
            return attempt.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(
                    operation.toString(),
                    TransportException.Reason.INTERRUPTED,
                    operation.method(),
                    operation.path(),
                    "the thread was interrupted",
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(operation + ": " + e.getCause(), e.getCause());
        }
    }

    /** Forgets the authorization, unless there is a newer one by now. Always worth another try. */
    @Override
    public boolean rejected(Authorization authorization) {
        lock.lock();
        try {
            if (authorization == current()) {
                current = null;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "RenewedCredentials{" + operation + "}";
    }

    /**
     * An attempt under way.
     *
     * @param outcome what it ends with; null if it was given up
     */
    private record Attempt(Thread maker, CompletableFuture<@Nullable Grant> outcome) {}
}
