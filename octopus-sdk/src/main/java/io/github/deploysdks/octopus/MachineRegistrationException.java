package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** A machine was not registered: there is one of its name, or something else at its address. Nothing was changed. */
public final class MachineRegistrationException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String existingId;

    MachineRegistrationException(String flow, @Nullable String existingId, String message) {
        super(flow, message, null);
        this.existingId = existingId;
    }

    /** The id of the machine that has the name; null if there is none. */
    public @Nullable String existingId() {
        return existingId;
    }
}
