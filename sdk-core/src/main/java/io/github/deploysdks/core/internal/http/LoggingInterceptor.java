package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One DEBUG line for each request that is sent. At TRACE also those headers that are known to be harmless, and JSON bodies
 * without their secrets.
 */
final class LoggingInterceptor implements Interceptor {
    private static final int BODY_LIMIT = 64 * 1024;
    private static final Set<String> SHOWN_HEADERS = Set.of(
            "accept",
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "octopus-ratelimit",
            "octopus-ratelimit-policy",
            "retry-after",
            "server",
            "transfer-encoding",
            "user-agent",
            "x-request-id");

    private final Logger log;
    private final Clock clock;

    LoggingInterceptor(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallContext context = request.tag(CallContext.class);
        if (context == null || !log.isDebugEnabled()) {
            return chain.proceed(request);
        }
        Operation operation = context.operation();
        String url = context.show(request.url());
        if (log.isTraceEnabled()) {
            log.trace(
                    "{} > {} {}{}",
                    operation,
                    request.method(),
                    url,
                    details(context, request.headers(), body(context, request)));
        }
        Instant start = clock.instant();
        try {
            Response response = chain.proceed(request);
            log.debug(
                    "{}: {} {} -> {} in {} ms (attempt {})",
                    operation,
                    request.method(),
                    url,
                    response.code(),
                    Duration.between(start, clock.instant()).toMillis(),
                    context.attempts());
            if (log.isTraceEnabled()) {
                log.trace(
                        "{} < {}{}",
                        operation,
                        response.code(),
                        details(context, response.headers(), body(context, response)));
            }
            return response;
        } catch (IOException e) {
            log.debug(
                    "{}: {} {} -> no answer ({}) in {} ms (attempt {})",
                    operation,
                    request.method(),
                    url,
                    e.getClass().getSimpleName(),
                    Duration.between(start, clock.instant()).toMillis(),
                    context.attempts());
            throw e;
        }
    }

    private static String details(CallContext context, Headers headers, @Nullable String body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            boolean shown = SHOWN_HEADERS.contains(name.toLowerCase(Locale.ROOT));
            text.append('\n').append(name).append(": ").append(shown ? headers.value(i) : "***");
        }
        if (body != null) {
            text.append("\n\n").append(body);
        }
        return context.redact(text.toString());
    }

    private @Nullable String body(CallContext context, Request request) {
        Buffer json = SecretMask.json(request.body(), BODY_LIMIT);
        return json == null ? null : context.show(json.readUtf8(), BODY_LIMIT);
    }

    private @Nullable String body(CallContext context, Response response) {
        if (context.operation().isTransfer()
                || !SecretMask.isJson(response.body().contentType())) {
            return null;
        }
        BufferedSource source = response.body().source();
        try {
            source.request(BODY_LIMIT);
        } catch (IOException e) {
            // Whoever reads the body meets it as well; logging must not change how a call ends.
        }
        Buffer start = new Buffer();
        Buffer arrived = source.getBuffer();
        arrived.copyTo(start, 0, Math.min(BODY_LIMIT, arrived.size()));
        return context.show(start.readUtf8(), BODY_LIMIT);
    }
}
