package io.github.deploysdks.codegen.sdk;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which named schemas need a class: those that operations lead to, directly or through others. */
final class Usage {
    private final References references;
    private final Types types;
    private final Map<String, Set<String>> envelopes;
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> walked = new HashSet<>();

    /** @param envelopes the schemas that are no more than the envelopes of an operation's pages, by operation id */
    Usage(OpenAPI document, Types types, Map<String, Set<String>> envelopes) {
        this.references = new References(document);
        this.types = types;
        this.envelopes = envelopes;
        document.getPaths().values().forEach(item -> {
            if (item.getParameters() != null) {
                item.getParameters().forEach(this::parameter);
            }
            item.readOperations().forEach(this::operation);
        });
    }

    Set<String> named() {
        return named;
    }

    private void operation(Operation operation) {
        Set<String> unwrapped = envelopes.getOrDefault(operation.getOperationId(), Set.of());
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::parameter);
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            // The first form of a body is the one that the SDK sends.
            operation.getRequestBody().getContent().entrySet().stream()
                    .findFirst()
                    .ifPresent(content -> {
                        if (content.getKey().equals("multipart/form-data")) {
                            inside(content.getValue().getSchema());
                        } else {
                            schema(content.getValue().getSchema());
                        }
                    });
        }
        operation.getResponses().forEach((status, response) -> {
            ApiResponse actual = references.resolve(response);
            if (status.startsWith("2") && actual.getContent() != null) {
                for (MediaType content : actual.getContent().values()) {
                    answer(content.getSchema(), unwrapped);
                }
            }
        });
    }

    /** An envelope needs no class to be read by this operation; what it holds does. */
    private void answer(@Nullable Schema<?> schema, Set<String> unwrapped) {
        String reference = schema == null ? null : Types.reference(schema);
        if (reference == null || !unwrapped.contains(reference)) {
            schema(schema);
            return;
        }
        types.properties(types.named(reference), reference).values().forEach(property -> answer(property, unwrapped));
    }

    private void parameter(Parameter parameter) {
        schema(references.resolve(parameter).getSchema());
    }

    private void schema(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String reference = Types.reference(schema);
        if (reference == null) {
            inside(schema);
            return;
        }
        if (named.add(reference)) {
            inside(types.named(reference));
        }
    }

    /** Goes through what a schema is made of. Parts of an allOf are not classes by that. */
    private void inside(Schema<?> schema) {
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (walked.add(name)) {
                inside(types.named(name));
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> schema((Schema<?>) property));
        }
        if (schema.getItems() != null) {
            schema(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema(values);
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> inside((Schema<?>) part));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(alternative -> schema((Schema<?>) alternative));
        }
    }
}
