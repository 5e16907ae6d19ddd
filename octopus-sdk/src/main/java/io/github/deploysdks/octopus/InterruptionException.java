package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.octopus.model.Interruption;

/** An interruption cannot be answered so. Nothing was changed. */
public final class InterruptionException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It has been answered before. */
        ANSWERED,
        /** It is another one's to answer: somebody has taken responsibility, or the user is in none of the teams. */
        NOT_RESPONSIBLE,
        /** Its form has no such button or field; one of the kind that is not answered through a form has none at all. */
        NOT_OFFERED,
        /** Its form wants a value that is not given. */
        INCOMPLETE
    }

    private final Reason reason;
    private final transient Interruption interruption;

    InterruptionException(Reason reason, Interruption interruption, String message) {
        super("octopus answerInterruption", "the interruption " + interruption.id() + " " + message, null);
        this.reason = reason;
        this.interruption = interruption;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The interruption as it was read. */
    public Interruption interruption() {
        return interruption;
    }
}
