package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.octyne.api.AuthenticationApi;
import io.github.deploysdks.octyne.api.RootApis;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A client of one Octyne node.
 *
 * <pre>{@code
 * try (OctyneClient octyne = OctyneClient.builder()
 *         .baseUrl("http://127.0.0.1:42069")
 *         .login("admin", password)
 *         .build()) {
 *     octyne.servers().list().servers().keySet().forEach(System.out::println);
 *     octyne.server("lobby").control().perform(ServerOperation.START);
 * }
 * }</pre>
 *
 * <p>Building one sends nothing. It is safe for use by several threads and cheap to share: make one for each node and user,
 * and close it in the end.
 *
 * @see <a href="https://github.com/retrixe/octyne/blob/main/docs/API.md">the vendor's documentation of the API</a>
 */
public final class OctyneClient extends RootApis implements AutoCloseable {
    private final ApiRuntime runtime;
    private final Session session;

    /** What belongs together: the runtime, and the session that logs in through it. */
    private record Session(
            ApiRuntime runtime, @Nullable OctyneSession login, boolean hasToken, boolean logoutOnClose) {}

    private OctyneClient(Session session) {
        super(session.runtime());
        this.runtime = session.runtime();
        this.session = session;
    }

    /** A builder. It needs the node's URL and a way to authenticate. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The operations of one server (Octyne's word for a process it manages): its state, its files, its archives.
     *
     * @param id the server's name in Octyne's configuration
     * @throws IllegalArgumentException if it is blank
     */
    public OctyneServer server(String id) {
        return new OctyneServer(runtime, Guards.segment("id", id));
    }

    /** The node's operations, asynchronous. */
    public OctyneAsync async() {
        return new OctyneAsync(runtime);
    }

    /**
     * Ends the client: calls under way fail as cancelled, further ones with {@link IllegalStateException}. Logs out
     * first if {@link Builder#logoutOnClose} was set and there is a token; that this fails is no error here, and only
     * seen in the log.
     */
    @Override
    public void close() {
        if (runtime.isClosed()) {
            return;
        }
        OctyneSession login = session.login();
        boolean loggedIn = login != null ? login.isLoggedIn() : session.hasToken();
        try {
            if (session.logoutOnClose() && loggedIn) {
                authentication().logout();
            }
        } catch (SdkException e) {
            LoggerFactory.getLogger(OctyneClient.class).debug("The logout at the client's end failed", e);
        } finally {
            runtime.close();
        }
    }

    @Override
    public String toString() {
        return "OctyneClient{" + runtime.baseUrl() + "}";
    }

    /** Builds an {@link OctyneClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private @Nullable String baseUrl;
        private @Nullable String username;
        private @Nullable String password;
        private @Nullable String token;
        private boolean cookie;
        private boolean logoutOnClose;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The node's URL: that of the API port, such as {@code http://127.0.0.1:42069}, or that of the web interface's
         * port with the path {@code /api}, such as {@code http://127.0.0.1:7877/api}. Other paths before the API's, as
         * of a reverse proxy, work as well.
         */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * A user to log in as, when the first request needs it. The token is kept; when the node no longer knows it, as
         * after a restart, there is one more login.
         *
         * @throws IllegalArgumentException if one of them is blank, or cannot be sent in an HTTP header as it is: line
         *     breaks, or blanks at the ends, which HTTP cuts off
         */
        public Builder login(String username, String password) {
            this.username = Guards.headerSafe("username", username);
            this.password = Guards.headerSafe("password", password);
            this.cookie = false;
            this.token = null;
            return this;
        }

        /**
         * As {@link #login}, with the token sent as the cookie {@code X-Authentication} rather than in the header
         * {@code Authorization}, for proxies that take that header for themselves.
         */
        public Builder loginWithCookie(String username, String password) {
            login(username, password);
            this.cookie = true;
            return this;
        }

        /**
         * A token from an earlier login. It is sent as it is; without the password there is no second login when the node
         * no longer knows it.
         *
         * @throws IllegalArgumentException if it is blank or cannot be sent in an HTTP header
         */
        public Builder token(String token) {
            this.token = Guards.headerSafe("token", token);
            this.username = null;
            this.password = null;
            return this;
        }

        /** Whether closing the client logs out, which ends the token for everyone who uses it; false if not set. */
        public Builder logoutOnClose(boolean logoutOnClose) {
            this.logoutOnClose = logoutOnClose;
            return this;
        }

        /**
         * The client. Nothing is sent yet.
         *
         * @throws IllegalArgumentException if there is no valid URL
         * @throws IllegalStateException if there is no way to authenticate
         */
        public OctyneClient build() {
            HttpUrl url = parseUrl(baseUrl);
            RuntimeConfig config = config(url);
            AtomicReference<@Nullable OctyneClient> client = new AtomicReference<>();
            Supplier<OctyneClient> later = () -> Objects.requireNonNull(client.get());
            OctyneSession login = null;
            Credentials credentials;
            if (username != null && password != null) {
                Supplier<AuthenticationApi> api = () -> later.get().authentication();
                login = new OctyneSession(username, password, cookie, api);
                credentials = login;
            } else if (token != null) {
                credentials = Credentials.of(Authorization.header("Authorization", token));
            } else {
                throw new IllegalStateException(
                        "Octyne wants to know who asks: set login(user, password) or token(...)");
            }
            VersionGate gate = new VersionGate(new ServerVersion(later));
            ApiRuntime runtime = new ApiRuntime(new OctynePlatform(), config, credentials, null, gate);
            OctyneClient built = new OctyneClient(new Session(runtime, login, token != null, logoutOnClose));
            client.set(built);
            return built;
        }

        /** What is set; no secrets. */
        @Override
        public String toString() {
            return "OctyneClient.Builder{baseUrl=" + baseUrl + ", username=" + username + "}";
        }
    }

    /** The node's version, asked for once. */
    private static final class ServerVersion implements Supplier<@Nullable String> {
        private final Supplier<OctyneClient> client;
        private volatile @Nullable String version;

        ServerVersion(Supplier<OctyneClient> client) {
            this.client = client;
        }

        @Override
        public String get() {
            String known = version;
            if (known == null) {
                try {
                    known = client.get().meta().version().version();
                } catch (UnexpectedResponseException e) {
                    // Octyne 1.0 greets in plain words instead.
                    known = "1.0";
                }
                version = known;
            }
            return known;
        }
    }
}
