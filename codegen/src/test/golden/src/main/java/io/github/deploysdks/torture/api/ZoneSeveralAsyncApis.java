// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;

/**
 * What is shared, and added to by hand.
 *
 * <p>These are the operations of one {@code zone}, asynchronous.
 */
public class ZoneSeveralAsyncApis {
    private final ApiRuntime runtime;
    private final String zoneId;

    /** For the client, which extends this. */
    protected ZoneSeveralAsyncApis(ApiRuntime runtime, String zoneId) {
        this.runtime = runtime;
        this.zoneId = zoneId;
    }

    /** Also without a zone. */
    public SharedAsyncApi shared() {
        return new SharedAsyncApi(runtime, zoneId);
    }
}
