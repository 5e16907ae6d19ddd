package io.github.deploysdks.core.internal.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several calls that are one to the caller: sent one after the other, and over with the first that fails.
 *
 * @param <P> what each returns
 * @param <R> what they return together
 */
public final class Sequence<P, R> implements PreparedCall<R> {
    private final List<PreparedCall<P>> calls;
    private final Function<List<P>, R> sum;

    /** @param sum makes one value of what the calls return; of nothing, if there are no calls */
    public Sequence(List<PreparedCall<P>> calls, Function<List<P>, R> sum) {
        this.calls = calls;
        this.sum = sum;
    }

    @Override
    public R execute() {
        return sum.apply(calls.stream().map(PreparedCall::execute).toList());
    }

    @Override
    public R executeNullable() {
        return execute();
    }

    @Override
    public void run() {
        calls.forEach(PreparedCall::run);
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        CompletableFuture<R> result = new CompletableFuture<>();
        List<P> parts = new ArrayList<>();
        new Walk<P, P>(PreparedCall::executeAsync, parts::add, () -> result.complete(sum.apply(parts)), result)
                .from(calls.iterator());
        return result;
    }

    @Override
    public CompletableFuture<@Nullable R> executeNullableAsync() {
        CompletableFuture<@Nullable R> result = new CompletableFuture<>();
        List<P> parts = new ArrayList<>();
        new Walk<P, P>(PreparedCall::executeAsync, parts::add, () -> result.complete(sum.apply(parts)), result)
                .from(calls.iterator());
        return result;
    }

    @Override
    public CompletableFuture<@Nullable Void> runAsync() {
        CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
        new Walk<P, @Nullable Void>(PreparedCall::runAsync, nothing -> {}, () -> result.complete(null), result)
                .from(calls.iterator());
        return result;
    }

    /**
     * Sends call after call.
     *
     * @param send sends one
     * @param each takes what it returned
     * @param end what to do when all have
     * @param result fails with the first call that does; when it is cancelled, so is the call under way
     */
    private record Walk<P, V extends @Nullable Object>(
            Function<PreparedCall<P>, CompletableFuture<V>> send,
            Consumer<V> each,
            Runnable end,
            CompletableFuture<?> result) {

        void from(Iterator<PreparedCall<P>> calls) {
            if (!calls.hasNext()) {
                end.run();
                return;
            }
            CompletableFuture<V> call = send.apply(calls.next());
            var unused = result.whenComplete((value, failure) -> {
                call.cancel(true);
            });
            var unusedToo = call.handle((value, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(
                            failure instanceof CompletionException wrapped && wrapped.getCause() != null
                                    ? wrapped.getCause()
                                    : failure);
                } else if (!result.isDone()) {
                    goOn(value, calls);
                }
                return null;
            });
        }

        private void goOn(V value, Iterator<PreparedCall<P>> calls) {
            try {
                each.accept(value);
                from(calls);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }
}
