package io.github.deploysdks.core.internal.page;

/** How a platform tells one page from the next. */
public enum PageStyle {
    /** The request says how many items to skip and to take. */
    SKIP_TAKE,
    /** The request says the number of the page, counted from 1, and its size. */
    PAGE_NUMBER,
    /** The answer holds the URL of the next page, to be used as it is. */
    CURSOR
}
