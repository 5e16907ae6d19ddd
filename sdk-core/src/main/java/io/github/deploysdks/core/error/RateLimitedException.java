package io.github.deploysdks.core.error;

import io.github.deploysdks.core.retry.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 429: too many requests. */
public class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** For the SDK, and for tests of those who use it. */
    public RateLimitedException(ErrorResponse response, Clock clock) {
        super(response);
        this.retryAfter = RetryAfter.parse(response.header("Retry-After"), clock.instant());
    }

    /** How long the server asks to wait, counted from when it answered; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
