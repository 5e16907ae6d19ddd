package io.github.deploysdks.core.testing;

import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bundled OpenAPI document, as far as tests need it. Schemas are plain maps. */
public final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> document;

    private OpenApi(Map<String, Object> document) {
        this.document = document;
    }

    /** The bundle of a platform, which the specs module puts on the class path. */
    public static OpenApi ofPlatform(String platform) {
        String name = "/openapi/" + platform + ".json";
        try (InputStream in = OpenApi.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + " on the class path");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document from JSON text. */
    public static OpenApi of(String json) {
        return new OpenApi(map(RawJson.of(json).value()));
    }

    /** The whole document. */
    public Map<String, Object> document() {
        return document;
    }

    /** The named schemas. */
    public Map<String, Object> schemas() {
        return map(map(document.get("components")).get("schemas"));
    }

    /** A named schema. */
    public Map<String, Object> schema(String name) {
        return map(schemas().get(name));
    }

    /** What a reference leads to; anything else as it is. */
    public Map<String, Object> resolve(@Nullable Object node) {
        Map<String, Object> map = map(node);
        Object reference = map.get("$ref");
        if (reference == null) {
            return map;
        }
        Object target = document;
        for (String part : reference.toString().substring(2).split("/", -1)) {
            target = map(target).get(part.replace("~1", "/").replace("~0", "~"));
        }
        return resolve(target);
    }

    /** The name of the schema that a reference leads to, or one that is wrapped in an allOf; else null. */
    public static @Nullable String name(@Nullable Object schema) {
        Map<String, Object> map = map(schema);
        Object reference = map.get("$ref");
        if (reference != null) {
            return reference.toString().substring(SCHEMAS.length());
        }
        if (map.get("allOf") instanceof List<?> parts && parts.size() == 1 && map.get("properties") == null) {
            return name(parts.get(0));
        }
        return null;
    }

    /** The properties of an object schema, those of its parts included. */
    public Map<String, Object> properties(Map<String, Object> schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> properties.putAll(properties(resolve(part))));
        }
        if (schema.get("properties") != null) {
            properties.putAll(map(schema.get("properties")));
        }
        return properties;
    }

    /** The names of an object schema's required properties, those of its parts included. */
    public Set<String> required(Map<String, Object> schema) {
        Set<String> required = new LinkedHashSet<>();
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> required.addAll(required(resolve(part))));
        }
        if (schema.get("required") instanceof List<?> names) {
            names.forEach(name -> required.add(name.toString()));
        }
        return required;
    }

    /** From discriminator value to subtype name, for a union of objects; else empty. */
    public static Map<String, String> subtypes(Map<String, Object> schema) {
        Map<String, String> subtypes = new LinkedHashMap<>();
        if (schema.get("discriminator") != null) {
            map(map(schema.get("discriminator")).get("mapping"))
                    .forEach((value, target) ->
                            subtypes.put(value, target.toString().substring(SCHEMAS.length())));
        }
        return subtypes;
    }

    /** Whether a schema is an object with properties. */
    public boolean isModel(Map<String, Object> schema) {
        return schema.get("oneOf") == null && !properties(schema).isEmpty();
    }

    /** The operations, each with its path, method and shared parameters. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(document.get("paths")).forEach((path, item) -> {
            Map<String, Object> resolved = resolve(item);
            for (String method : List.of("get", "put", "post", "delete", "patch")) {
                if (resolved.get(method) != null) {
                    List<Map<String, Object>> parameters = new ArrayList<>();
                    list(resolved.get("parameters")).forEach(p -> parameters.add(resolve(p)));
                    Map<String, Object> operation = map(resolved.get(method));
                    list(operation.get("parameters")).forEach(p -> parameters.add(resolve(p)));
                    operations.add(new Operation(path, method, operation, parameters));
                }
            }
        });
        return operations;
    }

    /** A map that is known to be one. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("No map: " + value);
    }

    /** A list; empty for null. */
    public static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    /** A value as JSON text. */
    public static String json(@Nullable Object value) {
        return RawJson.ofValue(value).json();
    }

    /** Plain Java for JSON text; numbers keep their digits, so that equals tells {@code 1.1} from {@code 1.10}. */
    public static @Nullable Object tree(String json) {
        return RawJson.of(json).value();
    }

    /** Whether a number is a whole one. */
    public static boolean isWhole(Object number) {
        return number instanceof BigDecimal decimal && decimal.scale() <= 0;
    }

    /**
     * An operation of the document.
     *
     * @param path the path template
     * @param method the HTTP method, in lower case
     * @param node the operation itself
     * @param parameters all parameters, resolved
     */
    public record Operation(
            String path, String method, Map<String, Object> node, List<Map<String, Object>> parameters) {
        /** The operation's id. */
        public String id() {
            return String.valueOf(node.get("operationId"));
        }

        /** The operation's tag. */
        public String tag() {
            return String.valueOf(list(node.get("tags")).get(0));
        }

        /** The façade's method. */
        public String facadeMethod() {
            Object name = node.get("x-method");
            return name == null ? id() : name.toString();
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
