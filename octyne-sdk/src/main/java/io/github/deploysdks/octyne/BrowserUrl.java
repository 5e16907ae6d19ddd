package io.github.deploysdks.octyne;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a browser opens: a URL with a one-time ticket in place of the header that it does not send. */
final class BrowserUrl {
    private BrowserUrl() {}

    /**
     * A URL with a fresh ticket.
     *
     * @param url may have a query
     * @throws IllegalStateException over a Unix socket, where there are no tickets
     */
    static URI of(Node node, String url) {
        String ticket = node.api().authentication().createTicket().ticket();
        return URI.create(url + (url.contains("?") ? "&" : "?") + "ticket=" + encoded(ticket));
    }

    /** All but letters, digits and {@code -._} is escaped: a server drops, without a word, what it cannot read. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
