package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects, in OkHttp's place, by stricter rules: only of requests that read; with credentials only within the
 * configured origin; to elsewhere only for downloads, as servers hand those to storage hosts, and then without anything
 * but the bare request.
 */
final class RedirectInterceptor implements Interceptor {
    static final int MOST = 5;
    private final Origin origin;

    RedirectInterceptor(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Response response = chain.proceed(request);
        CallContext context = request.tag(CallContext.class);
        if (context == null) {
            return response;
        }
        for (int followed = 0; isRedirect(response); followed++) {
            HttpUrl target = target(response);
            if (target == null || !mayFollow(request, target, context)) {
                return response;
            }
            if (followed == MOST) {
                context.redirectTooOften();
                return response;
            }
            response.close();
            request = origin.contains(target) ? request.newBuilder().url(target).build() : bare(request, target);
            context.sending(request);
            response = chain.proceed(request);
        }
        return response;
    }

    private boolean mayFollow(Request request, HttpUrl target, CallContext context) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (!reads || origin.contains(target)) {
            return reads;
        }
        boolean secure = target.isHttps() || !request.url().isHttps();
        // Servers copy the query, and a key in it, to where they send us.
        return context.operation().isTransfer() && secure && !context.isSecretIn(target.toString());
    }

    private static Request bare(Request request, HttpUrl target) {
        Request.Builder bare = new Request.Builder()
                .url(target)
                .method(request.method(), null)
                .tag(CallContext.class, request.tag(CallContext.class))
                .tag(Operation.class, request.tag(Operation.class));
        String userAgent = request.header("User-Agent");
        return (userAgent == null ? bare : bare.header("User-Agent", userAgent)).build();
    }

    private static @Nullable HttpUrl target(Response response) {
        String location = response.header("Location");
        return location == null ? null : response.request().url().resolve(location);
    }

    static boolean isRedirect(Response response) {
        return switch (response.code()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
