package io.github.deploysdks.codegen.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a newer description of an API has otherwise than the curated document: what whoever regenerates the SDK has to curate.
 * The newer one is a server's own Swagger or OpenAPI document, or a table of the vendor's reference (see {@link TableReader}).
 */
public final class Drift {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, ApiOperation> curated;
    private final Map<String, ApiOperation> newer;
    private final Map<String, Set<String>> deviations;
    private final Map<String, List<String>> byGroup = new TreeMap<>();
    private int added;
    private int removed;
    private int changed;

    private Drift(
            Map<String, ApiOperation> curated, Map<String, ApiOperation> newer, Map<String, Set<String>> deviations) {
        this.curated = curated;
        this.newer = newer;
        this.deviations = deviations;
    }

    /**
     * Arguments: the curated document, bundled; the newer description, a file or a URL; and, if there is one, the file of what the
     * curated document has otherwise on purpose. A server that wants to know who asks is told the API key in the environment's
     * {@code OCTOPUS_API_KEY}.
     *
     * @throws IllegalArgumentException if the newer description is none
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        // What is not set Maven passes as null.
        if (args.length < 2 || args.length > 3 || args[1] == null || args[1].isBlank()) {
            throw new IllegalArgumentException(
                    "Wanted: the curated document, a newer description of the API"
                            + " (-Dagainst=<file or URL> of swagger.json, or of a table of the reference), and maybe deviations");
        }
        String deviations =
                args.length < 3 || !Files.exists(Path.of(args[2])) ? "" : Files.readString(Path.of(args[2]));
        print(
                Files.readString(Path.of(args[0])),
                load(args[1], System.getenv("OCTOPUS_API_KEY")),
                deviations,
                System.out);
    }

    /** Prints the differences of two texts. */
    static void print(String curated, String newer, String deviations, PrintStream out) throws IOException {
        Map<String, ApiOperation> operations =
                TableReader.isTable(newer) ? TableReader.read(newer) : DocumentReader.read(json(newer));
        if (operations.isEmpty()) {
            throw new IllegalArgumentException(
                    "The newer description has no operations: it is neither a Swagger or OpenAPI"
                            + " document in JSON nor a table of the reference");
        }
        Drift drift = new Drift(DocumentReader.read(json(curated)), operations, deviations(deviations));
        drift.compare();
        drift.report(out);
    }

    private void compare() {
        newer.forEach((key, operation) -> {
            ApiOperation old = curated.get(key);
            if (old != null) {
                compare(old, operation);
            } else if (!left(key, "operation").contains("*")) {
                added++;
                note(operation, "+ " + operation + (operation.deprecated() ? " (deprecated)" : ""), List.of());
            }
        });
        curated.forEach((key, operation) -> {
            if (!newer.containsKey(key)) {
                removed++;
                note(operation, "- " + operation, List.of());
            }
        });
    }

    private void compare(ApiOperation old, ApiOperation operation) {
        List<String> differences = new ArrayList<>();
        if (old.deprecated() != operation.deprecated()) {
            differences.add(operation.deprecated() ? "+ deprecated" : "- deprecated");
        }
        String key = old.key();
        old.query().compare("query", operation.query(), left(key, "query"), differences);
        // Whom the path names the body need not name again.
        Set<String> ofBody = new HashSet<>(left(key, "body"));
        ofBody.addAll(old.pathParameters());
        old.body().compare("body", operation.body(), ofBody, differences);
        old.answer().compare("answer", operation.answer(), left(key, "fields"), differences);
        if (!differences.isEmpty()) {
            changed++;
            note(operation, "~ " + operation, differences);
        }
    }

    private Set<String> left(String key, String kind) {
        return deviations.getOrDefault(key + " " + kind, Set.of());
    }

    private void note(ApiOperation operation, String line, List<String> differences) {
        List<String> lines = byGroup.computeIfAbsent(operation.group(), group -> new ArrayList<>());
        lines.add("  " + line);
        differences.forEach(difference -> lines.add("      " + difference));
    }

    private void report(PrintStream out) {
        byGroup.forEach((group, lines) -> {
            out.println(group);
            lines.forEach(out::println);
        });
        out.println(newer.size() + " operations in the newer description, " + curated.size() + " curated: " + added
                + " added, " + removed + " removed, " + changed + " changed");
    }

    /** From an operation and a kind of difference to the names that differ on purpose. */
    private static Map<String, Set<String>> deviations(String text) {
        Map<String, Set<String>> deviations = new HashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length < 5) {
                throw new IllegalArgumentException(
                        "A deviation has method, path, kind, name and reason, apart by tabs: " + line);
            }
            deviations
                    .computeIfAbsent(ApiOperation.key(cells[0], cells[1]) + " " + cells[2], key -> new HashSet<>())
                    .add(cells[3].toLowerCase(Locale.ROOT));
        });
        return deviations;
    }

    private static JsonNode json(String text) throws IOException {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON, and no table of the reference: " + e.getOriginalMessage(), e);
        }
    }

    /** A file's text, or what a server answers. A redirect is not followed, as the key would go along. */
    static String load(String fileOrUrl, @Nullable String apiKey) throws IOException, InterruptedException {
        if (!fileOrUrl.matches("https?://.*")) {
            return Files.readString(Path.of(fileOrUrl));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(fileOrUrl)).timeout(PATIENCE).header("Accept", "application/json");
        if (apiKey != null && !apiKey.isBlank()) {
            request.header("X-Octopus-ApiKey", apiKey);
        }
        HttpResponse<String> response = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException(fileOrUrl + " answered " + response.statusCode()
                    + (response.statusCode() == 401 ? ": set OCTOPUS_API_KEY" : ""));
        }
        return response.body();
    }
}
