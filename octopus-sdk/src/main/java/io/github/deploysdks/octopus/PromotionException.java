package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** There is nothing to promote; or some tenants' releases are on their way, and the next could not be started. */
public final class PromotionException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient StartedDeployments started;

    PromotionException(String message, StartedDeployments started, @Nullable Throwable cause) {
        super("octopus promote", message, cause);
        this.started = started;
    }

    /** What was started all the same; empty if nothing was. */
    public StartedDeployments started() {
        return started;
    }
}
