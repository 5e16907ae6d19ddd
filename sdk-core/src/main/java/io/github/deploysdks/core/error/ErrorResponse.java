package io.github.deploysdks.core.error;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The evidence of a failed call: which operation, what was asked, what came back. Holds no credentials. */
public final class ErrorResponse {
    private final String operation;
    private final String method;
    private final String url;
    private final int status;
    private final Map<String, List<String>> headers;
    private final String body;
    private final ApiError error;
    private final @Nullable String hint;

    private ErrorResponse(Builder builder) {
        this.operation = Objects.requireNonNull(builder.operation, "operation");
        this.method = Objects.requireNonNull(builder.method, "method");
        this.url = Objects.requireNonNull(builder.url, "url");
        this.status = builder.status;
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        builder.headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.headers = Collections.unmodifiableMap(copy);
        this.body = builder.body;
        this.error = builder.error;
        this.hint = builder.hint;
    }

    /** A builder; {@code operation} is {@code <platform> <operationId>}. For tests as well as for the SDK. */
    public static Builder builder(String operation, String method, String url, int status) {
        return new Builder(operation, method, url, status);
    }

    /** The same evidence, to be changed. */
    public Builder toBuilder() {
        return new Builder(operation, method, url, status)
                .headers(headers)
                .body(body)
                .error(error)
                .hint(hint);
    }

    /** The operation, as {@code <platform> <operationId>}. */
    public String operation() {
        return operation;
    }

    /** The HTTP method of the request. */
    public String method() {
        return method;
    }

    /** The URL of the request; what may be secret in its query is masked. */
    public String url() {
        return url;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The response's headers, by name in any case, without those that set credentials. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header; null if it is absent. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The body as text, at most its first 1 MiB; empty if there was none. */
    public String body() {
        return body;
    }

    /** What the platform says in the body. */
    public ApiError error() {
        return error;
    }

    /** What the SDK suggests to do about it. */
    public @Nullable String hint() {
        return hint;
    }

    String describe() {
        StringBuilder text = new StringBuilder();
        text.append(status).append(" for ").append(method).append(' ').append(url);
        String said = error.summary();
        if (said != null) {
            text.append(": ").append(said.length() > 1_000 ? said.substring(0, 1_000) + "..." : said);
        }
        if (hint != null) {
            text.append(" (").append(hint).append(')');
        }
        return text.toString();
    }

    /** Builds an {@link ErrorResponse}. */
    public static final class Builder {
        private final String operation;
        private final String method;
        private final String url;
        private final int status;
        private Map<String, List<String>> headers = Map.of();
        private String body = "";
        private ApiError error = ApiError.NONE;
        private @Nullable String hint;

        private Builder(String operation, String method, String url, int status) {
            this.operation = operation;
            this.method = method;
            this.url = url;
            this.status = status;
        }

        /** See {@link ErrorResponse#headers()}. */
        public Builder headers(Map<String, List<String>> headers) {
            this.headers = headers;
            return this;
        }

        /** See {@link ErrorResponse#body()}. */
        public Builder body(String body) {
            this.body = body;
            return this;
        }

        /** See {@link ErrorResponse#error()}. */
        public Builder error(ApiError error) {
            this.error = error;
            return this;
        }

        /** See {@link ErrorResponse#hint()}. */
        public Builder hint(@Nullable String hint) {
            this.hint = hint;
            return this;
        }

        /** The immutable result. */
        public ErrorResponse build() {
            return new ErrorResponse(this);
        }
    }
}
