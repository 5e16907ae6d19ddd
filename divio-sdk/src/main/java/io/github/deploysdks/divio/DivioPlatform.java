package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.internal.http.Platform;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.divio.internal.GeneratedSpec;
import io.github.deploysdks.divio.model.ModelAdapters;
import java.util.ArrayList;
import java.util.Collections;
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

    /**
     * {@code {"detail": "..."}}, or messages by field, where {@code non_field_errors} are about none. Fields within fields are
     * named by their path: {@code release_commands.1.label}.
     */
    @Override
    public ApiError parseError(RawJson json) {
        ApiError.Builder error = ApiError.builder().json(json);
        Object value = json.value();
        if (value instanceof String text) {
            return error.message(text).build();
        }
        List<String> general = new ArrayList<>();
        if (value instanceof List<?> items) {
            // Of a list of objects, each has its own errors; an empty one has none.
            items.forEach(item -> {
                if (!(item instanceof Map<?, ?>)) {
                    general.addAll(texts(Collections.singletonList(item)));
                }
            });
            nested("", items, error);
        }
        if (value instanceof Map<?, ?> body) {
            String detail = text(body, "detail");
            error.message(detail);
            body.forEach((name, messages) -> {
                if (name.equals("non_field_errors") || (name.equals("detail") && detail == null)) {
                    general.addAll(texts(messages));
                } else if (!name.equals("detail")) {
                    fields(name.toString(), messages, error);
                }
            });
        }
        return error.errors(general).build();
    }

    private static void fields(String path, @Nullable Object messages, ApiError.Builder error) {
        if (messages instanceof Map<?, ?> inner) {
            inner.forEach((name, more) -> fields(path + "." + name, more, error));
        } else if (messages instanceof List<?> items && items.stream().anyMatch(Map.class::isInstance)) {
            nested(path + ".", items, error);
        } else {
            List<String> texts = texts(messages);
            if (!texts.isEmpty()) {
                error.fieldError(path, texts);
            }
        }
    }

    private static void nested(String prefix, List<?> items, ApiError.Builder error) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?>) {
                fields(prefix + i, items.get(i), error);
            }
        }
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
