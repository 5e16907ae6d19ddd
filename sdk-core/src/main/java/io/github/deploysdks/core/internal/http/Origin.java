package io.github.deploysdks.core.internal.http;

import okhttp3.HttpUrl;

/** Scheme, host and port: the place that credentials are for. */
public final class Origin {
    private final HttpUrl base;

    /** The origin of a URL. */
    public Origin(HttpUrl base) {
        this.base = base;
    }

    /** Whether a URL is of this origin. */
    public boolean contains(HttpUrl url) {
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
