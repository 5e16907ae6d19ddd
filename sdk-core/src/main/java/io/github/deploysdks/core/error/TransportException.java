package io.github.deploysdks.core.error;

import org.jspecify.annotations.Nullable;

/**
 * There was no complete answer: the server could not be reached, the connection broke, time ran out, or the call was
 * given up. Whether the server acted on the request is not known.
 */
public class TransportException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as it can be told. */
    public enum Reason {
        /** The host's name could not be resolved. */
        UNKNOWN_HOST,
        /** No connection: refused, unreachable, or not in time. */
        CONNECT,
        /** No trusted TLS connection: certificate, host name or protocol. */
        TLS,
        /** A timeout: of reading, of writing, or of the whole call. */
        TIMEOUT,
        /** The calling thread was interrupted; its interrupt flag is set. */
        INTERRUPTED,
        /** The call was cancelled, or its client closed. */
        CANCELLED,
        /**
         * The connection broke while the request or the answer was under way, or the bytes to upload could not be read to
         * their end.
         */
        BROKEN
    }

    private final Reason reason;
    private final String requestMethod;
    private final String requestUrl;

    /** For the SDK, and for tests of those who use it. */
    public TransportException(
            String operation,
            Reason reason,
            String requestMethod,
            String requestUrl,
            String message,
            @Nullable Throwable cause) {
        super(operation, message + ", " + requestMethod + " " + requestUrl, cause);
        this.reason = reason;
        this.requestMethod = requestMethod;
        this.requestUrl = requestUrl;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** The HTTP method of the request. */
    public String requestMethod() {
        return requestMethod;
    }

    /** The URL of the request; what may be secret in its query is masked. */
    public String requestUrl() {
        return requestUrl;
    }
}
