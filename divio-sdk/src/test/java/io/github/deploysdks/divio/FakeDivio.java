package io.github.deploysdks.divio;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A small Divio: Django REST framework's pages and errors, paths that end with a slash, a token that is wanted everywhere
 * but at the index. A test overrides single routes to have it misbehave.
 */
final class FakeDivio implements AutoCloseable {
    static final String TOKEN = "API-INVENTEDTOKEN0000000000";

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
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
    private final Map<String, Function<Asked, MockResponse>> overrides = new ConcurrentHashMap<>();
    private final List<Asked> requests = new CopyOnWriteArrayList<>();

    /** The size of pages when none is asked for. */
    int pageSize = 100;

    /** The most items it puts on a page, whatever is asked. */
    int maxPageSize = Integer.MAX_VALUE;

    FakeDivio() {
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

    /** The API's address, without a slash at its end. */
    String url() {
        String url = server.url("/").toString();
        return url.substring(0, url.length() - 1);
    }

    DivioClient.Builder clientBuilder() {
        return DivioClient.builder().baseUrl(url()).token(TOKEN).retry(RetryPolicy.none());
    }

    DivioClient client() {
        return clientBuilder().build();
    }

    /** What was asked, in order: method, path and the query as it was sent. */
    List<String> asked() {
        List<String> lines = new ArrayList<>();
        for (Asked asked : requests) {
            String query = asked.url().encodedQuery();
            lines.add(asked.method() + " " + asked.path() + (query == null ? "" : "?" + query));
        }
        return lines;
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

    /** Has the requests of a method to a path (without query) answered by the test. */
    void on(String method, String path, Function<Asked, MockResponse> answer) {
        overrides.put(method + " " + path, answer);
    }

    /** Adds an object to a list such as {@code /apps/v3/applications/}. */
    void add(String list, String json) {
        lists.computeIfAbsent(list, key -> new CopyOnWriteArrayList<>()).add(json);
    }

    static MockResponse json(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json)
                .build();
    }

    /** A page; {@code next} is a URL, or null. */
    static String page(@Nullable Integer count, @Nullable String next, List<String> results) {
        return "{" + (count == null ? "" : "\"count\":" + count + ",")
                + "\"next\":" + (next == null ? "null" : "\"" + next + "\"")
                + ",\"previous\":null,\"results\":[" + String.join(",", results) + "]}";
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        Asked asked = new Asked(request.getMethod(), url.encodedPath(), url, request);
        requests.add(asked);
        Function<Asked, MockResponse> override = overrides.get(asked.method() + " " + asked.path());
        if (override != null) {
            return override.apply(asked);
        }
        if (!asked.path().endsWith("/")) {
            return new MockResponse.Builder()
                    .code(301)
                    .setHeader("Location", asked.path() + "/")
                    .build();
        }
        if (asked.path().equals("/apps/v3/")) {
            Map<String, String> index = new LinkedHashMap<>();
            for (String name : List.of("applications", "environments", "service-instances")) {
                index.put(name, url() + "/apps/v3/" + name + "/");
            }
            return json(200, RawJson.ofValue(index).json());
        }
        if (!("Token " + TOKEN).equals(asked.header("Authorization"))) {
            return json(401, "{\"detail\":\"Authentication credentials were not provided.\"}");
        }
        return resource(asked);
    }

    private MockResponse resource(Asked asked) {
        String path = asked.path();
        if (lists.containsKey(path)) {
            return asked.method().equals("POST") ? create(asked) : list(asked);
        }
        String inside = path.substring(0, path.length() - 1);
        String parent = inside.substring(0, inside.lastIndexOf('/') + 1);
        String uuid = inside.substring(inside.lastIndexOf('/') + 1);
        for (String json : lists.getOrDefault(parent, List.of())) {
            if (uuid.equals(member(json, "uuid"))) {
                return json(200, json);
            }
        }
        return json(404, "{\"detail\":\"Not found.\"}");
    }

    private MockResponse create(Asked asked) {
        String json = "{\"uuid\":\"new" + requests.size() + "\"," + asked.body().substring(1);
        add(asked.path(), json);
        return json(201, json);
    }

    private MockResponse list(Asked asked) {
        List<String> all = new ArrayList<>(lists.getOrDefault(asked.path(), List.of()));
        for (String filter : List.of("slug", "application", "environment", "name", "organisation")) {
            List<@Nullable String> wanted = asked.url().queryParameterValues(filter);
            if (!wanted.isEmpty()) {
                all.removeIf(json -> !wanted.contains(String.valueOf(member(json, filter))));
            }
        }
        int size = Math.min(number(asked.query("page_size"), pageSize), maxPageSize);
        int page = number(asked.query("page"), 1);
        int from = (page - 1) * size;
        if (page > 1 && from >= all.size()) {
            return json(404, "{\"detail\":\"Invalid page.\"}");
        }
        int to = Math.min(from + size, all.size());
        String next = to < all.size()
                ? asked.url()
                        .newBuilder()
                        .setQueryParameter("page", String.valueOf(page + 1))
                        .build()
                        .toString()
                : null;
        return json(200, page(all.size(), next, all.subList(from, to)));
    }

    private static @Nullable Object member(String json, String name) {
        return ((Map<?, ?>) Objects.requireNonNull(RawJson.of(json).value())).get(name);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
