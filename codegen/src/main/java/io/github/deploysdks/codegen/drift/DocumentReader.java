package io.github.deploysdks.codegen.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads OpenAPI 3 documents and Swagger 2 documents, which differ in little that counts here. */
final class DocumentReader {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /** Deeper than any answer is looked into; types that contain themselves end here at the latest. */
    private static final int DEPTH = 6;

    private final JsonNode document;

    private DocumentReader(JsonNode document) {
        this.document = document;
    }

    /** The operations by what they are known by. Of an operation in several forms the last one counts, which is that in a space. */
    static Map<String, ApiOperation> read(JsonNode document) {
        return new DocumentReader(document).operations();
    }

    private Map<String, ApiOperation> operations() {
        String base = document.path("basePath").asText("").replaceAll("/+$", "");
        Map<String, ApiOperation> operations = new LinkedHashMap<>();
        document.path("paths").properties().forEach(entry -> {
            JsonNode item = entry.getValue();
            for (String method : METHODS) {
                if (item.has(method)) {
                    ApiOperation operation = operation(method, base + entry.getKey(), item, item.path(method));
                    operations.put(operation.key(), operation);
                }
            }
        });
        return operations;
    }

    private ApiOperation operation(String method, String path, JsonNode item, JsonNode operation) {
        Shape query = Shape.none();
        Shape body = schema(media(operation.path("requestBody")), true);
        for (JsonNode parameter : parameters(item, operation)) {
            switch (parameter.path("in").asText()) {
                case "query" -> {
                    JsonNode type = parameter.has("schema") ? parameter.path("schema") : parameter;
                    fill(query.part(parameter.path("name").asText(), kind(type), true), type, true, true, DEPTH - 1);
                }
                case "body" -> body = schema(parameter.path("schema"), true);
                default -> {}
            }
        }
        return new ApiOperation(
                operation.path("tags").path(0).asText("untagged"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("deprecated").asBoolean(),
                query,
                body,
                schema(answer(operation), false));
    }

    private List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        return parameters;
    }

    private JsonNode answer(JsonNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                return media(response.getValue());
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode media(JsonNode bodyOrResponse) {
        JsonNode resolved = resolve(bodyOrResponse);
        for (JsonNode media : resolved.path("content")) {
            return media.path("schema");
        }
        return resolved.path("schema");
    }

    private Shape schema(JsonNode schema, boolean request) {
        Shape shape = new Shape("", kind(schema), true);
        fill(shape, schema, request, true, DEPTH);
        return shape;
    }

    private void fill(Shape shape, JsonNode reference, boolean request, boolean certain, int depth) {
        JsonNode schema = resolve(reference);
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        shape.values(values);
        if (depth == 0) {
            return;
        }
        schema.path("allOf").forEach(part -> fill(shape, part, request, certain, depth));
        for (String either : List.of("oneOf", "anyOf")) {
            // What one of several types has need not be told by who does not know of types.
            schema.path(either).forEach(part -> fill(shape, part, request, false, depth - 1));
        }
        if (schema.path("additionalProperties").isObject()) {
            part(shape, "{}", schema.path("additionalProperties"), request, certain, depth);
        }
        if (schema.has("items")) {
            fill(shape, schema.path("items"), request, certain, depth - 1);
        }
        if (schema.has("properties")) {
            schema.path("properties").properties().forEach(entry -> {
                JsonNode property = entry.getValue();
                // Nor need a request name what is not for it to say.
                boolean expected =
                        certain && !(request && property.path("readOnly").asBoolean());
                part(shape, entry.getKey(), property, request, expected, depth);
            });
            shape.complete();
        }
    }

    private void part(Shape shape, String name, JsonNode schema, boolean request, boolean certain, int depth) {
        fill(shape.part(name, kind(schema), certain), schema, request, true, depth - 1);
    }

    private String kind(JsonNode reference) {
        JsonNode schema = resolve(reference);
        if (schema.has("allOf")) {
            return schema.path("allOf").size() == 1 ? kind(schema.path("allOf").get(0)) : "object";
        }
        if (schema.has("oneOf")) {
            Set<String> kinds = new HashSet<>();
            schema.path("oneOf").forEach(part -> kinds.add(kind(part)));
            return kinds.size() == 1 ? kinds.iterator().next() : Shape.ANY;
        }
        return switch (schema.path("type").asText()) {
            case "string" -> "text";
            case "integer", "number" -> "number";
            case "boolean" -> "boolean";
            case "array" -> "list of " + kind(schema.path("items"));
            case "object" -> "object";
            default -> schema.has("properties") ? "object" : Shape.ANY;
        };
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }
}
