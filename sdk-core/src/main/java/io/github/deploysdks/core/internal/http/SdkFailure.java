package io.github.deploysdks.core.internal.http;

import java.net.ProtocolException;

/**
 * Carries an unchecked exception through OkHttp, which takes only {@link java.io.IOException} from an interceptor or a
 * request body for a failed call. It is a {@link ProtocolException} as OkHttp does not try again after those.
 */
final class SdkFailure extends ProtocolException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException failure;

    SdkFailure(RuntimeException failure) {
        super(failure.toString());
        initCause(failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}
