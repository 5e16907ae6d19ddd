package io.github.deploysdks.codegen.sdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the vendor extensions of one node. CONTRIBUTING lists them. */
final class Extensions {
    private final Map<String, Object> values;
    private final String where;

    /** @param where names the node in messages */
    Extensions(@Nullable Map<String, Object> values, String where) {
        this.values = values == null ? Map.of() : values;
        this.where = where;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new SpecException(where + ": " + name + " is to be a text, not " + value);
    }

    List<String> texts(String name) {
        Object value = values.get(name);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    List<Map<String, Object>> maps(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> asMap(name, item)).toList();
        }
        throw new SpecException(where + ": " + name + " is to be a list");
    }

    @Nullable Object get(String name) {
        return values.get(name);
    }

    Map<String, Object> asMap(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> typed = new java.util.LinkedHashMap<>();
            map.forEach((k, v) -> typed.put(String.valueOf(k), v));
            return typed;
        }
        throw new SpecException(where + ": " + name + " is to be a map, not " + value);
    }
}
