package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import okhttp3.HttpUrl;

/** Decides where an operation's request goes. May send requests of its own to find out. */
@FunctionalInterface
public interface Router {
    /**
     * The URL to use.
     *
     * @param byPath the URL that follows from the operation's path
     */
    HttpUrl route(HttpUrl byPath, Operation operation);
}
