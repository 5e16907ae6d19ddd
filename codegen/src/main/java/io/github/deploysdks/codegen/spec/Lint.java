package io.github.deploysdks.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a bundled document against the house rules of CONTRIBUTING. */
final class Lint {
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final Set<String> EXTENSIONS = Set.of(
            "x-aliases",
            "x-any-required",
            "x-body-name",
            "x-create-only",
            "x-default-subtype",
            "x-deprecated",
            "x-enum-descriptions",
            "x-enum-varnames",
            "x-experimental",
            "x-extended",
            "x-find-by",
            "x-group",
            "x-groups",
            "x-guard",
            "x-idempotent",
            "x-link",
            "x-links",
            "x-long-running",
            "x-method",
            "x-min-server-version",
            "x-name",
            "x-page",
            "x-page-styles",
            "x-patch",
            "x-positional",
            "x-raw",
            "x-scope-optional",
            "x-scopes",
            "x-secret",
            "x-secret-if",
            "x-since",
            "x-source",
            "x-split",
            "x-unscoped",
            "x-untyped");

    private final ObjectNode document;
    private final Bundler bundler;
    private final Problems problems;
    private final SchemaChecks checks;
    private final Set<String> operationIds = new HashSet<>();
    private final Map<String, Set<String>> methodsOfTag = new HashMap<>();

    Lint(ObjectNode document, Bundler bundler, Problems problems) {
        this.document = document;
        this.bundler = bundler;
        this.problems = problems;
        this.checks = new SchemaChecks(document);
    }

