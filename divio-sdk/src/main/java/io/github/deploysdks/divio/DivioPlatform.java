package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.internal.http.Platform;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.divio.internal.GeneratedSpec;
import io.github.deploysdks.divio.model.ModelAdapters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is Divio's own: how it words errors. */
final class DivioPlatform extends Platform {
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

    /** {@code {"detail": "..."}}, or messages by field, where {@code non_field_errors} are about none. */
    @Override
    public ApiError parseError(RawJson json) {
        ApiError.Builder error = ApiError.builder().json(json);
        Object value = json.value();
        if (value instanceof List<?>) {
            return error.errors(texts(value)).build();
        }
        if (value instanceof Map<?, ?> body) {
            error.message(text(body, "detail"));
            body.forEach((field, messages) -> {
                if (field.equals("non_field_errors")) {
                    error.errors(texts(messages));
                } else if (!field.equals("detail")) {
                    List<String> texts = texts(messages);
                    if (!texts.isEmpty()) {
                        error.fieldError(field.toString(), texts);
                    }
                }
            });
        }
        return error.build();
    }

    @Override
    public @Nullable String hint(int status) {
        return switch (status) {
            case 401, 403 -> "the access token is not accepted, or not for this";
            case 404 -> "Divio answers so, too, where the token's user may not see it";
            default -> null;
        };
    }
}
