package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.internal.http.Guards;
import java.util.Objects;
import java.util.function.Consumer;
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

    /**
     * Access tokens of a service account, in exchange for OpenID Connect id tokens that another system gives, such as the build
     * server: no secret of Octopus' has to be kept anywhere. With {@link OidcOptions}' defaults.
     *
     * @see #oidc(String, Supplier, Consumer)
     */
    public static Credentials oidc(String serviceAccountId, Supplier<String> idToken) {
        return oidc(serviceAccountId, idToken, options -> {});
    }

    /**
     * Access tokens of a service account, in exchange for OpenID Connect id tokens that another system gives.
     *
     * <p>The first request that needs a token has the client ask for an id token, look up where the server exchanges them, and
     * exchange it. The access token is used until shortly before its time is up, or until the server no longer takes it. However
     * many calls need one at the same time, there is one exchange; each client that is given these credentials has its own.
     *
     * <p>What fails fails the calls that need the token: what the supplier throws, as it is; a refused exchange as
     * {@link io.github.deploysdks.core.error.BadRequestException} with the server's reason and what the id token says about its
     * subject; a server that would have tokens exchanged on another host as
     * {@link io.github.deploysdks.core.error.UnexpectedResponseException}.
     *
     * @param serviceAccountId the service account's id for OpenID Connect, a UUID that its page shows
     * @param idToken asked for each exchange, on the thread of a call that needs it; must not use the client that it is for. See
     *     {@link IdTokens} for ready ones
     * @throws IllegalArgumentException if the id is blank, or one of Octopus' resource ids
     * @see <a href="https://octopus.com/docs/octopus-rest-api/openid-connect">the vendor's documentation</a>
     */
    public static Credentials oidc(
            String serviceAccountId, Supplier<String> idToken, Consumer<OidcOptions.Builder> options) {
        String id = Guards.notBlank("serviceAccountId", serviceAccountId).strip();
        if (id.matches("Users-\\d+")) {
            throw new IllegalArgumentException(
                    "serviceAccountId is " + id
                            + ", the id of a user: OpenID Connect has another one, a UUID that the service account's page shows");
        }
        return new OidcCredentials(id, Objects.requireNonNull(idToken, "idToken"), OidcOptions.of(options));
    }

    /**
     * A user name and password, signed in with when the first request needs it, and again when the server no longer knows the
     * session. Each client has a session of its own, which {@link OctopusClient#signOut} ends. The session's cookies are kept here:
     * the {@code CookieJar} of an OkHttpClient that was brought along is neither needed nor used.
     *
     * <p>For servers where users have passwords. Programs are better off with an {@link #apiKey} or {@link #oidc}, which can do
     * less and be taken back.
     *
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Credentials usernamePassword(String username, String password) {
        return new PasswordCredentials(Guards.notBlank("username", username), Guards.notBlank("password", password));
    }

    static Authorization bearer(String token) {
        String given = Guards.headerSafe("token", token);
        if (given.regionMatches(true, 0, "bearer ", 0, 7)) {
            throw new IllegalArgumentException("Give the token alone, without 'Bearer' before it");
        }
        return Authorization.header("Authorization", "Bearer ", given);
    }
}
