package io.github.deploysdks.codegen.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private static final String CURATED = """
            {"openapi": "3.0.3",
             "paths": {
               "/api/{spaceId}/boats": {
                 "parameters": [{"$ref": "#/components/parameters/spaceId"}],
                 "get": {"tags": ["boats"],
                   "parameters": [{"name": "skip", "in": "query", "schema": {"type": "integer"}},
                                  {"name": "berth", "in": "query", "schema": {"type": "string"}}],
                   "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boats"}}}}}},
                 "post": {"tags": ["boats"],
                   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
                   "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}}}},
               "/api/{spaceId}/boats/{id}/paint": {
                 "delete": {"tags": ["boats"], "responses": {"200": {"description": "gone"}}}},
               "/api/tides": {
                 "get": {"tags": ["tides"], "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tide"}}}}}}}},
             "components": {
               "parameters": {"spaceId": {"name": "spaceId", "in": "path", "schema": {"type": "string"}}},
               "schemas": {
                 "Boats": {"type": "object", "properties": {
                   "TotalResults": {"type": "integer"},
                   "Items": {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}}},
                 "Boat": {"type": "object", "properties": {
                   "Id": {"type": "string", "readOnly": true},
                   "Name": {"type": "string"},
                   "Length": {"type": "string"},
                   "Rig": {"$ref": "#/components/schemas/Rig"},
                   "Engine": {"$ref": "#/components/schemas/Engine"},
                   "Tender": {"$ref": "#/components/schemas/Boat"},
                   "Old": {"type": "boolean"}}},
                 "Rig": {"type": "string", "enum": ["Sloop", "Ketch"]},
                 "Engine": {"oneOf": [{"$ref": "#/components/schemas/Diesel"}, {"$ref": "#/components/schemas/Electric"}]},
                 "Diesel": {"type": "object", "properties": {"Type": {"type": "string"}, "Litres": {"type": "number"}}},
                 "Electric": {"type": "object", "properties": {"Type": {"type": "string"}, "Volts": {"type": "number"}}},
                 "Tide": {"type": "object", "x-untyped": "nobody knows"}}}}
            """;

    private static final String SWAGGER = """
            {"swagger": "2.0", "basePath": "/api",
             "paths": {
               "/Boats": {
                 "get": {"tags": ["Boats"], "responses": {"200": {"schema": {"type": "string"}}}}},
               "/{baseSpaceId}/Boats": {
                 "get": {"tags": ["Boats"],
                   "parameters": [{"name": "Skip", "in": "query", "type": "integer"},
                                  {"name": "harbour", "in": "query", "type": "string"}],
                   "responses": {"200": {"schema": {"$ref": "#/definitions/BoatCollection"}}}},
                 "post": {"tags": ["Boats"], "deprecated": true,
                   "parameters": [{"name": "boat", "in": "body", "schema": {"$ref": "#/definitions/NewBoat"}}],
                   "responses": {"201": {"schema": {"$ref": "#/definitions/Boat"}}}}},
               "/{baseSpaceId}/boats/{id}/sail": {"post": {"tags": ["Boats"], "deprecated": true, "responses": {"200": {}}}},
               "/tides": {
                 "get": {"tags": ["Tides"], "responses": {"200": {"schema": {"$ref": "#/definitions/Tide"}}}}}},
             "definitions": {
               "BoatCollection": {"properties": {
                 "TotalResults": {"type": "integer"},
                 "Items": {"type": "array", "items": {"$ref": "#/definitions/Boat"}}}},
               "Boat": {"type": "object", "properties": {
                 "Id": {"type": "string"},
                 "Name": {"type": "string"},
                 "Length": {"type": "number"},
                 "Rig": {"type": "string", "enum": ["Sloop", "Cutter"]},
                 "Engine": {"type": "object", "properties": {"Type": {"type": "string"}, "Hours": {"type": "number"}}},
                 "Tender": {"$ref": "#/definitions/Boat"},
                 "Berth": {"type": "object", "properties": {"Pier": {"type": "string"}}}}},
               "NewBoat": {"type": "object", "properties": {
                 "SpaceId": {"type": "string"},
                 "Name": {"type": "string"},
                 "Length": {"type": "string"},
                 "Rig": {"type": "string", "enum": ["Sloop", "Ketch"]},
                 "Engine": {"type": "object"},
                 "Tender": {"type": "object"},
                 "Old": {"type": "boolean"}}},
               "Tide": {"type": "object", "properties": {"High": {"type": "string", "format": "date-time"}}}}}
            """;

    private static final String HEAD =
            "group\tno\tmethod\tpath\talternates\tdeprecated\tquery\tbody\tstatus\tresponse\tfields\n";

    @Test
    void aServersSwaggerIsHeldAgainstTheCuratedDocument() throws IOException {
        List<String> lines = drift(SWAGGER, "");

        assertThat(withoutTender(lines))
                .containsExactly(
                        "Boats",
                        "  ~ GET /api/{baseSpaceId}/Boats",
                        "      + query harbour",
                        "      - query berth",
                        "      + answer Items.Berth",
                        "      + answer Items.Engine.Hours",
                        "      ~ answer Items.Length: number, was text",
                        "      + answer Items.Rig = Cutter",
                        "      - answer Items.Rig = Ketch",
                        "      - answer Items.Old",
                        "  ~ POST /api/{baseSpaceId}/Boats",
                        "      + deprecated",
                        "      + answer Berth",
                        "      + answer Engine.Hours",
                        "      ~ answer Length: number, was text",
                        "      + answer Rig = Cutter",
                        "      - answer Rig = Ketch",
                        "      - answer Old",
                        "  + POST /api/{baseSpaceId}/boats/{id}/sail (deprecated)",
                        "Tides",
                        "  ~ GET /api/tides",
                        "      + answer High",
                        "boats",
                        "  - DELETE /api/{spaceId}/boats/{id}/paint",
                        "4 operations in the newer description, 4 curated: 1 added, 1 removed, 3 changed");
        assertThat(lines).as("types that contain themselves").contains("      + answer Tender.Tender.Berth");
    }

    @Test
    void aTableOfTheReferenceIsHeldAgainstTheCuratedDocument() throws IOException {
        String table = HEAD
                + "boats\t1\tGET\t/api/spaces/{spaceIdentifier}/boats\tlegacy\t-\tberth:s,skip:i,take:i\t-\t200\tpage\t"
                + "Berth:o{Pier:s},Engine:o,Id:s,Length:s,Name:s,Old:b,Rig:e,Tender:o\n"
                + "boats\t2\tPOST\t/api/{spaceId}/boats\tlegacy\t-\t-\t"
                + "Engine:o*{Type:s,Hours:n},Length:s,Name:s*,Old:b,Rig:s,Tender:o\t201\tobject\t=1\n"
                + "boats\t3\tDELETE\t/api/{spaceId}/boats/{boatId}/paint/\tlegacy\tgone soon\t-\t-\t200\tnone\t-\n"
                + "tides\t1\tGET\t/api/tides\t-\t-\t-\t-\t200\tarray\tHigh:d\n";

        assertThat(drift(table, ""))
                .containsExactly(
                        "boats",
                        "  ~ GET /api/spaces/{spaceIdentifier}/boats",
                        "      + query take",
                        "      + answer Items.Berth",
                        "  ~ POST /api/{spaceId}/boats",
                        "      + body Engine.Hours",
                        "      + answer Berth",
                        "  ~ DELETE /api/{spaceId}/boats/{boatId}/paint/",
                        "      + deprecated",
                        "tides",
                        "  ~ GET /api/tides",
                        "      ~ answer: list of object, was object",
                        "      + answer High",
                        "4 operations in the newer description, 4 curated: 0 added, 0 removed, 4 changed");
    }

    @Test
    void whatDiffersOnPurposeIsLeftOut() throws IOException {
        String deviations = """
                # METHOD, path, kind, name, reason
                POST\t/api/{spaceId}/boats/{id}/sail\toperation\t*\tfor browsers
                GET\t/api/{spaceId}/boats\tquery\t*\tall wrong
                GET\t/api/{spaceId}/boats\tfields\tBerth\tnever sent
                GET\t/api/tides\tfields\thigh\tlow
                """;

        List<String> lines = drift(SWAGGER, deviations);

        assertThat(lines)
                .noneMatch(line -> line.contains("sail") || line.contains("query") || line.contains("Tides"))
                .noneMatch(line -> line.contains("Items.") && line.contains("Berth"))
                .contains("      + answer Berth");
    }

    @Test
    void theSameDescriptionHasNoDrift() throws IOException {
        assertThat(drift(CURATED, ""))
                .containsExactly("4 operations in the newer description, 4 curated: 0 added, 0 removed, 0 changed");
    }

    @Test
    void whatIsNoDescriptionIsRefused() {
        assertThatThrownBy(() -> drift("<html>sign in</html>", "")).hasMessageContaining("Not JSON");
        assertThatThrownBy(() -> drift("{\"ErrorMessage\": \"no\"}", "")).hasMessageContaining("no operations");
        assertThatThrownBy(() -> drift(HEAD + "boats\t1\tGET\n", "")).hasMessageContaining("3 columns, not 11");
        assertThatThrownBy(() -> drift(HEAD + "boats\t1\tGET\t/api/boats\t-\t-\t-\t-\t200\tobject\t=7\n", ""))
                .hasMessageContaining("the fields of 7");
        assertThatThrownBy(() -> drift(SWAGGER, "GET\t/api/tides\tfields\n")).hasMessageContaining("deviation");
        assertThatThrownBy(() -> Drift.main(new String[] {"bundle.json", ""})).hasMessageContaining("-Dagainst=");
    }

    @Test
    void aServerIsAskedWithTheKeyAndNoOtherOneIs(@TempDir Path folder) throws Exception {
        List<String> keys = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            keys.add(path + " " + exchange.getRequestHeaders().getFirst("X-Octopus-ApiKey"));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] body = SWAGGER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    switch (path) {
                        case "/api/swagger.json" -> 200;
                        case "/moved" -> 302;
                        default -> 401;
                    },
                    body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(Drift.load(url + "/api/swagger.json", "API-EXAMPLE")).isEqualTo(SWAGGER);
            assertThatThrownBy(() -> Drift.load(url + "/moved", "API-EXAMPLE"))
                    .hasMessageContaining("302")
                    .hasMessageNotContaining("API-EXAMPLE");
            assertThatThrownBy(() -> Drift.load(url + "/secret", null)).hasMessageContaining("OCTOPUS_API_KEY");
        } finally {
            server.stop(0);
        }
        assertThat(keys).containsExactly("/api/swagger.json API-EXAMPLE", "/moved API-EXAMPLE", "/secret null");
        Path file = Files.writeString(folder.resolve("swagger.json"), SWAGGER);
        assertThat(Drift.load(file.toString(), null)).isEqualTo(SWAGGER);
    }

    /** The boat that a boat has is a boat, down to the depth that is looked into. */
    private static List<String> withoutTender(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("Tender")).toList();
    }

    private static List<String> drift(String newer, String deviations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drift.print(CURATED, newer, deviations, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
