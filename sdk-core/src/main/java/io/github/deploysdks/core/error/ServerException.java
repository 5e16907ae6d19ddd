package io.github.deploysdks.core.error;

/** 5xx: the server, or a proxy before it, failed; {@link ServiceUnavailableException} if that may be over soon. */
public class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** For the SDK, and for tests of those who use it. */
    public ServerException(ErrorResponse response) {
        super(response);
    }
}
