package io.github.deploysdks.core.page;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes from page to page, for one thread; if told so, with the next page already on its way. */
final class PageWalk<T> implements Iterator<Page<T>> {
    private final Supplier<Page<T>> first;
    private final boolean ahead;
    private @Nullable Page<T> current;
    private volatile @Nullable CompletableFuture<Page<T>> pending;

    PageWalk(Supplier<Page<T>> first, boolean ahead) {
        this.first = first;
        this.ahead = ahead;
    }

    @Override
    public boolean hasNext() {
        return current == null || current.hasNext();
    }

    @Override
    public Page<T> next() {
        Page<T> page = current;
        page = page == null ? first.get() : after(page);
        current = page;
        if (ahead && page.hasNext()) {
            pending = request(page);
        }
        return page;
    }

    /** Gives up the page that is on its way. */
    void cancel() {
        CompletableFuture<Page<T>> request = pending;
        if (request != null) {
            request.cancel(true);
        }
    }

    /** What goes wrong is told when the page is wanted. */
    private static <T> CompletableFuture<Page<T>> request(Page<T> page) {
        try {
            return page.nextAsync();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Page<T> after(Page<T> page) {
        CompletableFuture<Page<T>> request = pending;
        if (request == null) {
            return page.next();
        }
        // Should it fail, the next attempt is a new one.
        pending = null;
        try {
            return request.get();
        } catch (InterruptedException e) {
            request.cancel(true);
            Thread.currentThread().interrupt();
            // A call of an interrupted thread ends as the SDK's calls do then, before anything is sent.
            return page.next();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }
}
