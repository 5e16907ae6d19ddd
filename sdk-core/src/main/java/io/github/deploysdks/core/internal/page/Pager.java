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
        return page(start, calls.apply(start).execute(), null, before());
    }

    /** The first page, without blocking. */
    public CompletableFuture<Page<T>> firstAsync() {
        return fetchAsync(start, null, before());
    }

    /** The whole list. */
    public PagedIterable<T> all() {
        return PagedIterable.of(this::first);
    }

    /** The whole list, without blocking. */
    public AsyncPaged<T> allAsync() {
        return AsyncPaged.of(this::firstAsync);
    }

    private Page<T> fetch(Position at, PageBody<T> previous, Trail trail) {
        try {
            return page(at, calls.apply(at).execute(), previous, trail);
        } catch (NotFoundException e) {
            if (at.guess()) {
                return end();
            }
            throw e;
        }
    }

    private CompletableFuture<Page<T>> fetchAsync(Position at, @Nullable PageBody<T> previous, Trail trail) {
        CompletableFuture<PageBody<T>> request = calls.apply(at).executeAsync();
        CompletableFuture<Page<T>> result = request.handle((body, failure) -> {
            if (failure == null) {
                return page(at, body, previous, trail);
            }
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof NotFoundException && at.guess()) {
                return end();
            }
            throw cause instanceof RuntimeException e ? e : new CompletionException(cause);
        });
        var unused = result.whenComplete((page, failure) -> {
            request.cancel(true);
        });
        return result;
    }

    private static <T> Page<T> end() {
        return Page.of(List.of(), null, Map.of(), null);
    }

    /** What is known to lie before the first page. */
    private Trail before() {
        Integer index = start.index();
        Integer size = start.size();
        Long items = 0L;
        if (index != null && style == PageStyle.SKIP_TAKE) {
            items = (long) index;
        } else if (index != null && index > 1 && style == PageStyle.PAGE_NUMBER) {
            items = size == null ? null : Long.valueOf((index - 1L) * size);
        }
        return new Trail(items, null, null);
    }

    private Page<T> page(Position at, PageBody<T> body, @Nullable PageBody<T> previous, Trail before) {
        boolean repeated =
                previous != null && !body.items().isEmpty() && body.items().equals(previous.items());
        if (repeated) {
            return end();
        }
        Trail trail = before.with(body.items().size(), at.url());
        Position following = body.items().isEmpty() ? null : after(at, body, trail);
        Page.Next<T> next = following == null
                ? null
                : new Page.Next<>() {
                    @Override
                    public Page<T> fetch() {
                        return Pager.this.fetch(following, body, trail);
                    }

                    @Override
                    public CompletableFuture<Page<T>> fetchAsync() {
                        return Pager.this.fetchAsync(following, body, trail);
                    }
                };
        return Page.of(body.items(), body.total(), body.properties(), next);
    }

    private @Nullable Position after(Position at, PageBody<T> body, Trail trail) {
        String next = body.next();
        boolean linked = next != null && !next.isBlank();
        boolean more = more(at, body, trail.items());
        return switch (style) {
            case SKIP_TAKE ->
                linked || more
                        ? at.at(
                                (at.index() == null ? 0 : at.index())
                                        + body.items().size(),
                                false)
                        : null;
            // No link, but the count or a full page: a guess.
            case PAGE_NUMBER -> linked || more ? at.at((at.index() == null ? 1 : at.index()) + 1, !linked) : null;
            case CURSOR -> next == null || !linked || trail.has(next) ? null : at.at(next);
        };
    }

    /**
     * Whether there should be more items than those seen so far.
     *
     * @param seen how many items there were up to the end of this page; null if that is not known
     */
    private boolean more(Position at, PageBody<T> body, @Nullable Long seen) {
        Long total = body.total();
        // A total that is less than what was seen is none.
        if (total != null && (seen == null || total >= seen)) {
            return seen != null && seen < total;
        }
        Integer size = at.size();
        return size == null ? style == PageStyle.SKIP_TAKE : body.items().size() >= size;
    }

    /**
     * The way up to a page.
     *
     * @param items how many items it had; null if that is not known
     * @param url the last page's URL, for lists that work by cursor
     */
    private record Trail(
            @Nullable Long items,
            @Nullable String url,
            @Nullable Trail before) {
        Trail with(int count, @Nullable String pageUrl) {
            return new Trail(items == null ? null : items + count, pageUrl, pageUrl == null ? null : this);
        }

        /** Whether a page has this URL: links that lead back lead round and round. */
        boolean has(String other) {
            for (Trail page = this; page != null; page = page.before) {
                if (other.equals(page.url)) {
                    return true;
                }
            }
            return false;
        }
    }
}
