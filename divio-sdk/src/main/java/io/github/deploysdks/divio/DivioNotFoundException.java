package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;

/**
 * There is nothing of the name or slug that was looked for, or the token's user may not see it: Divio's lists leave out what
 * one may not see.
 */
public final class DivioNotFoundException extends SdkException {
    private static final long serialVersionUID = 1L;

    DivioNotFoundException(String flow, String message) {
        super(flow, message + ", or the token's user may not see it", null);
    }
}
