package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Decides where an operation's request goes. May send requests of its own to find out. */
@FunctionalInterface
public interface Router {
    /**
     * The URL to use.
     *
     * @param byPath the URL that follows from the operation's path
     */
    HttpUrl route(HttpUrl byPath, Operation operation);

    /**
     * Where to try again after the server found nothing at the URL that was used.
     *
     * @param byPath the URL that follows from the operation's path
     * @param used what {@link #route} made of it
     * @return null if there is no other place
     */
    default @Nullable HttpUrl reroute(HttpUrl byPath, HttpUrl used, Operation operation) {
        return null;
    }
}
