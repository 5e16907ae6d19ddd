package io.github.deploysdks.codegen.sdk;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the references of parameters and responses to the document's components. */
final class References {
    private final @Nullable Components components;

    References(OpenAPI document) {
        this.components = document.getComponents();
    }

    Parameter resolve(Parameter parameter) {
        String reference = parameter.get$ref();
        return reference == null ? parameter : component(reference, Components::getParameters);
    }

    ApiResponse resolve(ApiResponse response) {
        String reference = response.get$ref();
        return reference == null ? response : component(reference, Components::getResponses);
    }

    private <T> T component(String reference, Function<Components, @Nullable Map<String, T>> kind) {
        Map<String, T> all = components == null ? null : kind.apply(components);
        T found = all == null ? null : all.get(reference.substring(reference.lastIndexOf('/') + 1));
        if (found == null) {
            throw new SpecException("Nothing is at " + reference);
        }
        return found;
    }
}
