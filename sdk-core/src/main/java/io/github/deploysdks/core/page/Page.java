package io.github.deploysdks.core.page;

import io.github.deploysdks.core.json.RawJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable; asking for the next page sends a request.
 *
 * @param <T> what is listed
 */
public final class Page<T> implements Iterable<T> {
    /** How to get the page after this one. Implemented by the SDK. */
    public interface Next<T> {
        /** Fetches it. */
        Page<T> fetch();

        /** Fetches it without blocking. */
        CompletableFuture<Page<T>> fetchAsync();
    }

    private final List<T> items;
    private final @Nullable Long total;
    private final Map<String, RawJson> properties;
    private final @Nullable Next<T> next;

    private Page(List<T> items, @Nullable Long total, Map<String, RawJson> properties, @Nullable Next<T> next) {
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
        this.total = total;
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        this.next = next;
    }

    /** A page that is the whole list; for tests of those who use the SDK. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, (long) items.size(), Map.of(), null);
    }

    /**
     * A page that another one follows, which is ready; for tests of those who use the SDK. The length of the whole list is
     * not known.
     */
    public static <T> Page<T> of(List<T> items, Page<T> next) {
        Objects.requireNonNull(next, "next");
        return new Page<>(items, null, Map.of(), new Next<>() {
            @Override
            public Page<T> fetch() {
                return next;
            }

            @Override
            public CompletableFuture<Page<T>> fetchAsync() {
                return CompletableFuture.completedFuture(next);
            }
        });
    }

    /**
     * A page; for the SDK, and for tests of those who use it.
     *
     * @param total the length of the whole list, or null if it is not known
     * @param properties what else the server said beside the items
     * @param next the page after this one, or null if this is the last
     */
    public static <T> Page<T> of(
            List<T> items, @Nullable Long total, Map<String, RawJson> properties, @Nullable Next<T> next) {
        return new Page<>(items, total, properties, next);
    }

    /** The items of this page, unmodifiable, in the server's order. */
    public List<T> items() {
        return items;
    }

    /** The length of the whole list, as the server counts it; null if it does not say. */
    public @Nullable Long total() {
        return total;
    }

    /**
     * Whether there may be a page after this one. May be true for the last page, as servers are not reliable in this;
     * {@link #next()} is then empty.
     */
    public boolean hasNext() {
        return next != null;
    }

    /**
     * Fetches the next page.
     *
     * @throws NoSuchElementException if there is none ({@link #hasNext()} is false)
     */
    public Page<T> next() {
        return nextOrThrow().fetch();
    }

    /**
     * Fetches the next page without blocking.
     *
     * @throws NoSuchElementException if there is none ({@link #hasNext()} is false)
     */
    public CompletableFuture<Page<T>> nextAsync() {
        return nextOrThrow().fetchAsync();
    }

    /** What the server said beside the items and their number, by JSON name, unmodifiable. */
    public Map<String, RawJson> properties() {
        return properties;
    }

    /** Goes over the items of this page alone. */
    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    @Override
    public String toString() {
        return "Page{" + items.size() + " items" + (total == null ? "" : " of " + total)
                + (next == null ? "" : ", more") + "}";
    }

    private Next<T> nextOrThrow() {
        if (next == null) {
            throw new NoSuchElementException("This is the last page");
        }
        return next;
    }
}
