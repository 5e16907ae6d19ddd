package io.github.deploysdks.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that documents are held against, and how their files become one. Each case is the sound document, changed. */
class SpecRulesTest {
    private static final Map<String, String> SOUND = Map.of(
            "openapi.yaml",
            """
            openapi: 3.0.3
            info: {title: T, version: '1', description: D.}
            servers: [{url: 'http://127.0.0.1'}]
            tags:
              - {name: things, description: Things.}
            paths:
              /things/{id}: {$ref: 'paths/things.yaml#/thing'}
              /things: {$ref: 'paths/things.yaml#/~1things'}
            components:
              securitySchemes:
                Key: {type: apiKey, in: header, name: X-Key}
            """,
            "paths/things.yaml",
            """
            thing:
              parameters:
                - {$ref: ../parameters.yaml#/id}
              get:
                tags: [things]
                operationId: getThing
                x-method: get
                summary: Get a thing
                externalDocs: {url: 'https://example.com'}
                parameters:
                  - {name: since, in: query, schema: {type: integer}}
                responses:
                  '200':
                    description: The thing
                    headers: {X-Kind: {schema: {type: string}}}
                    content: {application/json: {schema: {$ref: '../schemas/things.yaml#/Thing'}, example: {name: n, pet: {kind: cat, friend: {kind: in-door}}}}}
                  '404': {$ref: '../responses.yaml#/NotFound'}
              put:
                tags: [things]
                operationId: putThing
                x-method: put
                summary: Put a thing
                x-source: a server that was asked
                requestBody:
                  required: true
                  content: {application/json: {schema: {$ref: '../schemas/things.yaml#/Thing'}, examples: {one: {value: {name: n, '$ref': '#/data'}}}}}
                responses:
                  '204': {description: Done}
            /things:
              get:
                tags: [things]
                operationId: listThings
                x-method: list
                summary: List things
                externalDocs: {url: 'https://example.com'}
                responses:
                  '200': {description: Things, content: {application/json: {schema: {type: array, items: {$ref: '../schemas/things.yaml#/Thing'}}, example: []}}}
            """,
            "parameters.yaml",
            """
            id: {name: id, in: path, required: true, schema: {type: string}, example: t-1}
            """,
            "responses.yaml",
            """
            NotFound: {description: Not there, content: {application/json: {schema: {$ref: 'schemas/things.yaml#/Fault'}}}}
            """,
            "schemas/things.yaml",
            """
            Thing:
              type: object
              required: [name]
              properties:
                name: {type: string}
                kind: {allOf: [{$ref: 'things.yaml#/Kind'}], nullable: true}
                parent: {$ref: 'things.yaml#/Thing'}
                pet: {$ref: 'animals.yaml#/Animal'}
                tags: {type: array, items: {type: string}}
                labels: {type: object, additionalProperties: {type: string}}
                free: {x-untyped: the server keeps any JSON here}
                $ref: {type: string}
                example: {$ref: 'things.yaml#/Kind'}
                mapping: {$ref: 'things.yaml#/Kind'}
            Kind: {type: string, enum: [a, b], x-enum-varnames: [FIRST, SECOND]}
            Fault: {type: object, properties: {code: {$ref: 'things.yaml#/Code'}}}
            Code: {type: integer, format: int32, enum: [1, 2], x-enum-varnames: [ONE, TWO]}
            """,
            "schemas/animals.yaml",
            """
            Animal:
              oneOf: [{$ref: 'animals.yaml#/Cat'}, {$ref: 'animals.yaml#/Dog'}]
              discriminator: {propertyName: kind, mapping: {cat: 'animals.yaml#/Cat', in-door: 'animals.yaml#/Cat', 'a.b/c+': 'animals.yaml#/Dog'}}
            Base: {type: object, required: [kind], properties: {kind: {type: string}, owner: {$ref: 'things.yaml#/Thing'}}}
            Cat: {allOf: [{$ref: 'animals.yaml#/Base'}, {type: object, properties: {friend: {$ref: 'animals.yaml#/Animal'}}}]}
            Dog: {type: object, properties: {kind: {type: string}}}
            """);

