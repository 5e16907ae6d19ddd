package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
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
    private final SecretMask mask;
    private final Clock clock;

    LoggingInterceptor(Logger log, SecretMask mask, Clock clock) {
        this.log = log;
        this.mask = mask;
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
        String url = Urls.show(request.url(), operation);
        if (log.isTraceEnabled()) {
            String details = context.redact(details(request.headers(), body(request)));
            log.trace("{} > {} {}{}", operation, request.method(), url, details);
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
                        context.redact(details(response.headers(), body(response, operation))));
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

    private static String details(Headers headers, @Nullable String body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            boolean shown = SHOWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT));
            text.append('\n').append(name).append(": ").append(shown ? headers.value(i) : "***");
        }
        if (body != null) {
            text.append("\n\n").append(body);
        }
        return text.toString();
    }

    private @Nullable String body(Request request) throws IOException {
        RequestBody body = request.body();
        if (body == null || body.isOneShot() || !isJson(body.contentType()) || body.contentLength() > BODY_LIMIT) {
            return null;
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return mask.show(buffer, BODY_LIMIT);
    }

    private @Nullable String body(Response response, Operation operation) throws IOException {
        if (operation.isTransfer() || !isJson(response.body().contentType())) {
            return null;
        }
        Buffer start = new Buffer();
        start.writeAll(response.peekBody(BODY_LIMIT).source());
        return mask.show(start, BODY_LIMIT);
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.subtype().endsWith("json");
    }
}
