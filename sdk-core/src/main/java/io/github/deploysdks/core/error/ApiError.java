package io.github.deploysdks.core.error;

import io.github.deploysdks.core.json.RawJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says about a failure, read from the body of its answer. All of it may be missing: a proxy's HTML page
 * says none of this.
 */
public final class ApiError {
    /** Nothing could be read from the body. */
    public static final ApiError NONE = builder().build();

    private final @Nullable String message;
    private final List<String> errors;
    private final Map<String, List<String>> fieldErrors;
    private final @Nullable String help;
    private final @Nullable String helpLink;
    private final @Nullable RawJson json;

    private ApiError(Builder builder) {
        this.message = builder.message;
        this.errors = List.copyOf(builder.errors);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        builder.fieldErrors.forEach((field, messages) -> fields.put(field, List.copyOf(messages)));
        this.fieldErrors = Collections.unmodifiableMap(fields);
        this.help = builder.help;
        this.helpLink = builder.helpLink;
        this.json = builder.json;
    }

    /** A builder, for error parsers and tests. */
    public static Builder builder() {
        return new Builder();
    }

    /** The platform's main message. */
    public @Nullable String message() {
        return message;
    }

    /** The platform's list of single errors; empty if it gave none. */
    public List<String> errors() {
        return errors;
    }

    /** Errors by the field they are about, for platforms that say so; else empty. */
    public Map<String, List<String>> fieldErrors() {
        return fieldErrors;
    }

    /** What the platform suggests to do. */
    public @Nullable String help() {
        return help;
    }

    /** Where the platform says more. */
    public @Nullable String helpLink() {
        return helpLink;
    }

    /** The whole body, if it was JSON. */
    public @Nullable RawJson json() {
        return json;
    }

    /** The messages in one line; null if there is none. */
    @Nullable String summary() {
        StringBuilder text = new StringBuilder();
        if (message != null) {
            text.append(message);
        }
        errors.stream().filter(e -> !e.equals(message)).forEach(e -> append(text, e));
        fieldErrors.forEach((field, messages) -> append(text, field + ": " + String.join(" ", messages)));
        if (help != null) {
            append(text, help);
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (!text.isEmpty()) {
            text.append("; ");
        }
        text.append(more);
    }

    @Override
    public String toString() {
        return Objects.requireNonNullElse(summary(), "");
    }

    /** Builds an {@link ApiError}. */
    public static final class Builder {
        private @Nullable String message;
        private List<String> errors = List.of();
        private final Map<String, List<String>> fieldErrors = new LinkedHashMap<>();
        private @Nullable String help;
        private @Nullable String helpLink;
        private @Nullable RawJson json;

        private Builder() {}

        /** See {@link ApiError#message()}. */
        public Builder message(@Nullable String message) {
            this.message = message;
            return this;
        }

        /** See {@link ApiError#errors()}. */
        public Builder errors(List<String> errors) {
            this.errors = errors;
            return this;
        }

        /** See {@link ApiError#fieldErrors()}. */
        public Builder fieldError(String field, List<String> messages) {
            fieldErrors.put(field, messages);
            return this;
        }

        /** See {@link ApiError#help()}. */
        public Builder help(@Nullable String help) {
            this.help = help;
            return this;
        }

        /** See {@link ApiError#helpLink()}. */
        public Builder helpLink(@Nullable String helpLink) {
            this.helpLink = helpLink;
            return this;
        }

        /** See {@link ApiError#json()}. */
        public Builder json(@Nullable RawJson json) {
            this.json = json;
            return this;
        }

        /** The immutable result. */
        public ApiError build() {
            return new ApiError(this);
        }
    }
}
