package io.github.deploysdks.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages, fetched without blocking, one page at a time: the next one is asked for when the items of
 * the one before have been accepted.
 *
 * <p>Cancelling a future that is returned here, or completing it in any other way, ends the walk: the request under way is
 * cancelled, and there is no further one.
 *
 * @param <T> what is listed
 */
public final class AsyncPaged<T> {
    private final Supplier<CompletableFuture<Page<T>>> first;
    private final boolean ahead;

    private AsyncPaged(Supplier<CompletableFuture<Page<T>>> first, boolean ahead) {
        this.first = first;
        this.ahead = ahead;
    }

    /** For the SDK, and for tests of those who use it: the list that begins with this page. */
    public static <T> AsyncPaged<T> of(Supplier<CompletableFuture<Page<T>>> first) {
        return new AsyncPaged<>(first, false);
    }

    /** For tests of those who use the SDK: a list of these items, in one page. The list is copied. */
    public static <T> AsyncPaged<T> of(List<T> items) {
        Page<T> page = Page.of(items);
        return of(() -> CompletableFuture.completedFuture(page));
    }

    /**
     * The same list, with the next page asked for before the items of the one before are handed over: one page ahead, not
     * more. A request that fails says so when those items have been handed over.
     */
    public AsyncPaged<T> prefetch() {
        return new AsyncPaged<>(first, true);
    }

    /**
     * Hands over every item, in order, never two at once.
     *
     * @return completes when all were handed over; exceptionally with what a request or {@code action} threw
     */
    public CompletableFuture<@Nullable Void> forEach(Consumer<? super T> action) {
        return forEachWhile(item -> {
            action.accept(item);
            return true;
        });
    }

    /**
     * Hands over items, in order, until {@code action} returns false.
     *
     * @return completes when all were handed over or {@code action} has had enough
     */
    public CompletableFuture<@Nullable Void> forEachWhile(Predicate<? super T> action) {
        return new Walk<T>(action, ahead).start(first);
    }

    /** All of the items, in memory. */
    public CompletableFuture<List<T>> toList() {
        List<T> all = new ArrayList<>();
        CompletableFuture<@Nullable Void> walk = forEach(all::add);
        CompletableFuture<List<T>> result = walk.thenApply(done -> Collections.unmodifiableList(all));
        var unused = result.whenComplete((value, failure) -> {
            walk.cancel(true);
        });
        return result;
    }

    private static final class Walk<T> {
        private final Predicate<? super T> action;
        private final boolean ahead;
        private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        private volatile @Nullable CompletableFuture<Page<T>> pending;

        Walk(Predicate<? super T> action, boolean ahead) {
            this.action = action;
            this.ahead = ahead;
            // However it ends - cancelled, timed out, completed from outside: nobody waits for the request any more.
            var unused = done.whenComplete((value, failure) -> {
                CompletableFuture<Page<T>> request = pending;
                if (request != null) {
                    request.cancel(true);
                }
            });
        }

        CompletableFuture<@Nullable Void> start(Supplier<CompletableFuture<Page<T>>> first) {
            walk(send(first));
            return done;
        }

        /**
         * Goes on until a page is not there yet; its arrival takes over from there. Pages that are there already, as those
         * of a cache, are gone through in a loop: to call each other they may be too many for the stack.
         */
        private void walk(@Nullable CompletableFuture<Page<T>> first) {
            CompletableFuture<Page<T>> request = first;
            while (request != null) {
                Arrival<T> arrival = new Arrival<>();
                CompletableFuture<Page<T>> current = request;
                var unused = current.whenComplete((page, failure) -> {
                    arrival.page = page;
                    arrival.failure = failure;
                    if (arrival.isSecond()) {
                        walk(take(arrival));
                    }
                });
                if (!arrival.isSecond()) {
                    return;
                }
                request = take(arrival);
            }
        }

        /** Hands over a page's items and asks for the next page; null if that was all. */
        private @Nullable CompletableFuture<Page<T>> take(Arrival<T> arrival) {
            Throwable failure = arrival.failure;
            Page<T> page = arrival.page;
            if (failure != null || page == null) {
                fail(failure == null ? new IllegalStateException("There is no page") : failure);
                return null;
            }
            CompletableFuture<Page<T>> next = ahead && page.hasNext() ? send(page::nextAsync) : null;
            try {
                for (T item : page) {
                    if (done.isDone()) {
                        return null;
                    }
                    if (!action.test(item)) {
                        done.complete(null);
                        return null;
                    }
                }
            } catch (RuntimeException | Error e) {
                fail(e);
                return null;
            }
            if (!page.hasNext()) {
                done.complete(null);
            }
            if (done.isDone()) {
                return null;
            }
            return next == null ? send(page::nextAsync) : next;
        }

        private CompletableFuture<Page<T>> send(Supplier<CompletableFuture<Page<T>>> call) {
            CompletableFuture<Page<T>> request;
            try {
                request = call.get();
            } catch (RuntimeException | Error e) {
                request = CompletableFuture.failedFuture(e);
            }
            pending = request;
            if (done.isDone()) {
                request.cancel(true);
            }
            return request;
        }

        private void fail(Throwable failure) {
            done.completeExceptionally(
                    failure instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : failure);
        }
    }

    /** Where the loop that waits for a page and the page meet; who comes second goes on. */
    private static final class Arrival<T> {
        private final AtomicBoolean met = new AtomicBoolean();
        private volatile @Nullable Page<T> page;
        private volatile @Nullable Throwable failure;

        boolean isSecond() {
            return met.getAndSet(true);
        }
    }
}
