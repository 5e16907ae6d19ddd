package io.github.deploysdks.core.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.JsonDocument;
import io.github.deploysdks.core.internal.json.JsonTexts;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value kept as the text it arrived in: a number keeps all its digits ({@code 12345678901234567890},
 * {@code 1.10}), an object keeps the order of its properties.
 *
 * <p>Equality is equality of the text. Instances are immutable.
 */
public final class RawJson {
    /** The JSON literal {@code null}. */
    public static final RawJson NULL = new RawJson(utf8("null"));

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final byte[] utf8;

    private RawJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * Takes one JSON value from text.
     *
     * @throws IllegalArgumentException if {@code json} is not exactly one well-formed JSON value
     */
    public static RawJson of(String json) {
        try (JsonReader reader = JsonDocument.reader(new Buffer().writeUtf8(json))) {
            RawJson value = read(reader);
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new IllegalArgumentException("Not one JSON value: there is more text after it");
            }
            return value;
        } catch (IOException | JsonDataException e) {
            throw new IllegalArgumentException("Not a JSON value: " + JsonTexts.reason(e), e);
        }
    }

    /**
     * Makes JSON of plain Java values: {@code null}, {@link Boolean}, {@link Number}, {@link CharSequence}, {@link Map}
     * with string keys, {@link Collection}, {@link RawJson}.
     *
     * @throws IllegalArgumentException if a value of another type is met, or a number that JSON cannot hold
     */
    public static RawJson ofValue(@Nullable Object value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            write(writer, value);
            return new RawJson(buffer.readByteArray());
        } catch (IOException | JsonDataException e) {
            throw new IllegalArgumentException("Not to be had as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * For the SDK's own adapters: takes the reader's next value.
     *
     * @throws IOException if it is malformed
     * @throws JsonDataException if it is nested deeper than the reader goes (255 levels)
     */
    public static RawJson read(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case NULL -> {
                reader.nextNull();
                return NULL;
            }
            case BOOLEAN -> {
                return new RawJson(utf8(Boolean.toString(reader.nextBoolean())));
            }
            case NUMBER -> {
                return new RawJson(utf8(reader.nextString()));
            }
            case END_DOCUMENT -> throw new EOFException("End of input at path " + reader.getPath());
            default -> {
                JsonDocument document = JsonDocument.of(reader);
                if (document == null) {
                    return readAhead(reader);
                }
                long start = document.start();
                reader.skipValue();
                return new RawJson(document.since(start));
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RawJson readAhead(JsonReader reader) throws IOException {
        // nextSource() looks for the value's end alone: [1} or {a b} would be taken for JSON.
        try (JsonReader check = reader.peekJson()) {
            check.skipValue();
        }
        try (BufferedSource source = reader.nextSource()) {
            return new RawJson(source.readByteArray());
        }
    }

    /** For the SDK's own adapters: the bytes of what a reader found to be one JSON value; they are not to be changed. */
    public static RawJson ofChecked(byte[] utf8) {
        return new RawJson(utf8);
    }

    /** For the SDK's own adapters: puts this value where the writer stands. */
    public void write(JsonWriter writer) throws IOException {
        writer.value(new Buffer().write(utf8));
    }

    /** The JSON text. */
    public String json() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Whether this is the literal {@code null}. */
    public boolean isNull() {
        return equals(NULL);
    }

    /**
     * This value as plain Java: {@code null}, {@link Boolean}, {@link String}, {@link BigDecimal}, unmodifiable
     * {@link List}, unmodifiable {@link Map} in the order of the text.
     */
    public @Nullable Object value() {
        try (JsonReader reader = JsonReader.of(new Buffer().write(utf8))) {
            return value(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    map.put(name, value(reader));
                }
                reader.endObject();
                return Collections.unmodifiableMap(map);
            }
            case BEGIN_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNext()) {
                    list.add(value(reader));
                }
                reader.endArray();
                return Collections.unmodifiableList(list);
            }
            case STRING -> {
                return reader.nextString();
            }
            case NUMBER -> {
                return new BigDecimal(reader.nextString());
            }
            case BOOLEAN -> {
                return reader.nextBoolean();
            }
            default -> {
                return reader.nextNull();
            }
        }
    }

    private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
        if (value == null) {
            writer.nullValue();
        } else if (value instanceof RawJson raw) {
            raw.write(writer);
        } else if (value instanceof CharSequence text) {
            writer.value(text.toString());
        } else if (value instanceof Boolean flag) {
            writer.value(flag);
        } else if (value instanceof Number number) {
            if (!NUMBER.matcher(number.toString()).matches()) {
                throw new IllegalArgumentException("No JSON number: " + number);
            }
            writer.value(number);
        } else if (value instanceof Collection<?> items) {
            writer.beginArray();
            for (Object item : items) {
                write(writer, item);
            }
            writer.endArray();
        } else if (value instanceof Map<?, ?> map) {
            writer.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String name)) {
                    throw new IllegalArgumentException("A JSON object has string keys, not " + entry.getKey());
                }
                writer.name(name);
                write(writer, entry.getValue());
            }
            writer.endObject();
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass().getName());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawJson that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return json();
    }
}
