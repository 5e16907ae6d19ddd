package io.github.deploysdks.codegen.sdk;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the document's schemas: what each is in Java, and which of them become classes. */
final class Types {
    /** What a named schema becomes. */
    enum Form {
        MODEL,
        UNION,
        KIND_UNION,
        ENUM,
        /** Another type under a name: no class. */
        ALIAS
    }

    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    private final String modelPackage;

    /** Those that {@link #type} is in the middle of. */
    private final Set<String> aliases = new HashSet<>();

    @SuppressWarnings({"rawtypes", "unchecked"})
    Types(OpenAPI document, String modelPackage) {
        this.modelPackage = modelPackage;
        Map<String, Schema> named =
                document.getComponents() == null || document.getComponents().getSchemas() == null
                        ? Map.of()
                        : document.getComponents().getSchemas();
        named.forEach((name, schema) -> schemas.put(name, (Schema<?>) schema));
    }

    Map<String, Schema<?>> schemas() {
        return schemas;
    }

    String className(String schemaName) {
        return modelPackage + "." + JavaNames.className(schemaName);
    }

    Schema<?> named(String name) {
        Schema<?> schema = schemas.get(name);
        if (schema == null) {
            throw new SpecException("There is no schema " + name);
        }
        return schema;
    }

    /** The name a reference leads to; null if the schema is no reference, nor one wrapped to say more about it. */
    static @Nullable String reference(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return schema.get$ref().substring(REF.length());
        }
        List<?> all = schema.getAllOf();
        if (all != null && all.size() == 1 && schema.getProperties() == null && all.get(0) instanceof Schema<?> only) {
            return only.get$ref() == null ? null : reference(only);
        }
        return null;
    }

    Form form(String name) {
        Schema<?> schema = named(name);
        if (schema.getOneOf() != null || schema.getAnyOf() != null) {
            if (schema.getAnyOf() != null) {
                throw new SpecException(name + ": anyOf has no Java; use oneOf");
            }
            return schema.getDiscriminator() != null ? Form.UNION : Form.KIND_UNION;
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return Form.ENUM;
        }
        if (reference(schema) != null) {
            return Form.ALIAS;
        }
        boolean hasProperties =
                schema.getProperties() != null && !schema.getProperties().isEmpty();
        return hasProperties || schema.getAllOf() != null ? Form.MODEL : Form.ALIAS;
    }

    /** What a schema is in Java. {@code where} names it in messages. */
    JavaType type(Schema<?> schema, String where) {
        String reference = reference(schema);
        if (reference != null) {
            String className = className(reference);
            return switch (form(reference)) {
                case MODEL -> JavaType.object(className, false);
                case UNION -> JavaType.object(className, true);
                case KIND_UNION -> JavaType.any(className);
                case ENUM -> JavaType.openEnum(className);
                case ALIAS -> alias(reference, where);
            };
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            throw new SpecException(where + ": an enumeration without a name; make it a named schema");
        }
        if (schema.getProperties() != null || schema.getAllOf() != null || schema.getOneOf() != null) {
            throw new SpecException(where + ": an object without a name; make it a named schema");
        }
        Extensions extensions = new Extensions(schema.getExtensions(), where);
        String type = schema.getType();
        if (type == null) {
            return JavaType.raw();
        }
        return switch (type) {
            case "string" -> string(schema.getFormat(), where);
            case "integer" ->
                switch (schema.getFormat() == null ? "" : schema.getFormat()) {
                    case "int32" -> JavaType.scalar("java.lang.Integer", "int", "INT");
                    case "epoch-seconds" -> JavaType.scalar("java.time.Instant", null, "EPOCH_SECONDS");
                    case "nanoseconds" -> JavaType.scalar("java.time.Duration", null, "NANOSECONDS");
                    default -> JavaType.scalar("java.lang.Long", "long", "LONG");
                };
            case "number" ->
                schema.getFormat() == null
                        ? JavaType.scalar("java.math.BigDecimal", null, "DECIMAL")
                        : JavaType.scalar("java.lang.Double", "double", "DOUBLE");
            case "boolean" -> JavaType.bool();
            case "array" -> {
                Schema<?> items = schema.getItems();
                if (items == null) {
                    throw new SpecException(where + ": an array without items");
                }
                yield JavaType.list(type(items, where + " items"), isNullable(items));
            }
            case "object" -> object(schema, extensions, where);
            default -> throw new SpecException(where + ": unknown type " + type);
        };
    }

    private JavaType alias(String name, String where) {
        if (!aliases.add(name)) {
            throw new SpecException(where + ": " + name
                    + " is made of itself without an object in between, which has no Java; put it into an object");
        }
        try {
            return type(named(name), name);
        } finally {
            aliases.remove(name);
        }
    }

    private JavaType object(Schema<?> schema, Extensions extensions, String where) {
        if (extensions.flag("x-links")) {
            return JavaType.links();
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            return JavaType.map(type(values, where + " values"), isNullable(values));
        }
        return JavaType.map(JavaType.raw(), false);
    }

    private static JavaType string(@Nullable String format, String where) {
        return switch (format == null ? "" : format) {
            case "date-time" -> JavaType.scalar("java.time.OffsetDateTime", null, "DATE_TIME");
            case "local-date-time" -> JavaType.scalar("java.time.LocalDateTime", null, "LOCAL_DATE_TIME");
            case "date" -> JavaType.scalar("java.time.LocalDate", null, "DATE");
            case "duration" -> JavaType.scalar("java.time.Duration", null, "DURATION");
            case "timespan" -> JavaType.scalar("java.time.Duration", null, "TIME_SPAN");
            case "uuid" -> JavaType.scalar("java.util.UUID", null, "UUID_STRING");
            case "decimal" -> JavaType.scalar("java.math.BigDecimal", null, "DECIMAL_STRING");
            case "binary" -> throw new SpecException(where + ": binary content inside JSON");
            default -> JavaType.scalar("java.lang.String", null, "STRING");
        };
    }

    boolean isNullable(Schema<?> schema) {
        if (Boolean.TRUE.equals(schema.getNullable())) {
            return true;
        }
        String reference = reference(schema);
        // A circle of references alone was refused before.
        return reference != null && form(reference) == Form.ALIAS && isNullable(named(reference));
    }

    /** The properties of an object schema, those of its allOf parts first; parts that come later win. */
    Map<String, Schema<?>> properties(Schema<?> schema, String where) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        collect(schema, where, properties, new HashSet<>(), new HashSet<>());
        return properties;
    }

    /** The names of the required properties, those of its allOf parts included. */
    Set<String> required(Schema<?> schema, String where) {
        Set<String> required = new HashSet<>();
        collect(schema, where, new LinkedHashMap<>(), required, new HashSet<>());
        return required;
    }

    private void collect(
            Schema<?> schema, String where, Map<String, Schema<?>> properties, Set<String> required, Set<String> seen) {
        if (schema.get$ref() != null) {
            String name = Objects.requireNonNull(reference(schema));
            if (!seen.add(name)) {
                throw new SpecException(where + ": allOf goes in a circle through " + name);
            }
            collect(named(name), name, properties, required, seen);
            return;
        }
        if (schema.getAllOf() != null) {
            for (Object part : schema.getAllOf()) {
                collect((Schema<?>) part, where, properties, required, seen);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, value) -> properties.put(name, (Schema<?>) value));
        }
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> && schema.getProperties() != null) {
            throw new SpecException(where
                    + ": typed additionalProperties beside properties; leave them free, or give the map a property");
        }
    }

    /** From discriminator value to the subtypes' schema names. */
    Map<String, String> subtypes(String union) {
        Schema<?> schema = named(union);
        Map<String, String> mapping = schema.getDiscriminator().getMapping();
        if (mapping == null || mapping.isEmpty()) {
            throw new SpecException(union + ": the discriminator has no mapping");
        }
        Map<String, String> subtypes = new LinkedHashMap<>();
        mapping.forEach((value, target) ->
                subtypes.put(value, target.startsWith(REF) ? target.substring(REF.length()) : target));
        return subtypes;
    }

    /** The names of the schemas that are alternatives of a union by JSON kind; null for one that is no reference. */
    List<Schema<?>> alternatives(String union) {
        List<Schema<?>> alternatives = new ArrayList<>();
        for (Object alternative : named(union).getOneOf()) {
            alternatives.add((Schema<?>) alternative);
        }
        return alternatives;
    }
}
