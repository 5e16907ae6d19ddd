package io.github.deploysdks.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A page of projects as a server sends it: the document's example over and over, each project under an id and a name of its
 * own. Without the two properties that a stock client cannot read, unions both.
 */
final class ProjectPage {
    private static final String EXAMPLE =
            "/paths/~1api~1{spaceId}~1projects/get/responses/200/content/application~1json/example";

    private ProjectPage() {}

    /** The page as compact JSON. */
    static byte[] of(int projects) {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream document = ProjectPage.class.getResourceAsStream("/openapi/octopus.json")) {
            ObjectNode page = (ObjectNode) mapper.readTree(document).requiredAt(EXAMPLE);
            JsonNode examples = page.get("Items");
            ArrayNode items = page.putArray("Items");
            for (int i = 0; i < projects; i++) {
                items.add(project(mapper, examples.get(i % examples.size()), i));
            }
            page.put("TotalResults", projects);
            page.put("ItemsPerPage", projects);
            page.put("NumberOfPages", 1);
            page.put("LastPageNumber", 0);
            ((ObjectNode) page.get("Links")).remove("Page.Next");
            return mapper.writeValueAsBytes(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode project(ObjectMapper mapper, JsonNode example, int number) throws IOException {
        String id = example.get("Id").asText();
        ObjectNode project =
                (ObjectNode) mapper.readTree(example.toString().replace(id, "Projects-" + (1000 + number)));
        project.put("Name", project.get("Name").asText() + " " + number);
        project.remove("PersistenceSettings");
        for (JsonNode template : project.path("Templates")) {
            ((ObjectNode) template).remove("DefaultValue");
        }
        return project;
    }
}
