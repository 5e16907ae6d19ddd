package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.Router;
import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.octyne.api.RootApis;
import io.github.deploysdks.octyne.internal.AuthenticationEndpoints;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Node node;
    private final Session session;
    private final Set<OctyneClient> others = ConcurrentHashMap.newKeySet();

    /**
     * How the client is authenticated.
     *
     * @param login logs in when needed; null with a token of the user's, or a Unix socket
     * @param logoutOnClose whether a logout is wanted
     */
    private record Session(
            RuntimeConfig config, @Nullable OctyneSession login, boolean logoutOnClose, Supplier<Timer> timers) {}

    private static final Set<Operation> OF_SESSIONS = Set.of(
            AuthenticationEndpoints.LOGIN, AuthenticationEndpoints.LOGOUT, AuthenticationEndpoints.CREATE_TICKET);

    /** Why there are no logins, logouts and tickets on a Unix socket, told before the server does. */
    private static final Router WITHOUT_SESSIONS = (url, operation) -> {
        if (OF_SESSIONS.contains(operation)) {
            throw new IllegalStateException(
                    operation
                            + ": on a Unix socket there are no logins, logouts and tickets; whoever may connect to it is let in");
        }
        return url;
    };

    private OctyneClient(Node node, Session session) {
        super(node.runtime());
        this.runtime = node.runtime();
        this.node = node;
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
        return new OctyneServer(node, Guards.segment("id", id));
    }

    /** The accounts that may log in. */
    @Override
    public OctyneAccounts accounts() {
        return new OctyneAccounts(node);
    }

    /** The node's configuration. */
    @Override
    public OctyneConfiguration configuration() {
        return new OctyneConfiguration(node);
    }

    /**
     * The version of the server, such as {@code 1.4.2}; {@code 1.0} for that one, which does not tell its version. Asked
     * for with every call.
     */
    public String version() {
        return node.askVersion();
    }

    /**
     * A client of another node that knows the same tokens, as the nodes of a Redis setup do: requests go there, logins
     * to the node of this client, which is the primary. It is configured as this one and closed along with it, or before.
     * Tickets belong to the node that they were made by.
     *
     * @param baseUrl the other node's URL
     * @throws IllegalArgumentException if it is no valid URL
     * @throws IllegalStateException if this client goes through a Unix socket, which no other node has
     */
    public OctyneClient node(String baseUrl) {
        if (node.isOverUnixSocket()) {
            throw new IllegalStateException(
                    "This client goes through the Unix socket of one node; make another client for another node");
        }
        if (runtime.isClosed()) {
            throw new IllegalStateException("This client is closed");
        }
        RuntimeConfig config = session.config().at(Builder.url(baseUrl));
        OctyneClient other = connect(node.credentials(), false, new Session(config, null, false, session.timers()));
        others.add(other);
        return other;
    }

    /** The node's operations, asynchronous. */
    public OctyneAsync async() {
        return new OctyneAsync(node);
    }

    private static OctyneClient connect(Credentials credentials, boolean unixSocket, Session session) {
        AtomicReference<@Nullable Node> node = new AtomicReference<>();
        VersionGate gate =
                new VersionGate(() -> Objects.requireNonNull(node.get()).version());
        ApiRuntime runtime = new ApiRuntime(
                new OctynePlatform(), session.config(), credentials, unixSocket ? WITHOUT_SESSIONS : null, gate);
        Node built = new Node(runtime, credentials, unixSocket, session.timers().get());
        node.set(built);
        return new OctyneClient(built, session);
    }

    /**
     * Ends the client: calls and consoles under way end as cancelled, further ones fail with
     * {@link IllegalStateException}, those of its other nodes as well. Logs out first if {@link Builder#logoutOnClose} was
     * set and there is a token; that this fails is no error here, and only seen in the log.
     */
    @Override
    public void close() {
        if (runtime.isClosed()) {
            return;
        }
        others.forEach(OctyneClient::close);
        node.closeConsoles();
        OctyneSession login = session.login();
        if (login != null) {
            login.end();
        }
        try {
            if (session.logoutOnClose() && (login == null || login.isLoggedIn())) {
                authentication().logout();
            }
        } catch (SdkException e) {
            LoggerFactory.getLogger(OctyneClient.class).debug("The logout at the client's end failed", e);
        } finally {
            runtime.close();
            // Those that were opened meanwhile.
            node.closeConsoles();
            node.timer().close();
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
        private @Nullable Path socket;
        private Supplier<Timer> timers = Timer::system;
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
         * Goes through the node's Unix socket, where no login is needed: who may connect to it acts as the user
         * {@code @local}. This is the socket of a node that has no location configured for it:
         * {@code octyne.sock.<port>} in the directory that the environment variable {@code TMPDIR} names, else in
         * {@code /tmp}. Needs junixsocket among the application's dependencies.
         *
         * @param port the port that the node's API listens on; 42069 if not configured otherwise
         * @throws IllegalArgumentException if it is no port
         */
        public Builder unixSocket(int port) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("Not a port: " + port);
            }
            return unixSocket(UnixSocket.defaultPath(System.getenv(), port));
        }

        /**
         * Goes through the node's Unix socket, as {@link #unixSocket(int)}, at the location that the node's configuration
         * names. Logins, logouts and tickets do not exist there and are refused.
         */
        public Builder unixSocket(Path socket) {
            this.socket = Objects.requireNonNull(socket, "socket");
            return this;
        }

        /**
         * The client. Nothing is sent yet.
         *
         * @throws IllegalArgumentException if there is no valid URL
         * @throws IllegalStateException if there is no way to authenticate, or one too many; or if there is to be a Unix
         *     socket, and no junixsocket
         */
        public OctyneClient build() {
            if (socket != null) {
                return buildOverUnixSocket(socket);
            }
            RuntimeConfig config = config(parseUrl(baseUrl));
            if (username != null && password != null) {
                AtomicReference<@Nullable OctyneClient> client = new AtomicReference<>();
                OctyneSession login = new OctyneSession(
                        username,
                        password,
                        cookie,
                        clock(),
                        () -> Objects.requireNonNull(client.get()).authentication());
                RuntimeConfig ours = cookie ? config.withoutCookieJar() : config;
                OctyneClient built = connect(login, false, new Session(ours, login, logoutOnClose, timers));
                client.set(built);
                return built;
            }
            if (token != null) {
                Credentials credentials = Credentials.of(Authorization.header("Authorization", token));
                return connect(credentials, false, new Session(config, null, logoutOnClose, timers));
            }
            throw new IllegalStateException(
                    "Octyne wants to know who asks: set login(user, password), token(...) or unixSocket(...)");
        }

        private OctyneClient buildOverUnixSocket(Path path) {
            if (baseUrl != null || username != null || token != null || logoutOnClose) {
                throw new IllegalStateException(
                        "A Unix socket has neither URL nor login: leave baseUrl, login, token and logoutOnClose out");
            }
            RuntimeConfig config = config(url("http://localhost")).over(client -> UnixSocket.connect(client, path));
            return connect(Credentials.none(), true, new Session(config, null, false, timers));
        }

        private static HttpUrl url(String url) {
            return parseUrl(url);
        }

        /** For tests that do not want to wait. */
        Builder timer(Timer timer) {
            this.timers = () -> timer;
            return this;
        }

        /** What is set; no secrets. */
        @Override
        public String toString() {
            return "OctyneClient.Builder{baseUrl=" + shown(baseUrl) + ", username=" + username + "}";
        }
    }
}
