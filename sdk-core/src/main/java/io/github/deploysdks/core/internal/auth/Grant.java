package io.github.deploysdks.core.internal.auth;

import io.github.deploysdks.core.auth.Authorization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An authorization that a server gave.
 *
 * @param renewAt from when on it is to be replaced; null as long as the server takes it
 */
public record Grant(Authorization authorization, @Nullable Instant renewAt) {
    /** An authorization that is good as long as the server takes it. */
    public static Grant untilRejected(Authorization authorization) {
        return new Grant(authorization, null);
    }

    boolean isGoodAt(Instant now) {
        return renewAt == null || now.isBefore(renewAt);
    }
}
