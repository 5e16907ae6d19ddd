package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A small Octopus Server. It keeps resources as the text they came in, pages with skip and take, wants credentials, and words
 * its errors as the real one does; a test overrides single routes to have it misbehave.
 */
final class FakeOctopus implements AutoCloseable {
    static final String API_KEY = "API-INVENTED0000000000000001";
    static final String ACCESS_TOKEN = "invented.access.token";

    /** A project with what the SDK needs of one. */
    static final String TICKET_BOOTH = "{\"Id\":\"Projects-1\",\"Name\":\"Ticket Booth\","
            + "\"ProjectGroupId\":\"ProjectGroups-1\",\"LifecycleId\":\"Lifecycles-1\"}";

    static final String INSTALLATION = "5d1c0f3e-8a57-4c1e-9a64-2f6a0f6f9b11";

    private static final String PAGE_LINKS = "\"Links\":{%s}";

    /** What one request asked. */
    record Asked(String method, String path, HttpUrl url, RecordedRequest raw) {
        String body() {
            ByteString body = raw.getBody();
            return body == null ? "" : body.utf8();
        }

        @Nullable String query(String name) {
            return url.queryParameter(name);
        }

        @Nullable String header(String name) {
            return raw.getHeaders().get(name);
        }
    }

    private final MockWebServer server = new MockWebServer();
    private final String prefix;
    private final Map<String, Map<String, String>> collections = new ConcurrentHashMap<>();
    private final Map<String, Function<Asked, MockResponse>> overrides = new ConcurrentHashMap<>();
    private final List<Asked> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(100);
    private final Map<String, String> rootLinks = new LinkedHashMap<>();
    private final Map<String, String> spaceLinks = new LinkedHashMap<>();

    /** What the server gives when a list is asked without {@code take}. */
    int defaultTake = 30;

    /** The most items it puts on a page, whatever is asked. */
    int maxTake = Integer.MAX_VALUE;

    /** Whether pages carry {@code Links}. */
    boolean pageLinks = true;

    /** Whom it lets in. */
    Predicate<Asked> doorkeeper = FakeOctopus::hasKeyOrToken;

    FakeOctopus() {
        this("");
    }

    /** @param prefix the path that the server runs under, such as {@code /octo}; empty for none */
    FakeOctopus(String prefix) {
        this(prefix, null);
    }

