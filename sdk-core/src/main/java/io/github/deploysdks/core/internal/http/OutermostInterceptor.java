package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Timeouts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Where a call enters the SDK's part of OkHttp: checks the server's version, finds the URL, sets timeouts, user agent and
 * the call's own headers, and turns what the layers below throw into something OkHttp passes on.
 */
final class OutermostInterceptor implements Interceptor {
    private static final Duration FOREVER = Duration.ofDays(20);

    private final Router router;
    private final VersionGate versionGate;
    private final String userAgent;
    private final @Nullable Timeouts timeouts;

    OutermostInterceptor(Router router, VersionGate versionGate, String userAgent, @Nullable Timeouts timeouts) {
        this.router = router;
        this.versionGate = versionGate;
        this.userAgent = userAgent;
        this.timeouts = timeouts;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallContext context = request.tag(CallContext.class);
        if (context == null) {
            return chain.proceed(request);
        }
        try {
            versionGate.check(context.operation());
            HttpUrl url = router.route(request.url(), context.operation());
            Response response = send(chain, request, url, context);
            HttpUrl other = isGone(response) ? router.reroute(request.url(), url, context.operation()) : null;
            if (other != null) {
                response.close();
                response = send(chain, request, other, context);
            }
            context.answered(response);
            return response;
        } catch (RuntimeException e) {
            throw new SdkFailure(e);
        } catch (Exception e) {
            throw passable(e);
        }
    }

    private Response send(Chain chain, Request request, HttpUrl url, CallContext context) throws IOException {
        Request.Builder builder = request.newBuilder().url(url).header("User-Agent", userAgent);
        context.options().headers().forEach(builder::header);
        Request outgoing = builder.build();
        context.sending(outgoing);
        return timed(chain, context).proceed(outgoing);
    }

    /** Whether there was nothing there, and the request can be sent again, elsewhere. */
    private static boolean isGone(Response response) {
        RequestBody body = response.request().body();
        return response.code() == 404 && (body == null || !body.isOneShot());
    }

    /** OkHttp, which is Kotlin, throws InterruptedException without saying so when it is interrupted while connecting. */
    private static IOException passable(Exception e) {
        if (e instanceof IOException io) {
            return io;
        }
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("interrupted");
        }
        return new IOException(e);
    }

    private Chain timed(Chain chain, CallContext context) {
        if (timeouts == null) {
            return chain;
        }
        Duration read = context.operation().isTransfer() ? timeouts.transferRead() : timeouts.read();
        Duration own = context.options().timeout();
        boolean answersAtTheEnd = context.operation().isTransfer()
                && !context.operation().method().equals("GET");
        if (answersAtTheEnd && own != null && own.compareTo(read) > 0) {
            // Work of the server's that takes its time is silent until it is done: the call's limit is the one for it.
            read = own.compareTo(FOREVER) < 0 ? own : FOREVER;
        }
        return chain.withConnectTimeout(millis(timeouts.connect()), TimeUnit.MILLISECONDS)
                .withReadTimeout(millis(read), TimeUnit.MILLISECONDS)
                .withWriteTimeout(millis(timeouts.write()), TimeUnit.MILLISECONDS);
    }

    /** Rounded up: 0 means for ever. */
    private static int millis(Duration duration) {
        return Math.toIntExact(duration.plusNanos(999_999).toMillis());
    }
}
