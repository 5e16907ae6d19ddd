package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Whole values to and from JSON text. */
public final class JsonTexts {
    private JsonTexts() {}

    /** {@code value} as compact JSON text. */
    public static <T> String write(JsonAdapter<T> adapter, @Nullable T value) {
        return encode(adapter, value).readUtf8();
    }

    /** {@code value} as compact JSON. */
    public static <T> Buffer encode(JsonAdapter<T> adapter, @Nullable T value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setSerializeNulls(true);
            adapter.toJson(writer, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + e.getMessage(), e);
        }
        return buffer;
    }

    /**
     * One value from JSON text.
     *
     * @throws IllegalArgumentException if the text is malformed, is {@code null}, or is no such value
     */
    public static <T> T read(JsonAdapter<T> adapter, String json) {
        try (JsonReader reader = JsonDocument.reader(new Buffer().writeUtf8(json))) {
            T value = adapter.fromJson(reader);
            if (value == null) {
                throw new IllegalArgumentException("The JSON text is null");
            }
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new IllegalArgumentException("There is more text after the JSON value");
            }
            return value;
        } catch (IOException | JsonDataException e) {
            throw new IllegalArgumentException("Cannot be read: " + reason(e), e);
        }
    }

    /** What Moshi says about a text, without its advice to accept what is malformed. */
    public static String reason(Exception failure) {
        return String.valueOf(failure.getMessage())
                .replace("Use JsonReader.setLenient(true) to accept malformed JSON", "malformed JSON");
    }

    /** Whether two texts are the same JSON token by token: white space and escapes aside, digits included. */
    static boolean same(Buffer one, Buffer other) throws IOException {
        try (JsonReader a = JsonReader.of(one);
                JsonReader b = JsonReader.of(other)) {
            while (true) {
                JsonReader.Token token = a.peek();
                if (token != b.peek()) {
                    return false;
                }
                switch (token) {
                    case BEGIN_OBJECT -> {
                        a.beginObject();
                        b.beginObject();
                    }
                    case END_OBJECT -> {
                        a.endObject();
                        b.endObject();
                    }
                    case BEGIN_ARRAY -> {
                        a.beginArray();
                        b.beginArray();
                    }
                    case END_ARRAY -> {
                        a.endArray();
                        b.endArray();
                    }
                    case NAME -> {
                        if (!a.nextName().equals(b.nextName())) {
                            return false;
                        }
                    }
                    case STRING, NUMBER -> {
                        if (!a.nextString().equals(b.nextString())) {
                            return false;
                        }
                    }
                    case BOOLEAN -> {
                        if (a.nextBoolean() != b.nextBoolean()) {
                            return false;
                        }
                    }
                    case NULL -> {
                        a.nextNull();
                        b.nextNull();
                    }
                    default -> {
                        return true;
                    }
                }
            }
        }
    }
}
