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
 * pages.
 *
 * @param <T> what is listed
 */
public final class PagedIterable<T> implements Iterable<T> {
    private final Supplier<Page<T>> first;

    private PagedIterable(Supplier<Page<T>> first) {
        this.first = first;
    }

    /** For the SDK, and for tests of those who use it: the list that begins with this page. */
    public static <T> PagedIterable<T> of(Supplier<Page<T>> first) {
        return new PagedIterable<>(first);
    }

    /** The items, one after the other. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private final Iterator<Page<T>> pages = pages().iterator();
            private Iterator<T> items = List.<T>of().iterator();

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
        };
    }

    /** The pages, one after the other; the first one is there even if it is empty. */
    public Iterable<Page<T>> pages() {
        return () -> new Iterator<>() {
            private @Nullable Page<T> current;

            @Override
            public boolean hasNext() {
                return current == null || current.hasNext();
            }

            @Override
            public Page<T> next() {
                Page<T> page = current;
                page = page == null ? first.get() : page.next();
                current = page;
                return page;
            }
        };
    }

    /** The items as a sequential stream, fetched as it is consumed. */
    public Stream<T> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
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
}
