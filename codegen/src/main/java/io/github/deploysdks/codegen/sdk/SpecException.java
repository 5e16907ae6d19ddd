package io.github.deploysdks.codegen.sdk;

/** An OpenAPI document holds what no SDK can be made of. The message says where, and what to write instead. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for whoever curates the document. */
    public SpecException(String message) {
        super(message);
    }
}
