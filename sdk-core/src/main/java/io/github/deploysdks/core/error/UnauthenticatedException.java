package io.github.deploysdks.core.error;

/** 401: no credentials, or none the server accepts. */
public class UnauthenticatedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public UnauthenticatedException(ErrorResponse response) {
        super(response);
    }
}
