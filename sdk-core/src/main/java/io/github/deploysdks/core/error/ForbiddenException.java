package io.github.deploysdks.core.error;

/** 403: the credentials are good, but not for this. */
public class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public ForbiddenException(ErrorResponse response) {
        super(response);
    }
}