    /** @param tls makes its connections trustworthy; null for plain ones */
    FakeOctopus(String prefix, @Nullable SSLSocketFactory tls) {
        this.prefix = prefix;
        if (tls != null) {
            server.useHttps(tls);
        }
        rootLinks.put("Self", prefix + "/api");
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** The address for a browser, without a slash at its end. */
    String url() {
        String url = server.url(prefix + "/").toString();
        return url.substring(0, url.length() - 1);
    }

    OctopusClient.Builder clientBuilder(Credentials credentials) {
        return OctopusClient.builder().serverUrl(url()).credentials(credentials).retry(RetryPolicy.none());
    }

    OctopusClient client() {
        return clientBuilder(OctopusCredentials.apiKey(API_KEY)).build();
    }

    /** Forgets the bodies of requests as they come, for those that are big. */
    void keepNoBodies() {
        server.setBodyLimit(0);
    }

    /** What was asked, in order: method and the path below the prefix, with the query as it was sent. */
    List<String> asked() {
        return requests.stream().map(FakeOctopus::line).toList();
    }

    List<Asked> requests() {
        return List.copyOf(requests);
    }

    Asked last() {
        return requests.get(requests.size() - 1);
    }

    void forgetRequests() {
        requests.clear();
    }

    /** Has the requests of a method to a path (below the prefix, without query) answered by the test. */
    void on(String method, String path, Function<Asked, MockResponse> answer) {
        overrides.put(method + " " + path, answer);
    }

    /** Takes back {@link #on}. */
    void no(String method, String path) {
        overrides.remove(method + " " + path);
    }

    /** What {@link #on} was told last of this. */
    Function<Asked, MockResponse> route(String method, String path) {
        return Objects.requireNonNull(overrides.get(method + " " + path));
    }

    void rootLink(String name, String template) {
        rootLinks.put(name, template);
    }

    void spaceLink(String name, String template) {
        spaceLinks.put(name, template);
    }

    void addSpace(String id, String name, String slug, boolean isDefault) {
        put(
                "/api/spaces",
                id,
                "{\"Id\":\"%s\",\"Name\":\"%s\",\"Slug\":\"%s\",\"IsDefault\":%s,\"TaskQueueStopped\":false,"
                                .formatted(id, name, slug, isDefault)
                        + "\"SpaceManagersTeams\":[],\"SpaceManagersTeamMembers\":[\"Users-1\"]}");
    }

    /** Stores a resource below a collection such as {@code /api/Spaces-1/projects}. */
    void put(String collection, String id, String json) {
        collection(collection).put(id, json);
    }

    /** Has a resource vanish. */
    void forget(String collection, String id) {
        collection(collection).remove(id);
    }

    /** The text of a resource as the last request left it. */
    @Nullable String stored(String collection, String id) {
        return collection(collection).get(id);
    }

    static MockResponse json(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(json)
                .build();
    }

    static MockResponse error(int status, String message, String... errors) {
        List<String> quoted = new ArrayList<>();
        for (String error : errors) {
            quoted.add('"' + error + '"');
        }
        return json(status, "{\"ErrorMessage\":\"" + message + "\",\"Errors\":[" + String.join(",", quoted) + "]}");
    }

    static String page(int total, List<String> items, String links) {
        return "{\"ItemType\":\"Thing\",\"TotalResults\":" + total + ",\"ItemsPerPage\":30,\"Items\":["
                + String.join(",", items) + "]," + PAGE_LINKS.formatted(links) + "}";
    }

    private Map<String, String> collection(String path) {
        return collections.computeIfAbsent(path, key -> java.util.Collections.synchronizedMap(new LinkedHashMap<>()));
    }

    private static String line(Asked asked) {
        String query = asked.url().encodedQuery();
        return asked.method() + " " + asked.path() + (query == null ? "" : "?" + query);
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        String path = url.encodedPath();
        if (!path.startsWith(prefix + "/")) {
            requests.add(new Asked(request.getMethod(), "(outside) " + path, url, request));
            return error(404, "Outside of the server's path.");
        }
        Asked asked = new Asked(request.getMethod(), path.substring(prefix.length()), url, request);
        requests.add(asked);
        Function<Asked, MockResponse> override = overrides.get(asked.method() + " " + asked.path());
        if (override != null) {
            return override.apply(asked);
        }
        if (asked.path().equals("/api")) {
            return json(
                    200,
                    "{\"Application\":\"Octopus Deploy\",\"Version\":\"2026.3.4127\",\"ApiVersion\":\"3.0.0\","
                            + "\"InstallationId\":\"" + INSTALLATION + "\",\"Links\":"
                            + RawJson.ofValue(rootLinks).json() + "}");
        }
        if (!doorkeeper.test(asked)) {
            return error(401, "You must be logged in to perform this action.");
        }
        return resource(asked);
    }

    static boolean hasKeyOrToken(Asked asked) {
        return API_KEY.equals(asked.header("X-Octopus-ApiKey"))
                || API_KEY.equals(asked.query("apikey"))
                || ("Bearer " + ACCESS_TOKEN).equals(asked.header("Authorization"));
    }

    private MockResponse resource(Asked asked) {
        String path = asked.path();
        if (path.matches("/api/Spaces-\\d+") && asked.method().equals("GET")) {
            return json(
                    200,
                    "{\"Id\":\"" + path.substring(5) + "\",\"Links\":"
                            + RawJson.ofValue(spaceLinks).json() + "}");
        }
        String parent = path.substring(0, path.lastIndexOf('/'));
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (collections.containsKey(parent) && id.equals("all")) {
            return json(200, "[" + String.join(",", collection(parent).values()) + "]");
        }
        if (collections.containsKey(path)) {
            return asked.method().equals("POST") ? create(asked, path) : list(asked, path);
        }
        if (!collections.containsKey(parent) || !collection(parent).containsKey(id)) {
            return error(404, "The resource '" + id + "' was not found.");
        }
        return switch (asked.method()) {
            case "GET" -> json(200, collection(parent).get(id));
            case "PUT" -> {
                put(parent, id, asked.body());
                yield json(200, asked.body());
            }
            case "DELETE" -> delete(parent, id);
            default -> error(405, "Method not allowed.");
        };
    }

    private MockResponse create(Asked asked, String path) {
        String plural = path.substring(path.lastIndexOf('/') + 1);
        String id = plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1) + "-" + ids.incrementAndGet();
        String json = "{\"Id\":\"" + id + "\"," + asked.body().substring(1);
        put(path, id, json);
        return json(201, json);
    }

    private MockResponse delete(String parent, String id) {
        String json = collection(parent).get(id);
        if (parent.equals("/api/spaces") && !Boolean.TRUE.equals(member(json, "TaskQueueStopped"))) {
            return error(400, "The space cannot be deleted.", "Stop the task queue of the space first.");
        }
        collection(parent).remove(id);
        return json(200, "{}");
    }

    private MockResponse list(Asked asked, String path) {
        List<String> all = new ArrayList<>(collection(path).values());
        String partial = asked.query("partialName");
        if (partial != null) {
            all.removeIf(json -> !String.valueOf(member(json, "Name"))
                    .toLowerCase(Locale.ROOT)
                    .contains(partial.toLowerCase(Locale.ROOT)));
        }
        String wanted = asked.query("ids");
        if (wanted != null) {
            all.removeIf(json -> !List.of(wanted.split(",", -1)).contains(String.valueOf(member(json, "Id"))));
        }
        int skip = number(asked.query("skip"), 0);
        int take = Math.min(number(asked.query("take"), defaultTake), maxTake);
        int from = Math.min(skip, all.size());
        int to = (int) Math.min((long) from + take, all.size());
        String links = pageLinks && to < all.size()
                ? "\"Page.Next\":\"" + prefix + path + "?skip=" + to + "&take=" + take + "\""
                : "";
        return json(200, page(all.size(), all.subList(from, to), links));
    }

    private static @Nullable Object member(String json, String name) {
        return ((Map<?, ?>) Objects.requireNonNull(RawJson.of(json).value())).get(name);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
