// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.ScopeRouter;

/** The operations that belong to the server as a whole. */
public abstract class RootApis {
    private final ApiRuntime runtime;

    /** For the client, which extends this. */
    protected RootApis(ApiRuntime runtime) {
        this.runtime = runtime;
    }

    /** Odd operations. */
    public final OddOnesApi oddOnes() {
        return new OddOnesApi(runtime);
    }

    /** Also without a zone. */
    public SharedApi shared() {
        return new SharedApi(runtime, ScopeRouter.NO_SCOPE);
    }
}
