package io.github.deploysdks.core.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What makes one request authorized: headers, cookies, query parameters. Their values are never shown by
 * {@link #toString()}.
 */
public final class Authorization {
    private static final String COOKIE = "Cookie";
    private static final Authorization NONE = new Authorization(Map.of(), Map.of(), Set.of());

    private final Map<String, String> headers;
    private final Map<String, String> queryParameters;
    private final Set<String> secrets;

    private Authorization(Map<String, String> headers, Map<String, String> queryParameters, Set<String> secrets) {
        this.headers = Collections.unmodifiableMap(headers);
        this.queryParameters = Collections.unmodifiableMap(queryParameters);
        this.secrets = Collections.unmodifiableSet(secrets);
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
        check(name, secret);
        if ((name + prefix + secret).chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException("The credentials for the header " + name.strip()
                    + " hold a line break or another control character, which HTTP cannot carry");
        }
        return new Authorization(Map.of(name, prefix + secret), Map.of(), Set.of(secret));
    }

    /**
     * A cookie. Several, joined by {@link #and}, go in one header.
     *
     * @throws IllegalArgumentException if the value is blank or no cookie can carry it: semicolons, line breaks, control
     *     characters
     */
    public static Authorization cookie(String name, String value) {
        if (value.indexOf(';') >= 0) {
            throw new IllegalArgumentException("The credentials for the cookie " + name + " hold a semicolon");
        }
        return header(COOKIE, name + "=", value);
    }

    /**
     * A query parameter; the secret is not yet percent-encoded.
     *
     * @throws IllegalArgumentException if the secret is blank
     */
    public static Authorization query(String name, String secret) {
        check(name, secret);
        return new Authorization(Map.of(), Map.of(name, secret), Set.of(secret));
    }

    private static void check(String name, String secret) {
        Objects.requireNonNull(name, "name");
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The credentials for " + name + " are blank");
        }
    }

    /** This, and another one. Cookies of both are sent; else the other one's headers and parameters replace this one's. */
    public Authorization and(Authorization other) {
        Map<String, String> allHeaders = new LinkedHashMap<>(headers);
        other.headers.forEach((name, value) ->
                allHeaders.merge(name, value, (mine, others) -> name.equals(COOKIE) ? mine + "; " + others : others));
        Map<String, String> allParameters = new LinkedHashMap<>(queryParameters);
        allParameters.putAll(other.queryParameters);
        Set<String> allSecrets = new LinkedHashSet<>(secrets);
        allSecrets.addAll(other.secrets);
        return new Authorization(allHeaders, allParameters, allSecrets);
    }

    /** The headers by name, secrets included; empty if there are none. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The query parameters by name, not percent-encoded, secrets included; empty if there are none. */
    public Map<String, String> queryParameters() {
        return queryParameters;
    }

    /** The secrets alone: what must not be shown. */
    public Set<String> secrets() {
        return secrets;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        headers.keySet().forEach(name -> text.add("HEADER " + name + "=***"));
        queryParameters.keySet().forEach(name -> text.add("QUERY " + name + "=***"));
        return text.setEmptyValue("none").toString();
    }
}
