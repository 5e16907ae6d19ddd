package io.github.deploysdks.divio;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.divio.api.IndexApi;
import java.util.Map;

/** The index of the applications part of the API: names of lists, and where they are. Made by {@link DivioClient#index}. */
public final class DivioIndex extends IndexApi {
    private static final Operation FOLLOW =
            Operation.builder("divio", "follow", "GET", "/(link)").build();

    private final DivioContext context;

    DivioIndex(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** As {@link #follow(String, Class)}, for lists that the SDK has no model for. */
    public PagedIterable<RawJson> follow(String name) {
        return follow(name, RawJson.class);
    }

    /**
     * A list that the index names, whole, page by page: {@code divio.index().follow("applications", Application.class)}. The index is
     * read when the list is.
     *
     * @param name as in the index; hyphens do not count, which names of former times lack
     * @param type what the list has: a model of this SDK, or {@link RawJson} for anything
     * @throws IllegalArgumentException if the SDK has no such model
     */
    public <T> PagedIterable<T> follow(String name, Class<T> type) {
        return PagedIterable.of(() -> list(context, get(), name, type).first());
    }

    static <T> Pager<T> list(DivioContext context, Map<String, String> index, String name, Class<T> type) {
        return Lists.at(context.runtime(), FOLLOW, url(index, name), type);
    }

    private static String url(Map<String, String> index, String name) {
        String exact = index.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> entry : index.entrySet()) {
            if (plain(entry.getKey()).equals(plain(name))) {
                return entry.getValue();
            }
        }
        throw new DivioNotFoundException("divio index", "the index names no '" + name + "' but " + index.keySet());
    }

    private static String plain(String name) {
        return name.replace("-", "");
    }

    @Override
    public String toString() {
        return "DivioIndex{" + context.runtime().baseUrl() + "}";
    }
}
