package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import java.util.Set;
import okhttp3.HttpUrl;

/** URLs as they may be shown. */
final class Urls {
    private static final Set<String> PAGING = Set.of("skip", "take", "page", "page_size");

    private Urls() {}

    /** The URL with the values of those query parameters alone that the operation lets be shown. */
    static String show(HttpUrl url, Operation operation) {
        StringBuilder text = new StringBuilder(Origin.of(url)).append(url.encodedPath());
        char separator = '?';
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            boolean shown = PAGING.contains(name) || operation.shownQuery().contains(name);
            text.append(separator).append(name).append('=').append(shown ? url.queryParameterValue(i) : "***");
            separator = '&';
        }
        return text.toString();
    }
}
