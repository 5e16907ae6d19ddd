package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.core.page.Page;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request to where a link leads, without blocking. Made by {@link LinkRequest#async}. Cancelling a future cancels its request. */
public final class LinkRequestAsync {
    private final LinkRequest request;

    LinkRequestAsync(LinkRequest request) {
        this.request = request;
    }

    /** As {@link LinkRequest#get}, without blocking. */
    public <T> CompletableFuture<T> get(Class<T> type) {
        return request.call("GET", null, LinkRequest.adapter(type)).executeAsync();
    }

    /** As {@link LinkRequest#getList}, without blocking. */
    public <T> CompletableFuture<List<T>> getList(Class<T> item) {
        return request.list(item).executeAsync();
    }

    /** As {@link LinkRequest#getPage}, without blocking. */
    public <T> CompletableFuture<Page<T>> getPage(Class<T> item) {
        return request.pager(item).firstAsync();
    }

    /** As {@link LinkRequest#getAll}, without blocking. */
    public <T> AsyncPaged<T> getAll(Class<T> item) {
        return request.pager(item).allAsync();
    }

    /** As {@link LinkRequest#download}, without blocking; close the bytes. */
    public CompletableFuture<Download> download() {
        return request.bytes().executeAsync();
    }

    /** As {@link LinkRequest#post(Object)}, without blocking. */
    public CompletableFuture<@Nullable Void> post(@Nullable Object body) {
        return request.call("POST", body, Adapters.RAW).runAsync();
    }

    /** As {@link LinkRequest#post(Object, Class)}, without blocking. */
    public <T> CompletableFuture<T> post(@Nullable Object body, Class<T> answer) {
        return request.call("POST", body, LinkRequest.adapter(answer)).executeAsync();
    }

    /** As {@link LinkRequest#put(Object)}, without blocking. */
    public CompletableFuture<@Nullable Void> put(@Nullable Object body) {
        return request.call("PUT", body, Adapters.RAW).runAsync();
    }

    /** As {@link LinkRequest#put(Object, Class)}, without blocking. */
    public <T> CompletableFuture<T> put(@Nullable Object body, Class<T> answer) {
        return request.call("PUT", body, LinkRequest.adapter(answer)).executeAsync();
    }

    /** As {@link LinkRequest#delete}, without blocking. */
    public CompletableFuture<@Nullable Void> delete() {
        return request.call("DELETE", null, Adapters.RAW).runAsync();
    }

    /** The link's template; no values, which may be secret. */
    @Override
    public String toString() {
        return request.toString();
    }
}
