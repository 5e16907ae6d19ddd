package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octyne.api.ServerAsyncApis;

/** The operations of one server of a node, asynchronous. Made by {@link OctyneServer#async}. */
public final class OctyneServerAsync extends ServerAsyncApis {
    OctyneServerAsync(ApiRuntime runtime, String id) {
        super(runtime, id);
    }
}
