package io.github.deploysdks.core.internal.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep order and, unlike {@code List.copyOf}, allow nulls inside, as JSON does. */
public final class Immutable {
    private Immutable() {}

    /** A copy of a collection. */
    public static <T extends @Nullable Object> List<T> list(Collection<? extends T> items) {
        return Collections.unmodifiableList(new ArrayList<>(items));
    }

    /** A copy of a collection of things that are copied themselves. */
    public static <T extends @Nullable Object, R extends @Nullable Object> List<R> list(
            Collection<? extends T> items, Function<T, R> copy) {
        List<R> list = new ArrayList<>(items.size());
        for (T item : items) {
            list.add(item == null ? null : copy.apply(item));
        }
        return Collections.unmodifiableList(list);
    }

    /** A copy of a map. Keys are never null. */
    public static <T extends @Nullable Object> Map<String, T> map(Map<String, ? extends T> map) {
        return Immutable.<T, T>map(map, item -> item);
    }

    /** A copy of a map of things that are copied themselves. Keys are never null. */
    public static <T extends @Nullable Object, R extends @Nullable Object> Map<String, R> map(
            Map<String, ? extends T> map, Function<T, R> copy) {
        Map<String, R> result = new LinkedHashMap<>();
        map.forEach((key, item) ->
                result.put(Objects.requireNonNull(key, "a map's key is null"), item == null ? null : copy.apply(item)));
        return Collections.unmodifiableMap(result);
    }
}
