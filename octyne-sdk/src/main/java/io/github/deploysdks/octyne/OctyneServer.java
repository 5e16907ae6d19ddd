package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octyne.api.ServerApis;

/** One server of a node: a process that Octyne manages. Made by {@link OctyneClient#server}; sends nothing by itself. */
public final class OctyneServer extends ServerApis {
    private final ApiRuntime runtime;
    private final String id;

    OctyneServer(ApiRuntime runtime, String id) {
        super(runtime, id);
        this.runtime = runtime;
        this.id = id;
    }

    /** The server's name in Octyne's configuration. */
    public String id() {
        return id;
    }

    /** The server's operations, asynchronous. */
    public OctyneServerAsync async() {
        return new OctyneServerAsync(runtime, id);
    }

    @Override
    public String toString() {
        return "OctyneServer{" + id + "}";
    }
}
