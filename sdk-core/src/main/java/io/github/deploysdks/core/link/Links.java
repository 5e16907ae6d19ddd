package io.github.deploysdks.core.link;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of a resource, by name. Immutable, and written back as they came. */
public final class Links {
    /** No links. */
    public static final Links NONE = new Links(RawJson.of("{}"));

    private final RawJson json;
    private @Nullable Map<String, Link> byName;

    private Links(RawJson json) {
        this.json = json;
    }

    /** Links from name to template. */
    public static Links of(Map<String, String> templates) {
        return new Links(RawJson.ofValue(templates));
    }

    /** For the SDK's own adapters: takes the reader's next value, an object. */
    public static Links read(JsonReader in) throws IOException {
        return new Links(RawJson.read(in));
    }

    /** For the SDK's own adapters. */
    public void write(JsonWriter out) throws IOException {
        json.write(out);
    }

    /** The links by name, unmodifiable, in the server's order. */
    public Map<String, Link> asMap() {
        // Parsed when first asked for, as most links never are. A race does the same work twice, and no harm.
        Map<String, Link> map = byName;
        if (map == null) {
            map = new LinkedHashMap<>();
            if (json.value() instanceof Map<?, ?> values) {
                for (Map.Entry<?, ?> entry : values.entrySet()) {
                    if (entry.getValue() instanceof String template) {
                        map.put((String) entry.getKey(), Link.of(template));
                    }
                }
            }
            map = Collections.unmodifiableMap(map);
            byName = map;
        }
        return map;
    }

    /** The names of the links, in the server's order. */
    public Set<String> names() {
        return asMap().keySet();
    }

    /** Whether there is a link of this name, whatever its case. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** The link of this name, whatever its case; null if there is none. */
    public @Nullable Link find(String name) {
        Link exact = asMap().get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, Link> entry : asMap().entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /**
     * The link of this name, whatever its case.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public Link get(String name) {
        Link link = find(name);
        if (link == null) {
            throw new IllegalArgumentException("There is no link '" + name + "', only " + names());
        }
        return link;
    }

    /** Whether the other has the same links, in whatever order, and the same beside them where that is no text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Links that
                && (json.equals(that.json) || Objects.equals(json.value(), that.json.value()));
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
