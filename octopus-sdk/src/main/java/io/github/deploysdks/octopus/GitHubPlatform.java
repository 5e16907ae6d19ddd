package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.internal.http.Platform;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.internal.GeneratedSpec;
import io.github.deploysdks.octopus.model.ModelAdapters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is GitHub's own where it gives id tokens. */
final class GitHubPlatform extends Platform {
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
        return Set.of("value");
    }

    @Override
    public ApiError parseError(RawJson json) {
        ApiError.Builder error = ApiError.builder().json(json);
        return json.value() instanceof Map<?, ?> body
                ? error.message(text(body, "message")).build()
                : error.build();
    }

    @Override
    public @Nullable String hint(int status) {
        return switch (status) {
            case 401, 403 -> "GitHub does not give this job an id token: its own token is good only while the job runs";
            default -> null;
        };
    }
}
