package io.github.deploysdks.core.internal.http;

import java.io.IOException;

/**
 * Carries an unchecked exception through OkHttp, which takes only {@link IOException} from an interceptor for a failed
 * call.
 */
final class SdkFailure extends IOException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException failure;

    SdkFailure(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}
