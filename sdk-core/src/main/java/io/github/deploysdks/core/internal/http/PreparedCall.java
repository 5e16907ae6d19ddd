package io.github.deploysdks.core.internal.http;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A call that is ready to go, either way. Nothing was sent yet.
 *
 * @param <T> what it returns
 */
public interface PreparedCall<T> {
    /** Sends it and waits for what it returns. */
    T execute();

    /** As {@link #execute()}, for operations that may return nothing. */
    @Nullable T executeNullable();

    /** Sends it and waits until it is done. */
    void run();

    /** Sends it without waiting. Cancelling the future cancels the call. */
    CompletableFuture<T> executeAsync();

    /** As {@link #executeAsync()}, for operations that may return nothing. */
    CompletableFuture<@Nullable T> executeNullableAsync();

    /** Sends it without waiting, for operations that return nothing. */
    CompletableFuture<@Nullable Void> runAsync();
}
