package io.github.deploysdks.core.internal.page;

import io.github.deploysdks.core.json.RawJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came.
 *
 * @param items its items
 * @param total the length of the whole list; null if the server does not say
 * @param next the URL of the next page; null if there is none or the server does not say
 * @param properties what else there was
 */
public record PageBody<T>(
        List<T> items, @Nullable Long total, @Nullable String next, Map<String, RawJson> properties) {}
