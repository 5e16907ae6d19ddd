package io.github.deploysdks.core.internal.page;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.internal.http.PreparedCall;
import io.github.deploysdks.core.internal.http.Sequence;
import io.github.deploysdks.core.internal.http.Split;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page. Servers are not reliable in telling the end: links to the next page are missing or lead back,
 * totals are off, sizes are ignored. So the position follows from the items really received; the end is where a page is
 * empty or the same as the one before, or where no sign speaks for another page.
 *
 * <p>Nor do lists stand still. Where items can be told apart, one that was on a page before is not given again; and when
 * the total shrinks between two pages, which moves what comes behind towards the beginning, the page is asked for again
 * from so many items further back.
 *
 * @param <T> what is listed
 */
public final class Pager<T> {
    /** How often one page is asked for again from further back, on a list that shrinks all the time. */
    private static final int MOST_STEPS_BACK = 3;

    private final PageStyle style;
    private final Position start;
    private final @Nullable Function<? super T, ? extends @Nullable Object> identity;
    private final Function<Position, PreparedCall<PageBody<T>>> calls;
    private final boolean isPart;
    private final @Nullable Pager<T> then;

    /**
     * @param start the first page
     * @param identity what tells an item from the others, whatever else becomes of it; null if nothing does
     * @param calls makes the request for a page
     */
    public Pager(
            PageStyle style,
            Position start,
            @Nullable Function<? super T, ? extends @Nullable Object> identity,
            Function<Position, PreparedCall<PageBody<T>>> calls) {
        this(style, start, identity, calls, false, null);
    }

    private Pager(
            PageStyle style,
            Position start,
            @Nullable Function<? super T, ? extends @Nullable Object> identity,
            Function<Position, PreparedCall<PageBody<T>>> calls,
            boolean isPart,
            @Nullable Pager<T> then) {
        this.style = style;
        this.start = start;
        this.identity = identity;
        this.calls = calls;
        this.isPart = isPart;
        this.then = then;
    }

