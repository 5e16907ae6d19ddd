package io.github.deploysdks.core.internal.page;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.internal.http.PreparedCall;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page. Servers are not reliable in telling the end: links to the next page are missing or lead back,
 * totals are off, sizes are ignored. So the position follows from the items really received; the end is where a page is
 * empty or the same as the one before, or where no sign speaks for another page.
 *
 * @param <T> what is listed
 */
public final class Pager<T> {
    private final PageStyle style;
    private final Position start;
    private final Function<Position, PreparedCall<PageBody<T>>> calls;

    /**
     * @param start the first page
     * @param calls makes the request for a page
     */
    public Pager(PageStyle style, Position start, Function<Position, PreparedCall<PageBody<T>>> calls) {
        this.style = style;
        this.start = start;
        this.calls = calls;
    }

    /** The first page. */
    public Page<T> first() {
        return page(start, calls.apply(start).execute(), null);
    }

    /** The first page, without blocking. */
    public CompletableFuture<Page<T>> firstAsync() {
        return fetchAsync(start, null);
    }

    /** The whole list. */
    public PagedIterable<T> all() {
        return PagedIterable.of(this::first);
    }

    /** The whole list, without blocking. */
    public AsyncPaged<T> allAsync() {
        return AsyncPaged.of(this::firstAsync);
    }

    private Page<T> fetch(Position at, PageBody<T> previous) {
        try {
            return page(at, calls.apply(at).execute(), previous);
        } catch (NotFoundException e) {
            if (at.guess()) {
                return end();
            }
            throw e;
        }
    }

    private CompletableFuture<Page<T>> fetchAsync(Position at, @Nullable PageBody<T> previous) {
        CompletableFuture<PageBody<T>> request = calls.apply(at).executeAsync();
        CompletableFuture<Page<T>> result = request.handle((body, failure) -> {
            if (failure == null) {
                return page(at, body, previous);
            }
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof NotFoundException && at.guess()) {
                return end();
            }
            throw cause instanceof RuntimeException e ? e : new CompletionException(cause);
        });
        var unused = result.whenComplete((page, failure) -> {
            if (result.isCancelled()) {
                request.cancel(true);
            }
        });
        return result;
    }

    private static <T> Page<T> end() {
        return Page.of(List.of(), null, Map.of(), null);
    }

    private Page<T> page(Position at, PageBody<T> body, @Nullable PageBody<T> previous) {
        boolean repeated =
                previous != null && !body.items().isEmpty() && body.items().equals(previous.items());
        if (repeated) {
            return end();
        }
        Position following = body.items().isEmpty() ? null : after(at, body);
        Page.Next<T> next = following == null
                ? null
                : new Page.Next<>() {
                    @Override
                    public Page<T> fetch() {
                        return Pager.this.fetch(following, body);
                    }

                    @Override
                    public CompletableFuture<Page<T>> fetchAsync() {
                        return Pager.this.fetchAsync(following, body);
                    }
                };
        return Page.of(body.items(), body.total(), body.properties(), next);
    }

    private @Nullable Position after(Position at, PageBody<T> body) {
        return switch (style) {
            case SKIP_TAKE -> afterSkip(at, body);
            case PAGE_NUMBER -> afterNumber(at, body);
            case CURSOR -> {
                String next = body.next();
                yield next == null || next.equals(at.url()) ? null : at.at(next);
            }
        };
    }

    private static <T> @Nullable Position afterSkip(Position at, PageBody<T> body) {
        int count = body.items().size();
        int consumed = (at.index() == null ? 0 : at.index()) + count;
        Long total = body.total();
        Integer size = at.size();
        boolean more = total != null ? consumed < total : size == null || count >= size;
        return more || body.next() != null ? at.at(consumed, false) : null;
    }

    private static <T> @Nullable Position afterNumber(Position at, PageBody<T> body) {
        int number = at.index() == null ? 1 : at.index();
        if (body.next() != null) {
            return at.at(number + 1, false);
        }
        // No link: the end, unless the count says that a first page cannot have been all.
        Long total = body.total();
        boolean short_ = number == 1 && total != null && body.items().size() < total;
        return short_ ? at.at(2, true) : null;
    }
}
