package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** There is nothing to promote; or some tenants' releases are on their way, and the next could not be started. */
public final class PromotionException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** Names the flow in what is thrown. */
    static final String FLOW = "octopus promote";

    private final transient StartedDeployments started;

    PromotionException(String message, StartedDeployments started, @Nullable Throwable cause) {
        super(FLOW, message, cause);
        this.started = started;
    }

    /** What was started all the same; empty if nothing was. */
    public StartedDeployments started() {
        return started;
    }
}
