package io.github.deploysdks.codegen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the generator cannot make an SDK of, it refuses, and says what to do. Each case is the sound document with a change. */
class RefusalsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final String SOUND = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            x-page-styles:
              skips: {kind: skip-take, offset: skip, limit: take, items: Items, total: Total}
            x-scopes: [{name: zone, parameter: zone}]
            tags: [{name: others, x-name: things}]
            paths:
              /things/{id}:
                get:
                  tags: [things]
                  operationId: getThing
                  x-method: get
                  summary: Get
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: since, in: query, schema: {type: string}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
                put:
                  tags: [things]
                  operationId: putThing
                  x-method: put
                  summary: Put
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses: {'204': {description: ok}}
              /things:
                get:
                  tags: [things]
                  operationId: listThings
                  x-method: list
                  x-page: skips
                  x-find-by: [{property: name, query: name}]
                  summary: List
                  parameters:
                    - {name: skip, in: query, schema: {type: integer}}
                    - {name: name, in: query, schema: {type: string}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    name: {type: string}
                    kind: {$ref: '#/components/schemas/Kind'}
                    shape: {$ref: '#/components/schemas/Shape'}
                    value: {$ref: '#/components/schemas/Value'}
                Things: {type: object, required: [Items], properties: {Total: {type: integer}, Items: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
                Kind: {type: string, enum: [a, b]}
                Shape:
                  oneOf: [{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Flat'}]
                  discriminator: {propertyName: type, mapping: {round: '#/components/schemas/Round', flat: '#/components/schemas/Flat'}}
                Round: {type: object, properties: {type: {type: string}, r: {type: integer}}}
                Flat: {type: object, properties: {type: {type: string}}}
                Value: {oneOf: [{type: string}, {type: number}]}
            """;

    private static final String GET = "/paths/~1things~1{id}/get";
    private static final String PUT = "/paths/~1things~1{id}/put";
    private static final String LIST = "/paths/~1things/get";
    private static final String SCHEMAS = "/components/schemas";
    private static final String PROPERTIES = SCHEMAS + "/Thing/properties";

    @TempDir
    private Path folder;

    @Test
    void theSoundDocumentIsAccepted() throws IOException {
        generate(YAML.readTree(SOUND));

        assertThat(folder.resolve("out/src/main/java/com/example/sdk/model/Thing.java"))
                .exists();
        assertThat(folder.resolve("out/src/main/java/com/example/sdk/api/ThingsAsyncApi.java"))
                .exists();
    }

    private static Arguments bad(String name, String at, String value, String... messages) {
        return Arguments.of(name, at, value, messages);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                // Names.
                bad(
                        "two schemas, one class",
                        PROPERTIES + "/more",
                        "{type: array, items: {$ref: '#/components/schemas/thing'}}",
                        "Two classes would be called Thing",
                        "rename"),
                bad(
                        "two schemas that differ in case",
                        PROPERTIES + "/more",
                        "{$ref: '#/components/schemas/THING'}",
                        "Thing but for case",
                        "case"),
                bad(
                        "two properties, one accessor",
                        PROPERTIES + "/Name",
                        "{type: string}",
                        "Thing.Name",
                        "two properties would be called name",
                        "x-name"),
                bad(
                        "an x-name that is taken",
                        PROPERTIES + "/other",
                        "{type: string, x-name: name}",
                        "Thing.other",
                        "two properties would be called name"),
                bad(
                        "an x-name that is a keyword",
                        PROPERTIES + "/name/x-name",
                        "class",
                        "Thing.name",
                        "'class' is no Java name"),
                bad("a property without a letter", PROPERTIES + "/%%", "{type: string}", "'%%'", "x-name"),
                bad(
                        "two operations, one method",
                        PUT + "/x-method",
                        "get",
                        "putThing",
                        "has a method get already, of getThing",
                        "x-method"),
                bad("a method that a list makes", PUT + "/x-method", "listAll", "has a method listAll already"),
                bad("a method that find-by makes", PUT + "/x-method", "findByName", "has a method findByName already"),
                bad("a method of every object", PUT + "/x-method", "notify", "putThing", "notify", "x-method"),
                bad("a method that is a keyword", PUT + "/x-method", "switch", "putThing", "'switch' is no Java name"),
                bad("an operationId that is no name", PUT + "/operationId", "put-thing", "'put-thing' is no Java name"),
                bad(
                        "two operationIds that differ in case",
                        PUT + "/operationId",
                        "getTHING",
                        "getTHING",
                        "getThing",
                        "change one"),
                bad("two tags, one façade", LIST + "/tags", "[Things]", "the tags", "ThingsApi", "rename one"),
                bad("two tags, one accessor", LIST + "/tags", "[others]", "RootApis", "are called things", "x-name"),
                bad(
                        "a group that is none",
                        "/tags/0",
                        "{name: things, x-group: nowhere}",
                        "no group nowhere",
                        "x-groups"),
                bad(
                        "two parameters, one name",
                        GET + "/parameters/1/name",
                        "Id",
                        "getThing",
                        "two parameters would be called id",
                        "x-name"),
                bad(
                        "a body that is called as a parameter",
                        PUT + "/x-body-name",
                        "id",
                        "putThing",
                        "id",
                        "x-body-name"),
                bad("a body whose name is a keyword", PUT + "/x-body-name", "new", "'new' is no Java name"),
                bad(
                        "two constants, one name",
                        SCHEMAS + "/Kind/enum",
                        "[a b, a-b]",
                        "Kind",
                        "two constants would be called A_B",
                        "x-enum-varnames"),
                bad("a constant without a name", SCHEMAS + "/Kind/enum", "[a, '+']", "Kind", "'+'", "x-enum-varnames"),
                bad("names that are too few", SCHEMAS + "/Kind/x-enum-varnames", "[A]", "Kind", "1 names for 2 values"),
                // Operations.
                bad("no operationId", PUT + "/operationId", null, "PUT /things/{id}", "no operationId"),
                bad("two tags", PUT + "/tags", "[a, b]", "putThing", "exactly one tag"),
                bad(
                        "an optional body",
                        PUT + "/requestBody/required",
                        "false",
                        "putThing",
                        "an optional request body",
                        "required"),
                bad("a body by reference", PUT + "/requestBody", "{$ref: '#/components/requestBodies/B'}", "putThing"),
                bad(
                        "a body of an unknown type",
                        PUT + "/requestBody/content",
                        "{application/xml: {schema: {type: string}}}",
                        "putThing",
                        "application/xml"),
                bad(
                        "an inline body",
                        PUT + "/requestBody/content/application~1json/schema",
                        "{type: object, properties: {a: {type: string}}}",
                        "putThing body",
                        "named schema"),
                bad(
                        "an optional file",
                        PUT + "/requestBody/content",
                        "{multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}}}}}",
                        "putThing.f",
                        "optional file part"),
                bad(
                        "a part that is a list",
                        PUT + "/requestBody/content",
                        "{multipart/form-data: {schema: {type: object, properties: {f: {type: array, items: {type: string}}}}}}",
                        "putThing.f",
                        "a part is a file, text, number or boolean"),
                bad(
                        "an answer of an unknown type",
                        GET + "/responses/200/content",
                        "{application/xml: {schema: {type: string}}}",
                        "getThing",
                        "application/xml",
                        "format: binary"),
                bad(
                        "an inline answer",
                        GET + "/responses/200/content/application~1json/schema",
                        "{type: object, properties: {a: {type: string}}}",
                        "getThing answer",
                        "named schema"),
                bad(
                        "two different answers",
                        GET + "/responses/202",
                        "{description: later, content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}",
                        "getThing",
                        "two successes"),
                bad("a cookie", GET + "/parameters/1/in", "cookie", "getThing", "cookie"),
                bad(
                        "a parameter that is an object",
                        GET + "/parameters/1/schema",
                        "{$ref: '#/components/schemas/Thing'}",
                        "getThing since",
                        "text, number, boolean"),
                bad(
                        "a parameter that is a map",
                        GET + "/parameters/1/schema",
                        "{type: object, additionalProperties: {type: string}}",
                        "getThing since"),
                bad(
                        "a path parameter that is a list",
                        GET + "/parameters/0/schema",
                        "{type: array, items: {type: string}}",
                        "getThing id",
                        "no lists"),
                bad(
                        "a style nobody knows",
                        GET + "/parameters/1/style",
                        "pipeDelimited",
                        "getThing since",
                        "pipeDelimited"),
                bad(
                        "a parameter with content",
                        GET + "/parameters/1",
                        "{name: since, in: query, content: {application/json: {schema: {type: string}}}}",
                        "getThing since",
                        "schema"),
                bad(
                        "a guard nobody knows",
                        GET + "/parameters/1/x-guard",
                        "not-evil",
                        "getThing since",
                        "there is no x-guard not-evil",
                        "header-safe"),
                bad(
                        "a guard of a number",
                        GET + "/parameters/1",
                        "{name: since, in: query, schema: {type: integer}, x-guard: not-blank}",
                        "getThing since",
                        "checks texts"),
                // Pages.
                bad(
                        "a page style nobody knows",
                        LIST + "/x-page",
                        "pages",
                        "listThings",
                        "there is no page style pages, only [skips]"),
                bad(
                        "a kind of paging nobody knows",
                        "/x-page-styles/skips/kind",
                        "scroll",
                        "listThings",
                        "unknown kind of paging scroll"),
                bad(
                        "pages that all are the first",
                        LIST + "/parameters/0/name",
                        "offset",
                        "listThings",
                        "need the parameter skip"),
                bad(
                        "an answer without the page",
                        LIST + "/x-page",
                        "{style: skips, in: Page}",
                        "listThings",
                        "the answer Things has no page Page"),
                bad(
                        "a list that is none",
                        LIST + "/x-page",
                        "{style: skips, items: null}",
                        "listThings",
                        "a page without items is a list, and this is none"),
                bad(
                        "pages of what changes something",
                        LIST + "/x-idempotent",
                        "false",
                        "listThings",
                        "which only what changes nothing may be"),
                bad(
                        "a split of what is no list",
                        LIST + "/parameters/1",
                        "{name: name, in: query, x-split: 2, schema: {type: string}}",
                        "listThings name",
                        "how many values of a list"),
                bad(
                        "a split into nothing",
                        LIST + "/parameters/1",
                        "{name: name, in: query, x-split: 0, schema: {type: array, items: {type: string}}}",
                        "listThings name",
                        "how many values of a list"),
                bad(
                        "two splits",
                        LIST + "/parameters",
                        "[{name: a, in: query, x-split: 2, schema: {type: array, items: {type: string}}},"
                                + " {name: b, in: query, x-split: 2, schema: {type: array, items: {type: string}}}]",
                        "listThings b",
                        "one x-split at most"),
                bad(
                        "a split beside a body",
                        PUT + "/parameters",
                        "[{name: id, in: path, required: true, schema: {type: string}},"
                                + " {name: ids, in: query, x-split: 2, schema: {type: array, items: {type: string}}}]",
                        "putThing ids",
                        "send the body with each part"),
                bad(
                        "an envelope without items",
                        SCHEMAS + "/Things/properties/Items",
                        null,
                        "listThings",
                        "has no list Items"),
                bad(
                        "an inline envelope",
                        LIST + "/responses/200/content/application~1json/schema",
                        "{type: object, properties: {Items: {type: array, items: {type: string}}}}",
                        "listThings",
                        "named schema"),
                bad(
                        "find-by without its parameter",
                        LIST + "/x-find-by/0/query",
                        "nome",
                        "listThings",
                        "x-find-by names nome"),
                // Schemas.
                bad(
                        "an inline object",
                        PROPERTIES + "/more",
                        "{type: object, properties: {a: {type: string}}}",
                        "Thing.more",
                        "named schema"),
                bad(
                        "an inline enumeration",
                        PROPERTIES + "/more",
                        "{type: string, enum: [a]}",
                        "Thing.more",
                        "named schema"),
                bad("an inline union", PROPERTIES + "/more", "{oneOf: [{type: string}]}", "Thing.more", "named schema"),
                bad(
                        "bytes in JSON",
                        PROPERTIES + "/more",
                        "{type: string, format: binary}",
                        "Thing.more",
                        "binary content inside JSON"),
                bad(
                        "anyOf",
                        SCHEMAS + "/Value",
                        "{anyOf: [{type: string}, {type: number}]}",
                        "Value",
                        "anyOf",
                        "oneOf"),
                bad(
                        "typed additional properties beside others",
                        SCHEMAS + "/Thing/additionalProperties",
                        "{type: string}",
                        "Thing",
                        "additionalProperties"),
                bad(
                        "a list of itself",
                        SCHEMAS + "/Value",
                        "{type: array, items: {$ref: '#/components/schemas/Value'}}",
                        "Value is made of itself"),
                bad(
                        "a reference to itself",
                        SCHEMAS + "/Value",
                        "{allOf: [{$ref: '#/components/schemas/Value'}]}",
                        "Value is made of itself"),
                bad(
                        "an allOf in a circle",
                        SCHEMAS + "/Round",
                        "{allOf: [{$ref: '#/components/schemas/Round'}, {type: object, properties: {a: {type: string}}}]}",
                        "allOf goes in a circle",
                        "Round"),
                bad("no mapping", SCHEMAS + "/Shape/discriminator/mapping", null, "Shape", "no mapping"),
                bad(
                        "a subtype that is no object",
                        SCHEMAS + "/Shape/discriminator/mapping/round",
                        "'#/components/schemas/Kind'",
                        "Shape",
                        "Kind",
                        "no object schema"),
                bad(
                        "a default that is no subtype",
                        SCHEMAS + "/Shape/x-default-subtype",
                        "Thing",
                        "Shape",
                        "x-default-subtype names Thing"),
                bad(
                        "two alternatives of one kind",
                        SCHEMAS + "/Value/oneOf",
                        "[{type: integer}, {type: number}]",
                        "Value",
                        "same kind of JSON",
                        "discriminator"),
                bad(
                        "any-required of nothing",
                        SCHEMAS + "/Thing/x-any-required",
                        "[nome]",
                        "x-any-required names nome"),
                bad(
                        "an alias that is another property",
                        SCHEMAS + "/Thing/properties/name/x-aliases",
                        "[kind]",
                        "Thing.name",
                        "x-aliases names kind"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefused(String name, String at, String value, String[] messages) throws IOException {
        ObjectNode document = (ObjectNode) YAML.readTree(SOUND);
        // Others that cases refer to; alone they do no harm.
        ObjectNode schemas = (ObjectNode) document.at(SCHEMAS);
        schemas.set("thing", YAML.readTree("{type: object, properties: {a: {type: string}}}"));
        schemas.set("THING", YAML.readTree("{type: object, properties: {a: {type: string}}}"));
        int slash = at.lastIndexOf('/');
        String key = at.substring(slash + 1).replace("~1", "/");
        JsonNode parent = document.at(at.substring(0, slash));
        assertThat(parent.isContainerNode())
                .as("there is a place to change at " + at)
                .isTrue();
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(key);
            } else {
                object.set(key, YAML.readTree(value));
            }
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
                    .set(Integer.parseInt(key), YAML.readTree(String.valueOf(value)));
        }

        assertThatThrownBy(() -> generate(document))
                .as(name)
                .isInstanceOf(SpecException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(messages));
    }

    private void generate(JsonNode document) throws IOException {
        Path file = folder.resolve("api.json");
        Files.writeString(file, document.toString());
        Generate.run(file, folder.resolve("out"), "com.example.sdk");
    }
}