    private static final String ROOT = "openapi.yaml";
    private static final String PATHS = "paths/things.yaml";
    private static final String THINGS = "schemas/things.yaml";
    private static final String ANIMALS = "schemas/animals.yaml";

    @TempDir
    private Path folder;

    private static Arguments bad(String rule, String file, String from, String to, String... said) {
        return Arguments.of(rule, file, from, to, said);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                // The document as a whole.
                bad("OpenAPI 3.0", ROOT, "3.0.3", "3.1.0", "openapi.yaml: ", "OpenAPI 3.0"),
                bad("title", ROOT, "title: T", "title: ''", "openapi.yaml#/info: no title"),
                bad("version", ROOT, "version: '1'", "version: ' '", "openapi.yaml#/info: no version"),
                bad("description", ROOT, ", description: D.", "", "openapi.yaml#/info: no description"),
                bad(
                        "tag's description",
                        ROOT,
                        ", description: Things.",
                        "",
                        "openapi.yaml#/tags/things: no description"),
                // Extensions, wherever they stand.
                bad(
                        "extension of the document",
                        ROOT,
                        "tags:",
                        "x-nope: 1\ntags:",
                        "openapi.yaml: there is no extension x-nope",
                        "CONTRIBUTING"),
                bad(
                        "extension of info",
                        ROOT,
                        "title: T",
                        "title: T, x-nope: 1",
                        "openapi.yaml#/info: there is no extension x-nope"),
                bad(
                        "extension of a server",
                        ROOT,
                        "127.0.0.1'",
                        "127.0.0.1', x-nope: 1",
                        "#/servers: there is no extension x-nope"),
                bad(
                        "extension of a tag",
                        ROOT,
                        "name: things",
                        "name: things, x-nope: 1",
                        "#/tags/things: there is no extension x-nope"),
                bad(
                        "extension of a security scheme",
                        ROOT,
                        "name: X-Key",
                        "name: X-Key, x-nope: 1",
                        "securitySchemes/Key: there is no extension x-nope"),
                bad(
                        "extension of a path item",
                        PATHS,
                        "thing:\n",
                        "thing:\n  x-nope: 1\n",
                        "paths/things.yaml#/thing: there is no extension x-nope"),
                bad(
                        "extension of an operation",
                        PATHS,
                        "x-method: get",
                        "x-method: get\n    x-nope: 1",
                        "paths/things.yaml#/thing/get: there is no extension x-nope"),
                bad(
                        "extension of a parameter",
                        PATHS,
                        "in: query",
                        "in: query, x-nope: 1",
                        "#/thing/get/parameters/since: there is no extension x-nope"),
                bad(
                        "extension of a shared parameter",
                        "parameters.yaml",
                        "in: path",
                        "in: path, x-nope: 1",
                        "parameters.yaml#/id: there is no extension x-nope"),
                bad(
                        "extension of a body",
                        PATHS,
                        "required: true",
                        "required: true\n      x-nope: 1",
                        "#/thing/put/requestBody: there is no extension x-nope"),
                bad(
                        "extension of a media type",
                        PATHS,
                        "example: []",
                        "example: [], x-nope: 1",
                        "#/~1things/get/responses/200/content/application/json: there is no extension x-nope"),
                bad(
                        "extension of a response",
                        PATHS,
                        "description: The thing",
                        "description: The thing\n        x-nope: 1",
                        "#/thing/get/responses/200: there is no extension x-nope"),
                bad(
                        "extension of a header",
                        PATHS,
                        "X-Kind: {",
                        "X-Kind: {x-nope: 1, ",
                        "headers/X-Kind: there is no extension x-nope"),
                bad(
                        "extension of a shared response",
                        "responses.yaml",
                        "Not there",
                        "Not there, x-nope: 1",
                        "responses.yaml#/NotFound: there is no extension x-nope"),
                bad(
                        "extension of a schema",
                        THINGS,
                        "Kind: {type",
                        "Kind: {x-nope: 1, type",
                        "schemas/things.yaml#/Kind: there is no extension x-nope"),
                bad(
                        "extension of a property",
                        THINGS,
                        "name: {type: string",
                        "name: {type: string, x-nope: 1",
                        "schemas/things.yaml#/Thing/name: there is no extension x-nope"),
                bad(
                        "extension of items",
                        THINGS,
                        "items: {type: string",
                        "items: {x-nope: 1, type: string",
                        "schemas/things.yaml#/Thing/tags/items: there is no extension x-nope"),
                bad(
                        "extension of a part",
                        ANIMALS,
                        "{type: object, properties: {friend",
                        "{type: object, x-nope: 1, properties: {friend",
                        "schemas/animals.yaml#/Cat: there is no extension x-nope"),
                // Operations.
                bad(
                        "operationId",
                        PATHS,
                        "operationId: getThing",
                        "operationId: get-thing",
                        "#/thing/get: no operationId in camelCase"),
                bad("no operationId", PATHS, "    operationId: getThing\n", "", "#/thing/get: no operationId"),
                bad(
                        "two paths of one shape",
                        ROOT,
                        "  /things: {",
                        "  /things/{name}: {$ref: 'paths/things.yaml#/thing'}\n  /things: {",
                        "the path /things/{name} matches what /things/{id} does"),
                bad(
                        "operationId twice",
                        PATHS,
                        "operationId: putThing",
                        "operationId: getThing",
                        "#/thing/put: the operationId getThing is taken"),
                bad("no tag", PATHS, "tags: [things]", "tags: []", "#/thing/get: an operation has exactly one tag"),
                bad(
                        "two tags",
                        PATHS,
                        "tags: [things]",
                        "tags: [things, more]",
                        "#/thing/get: an operation has exactly one tag"),
                bad(
                        "a tag from nowhere",
                        PATHS,
                        "tags: [things]",
                        "tags: [thing]",
                        "#/thing/get: the tag thing is not declared in openapi.yaml"),
                bad("x-method", PATHS, "x-method: get", "x-method: Get", "#/thing/get: no x-method in camelCase"),
                bad(
                        "x-method twice",
                        PATHS,
                        "x-method: put",
                        "x-method: get",
                        "#/thing/put: the tag things has a method get already"),
                bad(
                        "summary",
                        PATHS,
                        "    summary: Get a thing\n",
                        "",
                        "#/thing/get: the summary is one line without a full stop"),
                bad(
                        "summary with a full stop",
                        PATHS,
                        "summary: Get a thing",
                        "summary: Get a thing.",
                        "the summary is one line without a full stop"),
                bad(
                        "summary of two lines",
                        PATHS,
                        "summary: Get a thing",
                        "summary: \"Get\\na thing\"",
                        "the summary is one line without a full stop"),
                bad(
                        "source",
                        PATHS,
                        "    x-source: a server that was asked\n",
                        "",
                        "#/thing/put: no externalDocs.url, nor an x-source"),
                bad(
                        "path without its variable",
                        ROOT,
                        "/things/{id}:",
                        "/things/id:",
                        "#/thing/get: the path has no id"),
                bad(
                        "variable without a parameter",
                        ROOT,
                        "/things:",
                        "/things/{a}/{b}:",
                        "no parameter for {a}",
                        "no parameter for {b}"),
                bad("success", PATHS, "'204': {", "'404': {", "#/thing/put: no success among the responses"),
                bad(
                        "example of a required parameter",
                        "parameters.yaml",
                        ", example: t-1",
                        "",
                        "parameters.yaml#/id: a required parameter has an example"),
                bad(
                        "valid example of a parameter",
                        PATHS,
                        "schema: {type: integer}",
                        "schema: {type: integer}, example: soon",
                        "parameters/since/example: not valid"),
                bad(
                        "inline enumeration of a parameter",
                        PATHS,
                        "schema: {type: integer}",
                        "schema: {type: string, enum: [a]}",
                        "parameters/since: an enumeration has a name"),
                bad(
                        "response's description",
                        PATHS,
                        "description: Done",
                        "description: ''",
                        "#/thing/put/responses/204: no description"),
                bad(
                        "schema of a content",
                        PATHS,
                        "{schema: {type: array, items: {$ref: '../schemas/things.yaml#/Thing'}}, example: []}",
                        "{example: []}",
                        "responses/200/content/application/json: no schema"),
                bad(
                        "example of an answer",
                        PATHS,
                        ", example: []",
                        "",
                        "responses/200/content/application/json: no example"),
                bad(
                        "example of a body",
                        PATHS,
                        ", examples: {one: {value: {name: n, '$ref': '#/data'}}}",
                        "",
                        "#/thing/put/requestBody/content/application/json: no example"),
                bad(
                        "valid example",
                        PATHS,
                        "example: {name: n,",
                        "example: {name: 7,",
                        "/thing/get/responses/200/content/application/json/example: not valid at /name"),
                bad("complete example", PATHS, "example: {name: n,", "example: {", "/example: not valid", "name"),
                bad(
                        "declared properties in examples",
                        PATHS,
                        "example: {name: n,",
                        "example: {name: n, nome: m,",
                        "nome is a property that the schema does not declare"),
                bad(
                        "named examples",
                        PATHS,
                        "value: {name: n,",
                        "value: {name: 7,",
                        "requestBody/content/application/json/examples/one: not valid at /name"),
                bad(
                        "declared properties in items",
                        PATHS,
                        "example: []",
                        "example: [{name: n, nome: m}]",
                        "/0/nome is a property that the schema does not declare"),
                bad(
                        "the discriminator's subtype",
                        PATHS,
                        "friend: {kind: in-door}",
                        "friend: {kind: mouse}",
                        "/example: not valid"),
                // Schemas.
                bad(
                        "names that differ in case",
                        THINGS,
                        "Fault: {type: object, properties: {",
                        "KIND: {type: string}\nFault: {type: object, properties: {k: {$ref: 'things.yaml#/KIND'}, ",
                        "differs from",
                        "in case alone"),
                bad(
                        "PascalCase",
                        THINGS,
                        "Fault: {type: object, properties: {",
                        "snake_case: {type: string}\nFault: {type: object, properties: {k: {$ref: 'things.yaml#/snake_case'}, ",
                        "things.yaml#/snake_case: a schema's name is PascalCase"),
                bad(
                        "required without a property",
                        THINGS,
                        "required: [name]",
                        "required: [name, nome]",
                        "things.yaml#/Thing: nome is required, but no property"),
                bad(
                        "inline object",
                        THINGS,
                        "name: {type: string}",
                        "name: {type: string}\n    more: {type: object, properties: {a: {type: string}}}",
                        "things.yaml#/Thing/more: an object has a name: put it under schemas/"),
                bad(
                        "inline enumeration",
                        THINGS,
                        "items: {type: string}",
                        "items: {type: string, enum: [a]}",
                        "things.yaml#/Thing/tags/items: an enumeration has a name"),
                bad(
                        "inline union",
                        THINGS,
                        "additionalProperties: {type: string}",
                        "additionalProperties: {oneOf: [{type: string}]}",
                        "things.yaml#/Thing/labels/additionalProperties: a union has a name"),
                bad(
                        "inline object in an answer",
                        PATHS,
                        "schema: {type: array, items: {$ref: '../schemas/things.yaml#/Thing'}}",
                        "schema: {type: object, properties: {a: {type: string}}}",
                        "application/json: an object has a name"),
                bad(
                        "allOf in place",
                        THINGS,
                        "allOf: [{$ref: 'things.yaml#/Kind'}]",
                        "allOf: [{$ref: 'things.yaml#/Kind'}, {$ref: 'things.yaml#/Kind'}]",
                        "things.yaml#/Thing/kind: in place, allOf holds one reference alone"),
                bad(
                        "list of what",
                        THINGS,
                        "tags: {type: array, items: {type: string}}",
                        "tags: {type: array}",
                        "things.yaml#/Thing/tags: a list says what its items are"),
                bad(
                        "type",
                        THINGS,
                        "name: {type: string}",
                        "name: {description: what}",
                        "things.yaml#/Thing/name: no type",
                        "x-untyped"),
                bad(
                        "open object",
                        THINGS,
                        "labels: {type: object, additionalProperties: {type: string}}",
                        "labels: {type: object}",
                        "things.yaml#/Thing/labels: no type",
                        "x-untyped"),
                bad(
                        "reason of an untyped value",
                        THINGS,
                        "x-untyped: the server keeps any JSON here",
                        "x-untyped: ''",
                        "things.yaml#/Thing/free: no type"),
                bad(
                        "text in an enumeration",
                        THINGS,
                        "enum: [a, b]",
                        "enum: [a, On]",
                        "things.yaml#/Kind: the value true is no string",
                        "quotes"),
                bad(
                        "number in an enumeration",
                        THINGS,
                        "enum: [1, 2]",
                        "enum: [1, '2']",
                        "things.yaml#/Code: the value \"2\" is no integer"),
                bad(
                        "names of an enumeration",
                        THINGS,
                        "[FIRST, SECOND]",
                        "[FIRST]",
                        "things.yaml#/Kind: x-enum-varnames has as many names as there are values"),
                bad(
                        "texts as names",
                        THINGS,
                        "[FIRST, SECOND]",
                        "[FIRST, OFF]",
                        "things.yaml#/Kind: x-enum-varnames has false",
                        "quotes"),
                // Files and references.
                bad(
                        "no such file",
                        ROOT,
                        "paths/things.yaml#/thing'",
                        "paths/thing.yaml#/thing'",
                        "paths/thing.yaml: there is no such file"),
                bad("no YAML", THINGS, "Thing:", "Thing: [", "schemas/things.yaml: no YAML"),
                bad(
                        "a key twice",
                        THINGS,
                        "Fault:",
                        "Kind: {type: string}\nFault:",
                        "schemas/things.yaml: no YAML",
                        "Kind"),
                bad(
                        "a path item in the root",
                        ROOT,
                        "{$ref: 'paths/things.yaml#/thing'}",
                        "{get: {}}",
                        "openapi.yaml#/paths//things/{id}: write it in a file under paths/"),
                bad(
                        "a path item that is not there",
                        ROOT,
                        "#/thing'",
                        "#/think'",
                        "openapi.yaml#/paths//things/{id}: nothing is at paths/things.yaml#/think"),
                bad(
                        "a schema that is not there",
                        PATHS,
                        "things.yaml#/Thing'}, example: {",
                        "things.yaml#/Thong'}, example: {",
                        "schemas/things.yaml#/Thong: something refers to it, but it is not there"),
                bad(
                        "a reference without a file",
                        THINGS,
                        "parent: {$ref: 'things.yaml#/Thing'}",
                        "parent: {$ref: '#/Thing'}",
                        "schemas/things.yaml: the reference #/Thing is to name a file"),
                bad(
                        "a reference without a name",
                        THINGS,
                        "parent: {$ref: 'things.yaml#/Thing'}",
                        "parent: {$ref: 'things.yaml'}",
                        "schemas/things.yaml: the reference things.yaml is to name a file",
                        "and what is in it"),
                bad(
                        "a reference into a schema",
                        THINGS,
                        "parent: {$ref: 'things.yaml#/Thing'}",
                        "parent: {$ref: 'things.yaml#/Thing/properties/name'}",
                        "leads to none of schemas/*.yaml#/Name"),
                bad(
                        "a reference to elsewhere",
                        THINGS,
                        "parent: {$ref: 'things.yaml#/Thing'}",
                        "parent: {$ref: 'https://example.com/a.yaml#/Thing'}",
                        "leads to none of schemas/*.yaml#/Name"),
                bad(
                        "a reference out of the folder",
                        THINGS,
                        "parent: {$ref: 'things.yaml#/Thing'}",
                        "parent: {$ref: '../../schemas/things.yaml#/Thing'}",
                        "leads to none of schemas/*.yaml#/Name"),
                bad(
                        "siblings",
                        THINGS,
                        "parent: {$ref: 'things.yaml#/Thing'}",
                        "parent: {$ref: 'things.yaml#/Thing', nullable: true}",
                        "schemas/things.yaml: $ref things.yaml#/Thing has siblings",
                        "wrap it in allOf"),
                bad(
                        "a name in two files",
                        ANIMALS,
                        "Dog: {type: object, properties: {",
                        "Kind: {type: string}\nDog: {type: object, properties: {k: {$ref: 'animals.yaml#/Kind'}, ",
                        "Kind stands in two files, ",
                        "schemas/things.yaml#/Kind",
                        "schemas/animals.yaml#/Kind"),
                bad(
                        "a circle of references",
                        ANIMALS,
                        "Dog: {type: object, properties: {kind: {type: string}}}",
                        "Dog: {$ref: 'animals.yaml#/Puppy'}\nPuppy: {$ref: 'animals.yaml#/Dog'}",
                        "schemas/animals.yaml#/Dog: it refers to itself by $ref or allOf alone",
                        "schemas/animals.yaml#/Puppy"),
                bad(
                        "a circle of allOf",
                        ANIMALS,
                        "Base: {",
                        "Base: {allOf: [{$ref: 'animals.yaml#/Cat'}], ",
                        "schemas/animals.yaml#/Base: it refers to itself",
                        "schemas/animals.yaml#/Cat: it refers to itself"),
                bad(
                        "a mapping by name",
                        ANIMALS,
                        "cat: 'animals.yaml#/Cat'",
                        "cat: Cat",
                        "schemas/animals.yaml: the reference Cat is to name a file"),
                bad(
                        "an unused schema",
                        THINGS,
                        "Fault:",
                        "Left: {type: string}\nFault:",
                        "schemas/things.yaml#/Left: nothing refers to it"),
                bad(
                        "an unused parameter",
                        "parameters.yaml",
                        "id:",
                        "left: {name: left, in: query, schema: {type: string}}\nid:",
                        "parameters.yaml#/left: nothing refers to it"),
                bad(
                        "an unused response",
                        "responses.yaml",
                        "NotFound:",
                        "Left: {description: x}\nNotFound:",
                        "responses.yaml#/Left: nothing refers to it"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aDocumentThatBreaksARuleIsToldWhereAndWhat(String rule, String file, String from, String to, String[] said)
            throws IOException {
        Problems problems = new Problems();

        SpecBuild.bundle(write(changed(file, from, to)), problems);

        assertThat(String.join("\n", problems.all())).as(rule).contains(said);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("as it is", ROOT, "3.0.3", "3.0.3"),
                Arguments.of("another patch of 3.0", ROOT, "3.0.3", "3.0.4"),
                Arguments.of(
                        "an extension that there is",
                        PATHS,
                        "x-method: get",
                        "x-method: get\n    x-experimental: true"),
                Arguments.of(
                        "an x-source for a link",
                        PATHS,
                        "externalDocs: {url: 'https://example.com'}",
                        "x-source: a client"),
                Arguments.of(
                        "a reason for an untyped answer",
                        PATHS,
                        "schema: {type: array, items: {$ref: '../schemas/things.yaml#/Thing'}}",
                        "schema: {x-untyped: differs by server}"),
                Arguments.of(
                        "an object with free properties",
                        THINGS,
                        "labels: {type: object, additionalProperties: {type: string}}",
                        "labels: {type: object, additionalProperties: true}"),
                Arguments.of("quoted words in an enumeration", THINGS, "enum: [a, b]", "enum: ['On', 'no']"),
                Arguments.of(
                        "an optional parameter without an example", PATHS, "in: query", "in: query, description: d"),
                Arguments.of(
                        "a valid example of a parameter",
                        PATHS,
                        "schema: {type: integer}",
                        "schema: {type: integer}, example: 7"),
                Arguments.of(
                        "a property that is called as something else",
                        THINGS,
                        "name: {type: string}",
                        "name: {type: string}\n    properties: {type: string}\n    x-mine: {type: string}"),
                Arguments.of(
                        "bytes without an example",
                        PATHS,
                        "application/json: {schema: {type: array, items: {$ref: '../schemas/things.yaml#/Thing'}}, example: []}",
                        "application/octet-stream: {schema: {type: string, format: binary}}"),
                Arguments.of("escapes in a reference", ROOT, "#/~1things", "#/%7E1things"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void aSoundDocumentPasses(String name, String file, String from, String to) throws IOException {
        Problems problems = new Problems();

        String bundle = SpecBuild.bundle(write(changed(file, from, to)), problems);

        assertThat(problems.all()).as(name).isEmpty();
        assertThat(bundle).isNotEmpty();
    }

    @Test
    void theBundleHoldsAllFilesAndItsReferencesLeadInside() throws IOException {
        JsonNode bundle = bundle(SOUND);

        assertThat(bundle.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Animal", "Base", "Cat", "Code", "Dog", "Fault", "Kind", "Thing");
        assertThat(bundle.at("/components/parameters/id/name").asText()).isEqualTo("id");
        assertThat(bundle.at("/paths/~1things~1{id}/parameters/0/$ref").asText())
                .isEqualTo("#/components/parameters/id");
        assertThat(bundle.at("/paths/~1things/get/operationId").asText()).isEqualTo("listThings");
        assertThat(bundle.at("/components/schemas/Thing/properties/parent/$ref").asText())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(bundle.at("/components/schemas/Animal/discriminator/mapping/cat")
                        .asText())
                .isEqualTo("#/components/schemas/Cat");
        String text = bundle.toString();
        assertThat(Pattern.compile("\\.yaml").matcher(text).find())
                .as("a reference to a file in " + text)
                .isFalse();
    }

    @Test
    void whatLooksLikeAReferenceInDataOrAmongPropertiesIsNone() throws IOException {
        JsonNode bundle = bundle(SOUND);

        assertThat(bundle.at("/paths/~1things~1{id}/put/requestBody/content/application~1json/examples/one/value/$ref")
                        .asText())
                .isEqualTo("#/data");
        JsonNode properties = bundle.at("/components/schemas/Thing/properties");
        assertThat(properties.at("/$ref/type").asText()).isEqualTo("string");
        assertThat(properties.at("/example/$ref").asText()).isEqualTo("#/components/schemas/Kind");
        assertThat(properties.at("/mapping/$ref").asText()).isEqualTo("#/components/schemas/Kind");
    }

    @Test
    void subtypesAreBoundToTheirDiscriminator() throws IOException {
        JsonNode schemas = bundle(SOUND).at("/components/schemas");

        assertThat(schemas.at("/Cat/allOf/2/properties/kind/pattern").asText()).isEqualTo("^(cat|in-door)$");
        assertThat(schemas.at("/Dog/properties/kind/pattern").asText()).isEqualTo("^(a\\.b/c\\+)$");
        assertThat(schemas.at("/Base/properties/kind").has("pattern"))
                .as("the base is not bound")
                .isFalse();
        Pattern dog = Pattern.compile(schemas.at("/Dog/properties/kind/pattern").asText());
        assertThat(dog.matcher("a.b/c+").find()).isTrue();
        assertThat(dog.matcher("aXb/c+").find()).isFalse();
    }

    @Test
    void aDiscriminatorThatIsAReferenceOrBoundAlreadyKeepsWhatItHas() throws IOException {
        Map<String, String> files = new LinkedHashMap<>(SOUND);
        files.computeIfPresent(
                ANIMALS,
                (name, text) -> text.replace(
                                "Dog: {type: object, properties: {kind: {type: string}}}",
                                "Dog: {type: object, properties: {kind: {$ref: 'things.yaml#/Kind'}}}")
                        .replace("'a.b/c+':", "a:")
                        .replace(
                                "required: [kind], properties: {kind: {type: string}",
                                "required: [kind], properties: {kind: {type: string, pattern: '^.+$'}"));
        JsonNode schemas = bundle(files).at("/components/schemas");

        assertThat(schemas.at("/Dog/properties/kind/allOf/0/$ref").asText()).isEqualTo("#/components/schemas/Kind");
        assertThat(schemas.at("/Dog/properties/kind/pattern").asText()).isEqualTo("^(a)$");
        assertThat(schemas.at("/Cat/allOf/2").isMissingNode()).isTrue();
    }

    @Test
    void theBuildWritesOneFileForEachPlatformAndOnlyWhatChanged() throws IOException {
        Path output = folder.resolve("out");
        write("one", SOUND);
        write("two", SOUND);
        String[] arguments = {folder.toString(), output.toString(), "one", "two"};
        SpecBuild.main(arguments);
        Path one = output.resolve("one.json");
        String first = Files.readString(one);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(one, longAgo);

        SpecBuild.main(arguments);

        assertThat(output.resolve("two.json")).hasContent(first);
        assertThat(Files.getLastModifiedTime(one)).isEqualTo(longAgo);
        write("one", changed(ROOT, "title: T", "title: New"));
        SpecBuild.main(arguments);
        assertThat(Files.readString(one)).contains("\"New\"");
    }

    @Test
    void theBuildTellsTheProblemsOfAllPlatformsAtOnce() throws IOException {
        write("one", changed(ROOT, "title: T", "title: ''"));
        write("two", changed(PATHS, "summary: Get a thing", "summary: Get a thing."));

        assertThatThrownBy(() -> SpecBuild.main(
                        new String[] {folder.toString(), folder.resolve("out").toString(), "one", "two"}))
                .isInstanceOf(SpecProblemsException.class)
                .hasMessage("""
                        2 problem(s) in the OpenAPI documents:
                          specs/one/openapi.yaml#/info: no title
                          specs/two/paths/things.yaml#/thing/get: the summary is one line without a full stop""");
        assertThat(folder.resolve("out/one.json")).doesNotExist();
        assertThatIllegalArgumentException().isThrownBy(() -> SpecBuild.main(new String[] {"a", "b"}));
    }

    private JsonNode bundle(Map<String, String> files) throws IOException {
        Problems problems = new Problems();
        String bundle = SpecBuild.bundle(write(files), problems);
        assertThat(problems.all()).isEmpty();
        return new ObjectMapper().readTree(bundle);
    }

    private static Map<String, String> changed(String file, String from, String to) {
        Map<String, String> files = new LinkedHashMap<>(SOUND);
        String text = String.valueOf(files.get(file));
        int at = text.indexOf(from);
        assertThat(at).as(from + " in " + file).isNotNegative();
        files.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
        return files;
    }

    private Path write(Map<String, String> files) throws IOException {
        return write("spec", files);
    }

    private Path write(String name, Map<String, String> files) throws IOException {
        Path root = folder.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return root;
    }
}
