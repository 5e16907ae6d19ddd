package io.github.deploysdks.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything an SDK throws about a call. What a caller did wrong before anything was sent is an
 * {@link IllegalArgumentException} or {@link IllegalStateException} instead.
 *
 * <p>No message, and no text an instance gives, holds a credential.
 */
public abstract class SdkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    /** For subclasses. */
    protected SdkException(String operation, String message, @Nullable Throwable cause) {
        super(operation + ": " + message, cause);
        this.operation = operation;
    }

    /** The operation that failed, as {@code <platform> <operationId>}: {@code octopus getProject}. */
    public final String operation() {
        return operation;
    }
}
