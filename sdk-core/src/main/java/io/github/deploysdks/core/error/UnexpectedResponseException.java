package io.github.deploysdks.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The server answered with success (or a redirect), but the answer is not what the operation gives: no body where there
 * should be one, a web page instead of JSON, JSON of another shape. Usually the address is not that of the API, or a
 * proxy or login page stands before it.
 */
public class UnexpectedResponseException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public UnexpectedResponseException(ErrorResponse response, String what, @Nullable Throwable cause) {
        super(response, "unexpected answer: " + what + ", " + response.describe(), cause);
    }
}
