package io.github.deploysdks.core.internal.page;

/**
 * The JSON names of a page's parts, as in {@link PageEnvelope}.
 *
 * @param items the items
 * @param total the length of the whole list; empty if the server does not say
 * @param next the URL of the next page, as names joined by {@code /}; empty if the server does not say
 */
public record PageNames(String items, String total, String next) {
    /** What an annotation says. */
    public static PageNames of(PageEnvelope envelope) {
        return new PageNames(envelope.items(), envelope.total(), envelope.next());
    }
}
