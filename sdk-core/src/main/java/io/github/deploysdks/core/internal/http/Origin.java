package io.github.deploysdks.core.internal.http;

import okhttp3.HttpUrl;

/** Scheme, host and port: the place that credentials are for. */
final class Origin {
    private final HttpUrl base;

    Origin(HttpUrl base) {
        this.base = base;
    }

    boolean contains(HttpUrl url) {
        return base.scheme().equals(url.scheme()) && base.host().equals(url.host()) && base.port() == url.port();
    }

    @Override
    public String toString() {
        return of(base);
    }

    static String of(HttpUrl url) {
        return new HttpUrl.Builder()
                .scheme(url.scheme())
                .host(url.host())
                .port(url.port())
                .build()
                .toString()
                .replaceAll("/$", "");
    }
}
