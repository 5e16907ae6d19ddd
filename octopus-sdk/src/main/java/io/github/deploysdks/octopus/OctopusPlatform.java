package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.internal.http.Platform;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.internal.GeneratedSpec;
import io.github.deploysdks.octopus.model.ModelAdapters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is Octopus Deploy's own: how it words errors and rate limits. */
final class OctopusPlatform extends Platform {
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

    @Override
    public Map<String, Map<String, String>> secretPropertiesIf() {
        return GeneratedSpec.SECRET_PROPERTIES_IF;
    }

    /**
     * {@code {"ErrorMessage": "...", "Errors": [...], "HelpText": "...", "HelpLink": "...", "ParsedHelpLinks": [...]}}; seldom
     * just a text.
     */
    @Override
    public ApiError parseError(RawJson json) {
        ApiError.Builder error = ApiError.builder().json(json);
        Object value = json.value();
        if (value instanceof String text) {
            return error.message(text).build();
        }
        if (value instanceof Map<?, ?> body) {
            String link = text(body, "HelpLink");
            List<String> parsed = texts(body.get("ParsedHelpLinks"));
            error.message(message(body))
                    .errors(texts(body.get("Errors")))
                    .help(text(body, "HelpText"))
                    .helpLink(link == null && !parsed.isEmpty() ? parsed.get(0) : link);
        }
        return error.build();
    }

    /** Octopus' own, or, of the exchange of tokens, that of OAuth; or what is wrong with a server's health. */
    private static @Nullable String message(Map<?, ?> body) {
        for (String name : List.of("ErrorMessage", "error_description", "error", "Description")) {
            String text = text(body, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Override
    public @Nullable RateLimit rateLimit(Function<String, @Nullable String> header, Instant now) {
        return RateLimitHeaders.parse(header, now);
    }

    @Override
    public @Nullable String hint(int status) {
        return switch (status) {
            case 401 -> "the API key, access token or sign-in is not accepted";
            case 403 -> "the user lacks a permission for this";
            case 418 -> "the server or node is there and takes no new tasks";
            default -> null;
        };
    }
}
