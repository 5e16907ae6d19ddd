package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.Router;
import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.octopus.model.RootDocument;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A client of one Octopus Server.
 *
 * <pre>{@code
 * try (OctopusClient octopus = OctopusClient.builder()
 *         .serverUrl("https://octopus.example.com")
 *         .credentials(OctopusCredentials.apiKey(apiKey))
 *         .build()) {
 *     for (Project project : octopus.space("Default").projects().listAll()) {
 *         System.out.println(project.name());
 *     }
 * }
 * }</pre>
 *
 * <p>Most things live in a {@linkplain #space space}; what belongs to the server as a whole is with {@link #system()}.
 * Building a client sends nothing. It is safe for use by several threads and cheap to share: make one for each server and
 * user, and close it in the end.
 *
 * @see <a href="https://octopus.com/docs/octopus-rest-api">the vendor's documentation of the API</a>
 */
public final class OctopusClient implements AutoCloseable {
    private final ApiRuntime runtime;
    private final Credentials credentials;
    private final OctopusSystem system;
    private final SpaceDirectory spaces;
    private final ServerDocuments documents;

    private OctopusClient(ApiRuntime runtime, Credentials credentials) {
        this.runtime = runtime;
        this.credentials = credentials;
        this.system = new OctopusSystem(runtime);
        this.spaces = new SpaceDirectory(() -> system.spaces().all());
        this.documents = new ServerDocuments(
                () -> system.home().get(), id -> at(id).spaceHome().get().links());
    }

    /** A builder. It needs the server's URL and credentials. */
    public static Builder builder() {
        return new Builder();
    }

    /** The operations that belong to the server as a whole, and those of spaces that also go across them. */
    public OctopusSystem system() {
        return system;
    }

    /**
     * A space, by its name, slug or id. An id ({@code Spaces-12}) is taken as it is. For names and slugs the list of spaces is
     * read once, however many threads ask, and remembered until a space is not in it, this client creates, changes or deletes
     * one, or {@link #refresh}. What is one space's name and another's slug is taken as the name; upper and lower case count
     * only if two differ in nothing else.
     *
     * @throws SpaceNotFoundException if there is none of that name or slug, or the user may not see it
     * @throws IllegalArgumentException if it is blank
     */
    public OctopusSpace space(String nameOrSlugOrId) {
        String wanted = wantedSpace(nameOrSlugOrId);
        return at(isId(wanted) ? wanted : spaces.id(wanted));
    }

    /** As {@link #space}, without blocking. */
    public CompletableFuture<OctopusSpace> spaceAsync(String nameOrSlugOrId) {
        String wanted = wantedSpace(nameOrSlugOrId);
        String known = isId(wanted) ? wanted : spaces.knownId(wanted);
        return soon(known, this::at, () -> at(spaces.id(wanted)));
    }

    /**
     * The space that the server takes when none is named. Remembered as those of {@link #space} are.
     *
     * @throws SpaceNotFoundException if there is none, or the user may not see it
     */
    public OctopusSpace defaultSpace() {
        return at(spaces.defaultId());
    }

    /** As {@link #defaultSpace}, without blocking. */
    public CompletableFuture<OctopusSpace> defaultSpaceAsync() {
        return soon(spaces.knownDefaultId(), this::at, this::defaultSpace);
    }

    /**
     * The root document: the server's version and the links to everything. Read once; {@link #refresh} has it read again.
     */
    public RootDocument root() {
        return documents.root();
    }

    /** As {@link #root}, without blocking. */
    public CompletableFuture<RootDocument> rootAsync() {
        return soon(documents.knownRoot(), known -> known, this::root);
    }

    /**
     * Forgets the root documents and the spaces' ids, which are then read again when they are next needed. Happens by itself
     * when this client creates, changes or deletes a space.
     */
    public void refresh() {
        documents.forget();
        spaces.forget();
    }

    /** The server's version, such as {@code 2026.3.1234}, from its root document. */
    public String serverVersion() {
        return root().version();
    }

    /**
     * Begins a request to where a link leads, with any method and for any kind of answer: {@code
     * octopus.follow(project.links().get("Releases")).with("take", 5).getAll(Release.class)}. Nothing is sent yet.
     */
    public LinkRequest follow(Link link) {
        return new LinkRequest(runtime, link);
    }

    /**
     * Follows a link with no variable set.
     *
     * @see #follow(Link, Map, Class)
     */
    public <T> T follow(Link link, Class<T> type) {
        return follow(link).get(type);
    }

    /**
     * Follows a link, which every resource carries: {@code octopus.follow(project.links().get("Variables"), Map.of(),
     * RawJson.class)}. For lists, pages and other methods than GET see {@link #follow(Link)}.
     *
     * @param variables what to put into the link's template
     * @param type what the link leads to: a model of this SDK, or {@link RawJson} for anything
     * @throws IllegalArgumentException if the template lacks one of the variables, the link leads to another host, or the SDK
     *     has no such model
     */
    public <T> T follow(Link link, Map<String, ? extends @Nullable Object> variables, Class<T> type) {
        return follow(link).with(variables).get(type);
    }

    /** As {@link #follow(Link, Map, Class)}, without blocking. */
    public <T> CompletableFuture<T> followAsync(
            Link link, Map<String, ? extends @Nullable Object> variables, Class<T> type) {
        return follow(link).with(variables).async().get(type);
    }

    /**
     * Follows a link to bytes: a package, an artifact, a log.
     *
     * @param variables what to put into the link's template
     * @return the bytes as they arrive; close it
     * @throws IllegalArgumentException if the template lacks one of the variables, or the link leads to another host
     */
    public Download followDownload(Link link, Map<String, ? extends @Nullable Object> variables) {
        return follow(link).with(variables).download();
    }

    /** As {@link #followDownload}, without blocking. */
    public CompletableFuture<Download> followDownloadAsync(
            Link link, Map<String, ? extends @Nullable Object> variables) {
        return follow(link).with(variables).async().download();
    }

    /**
     * Ends the session of {@link OctopusCredentials#usernamePassword}, on the server as well; calls under way may fail as no
     * longer authenticated. The next call signs in again. Where there is no session, because nothing was called yet or because
     * the client authenticates in another way, nothing happens. {@link #close} does not sign out.
     */
    public void signOut() {
        if (credentials instanceof PasswordSession session) {
            session.signOut();
        }
    }

    /** As {@link #signOut}, without blocking. */
    public CompletableFuture<@Nullable Void> signOutAsync() {
        return runtime.background().run(this::signOut);
    }

    /** Ends the client: calls under way fail as cancelled, further ones with {@link IllegalStateException}. */
    @Override
    public void close() {
        runtime.close();
    }

    @Override
    public String toString() {
        return "OctopusClient{" + runtime.baseUrl() + "}";
    }

    Links links(String spaceId) {
        return documents.links(spaceId);
    }

    CompletableFuture<Links> linksAsync(String spaceId) {
        return runtime.background().run(() -> links(spaceId));
    }

    private OctopusSpace at(String spaceId) {
        return new OctopusSpace(this, runtime, spaceId);
    }

    /** What is known at once, or else by a thread in the background. */
    private <K, T> CompletableFuture<T> soon(@Nullable K known, Function<K, T> ofKnown, Supplier<T> otherwise) {
        return known == null
                ? runtime.background().run(otherwise)
                : CompletableFuture.completedFuture(ofKnown.apply(known));
    }

    private static String wantedSpace(String nameOrSlugOrId) {
        return Guards.notBlank("space", nameOrSlugOrId).strip();
    }

    private static boolean isId(String text) {
        return text.matches("Spaces-\\d+");
    }

    /** Builds an {@link OctopusClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        /** A page of the web interface, whose fragment says which. A query would be somebody's mistake. */
        private static final Pattern WEB_PAGE = Pattern.compile("([^?#]*/app/?)#(?:/.*)?", Pattern.DOTALL);

        private static final Pattern ENTRANCE = Pattern.compile("(.*?/)(?:app|api)/(?:Spaces-\\d+/.*)?");

        private @Nullable String serverUrl;
        private @Nullable Credentials credentials;
        private Routing routing = Routing.PATHS;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The server's URL, as in a browser's address bar: {@code https://octopus.example.com}, or with the path that it runs
         * under, {@code https://example.com/octopus}. What leads into the web interface or the API, {@code /app} and
         * {@code /api} and a space's id with all that follows, is taken off. A server whose own path ends like that is named by
         * its API's URL: {@code https://example.com/app/api}.
         */
        public Builder serverUrl(String serverUrl) {
            this.serverUrl = Objects.requireNonNull(serverUrl, "serverUrl");
            return this;
        }

        /** How to authenticate: see {@link OctopusCredentials}. */
        public Builder credentials(Credentials credentials) {
            this.credentials = Objects.requireNonNull(credentials, "credentials");
            return this;
        }

        /** How to find the URL of an operation; {@link Routing#PATHS} if not set. */
        public Builder routing(Routing routing) {
            this.routing = Objects.requireNonNull(routing, "routing");
            return this;
        }

        /**
         * The client. Nothing is sent yet.
         *
         * @throws IllegalArgumentException if there is no valid URL
         * @throws IllegalStateException if there are no credentials
         */
        public OctopusClient build() {
            HttpUrl url = toServer(serverUrl);
            if (credentials == null) {
                throw new IllegalStateException(
                        "Octopus wants to know who asks: set credentials(OctopusCredentials.apiKey(...))");
            }
            AtomicReference<@Nullable OctopusClient> client = new AtomicReference<>();
            Supplier<OctopusClient> later = () -> Objects.requireNonNull(client.get());
            RuntimeConfig config = config(url)
                    .over(http -> http.addInterceptor(
                            new SpaceChanges(url, () -> later.get().refresh())));
            Router router = switch (routing) {
                case PATHS -> null;
                case LONG_PATHS -> new LongPaths(url);
                case LINKS -> new LinkRouter(url, () -> later.get().documents);
            };
            VersionGate gate = new VersionGate(() -> later.get().serverVersion());
            Credentials used = credentials instanceof ServerCredentials ofServer
                    ? ofServer.in(() -> later.get().runtime, clock())
                    : credentials;
            ApiRuntime runtime = new ApiRuntime(
                    new OctopusPlatform(),
                    used instanceof PasswordSession ? config.withoutCookieJar() : config,
                    used,
                    router,
                    gate);
            OctopusClient built = new OctopusClient(runtime, used);
            client.set(built);
            return built;
        }

        private static HttpUrl toServer(@Nullable String given) {
            Matcher page = WEB_PAGE.matcher(given == null ? "" : given);
            HttpUrl url = parseUrl(page.matches() ? page.group(1) : given);
            Matcher entrance = ENTRANCE.matcher(url.encodedPath());
            return entrance.matches()
                    ? url.newBuilder().encodedPath(entrance.group(1)).build()
                    : url;
        }

        /** What is set; no secrets. */
        @Override
        public String toString() {
            return "OctopusClient.Builder{serverUrl=" + shown(serverUrl) + "}";
        }
    }
}
