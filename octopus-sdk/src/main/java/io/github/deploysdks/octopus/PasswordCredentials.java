package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import java.time.Clock;
import java.util.function.Supplier;

/** A user who signs in, as people do in the web interface. */
record PasswordCredentials(String username, String password) implements ServerCredentials {
    @Override
    public Credentials in(Supplier<ApiRuntime> runtime, Clock clock) {
        return new PasswordSession(username, password, runtime, clock);
    }

    @Override
    public String toString() {
        return "PasswordCredentials{" + username + "}";
    }
}
