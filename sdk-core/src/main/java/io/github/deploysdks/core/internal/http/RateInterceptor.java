package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.Pacing;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.retry.RetryAfter;
import io.github.deploysdks.core.retry.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Notes what the server says of its rate limit, and delays requests if they are to be paced. */
final class RateInterceptor implements Interceptor {
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Platform platform;
    private final Origin origin;
    private final @Nullable RequestBudget budget;
    private final Sleeper sleeper;
    private final Clock clock;
    private volatile @Nullable RateLimit latest;

    /**
     * @param origin the server whose limit it is
     * @param pacing null to delay nothing
     */
    RateInterceptor(Platform platform, Origin origin, @Nullable Pacing pacing, Sleeper sleeper, Clock clock) {
        this.platform = platform;
        this.origin = origin;
        this.budget = pacing == null ? null : new RequestBudget(pacing, clock);
        this.sleeper = sleeper;
        this.clock = clock;
    }

    /** What the server said last; null if it has not said anything yet. */
    @Nullable RateLimit latest() {
        return latest;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallContext context = request.tag(CallContext.class);
        if (context == null || !origin.contains(request.url())) {
            return chain.proceed(request);
        }
        if (budget == null) {
            Response response = chain.proceed(request);
            note(response);
            return response;
        }
        return paced(chain, request, context, budget);
    }

    private Response paced(Chain chain, Request request, CallContext context, RequestBudget tokens) throws IOException {
        Duration wait = tokens.take(patience(chain));
        if (wait == null) {
            throw new SdkFailure(new TransportException(
                    context.operation().toString(),
                    TransportException.Reason.TIMEOUT,
                    request.method(),
                    context.show(request.url()),
                    "the request was not sent: to keep to the rate of requests it would have to wait longer than its"
                            + " timeout, or the pacing's maxDelay, allows",
                    null));
        }
        boolean answered = false;
        try {
            if (!wait.isZero()) {
                context.pause(sleeper, wait, chain.call(), "send the request");
            }
            Response response = chain.proceed(request);
            RateLimit limit = note(response);
            Duration refused =
                    response.code() == 429 ? RetryAfter.parse(response.header("Retry-After"), clock.instant()) : null;
            answered = true;
            tokens.answered(limit, refused);
            return response;
        } finally {
            if (!answered) {
                tokens.unanswered();
            }
        }
    }

    /** How long the call may wait and still come to something. */
    private static Duration patience(Chain chain) {
        long limit = chain.call().timeout().timeoutNanos();
        return limit > 0 ? Duration.ofNanos(limit) : FOREVER;
    }

    private @Nullable RateLimit note(Response response) {
        RateLimit limit = platform.rateLimit(response::header, clock.instant());
        if (limit != null) {
            latest = limit;
        }
        return limit;
    }
}
