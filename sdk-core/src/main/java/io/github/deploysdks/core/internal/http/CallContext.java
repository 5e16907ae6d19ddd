package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.retry.Cancellation;
import org.jspecify.annotations.Nullable;

/** What one call carries through the interceptors, as a tag of its requests. */
public final class CallContext {
    private final Operation operation;
    private final RequestOptions options;
    private final Cancellation cancellation = new Cancellation();
    private volatile int attempts;
    private volatile @Nullable String secret;

    CallContext(Operation operation, @Nullable RequestOptions options) {
        this.operation = operation;
        this.options = options == null ? RequestOptions.none() : options;
    }

    Operation operation() {
        return operation;
    }

    RequestOptions options() {
        return options;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    int attempts() {
        return attempts;
    }

    void attempt(int number) {
        attempts = number;
    }

    /** The credential that went with the last request: it must not be in anything shown. */
    void secret(@Nullable String value) {
        secret = value;
    }

    /** {@code text} without the credential. */
    String redact(String text) {
        String value = secret;
        return value == null || value.isEmpty() ? text : text.replace(value, "***");
    }
}
