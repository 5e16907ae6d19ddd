package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.internal.http.Guards;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The ways to authenticate with an Octopus Server.
 *
 * @see <a href="https://octopus.com/docs/octopus-rest-api/getting-started">the vendor's documentation</a>
 */
public final class OctopusCredentials {
    private OctopusCredentials() {}

    /**
     * An API key, sent in the header {@code X-Octopus-ApiKey}.
     *
     * @throws IllegalArgumentException if it is blank or cannot be sent in an HTTP header
     */
    public static Credentials apiKey(String apiKey) {
        return Credentials.of(Authorization.header("X-Octopus-ApiKey", Guards.headerSafe("apiKey", apiKey)));
    }

    /**
     * An API key, sent as the query parameter {@code ?apikey=}. Servers and proxies log queries: {@link #apiKey} is better wherever a
     * header gets through.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Credentials apiKeyInQuery(String apiKey) {
        return Credentials.of(Authorization.query("apikey", Guards.headerSafe("apiKey", apiKey)));
    }

    /**
     * An access token, sent as {@code Authorization: Bearer}; without a word before it.
     *
     * @throws IllegalArgumentException if it is blank or cannot be sent in an HTTP header
     */
    public static Credentials accessToken(String token) {
        return Credentials.of(bearer(token));
    }

    /**
     * Access tokens that change: the supplier is asked for each request, so it should remember the token as long as it is
     * good.
     */
    public static Credentials accessToken(Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        return () -> bearer(token.get());
    }

    private static Authorization bearer(String token) {
        String given = Guards.headerSafe("token", token);
        if (given.regionMatches(true, 0, "bearer ", 0, 7)) {
            throw new IllegalArgumentException("Give the token alone, without 'Bearer' before it");
        }
        return Authorization.header("Authorization", "Bearer ", given);
    }
}
