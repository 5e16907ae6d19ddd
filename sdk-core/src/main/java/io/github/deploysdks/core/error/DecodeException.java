package io.github.deploysdks.core.error;

import org.jspecify.annotations.Nullable;

/** The server's JSON cannot be read: it breaks off, is malformed, or a value inside a list or map is of another type. */
public class DecodeException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorResponse response;
    private final String path;

    /** For the SDK, and for tests of those who use it. */
    public DecodeException(ErrorResponse response, String path, String message, @Nullable Throwable cause) {
        super(
                response.operation(),
                "the answer cannot be read at " + path + " (" + message + "), " + response.method() + " "
                        + response.url(),
                cause);
        this.response = response;
        this.path = path;
    }

    /** Where in the JSON, as a path such as {@code $.Items[3].Name}. */
    public String path() {
        return path;
    }

    /** The beginning of the body, at most 1,000 characters, secrets masked; for finding out what came. */
    public String bodyStart() {
        return response.body();
    }

    /** The request and the response's status and headers. */
    public ErrorResponse response() {
        return response;
    }
}
