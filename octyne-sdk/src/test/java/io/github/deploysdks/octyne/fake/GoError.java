package io.github.deploysdks.octyne.fake;

/** A refusal: what a handler answers instead of doing its work. */
final class GoError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    GoError(int status, String text) {
        super(text);
        this.status = status;
    }

    /** The server's own failure, whose cause only its log tells. */
    static GoError internal() {
        return new GoError(500, "Internal Server Error!");
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
