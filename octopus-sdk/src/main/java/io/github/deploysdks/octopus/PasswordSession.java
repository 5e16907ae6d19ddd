package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.auth.Grant;
import io.github.deploysdks.core.internal.auth.RenewedCredentials;
import io.github.deploysdks.core.internal.auth.SetCookies;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.LoginParams;
import io.github.deploysdks.octopus.api.UsersApi;
import io.github.deploysdks.octopus.internal.GeneratedSpec;
import io.github.deploysdks.octopus.internal.UsersEndpoints;
import io.github.deploysdks.octopus.model.LoginCommand;
import io.github.deploysdks.octopus.model.LoginState;
import io.github.deploysdks.octopus.model.RootDocument;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A user's session in one client: two cookies, and the value of one of them in a header, by which the server knows that the
 * request was not slipped to a browser. Their names end with the id of the server's installation, as a browser keeps the cookies
 * of all servers on a host together.
 */
final class PasswordSession implements Credentials {
    private static final String SESSION_COOKIE = "OctopusIdentificationToken";
    private static final String CSRF_COOKIE = "Octopus-Csrf-Token";
    private static final String CSRF_HEADER = "X-Octopus-Csrf-Token";

    /** Read while there are no credentials yet. */
    private static final Operation ROOT = Operation.builder(GeneratedSpec.PLATFORM, "getRootDocument", "GET", "/api")
            .anonymous()
            .build();

    private final String username;
    private final String password;
    private final Supplier<ApiRuntime> runtime;
    private final RenewedCredentials renewed;
    private final ReentrantLock signingOut = new ReentrantLock();
    private volatile @Nullable Authorization leaving;

    PasswordSession(String username, String password, Supplier<ApiRuntime> runtime, Clock clock) {
        this.username = username;
        this.password = password;
        this.runtime = runtime;
        this.renewed =
                new RenewedCredentials(UsersEndpoints.LOGIN, clock, () -> Grant.untilRejected(signIn(runtime.get())));
    }

    @Override
    public Authorization authorize() {
        return renewed.authorize();
    }

    @Override
    public boolean rejected(Authorization authorization) {
        // Nobody signs in again to sign out.
        return renewed.rejected(authorization) && authorization != leaving;
    }

    /** Ends the session, if there is one. */
    void signOut() {
        signingOut.lock();
        try {
            Authorization session = renewed.current();
            if (session != null) {
                leaving = session;
                logOut();
                renewed.rejected(session);
            }
        } finally {
            leaving = null;
            signingOut.unlock();
        }
    }

    private void logOut() {
        try {
            users(runtime.get()).logout();
        } catch (UnauthenticatedException e) {
            // The session had ended already.
        }
    }

    private Authorization signIn(ApiRuntime client) {
        LoginCommand command = LoginCommand.builder()
                .username(username)
                .password(password)
                .state(LoginState.builder()
                        .usingSecureConnection(client.baseUrl().isHttps())
                        .build())
                .build();
        Map<String, String> cookies = new LinkedHashMap<>();
        RequestOptions options = RequestOptions.builder()
                .onResponse(answer -> cookies.putAll(SetCookies.of(answer)))
                .build();
        users(client).login(command, LoginParams.none(), options);
        return authorization(client, cookies);
    }

    private static UsersApi users(ApiRuntime client) {
        return new OctopusSystem(client).security().users();
    }

    private static Authorization authorization(ApiRuntime client, Map<String, String> cookies) {
        String installation = installation(client, cookies);
        String session = cookies.get(SESSION_COOKIE + installation);
        if (session == null) {
            throw new UnexpectedResponseException(
                    ErrorResponse.builder(
                                    UsersEndpoints.LOGIN.toString(),
                                    UsersEndpoints.LOGIN.method(),
                                    UsersEndpoints.LOGIN.path(),
                                    200)
                            .build(),
                    "a sign-in without the cookie " + SESSION_COOKIE + installation,
                    null);
        }
        Authorization authorization = Authorization.cookie(SESSION_COOKIE + installation, session);
        String csrf = cookies.get(CSRF_COOKIE + installation);
        return csrf == null
                ? authorization
                : authorization
                        .and(Authorization.cookie(CSRF_COOKIE + installation, csrf))
                        .and(Authorization.header(CSRF_HEADER, csrf));
    }

    /** How the names of this server's cookies end: its own id, which is asked for only where there is a choice. */
    private static String installation(ApiRuntime client, Map<String, String> cookies) {
        List<String> all = cookies.keySet().stream()
                .filter(name -> name.startsWith(SESSION_COOKIE))
                .map(name -> name.substring(SESSION_COOKIE.length()))
                .toList();
        if (all.size() <= 1) {
            return all.isEmpty() ? "" : all.get(0);
        }
        HttpUrl root = Objects.requireNonNull(client.baseUrl().resolve("api"));
        UUID id = client.prepareAny(ROOT, null, root.toString(), null, RootDocument.class)
                .execute()
                .installationId();
        String own = "_" + id;
        return all.stream().filter(own::equalsIgnoreCase).findFirst().orElse(own);
    }

    @Override
    public String toString() {
        return "PasswordSession{" + username + "}";
    }
}
