package io.github.deploysdks.octopus;

import com.squareup.moshi.JsonAdapter;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.PreparedCall;
import io.github.deploysdks.core.internal.http.Router;
import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.octopus.model.ModelAdapters;
import io.github.deploysdks.octopus.model.RootDocument;
import io.github.deploysdks.octopus.model.Space;
import io.github.deploysdks.octopus.model.SpaceHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
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
    private static final Operation FOLLOW =
            Operation.builder("octopus", "follow", "GET", "/(link)").build();
    private static final Operation FOLLOW_DOWNLOAD =
            Operation.builder("octopus", "follow", "GET", "/(link)").transfer().build();

    private final ApiRuntime runtime;
    private final OctopusSystem system;
    private final Map<String, String> spaceIds = new ConcurrentHashMap<>();
    private final Map<String, SpaceHome> spaceHomes = new ConcurrentHashMap<>();
    private volatile @Nullable RootDocument root;

    private OctopusClient(ApiRuntime runtime) {
        this.runtime = runtime;
        this.system = new OctopusSystem(runtime);
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
     * A space, by its name, slug or id. An id ({@code Spaces-12}) is taken as it is; a name or slug is looked up once, with one
     * request, and then remembered by this client. What is one space's name and another's slug is taken as the name; upper and
     * lower case count only if two differ in nothing else.
     *
     * @throws SpaceNotFoundException if there is none of that name or slug, or the user may not see it
     * @throws IllegalArgumentException if it is blank
     */
    public OctopusSpace space(String nameOrSlugOrId) {
        String wanted = Guards.notBlank("space", nameOrSlugOrId).strip();
        if (isId(wanted)) {
            return new OctopusSpace(this, runtime, wanted);
        }
        String id = spaceIds.get(wanted);
        if (id == null) {
            id = remember(wanted, pick(wanted, system.spaces().all()));
        }
        return new OctopusSpace(this, runtime, id);
    }

    /** As {@link #space}, without blocking. */
    public CompletableFuture<OctopusSpace> spaceAsync(String nameOrSlugOrId) {
        String wanted = Guards.notBlank("space", nameOrSlugOrId).strip();
        String known = isId(wanted) ? wanted : spaceIds.get(wanted);
        if (known != null) {
            return CompletableFuture.completedFuture(new OctopusSpace(this, runtime, known));
        }
        CompletableFuture<List<Space>> spaces = system.async().spaces().all();
        CompletableFuture<OctopusSpace> result =
                spaces.thenApply(all -> new OctopusSpace(this, runtime, remember(wanted, pick(wanted, all))));
        var unused = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                spaces.cancel(true);
            }
        });
        return result;
    }

    /**
     * The space that the server takes when none is named.
     *
     * @throws SpaceNotFoundException if there is none, or the user may not see it
     */
    public OctopusSpace defaultSpace() {
        String key = "";
        String id = spaceIds.get(key);
        if (id == null) {
            List<Space> all = system.spaces().all();
            Space found = first(all, space -> Boolean.TRUE.equals(space.isDefault()));
            if (found == null) {
                throw new SpaceNotFoundException("there is no default space, or the user may not see it", names(all));
            }
            id = remember(key, found);
        }
        return new OctopusSpace(this, runtime, id);
    }

    /**
     * The root document: the server's version and the links to everything. Read once; {@link #refresh} has it read again.
     */
    public RootDocument root() {
        RootDocument known = root;
        if (known == null) {
            known = system.home().get();
            root = known;
        }
        return known;
    }

    /** Forgets the root documents and the spaces' ids, which are then read again when they are next needed. */
    public void refresh() {
        root = null;
        spaceHomes.clear();
        spaceIds.clear();
    }

    /** The server's version, such as {@code 2026.3.1234}, from its root document. */
    public String serverVersion() {
        return root().version();
    }

    /**
     * Follows a link with no variable set.
     *
     * @see #follow(Link, Map, Class)
     */
    public <T> T follow(Link link, Class<T> type) {
        return follow(link, Map.of(), type);
    }

    /**
     * Follows a link, which every resource carries: {@code octopus.follow(project.links().get("Variables"), Map.of(),
     * RawJson.class)}.
     *
     * @param variables what to put into the link's template
     * @param type what the link leads to: a model of this SDK, or {@link io.github.deploysdks.core.json.RawJson} for
     *     anything
     * @throws IllegalArgumentException if the template lacks one of the variables, the link leads to another host, or the SDK
     *     has no such model
     */
    public <T> T follow(Link link, Map<String, ? extends @Nullable Object> variables, Class<T> type) {
        return prepare(link, variables, type).execute();
    }

    /** As {@link #follow(Link, Map, Class)}, without blocking. */
    public <T> CompletableFuture<T> followAsync(
            Link link, Map<String, ? extends @Nullable Object> variables, Class<T> type) {
        return prepare(link, variables, type).executeAsync();
    }

    /**
     * Follows a link to bytes: a package, an artifact, a log.
     *
     * @param variables what to put into the link's template
     * @return the bytes as they arrive; close it
     * @throws IllegalArgumentException if the template lacks one of the variables, or the link leads to another host
     */
    public Download followDownload(Link link, Map<String, ? extends @Nullable Object> variables) {
        return runtime.prepareGetDownload(FOLLOW_DOWNLOAD, null, url(link, variables))
                .execute();
    }

    /**
     * How much of the user's allowance of requests is left, as the server said with the last answer that said so; null before
     * there was one. Servers before 2026.3 have no such limit, and say nothing; neither do those where it is switched off.
     *
     * @see <a href="https://octopus.com/docs/administration/managing-infrastructure/rate-limiting">the vendor's
     *     documentation</a>
     */
    public @Nullable RateLimit rateLimit() {
        return runtime.rateLimit();
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

    SpaceHome spaceHome(OctopusSpace space) {
        SpaceHome known = spaceHomes.get(space.id());
        if (known == null) {
            known = space.spaceHome().get();
            spaceHomes.put(space.id(), known);
        }
        return known;
    }

    private Links links(@Nullable String spaceId) {
        return spaceId == null
                ? root().links()
                : spaceHome(new OctopusSpace(this, runtime, spaceId)).links();
    }

    @SuppressWarnings("unchecked") // The registry keeps an adapter under its own class.
    private <T> PreparedCall<T> prepare(Link link, Map<String, ? extends @Nullable Object> variables, Class<T> type) {
        JsonAdapter<T> adapter = (JsonAdapter<T>) ModelAdapters.INSTANCE.adapter(type);
        return runtime.prepareGet(FOLLOW, null, url(link, variables), adapter);
    }

    private String url(Link link, Map<String, ? extends @Nullable Object> variables) {
        HttpUrl base = runtime.baseUrl();
        HttpUrl url = OctopusLinks.resolve(base, link.expand(variables));
        if (url == null
                || !url.host().equals(base.host())
                || url.port() != base.port()
                || !url.scheme().equals(base.scheme())) {
            throw new IllegalArgumentException("The link " + link + " leads away from " + base
                    + ", the only place that this client's credentials are for");
        }
        return url.toString();
    }

    private String remember(String key, Space space) {
        spaceIds.put(key, space.id());
        return space.id();
    }

    private static Space pick(String wanted, List<Space> all) {
        List<Predicate<Space>> rules = List.of(
                space -> wanted.equals(space.name()),
                space -> wanted.equals(space.slug()),
                space -> wanted.equalsIgnoreCase(space.name()),
                space -> wanted.equalsIgnoreCase(space.slug()));
        for (Predicate<Space> rule : rules) {
            Space found = first(all, rule);
            if (found != null) {
                return found;
            }
        }
        throw new SpaceNotFoundException("there is no space '" + wanted + "'", names(all));
    }

    private static @Nullable Space first(List<Space> all, Predicate<Space> rule) {
        return all.stream().filter(rule).findFirst().orElse(null);
    }

    private static List<String> names(List<Space> all) {
        List<String> names = new ArrayList<>();
        all.forEach(space -> names.add(space.name()));
        return names;
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
         * {@code /api} and a space's id with all that follows, is taken off.
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
            RuntimeConfig config = config(url);
            AtomicReference<@Nullable OctopusClient> client = new AtomicReference<>();
            Supplier<OctopusClient> later = () -> Objects.requireNonNull(client.get());
            Router router = routing == Routing.PATHS
                    ? null
                    : new LinkRouter(url, space -> later.get().links(space));
            VersionGate gate = new VersionGate(() -> later.get().serverVersion());
            ApiRuntime runtime = new ApiRuntime(new OctopusPlatform(), config, credentials, router, gate);
            OctopusClient built = new OctopusClient(runtime);
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
