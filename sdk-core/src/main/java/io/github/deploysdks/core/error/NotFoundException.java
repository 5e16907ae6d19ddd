package io.github.deploysdks.core.error;

/** 404: there is no such thing, or the credentials may not see it, which many servers do not tell apart. */
public class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public NotFoundException(ErrorResponse response) {
        super(response);
    }
}
