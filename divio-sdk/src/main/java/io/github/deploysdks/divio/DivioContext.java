package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.divio.api.RootApis;
import org.jspecify.annotations.Nullable;

/** What the flows are made of: the operations as they are, the client's runtime, and the zone it is for. */
final class DivioContext extends RootApis {
    private final ApiRuntime runtime;
    private final @Nullable String zone;

    /** @param zone null if the client was given a URL that tells none */
    DivioContext(ApiRuntime runtime, @Nullable String zone) {
        super(runtime);
        this.runtime = runtime;
        this.zone = zone;
    }

    ApiRuntime runtime() {
        return runtime;
    }

    Pacer pacer() {
        return runtime.pacer();
    }

    /**
     * The zone.
     *
     * @param what wants to know
     * @throws IllegalStateException if it is not known
     */
    String zone(String what) {
        if (zone == null) {
            throw new IllegalStateException("The zone is not known, which " + what
                    + " is made of: build the client with zone(...), or with a base URL whose host begins with 'api.'");
        }
        return zone;
    }
}
