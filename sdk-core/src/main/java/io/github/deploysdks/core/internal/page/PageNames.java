package io.github.deploysdks.core.internal.page;

/**
 * The JSON names of a page's parts, as in {@link PageEnvelope}.
 *
 * @param in the property of the answer that holds the page; empty if the answer is the page
 * @param items the items; empty if the page is nothing but a list of them
 * @param total the length of the whole list; empty if the server does not say
 * @param next the URL of the next page, as names joined by {@code /}; empty if the server does not say
 */
public record PageNames(String in, String items, String total, String next) {
    /** The names of a page that is the whole answer. */
    public PageNames(String items, String total, String next) {
        this("", items, total, next);
    }

    /** What an annotation says. */
    public static PageNames of(PageEnvelope envelope) {
        return new PageNames(envelope.in(), envelope.items(), envelope.total(), envelope.next());
    }
}
