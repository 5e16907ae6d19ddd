package io.github.deploysdks.core.internal.page;

import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.PagedIterable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds items of a list by a text. */
public final class Find {
    private Find() {}

    /**
     * The first item whose text is the one wanted, as it is or without blanks around it.
     *
     * @param ignoreCase also take one in another case, if there is none in the same
     */
    public static <T> @Nullable T first(
            PagedIterable<T> items, Function<T, @Nullable String> text, String wanted, boolean ignoreCase) {
        Best<T> best = new Best<>(text, wanted, ignoreCase);
        for (T item : items) {
            if (!best.consider(item)) {
                break;
            }
        }
        return best.found;
    }

    /** As {@link #first}, without blocking. */
    public static <T> CompletableFuture<@Nullable T> firstAsync(
            AsyncPaged<T> items, Function<T, @Nullable String> text, String wanted, boolean ignoreCase) {
        Best<T> best = new Best<>(text, wanted, ignoreCase);
        CompletableFuture<@Nullable Void> walk = items.forEachWhile(best::consider);
        CompletableFuture<@Nullable T> result = walk.thenApply(done -> best.found);
        var unused = result.whenComplete((value, failure) -> {
            walk.cancel(true);
        });
        return result;
    }

    /** All items that have the text wanted in theirs, in any case and without the blanks around it. */
    public static <T> List<T> all(PagedIterable<T> items, Function<T, @Nullable String> text, String wanted) {
        List<T> found = new ArrayList<>();
        for (T item : items) {
            if (has(item, text, wanted)) {
                found.add(item);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** As {@link #all}, without blocking. */
    public static <T> CompletableFuture<List<T>> allAsync(
            AsyncPaged<T> items, Function<T, @Nullable String> text, String wanted) {
        List<T> found = new CopyOnWriteArrayList<>();
        CompletableFuture<@Nullable Void> walk = items.forEach(item -> {
            if (has(item, text, wanted)) {
                found.add(item);
            }
        });
        CompletableFuture<List<T>> result = walk.thenApply(done -> Collections.unmodifiableList(found));
        var unused = result.whenComplete((value, failure) -> {
            walk.cancel(true);
        });
        return result;
    }

    private static <T> boolean has(@Nullable T item, Function<T, @Nullable String> text, String wanted) {
        // The server has looked already; an older one may have overlooked the question.
        String have = item == null ? null : text.apply(item);
        return have != null
                && have.toLowerCase(Locale.ROOT).contains(wanted.strip().toLowerCase(Locale.ROOT));
    }

    private static final class Best<T> {
        private final Function<T, @Nullable String> text;
        private final String wanted;
        private final String stripped;
        private final boolean ignoreCase;
        private volatile @Nullable T found;

        Best(Function<T, @Nullable String> text, String wanted, boolean ignoreCase) {
            this.text = text;
            this.wanted = wanted;
            this.stripped = wanted.strip();
            this.ignoreCase = ignoreCase;
        }

        /** Whether to go on looking. */
        boolean consider(@Nullable T item) {
            // Servers do send lists with null in them.
            String have = item == null ? null : text.apply(item);
            if (have == null) {
                return true;
            }
            if (wanted.equals(have) || stripped.equals(have)) {
                found = item;
                return false;
            }
            if (ignoreCase && found == null && stripped.equalsIgnoreCase(have)) {
                found = item;
            }
            return true;
        }
    }
}
