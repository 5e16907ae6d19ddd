package io.github.deploysdks.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes in pages, fetched as it is gone through: a page is asked for when its first item is, and not at all
 * if nobody gets so far. Each iterator starts from the beginning with requests of its own. This class is safe for use by
 * several threads, its iterators are not.
 *
 * <p>What changes on the server meanwhile may make an item appear twice or not at all, as with any list that is read in
 * pages; less so where items have ids, by which the SDK leaves out those that it gave, and notices those that moved.
 *
 * @param <T> what is listed
 */
public final class PagedIterable<T> implements Iterable<T> {
    private final Supplier<Page<T>> first;
    private final boolean ahead;

    private PagedIterable(Supplier<Page<T>> first, boolean ahead) {
        this.first = first;
        this.ahead = ahead;
    }

    /** For the SDK, and for tests of those who use it: the list that begins with this page. */
    public static <T> PagedIterable<T> of(Supplier<Page<T>> first) {
        return new PagedIterable<>(first, false);
    }

    /** For tests of those who use the SDK: a list of these items, in one page. The list is copied. */
    public static <T> PagedIterable<T> of(List<T> items) {
        Page<T> page = Page.of(items);
        return of(() -> page);
    }

    /**
     * The same list, with the next page asked for while the items of the one before are worked on: one page ahead, not
     * more, from when the first item of a page is given. A request that fails says so where the first item of its page would
     * have been.
     *
     * <p>Whoever leaves such a list before its end leaves a request behind, which ends on its own, or by closing the stream
     * that {@link #stream()} gave.
     */
    public PagedIterable<T> prefetch() {
        return new PagedIterable<>(first, true);
    }

    /** The items, one after the other. */
    @Override
    public Iterator<T> iterator() {
        return new Items<>(walk());
    }

    /** The pages, one after the other; the first one is there even if it is empty. */
    public Iterable<Page<T>> pages() {
        return this::walk;
    }

    /**
     * The items as a sequential stream, fetched as it is consumed. It needs to be closed only to give up a page that
     * {@link #prefetch()} has asked for.
     */
    public Stream<T> stream() {
        PageWalk<T> pages = walk();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Items<>(pages), Spliterator.ORDERED), false)
                .onClose(pages::cancel);
    }

    /** All of the items, in memory. */
    public List<T> toList() {
        List<T> all = new ArrayList<>();
        forEach(all::add);
        return Collections.unmodifiableList(all);
    }

    /** The first item; null if the list is empty. */
    public @Nullable T first() {
        Iterator<T> items = iterator();
        return items.hasNext() ? items.next() : null;
    }

    private PageWalk<T> walk() {
        return new PageWalk<>(first, ahead);
    }

    private static final class Items<T> implements Iterator<T> {
        private final Iterator<Page<T>> pages;
        private Iterator<T> items = List.<T>of().iterator();

        Items(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && pages.hasNext()) {
                items = pages.next().items().iterator();
            }
            return items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return items.next();
        }
    }
}
