package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octyne.api.RootAsyncApis;

/** A node's operations, asynchronous. Made by {@link OctyneClient#async}. */
public final class OctyneAsync extends RootAsyncApis {
    OctyneAsync(ApiRuntime runtime) {
        super(runtime);
    }
}
