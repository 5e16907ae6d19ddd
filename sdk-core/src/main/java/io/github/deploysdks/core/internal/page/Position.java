package io.github.deploysdks.core.internal.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page to ask for.
 *
 * @param index items to skip, or the number of the page; null for the server's default
 * @param size items to take at most; null for the server's default
 * @param url the page's URL, for lists that work by cursor; null for the first page and other lists
 * @param guess whether the server gave no sign that there is such a page
 */
public record Position(
        @Nullable Integer index,
        @Nullable Integer size,
        @Nullable String url,
        boolean guess) {
    /** The first page that is asked for. */
    public static Position first(@Nullable Integer index, @Nullable Integer size) {
        return new Position(index, size, null, false);
    }

    Position at(int newIndex, boolean newGuess) {
        return new Position(newIndex, size, null, newGuess);
    }

    Position at(String newUrl) {
        return new Position(null, size, newUrl, false);
    }
}
