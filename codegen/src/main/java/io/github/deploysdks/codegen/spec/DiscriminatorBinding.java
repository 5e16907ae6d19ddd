package io.github.deploysdks.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Binds each subtype of a union to its values of the discriminator, by a pattern on that property. JSON Schema knows no
 * discriminators: for a validator, or a mock server, that goes by it, an object would else be of several subtypes at once, and
 * so not valid by {@code oneOf}.
 */
final class DiscriminatorBinding {
    private final ObjectNode document;
    private final JsonNode schemas;

    DiscriminatorBinding(ObjectNode document) {
        this.document = document;
        this.schemas = document.at("/components/schemas");
    }

    void run() {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        schemas.forEach(schema -> {
            JsonNode discriminator = schema.path("discriminator");
            String property = discriminator.path("propertyName").asText();
            discriminator
                    .path("mapping")
                    .properties()
                    .forEach(entry -> values.computeIfAbsent(entry.getValue().asText(), t -> new LinkedHashMap<>())
                            .computeIfAbsent(property, p -> new ArrayList<>())
                            .add(entry.getKey()));
        });
        values.forEach((target, properties) -> properties.forEach((property, names) -> {
            if (document.at(target.substring(1)) instanceof ObjectNode subtype) {
                bind(subtype, property, names);
            }
        }));
    }

    private void bind(ObjectNode subtype, String property, List<String> values) {
        JsonNode declared = find(subtype, property);
        if (!(declared instanceof ObjectNode found) || found.has("pattern")) {
            return;
        }
        ObjectNode bound;
        if (found.has("$ref")) {
            bound = document.objectNode();
            bound.putArray("allOf").add(found.deepCopy());
        } else {
            bound = found.deepCopy();
        }
        bound.put(
                "pattern",
                "^("
                        + String.join(
                                "|",
                                values.stream().map(DiscriminatorBinding::quote).toList()) + ")$");
        if (subtype.has("properties")) {
            subtype.withObject("/properties").set(property, bound);
        } else {
            ObjectNode part = subtype.withArray("allOf").addObject();
            part.put("type", "object");
            part.putObject("properties").set(property, bound);
        }
    }

    /**
     * A value as a pattern that all dialects of regular expressions understand: in JavaScript's Unicode mode, which
     * validators use, a backslash before anything else is an error.
     */
    private static String quote(String value) {
        return Pattern.compile("[\\\\^$.*+?()\\[\\]{}|]").matcher(value).replaceAll("\\\\$0");
    }

    private JsonNode find(JsonNode schema, String property) {
        if (schema.has("$ref")) {
            return find(document.at(schema.path("$ref").asText().substring(1)), property);
        }
        JsonNode own = schema.path("properties").path(property);
        if (!own.isMissingNode()) {
            return own;
        }
        for (JsonNode part : schema.path("allOf")) {
            JsonNode found = find(part, property);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return own;
    }
}
