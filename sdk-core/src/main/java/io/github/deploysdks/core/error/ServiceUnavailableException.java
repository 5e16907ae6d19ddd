package io.github.deploysdks.core.error;

import io.github.deploysdks.core.retry.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 502, 503 or 504: the server is not available now - starting, under maintenance, or out of a proxy's reach. The same
 * request may succeed later; the SDK has tried again already as far as its
 * {@link io.github.deploysdks.core.retry.RetryPolicy} lets it.
 */
public class ServiceUnavailableException extends ServerException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** For the SDK, and for tests of those who use it. */
    public ServiceUnavailableException(ErrorResponse response, Clock clock) {
        super(response);
        this.retryAfter = RetryAfter.parse(response.header("Retry-After"), clock.instant());
    }

    /** How long the server asks to wait, counted from when it answered; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
