package io.github.deploysdks.core.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A response body that is not what it should be. */
final class BodyFailure extends IOException {
    private static final long serialVersionUID = 1L;
    private final @Nullable String path;
    private final String start;

    /**
     * @param path where in the JSON; null if it is no such JSON at all
     * @param start the beginning of the body, as it came
     */
    BodyFailure(@Nullable String path, String message, String start, @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
        this.start = start;
    }

    @Nullable String path() {
        return path;
    }

    String start() {
        return start;
    }

    String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
