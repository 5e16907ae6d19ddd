package io.github.deploysdks.core.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stops OkHttp from sending a request again by itself once it went out, where sending it twice could do harm. OkHttp
 * does so when a pooled connection breaks, and a server that crashed half way through a request has perhaps acted on it.
 * A network interceptor: it is passed once for each time a request goes to the wire.
 */
final class ReplayGuard implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Sent sent = chain.request().tag(Sent.class);
        if (sent != null && sent.again()) {
            throw new ProtocolException(
                    "The connection broke after the request was sent, and it must not be sent twice");
        }
        return chain.proceed(chain.request());
    }

    /** Marks one attempt of a request that must not be sent twice. */
    static final class Sent {
        private boolean once;

        private boolean again() {
            boolean again = once;
            once = true;
            return again;
        }
    }

    /** An application interceptor below retry: gives each attempt a fresh mark. */
    static final class Marker implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            CallContext context = chain.request().tag(CallContext.class);
            if (context == null || context.operation().isRepeatable()) {
                return chain.proceed(chain.request());
            }
            return chain.proceed(
                    chain.request().newBuilder().tag(Sent.class, new Sent()).build());
        }
    }
}
