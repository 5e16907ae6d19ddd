package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.deploysdks.codegen.spec.SchemaChecks;
import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.core.testing.JsonSamples;
import io.github.deploysdks.core.testing.OpenApi;
import io.github.deploysdks.core.testing.OpenApi.Operation;
import io.github.deploysdks.examples.mock.MockServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Calls every operation of a document through its façades, blocking and not, with every example that the document has, and
 * checks both sides: that what is sent is valid by the schema, and that what comes back is decoded without a loss.
 */
final class Contract {
    /** What a server answers that is there and takes no work: with its state, as under 200. */
    private static final int STATE_IN_PLACE_OF_A_TEXT = 418;

    /** Gives the object that has the façades of an operation. */
    interface Scopes {
        Object of(Operation operation, boolean async);
    }

    private static final Map<Integer, Class<? extends ApiException>> EXCEPTIONS = Map.of(
            400, BadRequestException.class,
            401, UnauthenticatedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            422, BadRequestException.class,
            429, RateLimitedException.class,
            500, ServerException.class,
            503, ServerException.class);

    private final OpenApi api;
    private final JsonNode document;
    private final SchemaChecks checks;
    private final MockServer mock;
    private final Recorder recorder;
    private final Scopes scopes;
    private final Set<String> scopeParameters;

