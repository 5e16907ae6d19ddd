package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.retry.RetryAfter;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tries again what failed, as the policy says. */
final class RetryInterceptor implements Interceptor {
    private final RetryPolicy clientPolicy;
    private final Sleeper sleeper;
    private final Clock clock;

    RetryInterceptor(RetryPolicy clientPolicy, Sleeper sleeper, Clock clock) {
        this.clientPolicy = clientPolicy;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallContext context = request.tag(CallContext.class);
        if (context == null) {
            return chain.proceed(request);
        }
        RetryPolicy policy = context.options().retry();
        if (policy == null) {
            policy = clientPolicy;
        }
        boolean repeatable = context.operation().isRepeatable();
        Instant start = clock.instant();
        for (int number = 1; ; number++) {
            context.attempt(number);
            Response response = null;
            IOException failure = null;
            try {
                response = chain.proceed(request);
                if (response.code() < 400) {
                    return response;
                }
            } catch (IOException e) {
                failure = e;
            }
            RetryPolicy.Attempt attempt = response != null
                    ? RetryPolicy.Attempt.answered(
                            number,
                            repeatable,
                            response.code(),
                            RetryAfter.parse(response.header("Retry-After"), clock.instant()))
                    : RetryPolicy.Attempt.unanswered(number, repeatable);
            Duration delay = isFinal(chain, context, request, failure) ? null : policy.delayAfter(attempt);
            if (delay == null || isTooLong(delay, chain, start)) {
                return finish(response, failure);
            }
            if (response != null) {
                response.close();
            }
            sleep(delay, context, chain, failure);
        }
    }

    /** Whether the call's time would be up before the wait is: then what is known now is the better answer. */
    private boolean isTooLong(Duration delay, Chain chain, Instant start) {
        long limit = chain.call().timeout().timeoutNanos();
        return limit > 0
                && Duration.between(start, clock.instant()).plus(delay).compareTo(Duration.ofNanos(limit)) >= 0;
    }

    private static Response finish(@Nullable Response response, @Nullable IOException failure) throws IOException {
        if (response != null) {
            return response;
        }
        if (failure == null) {
            throw new IllegalStateException("Neither an answer nor a failure");
        }
        throw failure;
    }

    /** Whether no policy is asked: the call is given up, or another attempt cannot go better. */
    private static boolean isFinal(Chain chain, CallContext context, Request request, @Nullable IOException failure) {
        RequestBody body = request.body();
        return context.cancellation().isCancelled()
                || chain.call().isCanceled()
                || (body != null && body.isOneShot())
                || failure instanceof SdkFailure
                || failure instanceof UploadFailure
                || failure instanceof SSLException
                || (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException));
    }

    private void sleep(Duration delay, CallContext context, Chain chain, @Nullable IOException failure)
            throws IOException {
        try {
            context.pause(sleeper, delay, chain.call(), "retry");
        } catch (InterruptedIOException interrupted) {
            if (failure != null) {
                interrupted.addSuppressed(failure);
            }
            throw interrupted;
        }
    }
}
