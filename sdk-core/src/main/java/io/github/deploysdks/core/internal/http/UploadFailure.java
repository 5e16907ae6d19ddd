package io.github.deploysdks.core.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes to upload are not what they should be: nobody else's fault, and no better at another attempt. It is a
 * {@link ProtocolException} as OkHttp does not try again after those.
 */
final class UploadFailure extends ProtocolException {
    private static final long serialVersionUID = 1L;

    UploadFailure(String what, @Nullable IOException cause) {
        super(what);
        if (cause != null) {
            initCause(cause);
        }
    }
}
