package io.github.deploysdks.core.internal.auth;

import io.github.deploysdks.core.auth.Authorization;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Puts authorizations on requests. */
public final class Authorizations {
    private Authorizations() {}

    /** The request with the authorization, which replaces headers and parameters of the same names. */
    public static Request apply(Authorization authorization, Request request) {
        Headers.Builder headers = request.headers().newBuilder();
        authorization.headers().forEach((name, value) -> headers.removeAll(name).addUnsafeNonAscii(name, value));
        Request.Builder authorized = request.newBuilder().headers(headers.build());
        if (!authorization.queryParameters().isEmpty()) {
            HttpUrl.Builder url = request.url().newBuilder();
            authorization.queryParameters().forEach(url::setQueryParameter);
            authorized.url(url.build());
        }
        return authorized.build();
    }
}
