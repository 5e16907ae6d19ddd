package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The base of every generated adapter: nulls, and the question whether a value is what it claims to be. */
public abstract class ModelAdapter<T> extends JsonAdapter<T> {
    /** Reads an object; the next token is no null. */
    protected abstract T read(JsonReader in) throws IOException;

    /** Writes an object. */
    protected abstract void write(JsonWriter out, T value) throws IOException;

    /**
     * What is missing for {@code value} to be what the operation promises: the JSON names of required properties that
     * were absent. Some servers answer any path with 200 and some other object.
     */
    public List<String> missing(T value) {
        return List.of();
    }

    @Override
    public final @Nullable T fromJson(JsonReader in) throws IOException {
        if (in.peek() == JsonReader.Token.NULL) {
            return in.nextNull();
        }
        if (JsonDocument.of(in) != null) {
            return read(in);
        }
        // The reader is another Moshi's, and goes over the text but once.
        Buffer text = new Buffer();
        try (BufferedSource value = in.nextSource()) {
            text.writeAll(value);
        }
        return read(JsonDocument.reader(text));
    }

    @Override
    public final void toJson(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            write(out, value);
        }
    }
}
