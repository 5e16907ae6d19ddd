package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.error.ApiError;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.json.RawJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the shared runtime must know of a platform. */
public abstract class Platform {
    /** {@code octopus}, {@code divio} or {@code octyne}. */
    public abstract String name();

    /** The SDK's version. */
    public abstract String sdkVersion();

    /** The adapters of the platform's models. */
    public abstract ModelRegistry models();

    /** The JSON names of properties that are secret wherever they stand. */
    public abstract Set<String> secretProperties();

    /**
     * The JSON names of properties that are secret if another property of the same object has a value: by name, these other
     * properties with that value.
     */
    public Map<String, Map<String, String>> secretPropertiesIf() {
        return Map.of();
    }

    /**
     * What the platform says in the body of an error.
     *
     * @param json the body, which is JSON, whatever its label
     */
    public abstract ApiError parseError(RawJson json);

    /** What to do about an answer of this status; null if there is nothing to say. */
    public abstract @Nullable String hint(int status);

    /**
     * What an answer says of the server's rate limit; null if it says nothing.
     *
     * @param header gives the value of an answer's header, or null
     * @param now when the answer came
     */
    public @Nullable RateLimit rateLimit(Function<String, @Nullable String> header, Instant now) {
        return null;
    }

    /** The text at a name of a JSON object; null if there is none. */
    protected static @Nullable String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** The texts in a JSON array, or a single text; empty if the value is neither. */
    protected static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                if (item != null) {
                    texts.add(
                            item instanceof String text
                                    ? text
                                    : RawJson.ofValue(item).json());
                }
            }
        }
        return texts;
    }
}
