package io.github.deploysdks.core.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes one request authorized: a header, or a query parameter. Its value is never shown by {@link #toString()}.
 */
public final class Authorization {
    private static final Authorization NONE = new Authorization(Place.NOWHERE, "", "");

    private enum Place {
        NOWHERE,
        HEADER,
        QUERY
    }

    private final Place place;
    private final String name;
    private final String value;

    private Authorization(Place place, String name, String value) {
        this.place = place;
        this.name = Objects.requireNonNull(name, "name");
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Nothing: the request goes as it is. */
    public static Authorization none() {
        return NONE;
    }

    /** A request header. */
    public static Authorization header(String name, String value) {
        return new Authorization(Place.HEADER, name, value);
    }

    /** A query parameter; the value is not yet percent-encoded. */
    public static Authorization query(String name, String value) {
        return new Authorization(Place.QUERY, name, value);
    }

    /** The header's name; null if this is no header. */
    public @Nullable String headerName() {
        return place == Place.HEADER ? name : null;
    }

    /** The query parameter's name; null if this is none. */
    public @Nullable String queryName() {
        return place == Place.QUERY ? name : null;
    }

    /** The secret value; empty if this is {@link #none()}. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return place == Place.NOWHERE ? "none" : place + " " + name + "=***";
    }
}
