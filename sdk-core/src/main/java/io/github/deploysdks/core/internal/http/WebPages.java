package io.github.deploysdks.core.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What proxies and servers that are down answer in place of JSON. */
final class WebPages {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]{1,1000})</title>", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 100;

    private WebPages() {}

    /** The answer, in words: the page's title if it has one. Null if it is no page. */
    static @Nullable String describe(String body) {
        if (!body.stripLeading().startsWith("<")) {
            return null;
        }
        Matcher title = TITLE.matcher(body);
        String text = title.find() ? title.group(1).strip().replaceAll("\\s+", " ") : "";
        if (text.isEmpty()) {
            return "a web page";
        }
        return "a web page, '" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + "'";
    }
}
