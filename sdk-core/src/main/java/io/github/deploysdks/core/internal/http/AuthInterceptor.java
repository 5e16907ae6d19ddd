package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.internal.auth.Authorizations;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Adds the credentials to requests for the configured origin, and asks for new ones once when they are rejected. */
final class AuthInterceptor implements Interceptor {
    private final Credentials credentials;
    private final Origin origin;

    AuthInterceptor(Credentials credentials, Origin origin) {
        this.credentials = credentials;
        this.origin = origin;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        CallContext context = request.tag(CallContext.class);
        if (context == null || context.operation().isAnonymous() || !origin.contains(request.url())) {
            return chain.proceed(request);
        }
        Authorization authorization = ask();
        Response response = chain.proceed(authorize(request, authorization, context));
        if (response.code() != 401 || !credentials.rejected(authorization)) {
            return response;
        }
        RequestBody body = request.body();
        if (body != null && body.isOneShot()) {
            return response;
        }
        response.close();
        return chain.proceed(authorize(request, ask(), context));
    }

    private Authorization ask() {
        return Objects.requireNonNull(credentials.authorize(), "The credentials gave null instead of an authorization");
    }

    private static Request authorize(Request request, Authorization authorization, CallContext context) {
        authorization.secrets().forEach(context::secret);
        return Authorizations.apply(authorization, request);
    }
}
