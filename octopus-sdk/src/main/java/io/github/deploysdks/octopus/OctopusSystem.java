package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.ScopeRouter;
import io.github.deploysdks.octopus.api.RootApis;

/**
 * The operations that belong to a server as a whole, and those of spaces that also go across them, such as tasks. Made by
 * {@link OctopusClient#system}.
 */
public final class OctopusSystem extends RootApis {
    private final ApiRuntime runtime;

    OctopusSystem(ApiRuntime runtime) {
        super(runtime);
        this.runtime = runtime;
    }

    /** The operations, asynchronous. */
    public OctopusSystemAsync async() {
        return new OctopusSystemAsync(runtime);
    }

    @Override
    public OctopusTasks tasks() {
        return new OctopusTasks(runtime, ScopeRouter.NO_SCOPE);
    }

    @Override
    public String toString() {
        return "OctopusSystem";
    }
}
