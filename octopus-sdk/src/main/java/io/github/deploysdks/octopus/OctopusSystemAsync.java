package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.ScopeRouter;
import io.github.deploysdks.octopus.api.RootAsyncApis;

/** The operations that belong to a server as a whole, asynchronous. Made by {@link OctopusSystem#async}. */
public final class OctopusSystemAsync extends RootAsyncApis {
    private final ApiRuntime runtime;

    OctopusSystemAsync(ApiRuntime runtime) {
        super(runtime);
        this.runtime = runtime;
    }

    @Override
    public OctopusTasksAsync tasks() {
        return new OctopusTasksAsync(runtime, ScopeRouter.NO_SCOPE);
    }

    @Override
    public String toString() {
        return "OctopusSystemAsync";
    }
}
