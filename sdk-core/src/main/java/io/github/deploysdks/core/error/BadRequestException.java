package io.github.deploysdks.core.error;

/** 400 or 422: the server does not accept what was sent. {@link #error()} says which values, as far as it tells. */
public class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public BadRequestException(ErrorResponse response) {
        super(response);
    }
}
