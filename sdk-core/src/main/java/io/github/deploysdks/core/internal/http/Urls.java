package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import java.util.Set;
import okhttp3.HttpUrl;

/** URLs as they may be shown. */
final class Urls {
    private static final Set<String> PAGING = Set.of("skip", "take", "page", "page_size");

    private Urls() {}

    /**
     * The URL, encoded as it is sent, with the values of those query parameters alone that the operation lets be shown.
     */
    static String show(HttpUrl url, Operation operation) {
        StringBuilder text = new StringBuilder(Origin.of(url)).append(url.encodedPath());
        String query = url.encodedQuery();
        if (query == null) {
            return text.toString();
        }
        // The pieces are as many, and in the same order, as the decoded parameters.
        String[] pieces = query.split("&", -1);
        char separator = '?';
        for (int i = 0; i < pieces.length; i++) {
            String name = url.queryParameterName(i);
            boolean shown = PAGING.contains(name) || operation.shownQuery().contains(name);
            int value = pieces[i].indexOf('=');
            text.append(separator).append(shown || value < 0 ? pieces[i] : pieces[i].substring(0, value + 1) + "***");
            separator = '&';
        }
        return text.toString();
    }
}
