package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.internal.http.Platform;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octyne.internal.GeneratedSpec;
import io.github.deploysdks.octyne.model.ModelAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is Octyne's own: how it words errors. */
final class OctynePlatform extends Platform {
    @Override
    public String name() {
        return GeneratedSpec.PLATFORM;
    }

    @Override
    public String sdkVersion() {
        return GeneratedSpec.SDK_VERSION;
    }

    @Override
    public ModelRegistry models() {
        return ModelAdapters.INSTANCE;
    }

    @Override
    public Set<String> secretProperties() {
        return GeneratedSpec.SECRET_PROPERTIES;
    }

    /** {@code {"error": "..."}}, or, of a transaction over files, {@code {"errors": [{"index": 1, "message": "..."}]}}. */
    @Override
    public ApiError parseError(RawJson json) {
        ApiError.Builder error = ApiError.builder().json(json);
        if (json.value() instanceof Map<?, ?> body) {
            // A console puts the same words into a message of the type "error".
            error.message(body.containsKey("error") ? text(body, "error") : text(body, "message"));
            if (body.get("errors") instanceof List<?> items) {
                List<String> errors = new ArrayList<>();
                for (Object item : items) {
                    if (item instanceof Map<?, ?> one) {
                        errors.add("operation " + one.get("index") + ": " + text(one, "message"));
                    }
                }
                error.errors(errors);
            }
        }
        return error.build();
    }

    @Override
    public @Nullable String hint(int status) {
        return switch (status) {
            case 401 -> "the token, or the user name and password, are not accepted by this node";
            case 403 -> "on a secondary node, log in and manage accounts on the primary";
            default -> null;
        };
    }
}
