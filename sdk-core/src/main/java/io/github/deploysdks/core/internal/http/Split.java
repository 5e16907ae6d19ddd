package io.github.deploysdks.core.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in the query of a request that may be too long for one: it goes out in parts, each in a request of its own. What
 * is in it twice is asked for once. A list that is not set goes out in one request without it; an empty one in none at
 * all, as a server takes it for one that is not set, and answers everything.
 *
 * @param <I> what is in the list
 */
public final class Split<I> {
    /** What a part may add to a URL. Servers and proxies take 8 KiB for all of it. */
    private static final int MOST_CHARACTERS = 7_000;

    private static final int SEPARATOR = "%2C".length();

    private final String name;
    private final List<@Nullable List<I>> parts;

    private Split(String name, List<@Nullable List<I>> parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * Splits a list.
     *
     * @param name the parameter
     * @param values null if it is not set
     * @param most how many values a request may have
     * @throws IllegalArgumentException if the list holds null
     */
    public static <I> Split<I> of(String name, @Nullable Collection<? extends I> values, int most) {
        List<@Nullable List<I>> parts = new ArrayList<>();
        if (values == null) {
            parts.add(null);
        } else {
            parts.addAll(parts(name, values, most));
        }
        return new Split<>(name, parts);
    }

    /**
     * The parts of a list that is set.
     *
     * @param name the parameter
     * @param most how many values a request may have
     * @return in order, none of them empty
     * @throws IllegalArgumentException if the list holds null
     */
    public static <I> List<List<I>> parts(String name, Collection<? extends I> values, int most) {
        Map<String, I> distinct = new LinkedHashMap<>();
        for (I value : values) {
            String text = Query.text(value);
            if (text == null) {
                throw new IllegalArgumentException(name + " holds null");
            }
            distinct.putIfAbsent(text, value);
        }
        List<List<I>> parts = new ArrayList<>();
        List<I> part = new ArrayList<>();
        int characters = 0;
        for (Map.Entry<String, I> value : distinct.entrySet()) {
            // Each value may come with the parameter's name, or with a separator.
            int more = URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8).length() + name.length() + SEPARATOR;
            if (!part.isEmpty() && (part.size() == most || characters + more > MOST_CHARACTERS)) {
                parts.add(List.copyOf(part));
                part.clear();
                characters = 0;
            }
            part.add(value.getValue());
            characters += more;
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts;
    }

    /** The parameter. */
    public String name() {
        return name;
    }

    /** The parts, in order, none of them empty; a single null if the list is not set. */
    public List<@Nullable List<I>> parts() {
        return parts;
    }

    /** One call for each part, their lists joined in the parts' order. */
    public <R> PreparedCall<List<R>> lists(Function<@Nullable List<I>, PreparedCall<List<R>>> call) {
        return new Sequence<>(
                parts.stream().map(call).toList(),
                lists -> lists.stream().flatMap(List::stream).toList());
    }

    /**
     * The only part; null if the list is not set.
     *
     * @throws IllegalArgumentException if there is none or more than one: what is answered cannot be joined
     */
    public @Nullable List<I> single() {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    name
                            + " is empty, which the server would take for all there are; do not set it if that is what is meant");
        }
        if (parts.size() > 1) {
            throw new IllegalArgumentException(name + " is too long: it would take " + parts.size()
                    + " requests, whose answers cannot be made one");
        }
        return parts.get(0);
    }
}
