package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.ErrorResponse;

/**
 * An edit could not be saved: each time that the SDK wrote what it had just read and edited, the server said that somebody
 * else had changed it in between. Nothing was changed. {@link #status()} and {@link #error()} are those of the last answer;
 * servers say it with 400 as well as with 409.
 *
 * <p>A server may say so of a tenant's variables without end to users who may not see all projects of the tenant.
 */
public final class StaleVersionException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private final int attempts;

    StaleVersionException(ApiException last, int attempts) {
        super(withHint(last.response(), "the same on each of " + attempts + " attempts, each from a fresh read"));
        this.attempts = attempts;
    }

    private static ErrorResponse withHint(ErrorResponse response, String hint) {
        return ErrorResponse.builder(response.operation(), response.method(), response.url(), response.status())
                .headers(response.headers())
                .body(response.body())
                .error(response.error())
                .hint(hint)
                .build();
    }

    /** How often it was read, edited and written. */
    public int attempts() {
        return attempts;
    }
}
