package io.github.deploysdks.core.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stops OkHttp from sending a request again by itself: once it went out, where sending it twice could do harm, and after
 * answers that our own retry decides about. OkHttp does so when a pooled connection breaks, and a server that crashed half
 * way through a request has perhaps acted on it; and after 408, and 503 with {@code Retry-After: 0}. A network
 * interceptor: it is passed once for each time a request goes to the wire.
 */
final class ReplayGuard implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Sent sent = chain.request().tag(Sent.class);
        if (sent == null) {
            return chain.proceed(chain.request());
        }
        if (sent.once && !sent.repeatable) {
            throw new ProtocolException(
                    "The connection broke after the request was sent, and it must not be sent twice");
        }
        sent.once = true;
        Response response = chain.proceed(chain.request());
        return switch (response.code()) {
            // Not acted upon: what OkHttp's authenticators and connections make of it is another request.
            case 401, 407, 421 -> {
                sent.once = false;
                yield response;
            }
            case 408 -> sent.repeatable ? response : sent.hideRetryAfter(response, "1");
            case 503 -> sent.hideRetryAfter(response, "1");
            default -> response;
        };
    }

    /** One attempt of a request. */
    static final class Sent {
        private final boolean repeatable;
        private boolean once;
        private List<String> hidden = List.of();
        private boolean hiding;

        private Sent(boolean repeatable) {
            this.repeatable = repeatable;
        }

        /** OkHttp goes by this header alone when it decides whether to send again. */
        private Response hideRetryAfter(Response response, String shown) {
            hidden = response.headers(RETRY_AFTER);
            hiding = true;
            return response.newBuilder().header(RETRY_AFTER, shown).build();
        }

        private Response unhide(Response response) {
            if (!hiding) {
                return response;
            }
            Headers.Builder headers = response.headers().newBuilder().removeAll(RETRY_AFTER);
            hidden.forEach(value -> headers.addUnsafeNonAscii(RETRY_AFTER, value));
            return response.newBuilder().headers(headers.build()).build();
        }
    }

    /** An application interceptor below retry: gives each attempt a fresh mark. */
    static final class Marker implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            CallContext context = chain.request().tag(CallContext.class);
            if (context == null) {
                return chain.proceed(chain.request());
            }
            Sent sent = new Sent(context.operation().isRepeatable());
            return sent.unhide(chain.proceed(
                    chain.request().newBuilder().tag(Sent.class, sent).build()));
        }
    }
}
