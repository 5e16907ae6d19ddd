package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads unions whose members are told apart by their kind of JSON. */
public final class KindUnion {
    /** Reads a value of a kind it knows. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Null for any other kind. */
        @Nullable T read(JsonReader in) throws IOException;
    }

    private KindUnion() {}

    /** The typed value; null if it is of another kind, or one that the type cannot give back as it came. */
    public static <T> @Nullable T read(RawJson raw, Reader<T> reader, JsonAdapter<T> adapter) throws IOException {
        try (JsonReader in = JsonDocument.reader(new Buffer().writeUtf8(raw.json()))) {
            T value = reader.read(in);
            boolean same = value != null
                    && (raw.json().startsWith("{")
                            || JsonTexts.same(new Buffer().writeUtf8(raw.json()), JsonTexts.encode(adapter, value)));
            return same ? value : null;
        } catch (JsonDataException e) {
            return null;
        }
    }
}
