package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.internal.auth.RenewedCredentials;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.internal.TokenExchangeEndpoints;
import java.time.Clock;
import java.util.function.Supplier;

/** A service account that is trusted for what another system says about who asks. */
record OidcCredentials(String serviceAccountId, Supplier<String> idToken, OidcOptions options)
        implements ServerCredentials {
    @Override
    public Credentials in(Supplier<ApiRuntime> runtime, Clock clock) {
        return new RenewedCredentials(
                TokenExchangeEndpoints.EXCHANGE_TOKEN,
                clock,
                () -> new TokenExchanger(this, runtime.get(), clock).exchange());
    }

    @Override
    public String toString() {
        return "OidcCredentials{" + serviceAccountId + "}";
    }
}
