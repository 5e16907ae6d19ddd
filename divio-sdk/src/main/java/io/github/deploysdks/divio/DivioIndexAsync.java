package io.github.deploysdks.divio;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.AsyncPaged;
import io.github.deploysdks.divio.api.IndexAsyncApi;

/** The index of the applications part of the API, asynchronous. Made by {@link DivioAsync}. */
public final class DivioIndexAsync extends IndexAsyncApi {
    private final DivioContext context;

    DivioIndexAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** As {@link DivioIndex#follow(String)}. */
    public AsyncPaged<RawJson> follow(String name) {
        return follow(name, RawJson.class);
    }

    /** As {@link DivioIndex#follow(String, Class)}. */
    public <T> AsyncPaged<T> follow(String name, Class<T> type) {
        return AsyncPaged.of(() -> get().thenCompose(
                        index -> DivioIndex.list(context, index, name, type).firstAsync()));
    }

    @Override
    public String toString() {
        return "DivioIndexAsync{" + context.runtime().baseUrl() + "}";
    }
}