    /**
     * Goes through the pages of the first part, then through those of the next. With a part's values asked for, a page has
     * room for all of them, unless the start says otherwise.
     *
     * @param calls makes the request for a page of a part; the part is null if the list is not set
     * @throws IllegalArgumentException if the start is not the beginning, and there are several parts: nobody knows where
     *     it would be
     */
    public static <I, T> Pager<T> split(
            Split<I> split,
            PageStyle style,
            Position start,
            @Nullable Function<? super T, ? extends @Nullable Object> identity,
            BiFunction<@Nullable List<I>, Position, PreparedCall<PageBody<T>>> calls) {
        List<@Nullable List<I>> parts = split.parts();
        boolean several = parts.size() > 1;
        Integer index = start.index();
        if (several && index != null && index > (style == PageStyle.SKIP_TAKE ? 0 : 1)) {
            throw new IllegalArgumentException("These " + split.name() + " take " + parts.size()
                    + " requests: their list is read from its beginning, not from " + index);
        }
        Pager<T> first = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<I> part = parts.get(i);
            Position at = part == null || start.size() != null ? start : Position.first(index, part.size());
            first = new Pager<>(style, at, identity, position -> calls.apply(part, position), several, first);
        }
        return first != null ? first : new Pager<>(style, start, null, position -> nothing());
    }

    /** An empty page, without a request. */
    private static <T> PreparedCall<PageBody<T>> nothing() {
        return new Sequence<PageBody<T>, PageBody<T>>(List.of(), none -> new PageBody<>(List.of(), 0L, null, Map.of()));
    }

    /** The first page. */
    public Page<T> first() {
        return fetch(start, before());
    }

    /** The first page, without blocking. */
    public CompletableFuture<Page<T>> firstAsync() {
        return fetchAsync(start, before());
    }

    /** The whole list. */
    public PagedIterable<T> all() {
        return PagedIterable.of(this::first);
    }

    /** The whole list, without blocking. */
    public AsyncPaged<T> allAsync() {
        return AsyncPaged.of(this::firstAsync);
    }

    private Page<T> fetch(Position at, Trail<T> before) {
        Turn<T> turn = new Turn<>(at, before, 0);
        while (true) {
            Position position = turn.at();
            try {
                PageBody<T> body = calls.apply(position).execute();
                Turn<T> again = again(turn, body);
                if (again == null) {
                    return page(turn, body);
                }
                turn = again;
            } catch (NotFoundException e) {
                if (position.guess()) {
                    return end();
                }
                throw e;
            }
        }
    }

    private CompletableFuture<Page<T>> fetchAsync(Position at, Trail<T> before) {
        CompletableFuture<Page<T>> result = new CompletableFuture<>();
        send(new Turn<>(at, before, 0), result);
        return result;
    }

    private void send(Turn<T> turn, CompletableFuture<Page<T>> result) {
        CompletableFuture<PageBody<T>> request = calls.apply(turn.at()).executeAsync();
        var unused = result.whenComplete((page, failure) -> {
            request.cancel(true);
        });
        var unusedToo = request.handle((body, failure) -> {
            try {
                arrived(turn, body, failure, result);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
            return null;
        });
    }

    private void arrived(
            Turn<T> turn, PageBody<T> body, @Nullable Throwable failure, CompletableFuture<Page<T>> result) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NotFoundException && turn.at().guess()) {
            result.complete(end());
        } else if (cause != null) {
            result.completeExceptionally(cause);
        } else {
            Turn<T> again = again(turn, body);
            if (again == null) {
                result.complete(page(turn, body));
            } else if (!result.isDone()) {
                send(again, result);
            }
        }
    }

    /** What is known to lie before the first page. */
    private Trail<T> before() {
        Integer index = start.index();
        Integer size = start.size();
        Long items = 0L;
        if (index != null && style == PageStyle.SKIP_TAKE) {
            items = (long) index;
        } else if (index != null && index > 1 && style == PageStyle.PAGE_NUMBER) {
            items = size == null ? null : Long.valueOf((index - 1L) * size);
        }
        return new Trail<>(items, null, Recent.none(), null);
    }

    /** The page once more, from further back, if items vanished since the one before; null if it is good as it is. */
    private @Nullable Turn<T> again(Turn<T> turn, PageBody<T> body) {
        Position at = turn.at();
        Integer index = at.index();
        Long vanished = vanished(turn.before(), body.total());
        if (vanished == null
                || identity == null
                || style != PageStyle.SKIP_TAKE
                || index == null
                || turn.stepsBack() == MOST_STEPS_BACK) {
            return null;
        }
        // Those that are seen again are left out by what is remembered of them, which does not go back for ever.
        int least = start.index() == null ? 0 : start.index();
        int back = (int) Math.min(Math.min(vanished, Recent.LOOK_BACK), index - least);
        return back <= 0
                ? null
                : new Turn<>(
                        at.at(index - back, at.guess()), turn.before().withTotal(body.total()), turn.stepsBack() + 1);
    }

    /** How many items vanished since the page before; null if none did, or the totals make no sense. */
    private static @Nullable Long vanished(Trail<?> trail, @Nullable Long total) {
        Long before = trail.total();
        Long seen = trail.items();
        return total == null || before == null || seen == null || before < seen || total >= before
                ? null
                : Long.valueOf(before - total);
    }

    private Page<T> page(Turn<T> turn, PageBody<T> body) {
        Trail<T> before = turn.before();
        PageBody<T> previous = before.page();
        boolean repeated = previous != null
                && turn.stepsBack() == 0
                && !body.items().isEmpty()
                && body.items().equals(previous.items());
        if (repeated) {
            return end();
        }
        Position at = turn.at();
        Recent recent = before.recent();
        List<T> items = body.items();
        if (identity != null) {
            Recent earlier = recent;
            items = items.stream().filter(item -> !earlier.has(id(item))).toList();
            recent = recent.and(items.stream().map(this::id).toList());
        }
        Trail<T> trail = before.with(seen(at, body, before), at.url(), recent, body);
        Position following = body.items().isEmpty() ? null : after(at, body, trail);
        if (following == null) {
            return last(items, body);
        }
        return Page.of(items, isPart ? null : body.total(), body.properties(), new Page.Next<>() {
            @Override
            public Page<T> fetch() {
                return Pager.this.fetch(following, trail);
            }

            @Override
            public CompletableFuture<Page<T>> fetchAsync() {
                return Pager.this.fetchAsync(following, trail);
            }
        });
    }

    private Page<T> end() {
        return last(List.of(), new PageBody<>(List.of(), null, null, Map.of()));
    }

    /** The last page of this list, which the next part's first page may follow. */
    private Page<T> last(List<T> items, PageBody<T> body) {
        Pager<T> following = then;
        Page.Next<T> next = following == null
                ? null
                : new Page.Next<>() {
                    @Override
                    public Page<T> fetch() {
                        return following.first();
                    }

                    @Override
                    public CompletableFuture<Page<T>> fetchAsync() {
                        return following.firstAsync();
                    }
                };
        return Page.of(items, isPart ? null : body.total(), body.properties(), next);
    }

    /** What tells the item apart; null if it lacks that. */
    private @Nullable Object id(@Nullable T item) {
        if (item == null || identity == null) {
            return null;
        }
        try {
            return identity.apply(item);
        } catch (IllegalStateException e) {
            // The server left out what it always sends. Whoever asks the item for it is told so.
            return null;
        }
    }

    /** How many items there were up to the end of a page; null if that is not known. */
    private @Nullable Long seen(Position at, PageBody<T> body, Trail<T> before) {
        Integer index = at.index();
        if (style == PageStyle.SKIP_TAKE && index != null) {
            return (long) index + body.items().size();
        }
        return before.items() == null ? null : before.items() + body.items().size();
    }

    private @Nullable Position after(Position at, PageBody<T> body, Trail<T> trail) {
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
        // A page with less than was asked for may be all there is, or all that the server gives at once. Asking once
        // more is certain; pages that are counted have nothing behind a short one.
        Integer size = at.size();
        return style == PageStyle.SKIP_TAKE || (size != null && body.items().size() >= size);
    }

    /**
     * A page that is asked for.
     *
     * @param before what came before it
     * @param stepsBack how often it was asked for already
     */
    private record Turn<T>(Position at, Trail<T> before, int stepsBack) {}

    /**
     * The way up to a page.
     *
     * @param items how many items it had; null if that is not known
     * @param visited the pages' URLs, for lists that work by cursor; null if there were none
     * @param recent the items of the last pages
     * @param page the last page as it came; null before the first
     */
    private record Trail<T>(
            @Nullable Long items,
            @Nullable Visited visited,
            Recent recent,
            @Nullable PageBody<T> page) {
        Trail<T> with(@Nullable Long seen, @Nullable String url, Recent recentItems, PageBody<T> body) {
            return new Trail<>(seen, url == null ? visited : new Visited(url, visited), recentItems, body);
        }

        Trail<T> withTotal(@Nullable Long total) {
            PageBody<T> last = page;
            return last == null
                    ? this
                    : new Trail<>(
                            items,
                            visited,
                            recent,
                            new PageBody<>(last.items(), total, last.next(), last.properties()));
        }

        @Nullable Long total() {
            return page == null ? null : page.total();
        }

        /** Whether a page has this URL: links that lead back lead round and round. */
        boolean has(String other) {
            for (Visited way = visited; way != null; way = way.before()) {
                if (other.equals(way.url())) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Visited(String url, @Nullable Visited before) {}
}
