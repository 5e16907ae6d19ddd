package io.github.deploysdks.examples.testing;

import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers each operation of a platform with the example that the platform's OpenAPI document has for it, unless
 * a test says otherwise. The documents are in {@code io.github.deploysdks:specs}. Made to be copied, and changed.
 */
public final class ExampleServer implements AutoCloseable {
    private static final Map<String, List<Route>> ROUTES = new ConcurrentHashMap<>();

    private final MockWebServer server = new MockWebServer();
    private final List<Route> routes;
    private final Map<String, Function<RecordedRequest, MockResponse>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private ExampleServer(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * Starts one on the loopback.
     *
     * @param platform {@code octopus}, {@code divio} or {@code octyne}
     */
    public static ExampleServer start(String platform) {
        ExampleServer example = new ExampleServer(routes(platform));
        example.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return example.answer(request);
            }
        });
        try {
            example.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return example;
    }

    /** The address to give to a client's builder. */
    public String url() {
        String url = server.url("/").toString();
        return url.substring(0, url.length() - 1);
    }

    /** Has an operation answered by the test from now on. */
    public ExampleServer on(String operationId, Function<RecordedRequest, MockResponse> answer) {
        route(operationId);
        answers.put(operationId, answer);
        return this;
    }

    /** Has an operation answered with this JSON from now on. */
    public ExampleServer on(String operationId, int status, String json) {
        return on(operationId, request -> json(status, json));
    }

    /** The example of an operation, for tests that answer with something like it. */
    public RawJson example(String operationId) {
        Route route = route(operationId);
        if (route.example() == null) {
            throw new IllegalArgumentException("The document has no example of an answer to " + operationId);
        }
        return RawJson.ofValue(route.example());
    }

    /** The requests for an operation so far. */
    public List<RecordedRequest> requests(String operationId) {
        route(operationId);
        return asked.stream()
                .filter(one -> one.operationId().equals(operationId))
                .map(Asked::request)
                .toList();
    }

    /** An answer with JSON. */
    public static MockResponse json(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }

    /** The operation that a request is for; null if the document has none. */
    static @Nullable String operation(String platform, String method, String path) {
        Route route = match(routes(platform), method, path);
        return route == null ? null : route.operationId();
    }

    private MockResponse answer(RecordedRequest request) {
        Route route = match(routes, request.getMethod(), request.getUrl().encodedPath());
        if (route == null) {
            return json(
                    501,
                    RawJson.ofValue(Map.of(
                                    "ErrorMessage",
                                    "The document knows no " + request.getMethod() + " "
                                            + request.getUrl().encodedPath()))
                            .json());
        }
        asked.add(new Asked(route.operationId(), request));
        Function<RecordedRequest, MockResponse> answer = answers.get(route.operationId());
        return answer == null ? route.answer() : answer.apply(request);
    }

    private Route route(String operationId) {
        return routes.stream()
                .filter(route -> route.operationId().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no operation '" + operationId + "'"));
    }

    /** Of several paths that fit, the one with the fewest parameters. */
    private static @Nullable Route match(List<Route> routes, String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method)
                        && route.path().matcher(path).matches())
                .min(Comparator.comparingInt(Route::parameters))
                .orElse(null);
    }

    /** Reads a document once: the largest has three megabytes. */
    private static List<Route> routes(String platform) {
        return ROUTES.computeIfAbsent(platform, ExampleServer::read);
    }

    private static List<Route> read(String platform) {
        String name = "/openapi/" + platform + ".json";
        try (InputStream in = ExampleServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name
                        + " on the class path: io.github.deploysdks:specs has it, for octopus, divio and octyne");
            }
            return new Document(RawJson.of(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .value())
                    .routes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Asked(String operationId, RecordedRequest request) {}

    /** An operation, and what it answers. */
    private record Route(
            String operationId,
            String method,
            Pattern path,
            int parameters,
            int status,
            @Nullable String mediaType,
            @Nullable Object example) {
        MockResponse answer() {
            MockResponse.Builder response = new MockResponse.Builder().code(status);
            if (mediaType != null) {
                response.setHeader("Content-Type", mediaType);
                response.body(
                        mediaType.endsWith("json")
                                ? RawJson.ofValue(example).json()
                                : example == null ? "" : example.toString());
            }
            return response.build();
        }
    }

    /** An OpenAPI document as maps and lists. */
    private record Document(@Nullable Object root) {
        private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
        private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

        List<Route> routes() {
            List<Route> routes = new ArrayList<>();
            map(map(root).get("paths"))
                    .forEach((path, item) -> map(item).forEach((method, operation) -> {
                        if (METHODS.contains(method)) {
                            routes.add(route(path, method, map(operation)));
                        }
                    }));
            return routes;
        }

        private Route route(String path, String method, Map<String, Object> operation) {
            Map.Entry<String, Object> success = map(operation.get("responses")).entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> content = map(resolve(success.getValue()).get("content"));
            String mediaType = content.keySet().stream().findFirst().orElse(null);
            return new Route(
                    String.valueOf(operation.get("operationId")),
                    method.toUpperCase(Locale.ROOT),
                    Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+")),
                    (int) PARAMETER.matcher(path).results().count(),
                    Integer.parseInt(success.getKey()),
                    mediaType,
                    mediaType == null ? null : example(map(content.get(mediaType))));
        }

        /** The one example, or the first of several. */
        private @Nullable Object example(Map<String, Object> content) {
            return map(content.get("examples")).values().stream()
                    .findFirst()
                    .map(example -> resolve(example).get("value"))
                    .orElse(content.get("example"));
        }

        private Map<String, Object> resolve(@Nullable Object node) {
            Map<String, Object> map = map(node);
            Object reference = map.get("$ref");
            if (reference == null) {
                return map;
            }
            Object target = root;
            for (String part : reference.toString().substring(2).split("/", -1)) {
                target = map(target).get(part);
            }
            return resolve(target);
        }

        /** Empty for what is not there. */
        @SuppressWarnings("unchecked")
        private static Map<String, Object> map(@Nullable Object node) {
            return node == null ? Map.of() : (Map<String, Object>) node;
        }
    }
}
