// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.ScopeRouter;

/**
 * What is shared, and added to by hand.
 *
 * <p>These are the operations that belong to the server as a whole, asynchronous.
 */
public class RootSeveralAsyncApis {
    private final ApiRuntime runtime;

    /** For the client, which extends this. */
    protected RootSeveralAsyncApis(ApiRuntime runtime) {
        this.runtime = runtime;
    }

    /** Also without a zone. */
    public SharedAsyncApi shared() {
        return new SharedAsyncApi(runtime, ScopeRouter.NO_SCOPE);
    }
}
