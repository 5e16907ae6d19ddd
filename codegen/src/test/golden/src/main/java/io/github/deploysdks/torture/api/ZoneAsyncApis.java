// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;

/** The operations of one {@code zone}, asynchronous. */
public abstract class ZoneAsyncApis {
    private final ApiRuntime runtime;
    private final String zoneId;

    /** For the client, which extends this. */
    protected ZoneAsyncApis(ApiRuntime runtime, String zoneId) {
        this.runtime = runtime;
        this.zoneId = zoneId;
    }

    /** What is shared, and added to by hand. */
    public ZoneSeveralAsyncApis several() {
        return new ZoneSeveralAsyncApis(runtime, zoneId);
    }

    /** Things of a <b>zone</b>. */
    public final ThingsAsyncApi things() {
        return new ThingsAsyncApi(runtime, zoneId);
    }
}
