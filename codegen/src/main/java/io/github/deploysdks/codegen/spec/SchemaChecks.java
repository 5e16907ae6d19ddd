package io.github.deploysdks.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds JSON against the schemas of a bundled document, as strictly as the document allows: valid, the right subtype by
 * its discriminator, and no property that is not declared.
 */
public final class SchemaChecks {
    private static final String BASE = "https://example.com/";

    private final JsonNode document;
    private final SchemaRegistry requests;
    private final SchemaRegistry responses;
    private int count;

    /** Checks against the schemas of this document. */
    public SchemaChecks(JsonNode document) {
        this.document = document;
        this.requests = registry(true);
        this.responses = registry(false);
    }

    /**
     * What is wrong with an instance; empty if nothing is.
     *
     * @param schema a schema of the document
     * @param request whether it is sent to the server: then what only the server sets may be missing
     */
    public List<String> problems(JsonNode instance, JsonNode schema, boolean request) {
        List<String> problems = new ArrayList<>();
        JsonNode strict = strict(schema, request, BASE + "bundle.json");
        Schema compiled = (request ? requests : responses)
                .getSchema(SchemaLocation.of(BASE + "part" + count++ + ".json"), strict);
        for (Error error : compiled.validate(instance)) {
            problems.add("not valid at " + error.getInstanceLocation() + ": " + error.getMessage());
        }
        declared(instance, schema, "", problems);
        return problems;
    }

    private SchemaRegistry registry(boolean request) {
        ObjectNode root = ((ObjectNode) document).objectNode();
        root.withObject("/components").set("schemas", strict(document.at("/components/schemas"), request, ""));
        return SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(BASE + "bundle.json", root.toString())));
    }

    /**
     * A copy without discriminators, which the bundle's patterns stand in for, and without extensions. In requests, nothing
     * read-only is required.
     */
    private JsonNode strict(JsonNode node, boolean request, String base) {
        if (node.isArray()) {
            ArrayNode array = ((ArrayNode) node).arrayNode();
            node.forEach(item -> array.add(strict(item, request, base)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = ((ObjectNode) node).objectNode();
        node.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (name.equals("$ref") && value.isTextual()) {
                object.put(name, base + value.asText());
            } else if (name.equals("required") && value.isArray() && request) {
                object.set(name, withoutReadOnly(value, node));
            } else if (!name.equals("discriminator") && (!name.startsWith("x-") || value.isObject())) {
                object.set(name, strict(value, request, base));
            }
        });
        if (object.path("required").isArray() && object.path("required").isEmpty()) {
            object.remove("required");
        }
        return object;
    }

    private ArrayNode withoutReadOnly(JsonNode required, JsonNode schema) {
        ObjectNode properties = ((ObjectNode) schema).objectNode();
        collect(schema, properties, new HashSet<>());
        ArrayNode kept = ((ArrayNode) required).arrayNode();
        required.forEach(name -> {
            if (!properties.path(name.asText()).path("readOnly").asBoolean()) {
                kept.add(name);
            }
        });
        return kept;
    }

    /** Whether every property of the instance is one that the schema declares. */
    private void declared(JsonNode instance, JsonNode schema, String path, List<String> problems) {
        JsonNode resolved = resolve(schema);
        if (instance.isArray()) {
            for (int i = 0; i < instance.size(); i++) {
                declared(instance.get(i), resolved.path("items"), path + "/" + i, problems);
            }
            return;
        }
        if (!instance.isObject() || resolved.has("x-untyped")) {
            return;
        }
        JsonNode actual = subtype(instance, resolved);
        if (actual.path("additionalProperties").isObject()) {
            instance.properties()
                    .forEach(entry -> declared(
                            entry.getValue(),
                            actual.path("additionalProperties"),
                            path + "/" + entry.getKey(),
                            problems));
            return;
        }
        ObjectNode properties = ((ObjectNode) instance).objectNode();
        boolean open = collect(actual, properties, new HashSet<>());
        instance.properties().forEach(entry -> {
            JsonNode property = properties.path(entry.getKey());
            if (!property.isMissingNode()) {
                declared(entry.getValue(), property, path + "/" + entry.getKey(), problems);
            } else if (!open) {
                problems.add(path + "/" + entry.getKey() + " is a property that the schema does not declare");
            }
        });
    }

    private JsonNode subtype(JsonNode instance, JsonNode schema) {
        JsonNode discriminator = schema.path("discriminator");
        if (!discriminator.isMissingNode()) {
            String value =
                    instance.path(discriminator.path("propertyName").asText()).asText();
            JsonNode target = discriminator.path("mapping").path(value);
            if (target.isTextual()) {
                return document.at(target.asText().substring(1));
            }
        }
        for (JsonNode alternative : schema.path("oneOf")) {
            JsonNode resolved = resolve(alternative);
            if (resolved.has("properties") || resolved.has("allOf")) {
                return resolved;
            }
        }
        return schema;
    }

    /** Gathers declared properties; true if others may come on purpose. */
    private boolean collect(JsonNode schema, ObjectNode properties, Set<JsonNode> seen) {
        JsonNode resolved = resolve(schema);
        if (!seen.add(resolved)) {
            return false;
        }
        boolean open = resolved.path("additionalProperties").asBoolean(false);
        for (JsonNode part : resolved.path("allOf")) {
            open |= collect(part, properties, seen);
        }
        resolved.path("properties").properties().forEach(entry -> properties.set(entry.getKey(), entry.getValue()));
        return open;
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            return resolve(document.at(reference.asText().substring(1)));
        }
        JsonNode all = schema.path("allOf");
        if (all.size() == 1 && all.get(0).has("$ref") && !schema.has("properties")) {
            return resolve(all.get(0));
        }
        return schema;
    }
}
