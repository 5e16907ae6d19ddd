package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.json.OpenEnum;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Parameters of a request as text, not yet encoded. */
public final class Query {
    private Query() {}

    /** A single value; null stays null, and is left out. */
    public static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof OpenEnum<?> constant ? constant.value().toString() : value.toString();
    }

    /**
     * A list in one value, separated by commas; an empty one is left out.
     *
     * @throws IllegalArgumentException if an item holds a comma, which would make two of it
     */
    public static @Nullable String joined(String name, @Nullable Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        StringJoiner list = new StringJoiner(",");
        for (Object value : values) {
            String item = text(value);
            if (item == null) {
                throw new IllegalArgumentException(name + " holds null");
            }
            if (item.indexOf(',') >= 0) {
                throw new IllegalArgumentException(
                        name + " is sent as a list separated by commas; '" + item + "' holds one");
            }
            list.add(item);
        }
        return list.toString();
    }

    /** A list as one parameter for each item; an empty one is left out. */
    public static @Nullable List<String> each(@Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Query::text).toList();
    }
}
