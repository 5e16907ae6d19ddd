// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;

/** The operations that belong to the server as a whole, asynchronous. */
public abstract class RootAsyncApis {
    private final ApiRuntime runtime;

    /** For the client, which extends this. */
    protected RootAsyncApis(ApiRuntime runtime) {
        this.runtime = runtime;
    }

    /** What is odd. */
    public final RootOdditiesAsyncApis oddities() {
        return new RootOdditiesAsyncApis(runtime);
    }

    /** What is shared, and added to by hand. */
    public RootSeveralAsyncApis several() {
        return new RootSeveralAsyncApis(runtime);
    }
}
