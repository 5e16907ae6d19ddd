package io.github.deploysdks.octyne;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.octyne.api.RootApis;
import io.github.deploysdks.octyne.api.RootAsyncApis;
import io.github.deploysdks.octyne.api.ServerApis;
import io.github.deploysdks.octyne.api.ServerAsyncApis;
import okhttp3.OkHttpClient;

/**
 * The generated operations of Octyne alone, without what the client adds to them: one request for each call, as the document
 * has it.
 */
public final class PlainOctyne implements AutoCloseable {
    private final ApiRuntime runtime;

    /** @param http what to send with */
    public PlainOctyne(String url, OkHttpClient http) {
        runtime = new Builder().httpClient(http).retry(RetryPolicy.none()).runtime(url);
    }

    /** The operations of the node. */
    public Object root(boolean async) {
        return async ? new RootAsyncApis(runtime) {} : new RootApis(runtime) {};
    }

    /** The operations of one server. */
    public Object server(String id, boolean async) {
        return async ? new ServerAsyncApis(runtime, id) {} : new ServerApis(runtime, id) {};
    }

    @Override
    public void close() {
        runtime.close();
    }

    private static final class Builder extends ClientBuilder<Builder> {
        @Override
        protected Builder self() {
            return this;
        }

        ApiRuntime runtime(String url) {
            Credentials credentials = Credentials.of(Authorization.header("Authorization", "EXAMPLE"));
            return new ApiRuntime(new OctynePlatform(), config(parseUrl(url)), credentials, null, VersionGate.open());
        }
    }
}
