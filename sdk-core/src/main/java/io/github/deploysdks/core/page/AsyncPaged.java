package io.github.deploysdks.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages, fetched without blocking, one page at a time: the next one is asked for when the items of
 * the one before have been accepted.
 *
 * <p>Cancelling a future that is returned here ends the walk: the request under way is cancelled, and there is no
 * further one.
 *
 * @param <T> what is listed
 */
public final class AsyncPaged<T> {
    private final Supplier<CompletableFuture<Page<T>>> first;

    private AsyncPaged(Supplier<CompletableFuture<Page<T>>> first) {
        this.first = first;
    }

    /** For the SDK, and for tests of those who use it: the list that begins with this page. */
    public static <T> AsyncPaged<T> of(Supplier<CompletableFuture<Page<T>>> first) {
        return new AsyncPaged<>(first);
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
        return new Walk<T>(action).start(first);
    }

    /** All of the items, in memory. */
    public CompletableFuture<List<T>> toList() {
        List<T> all = new ArrayList<>();
        CompletableFuture<@Nullable Void> walk = forEach(all::add);
        CompletableFuture<List<T>> result = walk.thenApply(done -> Collections.unmodifiableList(all));
        var unused = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                walk.cancel(true);
            }
        });
        return result;
    }

    private static final class Walk<T> {
        private final Predicate<? super T> action;
        private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        private volatile @Nullable CompletableFuture<Page<T>> pending;

        Walk(Predicate<? super T> action) {
            this.action = action;
            var unused = done.whenComplete((value, failure) -> {
                CompletableFuture<Page<T>> request = pending;
                if (done.isCancelled() && request != null) {
                    request.cancel(true);
                }
            });
        }

        CompletableFuture<@Nullable Void> start(Supplier<CompletableFuture<Page<T>>> first) {
            await(first.get());
            return done;
        }

        private void await(CompletableFuture<Page<T>> request) {
            pending = request;
            if (done.isDone()) {
                request.cancel(true);
                return;
            }
            var unused = request.whenComplete((page, failure) -> {
                if (failure != null) {
                    done.completeExceptionally(
                            failure instanceof CompletionException wrapped && wrapped.getCause() != null
                                    ? wrapped.getCause()
                                    : failure);
                } else {
                    accept(page);
                }
            });
        }

        private void accept(Page<T> page) {
            try {
                for (T item : page) {
                    if (done.isDone()) {
                        return;
                    }
                    if (!action.test(item)) {
                        done.complete(null);
                        return;
                    }
                }
                if (page.hasNext()) {
                    await(page.nextAsync());
                } else {
                    done.complete(null);
                }
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        }
    }
}
