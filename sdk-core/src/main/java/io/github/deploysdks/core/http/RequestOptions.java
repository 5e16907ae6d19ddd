package io.github.deploysdks.core.http;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client's configuration. */
public final class RequestOptions {
    private static final RequestOptions NONE = builder().build();

    private final @Nullable Duration timeout;
    private final Map<String, String> headers;
    private final @Nullable RetryPolicy retry;
    private final @Nullable Consumer<ResponseInfo> onResponse;

    private RequestOptions(Builder builder) {
        this.timeout = builder.timeout;
        this.headers = Map.copyOf(builder.headers);
        this.retry = builder.retry;
        this.onResponse = builder.onResponse;
    }

    /** Nothing different. */
    public static RequestOptions none() {
        return NONE;
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The limit of the whole call; null for the client's. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Headers to add. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The retry policy; null for the client's. */
    public @Nullable RetryPolicy retry() {
        return retry;
    }

    /** Who wants to see status and headers; null if nobody. */
    public @Nullable Consumer<ResponseInfo> onResponse() {
        return onResponse;
    }

    /** The names of the headers; not their values, which may be secret. */
    @Override
    public String toString() {
        return "RequestOptions{timeout=" + timeout + ", headers=" + headers.keySet() + "}";
    }

    /** Builds {@link RequestOptions}. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable RetryPolicy retry;
        private @Nullable Consumer<ResponseInfo> onResponse;

        private Builder() {}

        /**
         * The limit of the whole call, retries and the waits between them included; for a download until its stream is
         * closed. For a list that is paged through, of each page.
         */
        public Builder timeout(Duration timeout) {
            this.timeout = Guards.positive("timeout", timeout);
            return this;
        }

        /**
         * Adds a request header, for the configured origin alone: a redirect to elsewhere goes without it.
         *
         * @throws IllegalArgumentException if HTTP cannot carry the name or the value
         */
        public Builder header(String name, String value) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c > '~' || c == ':')) {
                throw new IllegalArgumentException("No name of a header: '" + name + "'");
            }
            // OkHttp would say so too, and show the value, which may be secret.
            if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c > '~')) {
                throw new IllegalArgumentException("The value for the header " + name
                        + " holds a character that HTTP cannot carry: a line break, another control character, or one"
                        + " beyond ASCII");
            }
            headers.put(name, value);
            return this;
        }

        /** Another retry policy. */
        public Builder retry(RetryPolicy retry) {
            this.retry = Objects.requireNonNull(retry, "retry");
            return this;
        }

        /** Shows the status and headers of the successful response before its content is returned. */
        public Builder onResponse(Consumer<ResponseInfo> onResponse) {
            this.onResponse = Objects.requireNonNull(onResponse, "onResponse");
            return this;
        }

        /** The options. */
        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
