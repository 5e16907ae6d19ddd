package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import java.time.Clock;
import java.util.function.Supplier;

/** Credentials that the server gives. Each client gets its own, from its own server. */
interface ServerCredentials extends Credentials {
    /**
     * What a client authorizes its requests with.
     *
     * @param runtime the client's; there is none yet while the client is being built
     */
    Credentials in(Supplier<ApiRuntime> runtime, Clock clock);

    @Override
    default Authorization authorize() {
        throw new IllegalStateException(
                "The server has to be asked for these credentials: give them to OctopusClient.Builder.credentials as they are");
    }
}
