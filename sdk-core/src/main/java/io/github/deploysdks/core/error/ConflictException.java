package io.github.deploysdks.core.error;

/** 409: the thing is not in a state that allows this, or exists already, or was changed by someone else. */
public class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public ConflictException(ErrorResponse response) {
        super(response);
    }
}
