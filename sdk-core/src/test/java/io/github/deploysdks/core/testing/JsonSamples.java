package io.github.deploysdks.core.testing;

import io.github.deploysdks.core.json.RawJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes JSON of a schema: every property is there, down to some depth. */
public final class JsonSamples {
    private static final int DEPTH = 4;

    /** What a server that is newer than the SDK may send. */
    public enum Future {
        /** Nothing that the document does not say. */
        NONE,
        /** Properties that the document does not have, in every object. */
        PROPERTIES,
        /** Values that the document's enumerations do not have. */
        ENUM_VALUES,
        /** Subtypes that the document's unions do not have. */
        SUBTYPES,
        /** Null for every property. */
        NULLS,
        /** Spellings that no Java value would give back: digits, zeros, quotes. */
        SPELLINGS
    }

    private final OpenApi api;
    private final Future future;

    /** Samples of a document's schemas. */
    public JsonSamples(OpenApi api, Future future) {
        this.api = api;
        this.future = future;
    }

    /** A sample of a named schema. */
    public @Nullable Object named(String name) {
        return sample(Map.of("$ref", "#/components/schemas/" + name), 0);
    }

    /** A sample of any schema. */
    public @Nullable Object of(Map<String, Object> schema) {
        return sample(schema, 0);
    }

    private @Nullable Object sample(@Nullable Object node, int depth) {
        Map<String, Object> schema = unwrap(OpenApi.map(node));
        Map<String, String> subtypes = OpenApi.subtypes(schema);
        if (!subtypes.isEmpty()) {
            return union(schema, subtypes, depth);
        }
        if (schema.get("oneOf") instanceof List<?> alternatives) {
            return sample(alternatives.get(depth % alternatives.size()), depth + 1);
        }
        if (api.isModel(schema)) {
            return object(schema, depth);
        }
        if (schema.get("enum") instanceof List<?> values) {
            if (future == Future.ENUM_VALUES) {
                return "integer".equals(schema.get("type")) ? (Object) 77 : "FutureValue";
            }
            return values.get(0);
        }
        Object type = schema.get("type");
        if ("array".equals(type)) {
            Object item = depth > DEPTH ? null : sample(schema.get("items"), depth + 1);
            return item == null ? List.of() : List.of(item, item);
        }
        if ("object".equals(type)) {
            if (!(schema.get("additionalProperties") instanceof Map<?, ?> values)) {
                return Map.of("free", RawJson.of("{\"a\":[1.0,null]}"));
            }
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            if (depth <= DEPTH) {
                map.put("a key/with.odd~characters", sample(values, depth + 1));
            }
            return map;
        }
        return scalar(type, schema.get("format"));
    }

    private Map<String, Object> unwrap(Map<String, Object> schema) {
        Map<String, Object> resolved = api.resolve(schema);
        String name = OpenApi.name(resolved);
        return name == null ? resolved : unwrap(api.schema(name));
    }

    private @Nullable Object union(Map<String, Object> schema, Map<String, String> subtypes, int depth) {
        String discriminator =
                String.valueOf(OpenApi.map(schema.get("discriminator")).get("propertyName"));
        String value = List.copyOf(subtypes.keySet()).get(depth % subtypes.size());
        Map<String, @Nullable Object> sample =
                new LinkedHashMap<>(object(api.schema(String.valueOf(subtypes.get(value))), depth));
        // The discriminator comes last, as servers are free to.
        sample.remove(discriminator);
        if (future != Future.NULLS) {
            sample.put(discriminator, future == Future.SUBTYPES ? "FutureSubtype" : value);
        }
        return sample;
    }

    private Map<String, @Nullable Object> object(Map<String, Object> schema, int depth) {
        Map<String, @Nullable Object> sample = new LinkedHashMap<>();
        api.properties(schema).forEach((name, property) -> {
            Map<String, Object> resolved = unwrap(OpenApi.map(property));
            boolean deep =
                    depth >= DEPTH && (api.isModel(resolved) || resolved.get("oneOf") != null || isContainer(resolved));
            if (future == Future.NULLS) {
                sample.put(name, null);
            } else if (!deep) {
                sample.put(name, sample(property, depth + 1));
            }
        });
        if (future == Future.PROPERTIES || future == Future.NULLS) {
            sample.put(
                    "x-future",
                    RawJson.of(
                            "{\"big\":12345678901234567890,\"price\":1.10,\"none\":null,\"list\":[1.0,{\"e\":1e3}]}"));
            sample.put("x-null", null);
            sample.put("x-price", RawJson.of("1.10"));
        }
        return sample;
    }

    private static boolean isContainer(Map<String, Object> schema) {
        return "array".equals(schema.get("type")) || "object".equals(schema.get("type"));
    }

    private @Nullable Object scalar(@Nullable Object type, @Nullable Object format) {
        if (type == null) {
            return RawJson.of("{\"any\":[12345678901234567890,1.10,null,{\"b\":true}]}");
        }
        boolean odd = future == Future.SPELLINGS;
        return switch (type.toString()) {
            case "integer" -> odd ? RawJson.of("\"7\"") : RawJson.of("7");
            case "number" -> odd ? RawJson.of("1.10") : RawJson.of("1.5");
            case "boolean" -> odd ? (Object) "true" : true;
            default -> string(format == null ? "" : format.toString(), odd);
        };
    }

    private static Object string(String format, boolean odd) {
        return switch (format) {
            case "date-time" -> odd ? "2026-02-03T04:05:06.700+00:00" : "2026-02-03T04:05:06.7Z";
            case "local-date-time" -> odd ? "2026-02-03T04:05:06.000" : "2026-02-03T04:05:06";
            case "date" -> odd ? "3 February 2026" : "2026-02-03";
            case "timespan" -> odd ? "01:02:03.1000000" : "1.02:03:04";
            case "duration" -> odd ? "PT90M" : "PT1H30M";
            case "uuid" -> odd ? "0C8D0E34-5A9F-4F0C-9D5B-6E6F4B1C2D3E" : "0c8d0e34-5a9f-4f0c-9d5b-6e6f4b1c2d3e";
            case "decimal" -> odd ? "1.50E+3" : "19.90";
            default -> odd ? RawJson.of("42") : "text \u00fc \"quoted\" <&>";
        };
    }
}
