package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.divio.api.RootAsyncApis;

/** The operations of the Divio Cloud API, asynchronous. Made by {@link DivioClient#async}. */
public final class DivioAsync extends RootAsyncApis {
    DivioAsync(ApiRuntime runtime) {
        super(runtime);
    }
}
