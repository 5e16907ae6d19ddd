package io.github.deploysdks.octyne.fake;

/** A handler that dies: the connection is closed without an answer. */
final class GoPanic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoPanic() {
        super("nil pointer dereference");
    }
}
