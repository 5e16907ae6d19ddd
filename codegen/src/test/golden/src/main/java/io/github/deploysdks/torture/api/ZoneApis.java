// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.api;

import io.github.deploysdks.core.internal.http.ApiRuntime;

/** The operations of one {@code zone}. */
public abstract class ZoneApis {
    private final ApiRuntime runtime;
    private final String zoneId;

    /** For the client, which extends this. */
    protected ZoneApis(ApiRuntime runtime, String zoneId) {
        this.runtime = runtime;
        this.zoneId = zoneId;
    }

    /** What is shared, and added to by hand. */
    public ZoneSeveralApis several() {
        return new ZoneSeveralApis(runtime, zoneId);
    }

    /** Things of a <b>zone</b>. */
    public final ThingsApi things() {
        return new ThingsApi(runtime, zoneId);
    }
}
