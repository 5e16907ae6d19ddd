package io.github.deploysdks.core.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes one request authorized: a header, or a query parameter. Its value is never shown by {@link #toString()}.
 */
public final class Authorization {
    private static final Authorization NONE = new Authorization(Place.NOWHERE, "", "", "");

    private enum Place {
        NOWHERE,
        HEADER,
        QUERY
    }

    private final Place place;
    private final String name;
    private final String prefix;
    private final String secret;

    private Authorization(Place place, String name, String prefix, String secret) {
        if (place != Place.NOWHERE && secret.isBlank()) {
            throw new IllegalArgumentException("The credentials for " + name + " are blank");
        }
        this.place = place;
        this.name = Objects.requireNonNull(name, "name");
        this.prefix = Objects.requireNonNull(prefix, "prefix");
        this.secret = Objects.requireNonNull(secret, "secret");
    }

    /** Nothing: the request goes as it is. */
    public static Authorization none() {
        return NONE;
    }

    /**
     * A request header that is the secret alone.
     *
     * @throws IllegalArgumentException if the secret is blank or HTTP cannot carry it: line breaks, control characters
     */
    public static Authorization header(String name, String secret) {
        return header(name, "", secret);
    }

    /**
     * A request header with something before the secret, such as {@code "Bearer "}.
     *
     * @throws IllegalArgumentException if the secret is blank or HTTP cannot carry it: line breaks, control characters
     */
    public static Authorization header(String name, String prefix, String secret) {
        if ((name + prefix + secret).chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException("The credentials for the header " + name.strip()
                    + " hold a line break or another control character, which HTTP cannot carry");
        }
        return new Authorization(Place.HEADER, name, prefix, secret);
    }

    /**
     * A query parameter; the secret is not yet percent-encoded.
     *
     * @throws IllegalArgumentException if the secret is blank
     */
    public static Authorization query(String name, String secret) {
        return new Authorization(Place.QUERY, name, "", secret);
    }

    /** The header's name; null if this is no header. */
    public @Nullable String headerName() {
        return place == Place.HEADER ? name : null;
    }

    /** The query parameter's name; null if this is none. */
    public @Nullable String queryName() {
        return place == Place.QUERY ? name : null;
    }

    /** What the header or parameter holds, the secret included; empty if this is {@link #none()}. */
    public String value() {
        return prefix + secret;
    }

    /** The secret alone; empty if this is {@link #none()}. */
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return place == Place.NOWHERE ? "none" : place + " " + name + "=***";
    }
}