    void run() {
        if (!document.path("openapi").asText().startsWith("3.0.")) {
            problems.add("openapi.yaml", "the documents are OpenAPI 3.0");
        }
        for (String name : List.of("title", "version", "description")) {
            if (document.path("info").path(name).asText().isBlank()) {
                problems.add("openapi.yaml#/info", "no " + name);
            }
        }
        extensions(document, "openapi.yaml");
        extensions(document.path("info"), "openapi.yaml#/info");
        document.path("servers").forEach(server -> extensions(server, "openapi.yaml#/servers"));
        document.path("components")
                .path("securitySchemes")
                .properties()
                .forEach(entry ->
                        extensions(entry.getValue(), "openapi.yaml#/components/securitySchemes/" + entry.getKey()));
        document.path("tags").forEach(tag -> {
            String where = "openapi.yaml#/tags/" + tag.path("name").asText();
            extensions(tag, where);
            if (tag.path("description").asText().isBlank()) {
                problems.add(where, "no description");
            }
        });
        Map<String, String> shapes = new HashMap<>();
        document.path("paths").properties().forEach(entry -> {
            String shape = VARIABLE.matcher(entry.getKey()).replaceAll("{}");
            String other = shapes.putIfAbsent(shape, entry.getKey());
            if (other != null) {
                problems.add(
                        bundler.pathOrigin(entry.getKey()),
                        "the path " + entry.getKey() + " matches what " + other
                                + " does: a server cannot tell them apart; give their parameters one name, and make it one path");
            }
            path(entry.getKey(), entry.getValue());
        });
        Map<String, String> names = new HashMap<>();
        document.path("components").path("schemas").properties().forEach(entry -> {
            String where = bundler.origin("schemas", entry.getKey());
            String other = names.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getKey());
            if (other != null) {
                problems.add(
                        where, "differs from " + other + " in case alone; some file systems cannot tell them apart");
            }
            if (!PASCAL.matcher(entry.getKey()).matches()) {
                problems.add(where, "a schema's name is PascalCase, as it becomes a class");
            }
            named(entry.getValue(), where);
        });
        document.path("components")
                .path("parameters")
                .properties()
                .forEach(entry -> parameter(entry.getValue(), bundler.origin("parameters", entry.getKey())));
        document.path("components")
                .path("responses")
                .properties()
                .forEach(entry -> response(entry.getValue(), bundler.origin("responses", entry.getKey()), false));
    }

    private void extensions(JsonNode node, String where) {
        node.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("x-") && !EXTENSIONS.contains(name)) {
                problems.add(where, "there is no extension " + name + "; CONTRIBUTING lists those there are");
            }
        });
    }

    private void path(String path, JsonNode item) {
        String origin = bundler.pathOrigin(path);
        extensions(item, origin);
        for (String method : METHODS) {
            if (item.has(method)) {
                operation(path, item, item.path(method), origin + "/" + method);
            }
        }
    }

    private void operation(String path, JsonNode item, JsonNode operation, String where) {
        extensions(operation, where);
        String id = operation.path("operationId").asText();
        if (!CAMEL.matcher(id).matches()) {
            problems.add(where, "no operationId in camelCase");
        }
        if (!operationIds.add(id)) {
            problems.add(where, "the operationId " + id + " is taken");
        }
        tag(operation, id, where);
        String summary = operation.path("summary").asText();
        if (summary.isBlank() || summary.endsWith(".") || summary.contains("\n")) {
            problems.add(where, "the summary is one line without a full stop");
        }
        if (operation.path("externalDocs").path("url").asText().isBlank()
                && operation.path("x-source").asText().isBlank()) {
            problems.add(where, "no externalDocs.url, nor an x-source that says where the facts come from");
        }
        Set<String> variables = new HashSet<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        for (JsonNode parameter : parameters(item, operation)) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asText().equals("path")
                    && !variables.remove(resolved.path("name").asText())) {
                problems.add(where, "the path has no " + resolved.path("name").asText());
            }
            if (!parameter.has("$ref")) {
                parameter(
                        parameter,
                        where + "/parameters/" + parameter.path("name").asText());
            }
        }
        variables.forEach(name -> problems.add(where, "no parameter for {" + name + "} of the path"));
        if (operation.has("requestBody")) {
            extensions(operation.path("requestBody"), where + "/requestBody");
            content(operation.path("requestBody").path("content"), where + "/requestBody", true, true);
        }
        boolean success = false;
        for (var entry : operation.path("responses").properties()) {
            boolean is2xx = entry.getKey().startsWith("2");
            success |= is2xx;
            if (!entry.getValue().has("$ref")) {
                response(entry.getValue(), where + "/responses/" + entry.getKey(), is2xx);
            }
        }
        if (!success) {
            problems.add(where, "no success among the responses");
        }
    }

    private void tag(JsonNode operation, String id, String where) {
        JsonNode tags = operation.path("tags");
        if (tags.size() != 1) {
            problems.add(where, "an operation has exactly one tag");
            return;
        }
        String tag = tags.get(0).asText();
        boolean declared = false;
        for (JsonNode known : document.path("tags")) {
            declared |= known.path("name").asText().equals(tag);
        }
        if (!declared) {
            problems.add(where, "the tag " + tag + " is not declared in openapi.yaml");
        }
        String method = operation.path("x-method").asText();
        if (!CAMEL.matcher(method).matches()) {
            problems.add(where, "no x-method in camelCase: what the façade's method is called");
        }
        if (!methodsOfTag.computeIfAbsent(tag, t -> new HashSet<>()).add(method)) {
            problems.add(where, "the tag " + tag + " has a method " + method + " already");
        }
        if (id.isEmpty()) {
            problems.add(where, "no operationId");
        }
    }

    private static List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        return parameters;
    }

    private void parameter(JsonNode parameter, String where) {
        extensions(parameter, where);
        JsonNode schema = parameter.path("schema");
        inline(schema, where);
        boolean required = parameter.path("required").asBoolean();
        JsonNode example = parameter.path("example");
        if (required && example.isMissingNode()) {
            problems.add(where, "a required parameter has an example");
        }
        if (!example.isMissingNode()) {
            example(example, schema, where + "/example", true);
        }
    }

    private void response(JsonNode response, String where, boolean success) {
        extensions(response, where);
        if (response.path("description").asText().isBlank()) {
            problems.add(where, "no description");
        }
        response.path("headers").properties().forEach(entry -> {
            extensions(entry.getValue(), where + "/headers/" + entry.getKey());
            extensions(entry.getValue().path("schema"), where + "/headers/" + entry.getKey());
        });
        content(response.path("content"), where, success, false);
    }

    private void content(JsonNode content, String where, boolean exampleWanted, boolean request) {
        content.properties().forEach(entry -> {
            String place = where + "/content/" + entry.getKey();
            JsonNode media = entry.getValue();
            extensions(media, place);
            JsonNode schema = media.path("schema");
            if (schema.isMissingNode()) {
                problems.add(place, "no schema");
                return;
            }
            inline(schema, place);
            boolean bytes = schema.path("format").asText().equals("binary")
                    || entry.getKey().startsWith("multipart/");
            boolean json =
                    entry.getKey().endsWith("json") && !schema.path("x-raw").asBoolean();
            if (exampleWanted && !bytes && !media.has("example") && !media.has("examples")) {
                problems.add(place, "no example");
            }
            if (json) {
                if (media.has("example")) {
                    example(media.path("example"), schema, place + "/example", request);
                }
                media.path("examples")
                        .properties()
                        .forEach(example -> example(
                                example.getValue().path("value"),
                                schema,
                                place + "/examples/" + example.getKey(),
                                request));
            }
        });
    }

    private void example(JsonNode example, JsonNode schema, String where, boolean request) {
        checks.problems(example, schema, request).forEach(problem -> problems.add(where, problem));
    }

    /** A schema under a name of its own. */
    private void named(JsonNode schema, String where) {
        extensions(schema, where);
        if (schema.path("enum").isArray()) {
            enumeration(schema, where);
        }
        schema.path("allOf").forEach(part -> {
            if (part.has("properties")) {
                extensions(part, where);
                properties(part, where);
            } else {
                inline(part, where);
            }
        });
        properties(schema, where);
        schema.path("oneOf").forEach(part -> inline(part, where));
        if (schema.has("items")) {
            inline(schema.path("items"), where + "/items");
        }
        if (schema.path("additionalProperties").isObject()) {
            inline(schema.path("additionalProperties"), where + "/additionalProperties");
        }
        untyped(schema, where);
    }

    private void properties(JsonNode schema, String where) {
        schema.path("properties").properties().forEach(entry -> inline(entry.getValue(), where + "/" + entry.getKey()));
        schema.path("required").forEach(name -> {
            if (!schema.path("properties").has(name.asText()) && !schema.has("allOf")) {
                problems.add(where, name.asText() + " is required, but no property");
            }
        });
    }

    /** A schema in place: a scalar, list, map or reference. */
    private void inline(JsonNode schema, String where) {
        if (schema.has("$ref")) {
            return;
        }
        extensions(schema, where);
        if (schema.has("properties")) {
            problems.add(where, "an object has a name: put it under schemas/ and refer to it");
        }
        if (schema.has("enum")) {
            problems.add(where, "an enumeration has a name: put it under schemas/ and refer to it");
        }
        if (schema.has("oneOf")) {
            problems.add(where, "a union has a name: put it under schemas/ and refer to it");
        }
        JsonNode all = schema.path("allOf");
        if (all.isArray() && (all.size() != 1 || !all.get(0).has("$ref"))) {
            problems.add(where, "in place, allOf holds one reference alone");
        }
        if (schema.has("items")) {
            inline(schema.path("items"), where + "/items");
        } else if (schema.path("type").asText().equals("array")) {
            problems.add(where, "a list says what its items are");
        }
        if (schema.path("additionalProperties").isObject()) {
            inline(schema.path("additionalProperties"), where + "/additionalProperties");
        }
        untyped(schema, where);
    }

    private void untyped(JsonNode schema, String where) {
        boolean typed = schema.has("type") || schema.has("allOf") || schema.has("oneOf") || schema.has("$ref");
        boolean openObject = schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && !schema.has("allOf")
                && !schema.has("additionalProperties");
        if ((!typed || openObject) && schema.path("x-untyped").asText().isBlank()) {
            problems.add(where, "no type; if any JSON may come, say why in x-untyped");
        }
    }

    private void enumeration(JsonNode schema, String where) {
        boolean integers = schema.path("type").asText().equals("integer");
        schema.path("enum").forEach(value -> {
            if (integers ? !value.isInt() : !value.isTextual()) {
                problems.add(
                        where,
                        "the value " + value + " is no " + schema.path("type").asText()
                                + " (in YAML, On, Off, Yes and No need quotes)");
            }
        });
        JsonNode names = schema.path("x-enum-varnames");
        if (!names.isMissingNode() && names.size() != schema.path("enum").size()) {
            problems.add(where, "x-enum-varnames has as many names as there are values");
        }
        names.forEach(name -> {
            if (!name.isTextual()) {
                problems.add(where, "x-enum-varnames has " + name + " (in YAML, On, Off, Yes and No need quotes)");
            }
        });
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
    }
}
