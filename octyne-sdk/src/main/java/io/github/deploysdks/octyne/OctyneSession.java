package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.auth.Grant;
import io.github.deploysdks.core.internal.auth.RenewedCredentials;
import io.github.deploysdks.core.internal.auth.SetCookies;
import io.github.deploysdks.octyne.api.AuthenticationApi;
import io.github.deploysdks.octyne.api.LoginParams;
import io.github.deploysdks.octyne.internal.AuthenticationEndpoints;
import io.github.deploysdks.octyne.model.LoginResult;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A user's session: logs in when the first request needs it, and again when the server no longer knows the token (Octyne
 * forgets all tokens when it restarts). One login at a time, however many calls wait for it.
 */
final class OctyneSession implements Credentials {
    private static final String COOKIE = "X-Authentication";

    private final String username;
    private final String password;
    private final boolean asCookie;
    private final Supplier<AuthenticationApi> api;
    private final RenewedCredentials renewed;
    private volatile boolean ending;

    /**
     * @param asCookie whether to ask for the token as a cookie, and send it so
     * @param api logs in; its login is sent without credentials
     */
    OctyneSession(String username, String password, boolean asCookie, Clock clock, Supplier<AuthenticationApi> api) {
        this.username = username;
        this.password = password;
        this.asCookie = asCookie;
        this.api = api;
        this.renewed = new RenewedCredentials(AuthenticationEndpoints.LOGIN, clock, () -> Grant.untilRejected(login()));
    }

    /** Whether there was a login that has not been rejected. */
    boolean isLoggedIn() {
        return renewed.current() != null;
    }

    /** No more logins: a token that is no longer known needs no logout. */
    void end() {
        ending = true;
    }

    @Override
    public Authorization authorize() {
        return renewed.authorize();
    }

    @Override
    public boolean rejected(Authorization authorization) {
        return renewed.rejected(authorization) && !ending;
    }

    private Authorization login() {
        if (!asCookie) {
            LoginResult result = api.get().login(username, password);
            String token = result.token();
            if (token == null) {
                throw unexpected("a login without a token");
            }
            return Authorization.header("Authorization", token);
        }
        AtomicReference<@Nullable String> cookie = new AtomicReference<>();
        RequestOptions options = RequestOptions.builder()
                .onResponse(answer -> cookie.set(SetCookies.of(answer).get(COOKIE)))
                .build();
        LoginResult result = api.get()
                .login(username, password, LoginParams.builder().cookie(true).build(), options);
        String value = cookie.get();
        if (value == null) {
            // Octyne 1.0 knows no cookies, and gives the token.
            String token = result.token();
            if (token == null) {
                throw unexpected("a login without a cookie");
            }
            return Authorization.header("Authorization", token);
        }
        return Authorization.cookie(COOKIE, value);
    }

    private static UnexpectedResponseException unexpected(String what) {
        return new UnexpectedResponseException(
                ErrorResponse.builder("octyne login", "GET", "/login", 200).build(), what, null);
    }

    @Override
    public String toString() {
        return "OctyneSession{" + username + "}";
    }
}
