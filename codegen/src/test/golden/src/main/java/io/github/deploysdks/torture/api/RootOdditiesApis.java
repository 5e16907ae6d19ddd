// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;

/**
 * What is odd.
 *
 * <p>These are the operations that belong to the server as a whole.
 */
public final class RootOdditiesApis {
    private final ApiRuntime runtime;

    RootOdditiesApis(ApiRuntime runtime) {
        this.runtime = runtime;
    }

    /** Odd operations. */
    public final OddOnesApi ones() {
        return new OddOnesApi(runtime);
    }
}