    Contract(String platform, MockServer mock, Recorder recorder, Set<String> scopeParameters, Scopes scopes)
            throws IOException {
        this.api = OpenApi.ofPlatform(platform);
        this.document = new ObjectMapper().readTree(OpenApi.json(api.document()));
        this.checks = new SchemaChecks(document);
        this.mock = mock;
        this.recorder = recorder;
        this.scopes = scopes;
        this.scopeParameters = scopeParameters;
    }

    Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : api.operations()) {
            for (boolean async : new boolean[] {false, true}) {
                String way = operation.id() + (async ? " asynchronously" : "");
                for (String example : requestExamples(operation)) {
                    String name = way + (example.isEmpty() ? "" : " with " + example);
                    tests.add(test(name + ", all set", () -> succeeds(operation, async, example, "", true)));
                    tests.add(test(name + ", nothing optional", () -> succeeds(operation, async, example, "", false)));
                }
                for (String example : responseExamples(operation)) {
                    tests.add(test(
                            way + " answering " + example,
                            () -> succeeds(
                                    operation, async, requestExamples(operation).get(0), example, true)));
                }
                OpenApi.map(operation.node().get("responses")).forEach((status, response) -> {
                    if (status.matches("[45]\\d\\d") && !media(response).isEmpty()) {
                        tests.add(test(
                                way + " answering " + status, () -> fails(operation, async, Integer.parseInt(status))));
                    }
                });
            }
            if (operation.node().get("x-page") != null) {
                tests.add(test(operation.id() + " as a whole list", () -> goesThrough(operation)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(api.operations().size());
        return tests.stream();
    }

    private interface Body {
        void run() throws Exception;
    }

    private DynamicTest test(String name, Body body) {
        return DynamicTest.dynamicTest(name, () -> {
            recorder.forget();
            try {
                body.run();
            } catch (AssertionError | Exception e) {
                e.addSuppressed(new AssertionError("The mock server's log ends:\n" + end(mock.log())));
                throw e;
            }
        });
    }

    private static String end(String log) {
        return log.substring(Math.max(0, log.length() - 3000));
    }

    private void succeeds(
            Operation operation, boolean async, String requestExample, String responseExample, boolean all)
            throws Exception {
        Object result = call(
                operation,
                operation.facadeMethod(),
                async,
                requestExample,
                all,
                responseExample.isEmpty() ? "" : "example=" + responseExample);

        Recorder.Exchange exchange = recorder.of(operation.id());
        assertThat(exchange.status())
                .as(exchange.line() + " " + exchange.violations())
                .isBetween(200, 299);
        sentIsValid(operation, exchange);
        decodedIsWhole(operation, exchange, result);
    }

    private void sentIsValid(Operation operation, Recorder.Exchange exchange) throws IOException {
        List<String> declared = operation.parameters().stream()
                .filter(p -> "query".equals(p.get("in")))
                .map(p -> String.valueOf(p.get("name")))
                .toList();
        assertThat(exchange.request().url().queryParameterNames())
                .as("query of " + exchange.line())
                .isSubsetOf(declared);
        String template = operation.path().replaceAll("\\{[^}]+}", "[^/]+");
        assertThat(exchange.request().url().encodedPath()).matches(template);
        Map<String, Object> media = media(operation.node().get("requestBody"));
        if (media.isEmpty()) {
            assertThat(exchange.requestBody().size())
                    .as("body of " + exchange.line())
                    .isZero();
            return;
        }
        String type = media.keySet().iterator().next();
        assertThat(String.valueOf(
                        Objects.requireNonNull(exchange.request().body()).contentType()))
                .as("content type of " + exchange.line())
                .startsWith(type);
        if (type.equals("application/json")) {
            JsonNode schema = document.at("/paths")
                    .path(operation.path())
                    .path(operation.method())
                    .at("/requestBody/content")
                    .path(type)
                    .path("schema");
            JsonNode body = new ObjectMapper().readTree(exchange.requestBody().toByteArray());
            assertThat(checks.problems(body, schema, true))
                    .as("body of " + exchange.line() + ": " + body)
                    .isEmpty();
        }
    }

    private void decodedIsWhole(Operation operation, Recorder.Exchange exchange, @Nullable Object result)
            throws Exception {
        String text = exchange.responseBody().utf8();
        Map<String, Object> media = media(success(operation));
        if (media.isEmpty()) {
            assertThat(result).as("what " + operation + " returns").isNull();
        } else if (result instanceof byte[] bytes) {
            assertThat(bytes).isEqualTo(exchange.responseBody().toByteArray());
        } else if (result instanceof Page<?> page) {
            List<?> items = items(operation, OpenApi.tree(text));
            assertThat(tree(page.items())).isEqualTo(items);
            assertThat(items).as("items of the example").isNotEmpty();
        } else if (result instanceof String string && !isJsonString(media)) {
            assertThat(string).isEqualTo(text);
        } else {
            // A server's null for a list is a list without items.
            Object expected = text.strip().equals("null") && result instanceof List ? List.of() : OpenApi.tree(text);
            assertThat(tree(result)).as("what " + operation + " returns").isEqualTo(expected);
        }
    }

    private static boolean isJsonString(Map<String, Object> media) {
        Map<String, Object> schema =
                OpenApi.map(OpenApi.map(media.values().iterator().next()).get("schema"));
        return media.keySet().iterator().next().endsWith("json") && schema.get("x-raw") == null;
    }

    private static @Nullable Object tree(@Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof List<?> list) {
            List<@Nullable Object> tree = new ArrayList<>();
            for (Object item : list) {
                tree.add(tree(item));
            }
            return tree;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                tree.put((String) entry.getKey(), tree(entry.getValue()));
            }
            return tree;
        }
        if (value instanceof RawJson raw) {
            return raw.value();
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return OpenApi.tree(OpenApi.json(value));
        }
        return OpenApi.tree((String) value.getClass().getMethod("toJson").invoke(value));
    }

    private List<?> items(Operation operation, @Nullable Object answer) {
        Object page = operation.node().get("x-page");
        Map<String, Object> own = page instanceof String style ? Map.of("style", style) : OpenApi.map(page);
        Map<String, Object> style =
                OpenApi.map(OpenApi.map(api.document().get("x-page-styles")).get(String.valueOf(own.get("style"))));
        Object name = own.getOrDefault("items", style.get("items"));
        if (name == null) {
            return OpenApi.list(answer);
        }
        Object in = own.get("in");
        Map<String, Object> envelope =
                OpenApi.map(in == null ? answer : OpenApi.map(answer).get(String.valueOf(in)));
        return OpenApi.list(envelope.get(String.valueOf(name)));
    }

    private void fails(Operation operation, boolean async, int status) throws Exception {
        Throwable failure = null;
        try {
            call(
                    operation,
                    operation.facadeMethod(),
                    async,
                    requestExamples(operation).get(0),
                    true,
                    "code=" + status);
        } catch (InvocationTargetException e) {
            failure = e.getCause();
        } catch (CompletionException e) {
            failure = e.getCause();
        }
        assertThat(failure)
                .as("what " + operation + " throws")
                .isInstanceOf(EXCEPTIONS.getOrDefault(status, ApiException.class));
        ApiException exception = (ApiException) Objects.requireNonNull(failure);
        assertThat(exception.status()).isEqualTo(status);
        assertThat(exception.operation()).endsWith(" " + operation.id());
        assertThat(exception.error().json()).as("the error's body").isNotNull();
        assertThat(exception.getMessage())
                .contains(
                        operation.id(),
                        String.valueOf(status),
                        exception.error().toString());
        if (status != STATE_IN_PLACE_OF_A_TEXT) {
            assertThat(exception.error().toString())
                    .as("what the platform says")
                    .isNotEmpty();
        }
    }

    /** The lazy list begins with the items of the page. */
    private void goesThrough(Operation operation) throws Exception {
        String method = operation.facadeMethod() + "All";
        Object list = call(operation, method, false, "", false, "");
        Object first = ((PagedIterable<?>) Objects.requireNonNull(list)).first();
        List<?> items = items(
                operation,
                OpenApi.tree(recorder.of(operation.id()).responseBody().utf8()));
        assertThat(tree(first)).isEqualTo(items.get(0));

        AsyncPaged<?> async = (AsyncPaged<?>) Objects.requireNonNull(call(operation, method, true, "", false, ""));
        List<Object> seen = new ArrayList<>();
        async.forEachWhile(item -> {
                    seen.add(item);
                    return false;
                })
                .join();
        assertThat(seen).containsExactly(first);
    }

    private @Nullable Object call(
            Operation operation, String method, boolean async, String requestExample, boolean all, String prefer)
            throws Exception {
        Object facade = facade(operation, async);
        Method called = mainMethod(facade, method);
        Type[] types = called.getGenericParameterTypes();
        List<Object> arguments = new ArrayList<>();
        for (Object value : positional(operation, requestExample)) {
            arguments.add(Arguments.of(value, types[arguments.size()]));
        }
        if (types.length > arguments.size() + 1) {
            arguments.add(params((Class<?>) types[arguments.size()], operation, all));
        }
        RequestOptions.Builder options = RequestOptions.builder();
        if (!prefer.isEmpty()) {
            options.header("Prefer", prefer);
        }
        arguments.add(options.build());
        Object result = called.invoke(facade, arguments.toArray());
        if (result instanceof CompletableFuture<?> future) {
            result = future.join();
        }
        if (result instanceof Download download) {
            return download.bytes();
        }
        return result;
    }

    private Object facade(Operation operation, boolean async) throws Exception {
        Object scope = scopes.of(operation, async);
        String wanted = (operation.tag() + "Api").replace("-", "").toLowerCase(java.util.Locale.ROOT);
        if (async) {
            wanted = wanted.replaceAll("api$", "asyncapi");
        }
        Object facade = facade(scope, wanted);
        if (facade == null) {
            throw new AssertionError("The operation " + operation + " has no case: "
                    + scope.getClass().getSimpleName() + " gives no " + wanted);
        }
        return facade;
    }

    /** What a scope gives, by itself or in one of its groups. */
    private static @Nullable Object facade(Object scope, String wanted) throws ReflectiveOperationException {
        for (Method accessor : scope.getClass().getMethods()) {
            String type = accessor.getReturnType().getSimpleName();
            if (accessor.getParameterCount() > 0) {
                continue;
            }
            if (type.equalsIgnoreCase(wanted)) {
                return accessor.invoke(scope);
            }
            Object inGroup = type.endsWith("Apis") ? facade(accessor.invoke(scope), wanted) : null;
            if (inGroup != null) {
                return inGroup;
            }
        }
        return null;
    }

    /** The method with everything: positional arguments, parameters, options, by which flows of the same name differ. */
    private static Method mainMethod(Object facade, String name) {
        Method main = null;
        for (Method method : facade.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && endsWithOptions(method)
                    && (main == null || method.getParameterCount() > main.getParameterCount())) {
                main = method;
            }
        }
        if (main == null) {
            throw new AssertionError(facade.getClass().getSimpleName() + " has no method " + name);
        }
        return main;
    }

    private static boolean endsWithOptions(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1] == RequestOptions.class;
    }

    private List<@Nullable Object> positional(Operation operation, String requestExample) {
        List<@Nullable Object> values = new ArrayList<>();
        operation.parameters().stream()
                .filter(p -> "path".equals(p.get("in")) && !isScope(operation, p))
                .forEach(p -> values.add(p.get("example")));
        operation.parameters().stream()
                .filter(p -> !"path".equals(p.get("in")) && isPositional(operation, p))
                .forEach(p -> values.add(p.get("example")));
        Map<String, Object> media = media(operation.node().get("requestBody"));
        if (media.isEmpty()) {
            return values;
        }
        String type = media.keySet().iterator().next();
        Map<String, Object> content = OpenApi.map(media.get(type));
        if (type.equals("multipart/form-data")) {
            Map<String, Object> form = api.resolve(content.get("schema"));
            for (String part : api.required(form)) {
                values.add(new JsonSamples(api, JsonSamples.Future.NONE)
                        .of(OpenApi.map(api.properties(form).get(part))));
            }
        } else {
            values.add(example(content, requestExample));
        }
        return values;
    }

    private boolean isScope(Operation operation, Map<String, Object> parameter) {
        String variable = "{" + parameter.get("name") + "}";
        return scopeParameters.contains(String.valueOf(parameter.get("name")))
                && operation.path().indexOf('{') == operation.path().indexOf(variable)
                && !scopes.of(operation, false)
                        .getClass()
                        .getSuperclass()
                        .getSimpleName()
                        .startsWith("Root");
    }

    private static boolean isPositional(Operation operation, Map<String, Object> parameter) {
        boolean paging = operation.node().get("x-page") != null
                && Set.of("skip", "take", "page", "page_size").contains(String.valueOf(parameter.get("name")));
        return !paging
                && (Boolean.TRUE.equals(parameter.get("required"))
                        || Boolean.TRUE.equals(parameter.get("x-positional")));
    }

    private Object params(Class<?> type, Operation operation, boolean all) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        if (all) {
            for (Map<String, Object> parameter : operation.parameters()) {
                if (!"path".equals(parameter.get("in")) && !isPositional(operation, parameter)) {
                    Object example = parameter.get("example");
                    Object value = example == null
                            ? new JsonSamples(api, JsonSamples.Future.NONE).of(OpenApi.map(parameter.get("schema")))
                            : example;
                    Object own = parameter.get("x-name");
                    set(builder, String.valueOf(own == null ? parameter.get("name") : own), value);
                }
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static void set(Object builder, String name, @Nullable Object value) throws Exception {
        String wanted = name.replaceAll("[^A-Za-z0-9]", "");
        for (Method setter : builder.getClass().getMethods()) {
            if (setter.getParameterCount() == 1
                    && setter.getName().replace("_", "").equalsIgnoreCase(wanted)) {
                setter.invoke(builder, Arguments.of(value, setter.getGenericParameterTypes()[0]));
                return;
            }
        }
        throw new AssertionError(builder.getClass() + " has no " + name);
    }

    /** The names of a request body's examples; one empty name if there is no choice. */
    private List<String> requestExamples(Operation operation) {
        Map<String, Object> media = media(operation.node().get("requestBody"));
        return media.isEmpty() ? List.of("") : exampleNames(media, "");
    }

    private List<String> responseExamples(Operation operation) {
        return exampleNames(media(success(operation)), null);
    }

    private static List<String> exampleNames(Map<String, Object> media, @Nullable String otherwise) {
        if (!media.isEmpty()
                && OpenApi.map(media.values().iterator().next()).get("examples") instanceof Map<?, ?> examples) {
            return examples.keySet().stream().map(String::valueOf).toList();
        }
        return otherwise == null ? List.of() : List.of(otherwise);
    }

    private static @Nullable Object example(Map<String, Object> content, String name) {
        if (!name.isEmpty()) {
            return OpenApi.map(OpenApi.map(content.get("examples")).get(name)).get("value");
        }
        return content.get("example");
    }

    private @Nullable Object success(Operation operation) {
        for (Map.Entry<String, Object> response :
                OpenApi.map(operation.node().get("responses")).entrySet()) {
            if (response.getKey().startsWith("2")) {
                return response.getValue();
            }
        }
        throw new AssertionError(operation + " has no success");
    }

    private Map<String, Object> media(@Nullable Object node) {
        if (node == null) {
            return Map.of();
        }
        Object content = api.resolve(node).get("content");
        return content == null ? Map.of() : OpenApi.map(content);
    }
}
