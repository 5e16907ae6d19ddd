package io.github.deploysdks.core.testing;

import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.PagedIterable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Either way to call an operation, so that one test speaks for both. */
public enum CallStyle {
    BLOCKING,
    ASYNC;

    private static final long PATIENCE_SECONDS = 30;

    /** What the call gives or throws, whichever way it went. */
    public <T> T call(Supplier<? extends T> blocking, Supplier<? extends CompletableFuture<? extends T>> async) {
        return this == BLOCKING ? blocking.get() : await(async.get());
    }

    /** As {@link #call}, for what returns nothing. */
    public void run(Runnable blocking, Supplier<? extends CompletableFuture<?>> async) {
        if (this == BLOCKING) {
            blocking.run();
        } else {
            var unused = await(async.get());
        }
    }

    /** All items of a list. */
    public <T> List<T> list(Supplier<PagedIterable<T>> blocking, Supplier<AsyncPaged<T>> async) {
        return call(() -> blocking.get().toList(), () -> async.get().toList());
    }

    /** What a future gives or throws, without the wrapping. */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
