package io.github.deploysdks.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the files of a document together into one: path items in place of their references, what is shared under
 * {@code components}.
 *
 * <p>Why not one of the libraries: swagger-parser gives a schema that two files define a new name without a word, and
 * loses references inside of responses; the others need Node. What is left to do here is to rewrite references.
 */
final class Bundler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Sources sources;
    private final Problems problems;

    /** From {@code kind/name} to where it stands, {@code file#/name}. */
    private final Map<String, String> origins = new LinkedHashMap<>();

    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, String> pathOrigins = new LinkedHashMap<>();
    private final Deque<String> pending = new ArrayDeque<>();

    Bundler(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** The document of which {@code openapi.yaml} is the root. */
    ObjectNode bundle() {
        JsonNode root = sources.file("openapi.yaml");
        ObjectNode bundle = JSON.objectNode();
        root.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "paths" -> bundle.set("paths", paths(entry.getValue()));
                case "components" -> bundle.set("components", entry.getValue().deepCopy());
                default -> bundle.set(entry.getKey(), rewrite(entry.getValue(), "openapi.yaml"));
            }
        });
        drain();
        ObjectNode all = bundle.withObject("/components");
        components.forEach((kind, named) ->
                named.forEach((name, node) -> all.withObject("/" + kind).set(name, node)));
        // References that lead nowhere, or round and round, cannot be followed.
        if (noCircles(bundle.at("/components/schemas")) && problems.isEmpty()) {
            new DiscriminatorBinding(bundle).run();
        }
        return bundle;
    }

    /** Whether no schema is made of itself alone, which nobody could resolve. */
    private boolean noCircles(JsonNode schemas) {
        boolean none = true;
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            if (madeOf(entry.getValue(), schemas, new HashSet<>()).contains(entry.getKey())) {
                problems.add(
                        origin("schemas", entry.getKey()),
                        "it refers to itself by $ref or allOf alone; put a property in between");
                none = false;
            }
        }
        return none;
    }

    private static Set<String> madeOf(JsonNode schema, JsonNode schemas, Set<String> seen) {
        String reference = schema.path("$ref").asText();
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!name.isEmpty() && seen.add(name)) {
            madeOf(schemas.path(name), schemas, seen);
        }
        schema.path("allOf").forEach(part -> madeOf(part, schemas, seen));
        return seen;
    }

    /** Where a component stands, as {@code file#/name}. */
    String origin(String kind, String name) {
        return origins.getOrDefault(kind + "/" + name, "openapi.yaml#/components/" + kind + "/" + name);
    }

    /** Where a path item stands. */
    String pathOrigin(String path) {
        return pathOrigins.getOrDefault(path, "openapi.yaml#/paths/" + path);
    }

    private ObjectNode paths(JsonNode declared) {
        ObjectNode paths = JSON.objectNode();
        declared.properties().forEach(entry -> {
            String path = entry.getKey();
            String reference = entry.getValue().path("$ref").asText();
            int hash = reference.indexOf("#/");
            if (hash <= 0) {
                problems.add("openapi.yaml#/paths/" + path, "write it in a file under paths/, and refer to that");
                return;
            }
            String file = Sources.resolve("openapi.yaml", reference.substring(0, hash));
            JsonNode item = sources.file(file).path(unescape(reference.substring(hash + 2)));
            pathOrigins.put(path, file + reference.substring(hash));
            if (!item.isObject()) {
                problems.add("openapi.yaml#/paths/" + path, "nothing is at " + reference);
                return;
            }
            paths.set(path, rewrite(item, file));
        });
        return paths;
    }

    /** A copy whose references lead into the bundle; what they lead to is noted to be added. */
    private JsonNode rewrite(JsonNode node, String file) {
        if (node.isArray()) {
            var array = JSON.arrayNode();
            node.forEach(item -> array.add(rewrite(item, file)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.objectNode();
        node.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (name.equals("$ref") && value.isTextual()) {
                if (node.size() > 1) {
                    problems.add(
                            file,
                            "$ref " + value.asText() + " has siblings, which OpenAPI 3.0 ignores; wrap it in allOf");
                }
                object.put(name, refer(value.asText(), file));
            } else if (name.equals("mapping") && node.has("propertyName")) {
                ObjectNode mapping = object.putObject(name);
                value.properties()
                        .forEach(m -> mapping.put(m.getKey(), refer(m.getValue().asText(), file)));
            } else if (isExample(name, value)) {
                object.set(name, value);
            } else if (name.equals("properties") && value.isObject()) {
                // The names in here are properties, whatever they are called.
                ObjectNode properties = object.putObject(name);
                value.properties().forEach(p -> properties.set(p.getKey(), rewrite(p.getValue(), file)));
            } else {
                object.set(name, rewrite(value, file));
            }
        });
        return object;
    }

    /** Examples are data: what looks like a reference in there is none. */
    private static boolean isExample(String name, JsonNode value) {
        return name.equals("example") || (name.equals("examples") && value.isObject());
    }

    private String refer(String reference, String file) {
        int hash = reference.indexOf("#/");
        if (hash <= 0) {
            problems.add(
                    file,
                    "the reference " + reference
                            + " is to name a file, also inside of that file, and what is in it: schemas/x.yaml#/Name");
            return reference;
        }
        String target = Sources.resolve(file, reference.substring(0, hash));
        String pointer = reference.substring(hash + 2);
        String name = unescape(pointer);
        String kind = reference.contains("://") ? null : kind(target);
        if (kind == null || pointer.contains("/")) {
            problems.add(
                    file,
                    "the reference " + reference
                            + " leads to none of schemas/*.yaml#/Name, parameters.yaml#/name, responses.yaml#/Name");
            return reference;
        }
        String known = origins.putIfAbsent(kind + "/" + name, target + "#/" + name);
        if (known == null) {
            pending.add(kind + "/" + name);
        } else if (!known.equals(target + "#/" + name)) {
            problems.add(file, name + " stands in two files, " + known + " and " + target + "#/" + name);
        }
        return "#/components/" + kind + "/" + name;
    }

    /** A JSON pointer's step, as RFC 6901 has it in the fragment of a URL. */
    private static String unescape(String step) {
        String plain = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        return plain.replace("~1", "/").replace("~0", "~");
    }

    private static @Nullable String kind(String file) {
        if (file.startsWith("schemas/")) {
            return "schemas";
        }
        return switch (file) {
            case "parameters.yaml" -> "parameters";
            case "responses.yaml" -> "responses";
            default -> null;
        };
    }

    private void drain() {
        while (!pending.isEmpty()) {
            String key = pending.remove();
            String kind = key.substring(0, key.indexOf('/'));
            String name = key.substring(key.indexOf('/') + 1);
            String origin = origins.getOrDefault(key, "");
            String file = origin.substring(0, origin.indexOf('#'));
            JsonNode node = sources.file(file).path(name);
            if (node.isMissingNode()) {
                problems.add(origin, "something refers to it, but it is not there");
                continue;
            }
            components.computeIfAbsent(kind, k -> new TreeMap<>()).put(name, rewrite(node, file));
        }
    }
}
