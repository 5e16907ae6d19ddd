package io.github.deploysdks.divio;

import com.squareup.moshi.JsonAdapter;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.page.PageNames;
import io.github.deploysdks.core.internal.page.PageStyle;
import io.github.deploysdks.core.internal.page.Pager;
import io.github.deploysdks.core.internal.page.Position;
import io.github.deploysdks.divio.model.ModelAdapters;

/** Lists at URLs that the server gave. */
final class Lists {
    private static final PageNames NAMES = new PageNames("results", "count", "next");

    private Lists() {}

    /** The list at a URL of the API's host. */
    @SuppressWarnings("unchecked") // The registry keeps an adapter under its own class.
    static <T> Pager<T> at(ApiRuntime runtime, Operation operation, String url, Class<T> type) {
        JsonAdapter<T> item = (JsonAdapter<T>) ModelAdapters.INSTANCE.adapter(type);
        return new Pager<>(PageStyle.CURSOR, Position.first(null, null), null, at -> {
            String page = runtime.nextPage(operation, at.url() == null ? url : at.url());
            return runtime.prepareGetPage(operation, null, page, NAMES, item);
        });
    }
}
