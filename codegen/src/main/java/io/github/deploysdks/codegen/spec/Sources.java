package io.github.deploysdks.codegen.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The YAML files of one platform's document, each read once. Files are named by their path below its folder. */
final class Sources {
    private final ObjectMapper yaml =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private final Path folder;
    private final Problems problems;
    private final Map<String, JsonNode> files = new HashMap<>();

    Sources(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The content of a file; missing if there is none or it is no YAML, which is then a problem. */
    JsonNode file(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private JsonNode read(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.add(name, "there is no such file");
            return MissingNode.getInstance();
        }
        try {
            return yaml.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            problems.add(name, "no YAML: " + e.getMessage());
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's name as seen from another file. */
    static String resolve(String from, String reference) {
        Path here = Path.of(from).getParent();
        Path target = here == null ? Path.of(reference) : here.resolve(reference);
        return target.normalize().toString().replace('\\', '/');
    }
}
