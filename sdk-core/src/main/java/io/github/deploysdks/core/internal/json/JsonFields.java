package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the properties of a generated model, one at a time.
 *
 * <p>A property never fails a read by its value alone: what the field cannot hold - another JSON type, a date that is
 * none, an integer out of range - becomes an unknown property of the same name and goes back as it came. Of a property
 * that comes twice the last value counts, and nothing is left of the first.
 */
public final class JsonFields {
    private JsonFields() {}

    /** Reads a string or number. */
    public static <T> @Nullable T read(JsonReader in, ExtraProperties.Builder extras, String name, Scalar<T> scalar)
            throws IOException {
        extras.forget(name);
        JsonReader.Token token = in.peek();
        if (token == JsonReader.Token.NULL) {
            readNull(in, extras, name);
            return null;
        }
        if (!Scalar.readableFrom(token)) {
            extras.readUnknown(in, name);
            return null;
        }
        String text = Scalar.nextText(in);
        boolean quoted = token == JsonReader.Token.STRING;
        try {
            T value = scalar.parse(text);
            if (quoted != scalar.quoted() || !scalar.spells(value, text)) {
                extras.keep(name, literal(text, quoted));
            }
            return value;
        } catch (RuntimeException e) {
            extras.unknown(name, literal(text, quoted));
            return null;
        }
    }

    /** Reads a boolean. */
    public static @Nullable Boolean readBoolean(JsonReader in, ExtraProperties.Builder extras, String name)
            throws IOException {
        extras.forget(name);
        switch (in.peek()) {
            case BOOLEAN -> {
                return in.nextBoolean();
            }
            case NULL -> {
                readNull(in, extras, name);
                return null;
            }
            default -> {
                extras.readUnknown(in, name);
                return null;
            }
        }
    }

    /** Reads free-form JSON. */
    public static @Nullable RawJson readRaw(JsonReader in, ExtraProperties.Builder extras, String name)
            throws IOException {
        extras.forget(name);
        if (in.peek() == JsonReader.Token.NULL) {
            readNull(in, extras, name);
            return null;
        }
        return RawJson.read(in);
    }

    /** Reads a model or union, which keep their own details. */
    public static <T> @Nullable T readObject(
            JsonReader in, ExtraProperties.Builder extras, String name, JsonAdapter<T> adapter) throws IOException {
        return begins(JsonReader.Token.BEGIN_OBJECT, in, extras, name) ? adapter.fromJson(in) : null;
    }

    /** Reads a list of models, unions or raw JSON. */
    public static <T> @Nullable T readArray(
            JsonReader in, ExtraProperties.Builder extras, String name, JsonAdapter<T> adapter) throws IOException {
        return begins(JsonReader.Token.BEGIN_ARRAY, in, extras, name)
                ? readContainer(in, extras, name, adapter, false)
                : null;
    }

    /** Reads a map of models, unions or raw JSON. */
    public static <T> @Nullable T readMap(
            JsonReader in, ExtraProperties.Builder extras, String name, JsonAdapter<T> adapter) throws IOException {
        return begins(JsonReader.Token.BEGIN_OBJECT, in, extras, name)
                ? readContainer(in, extras, name, adapter, false)
                : null;
    }

    /** Reads a value whose adapter copes with any token. */
    public static <T> @Nullable T readAny(
            JsonReader in, ExtraProperties.Builder extras, String name, JsonAdapter<T> adapter) throws IOException {
        extras.forget(name);
        if (in.peek() == JsonReader.Token.NULL) {
            readNull(in, extras, name);
            return null;
        }
        return adapter.fromJson(in);
    }

    /**
     * Reads a list or map with strings or numbers inside: its text is kept when the Java value would be written
     * differently.
     */
    public static <T> @Nullable T readVerbatim(
            JsonReader in, ExtraProperties.Builder extras, String name, JsonAdapter<T> adapter) throws IOException {
        extras.forget(name);
        JsonReader.Token token = in.peek();
        if (token == JsonReader.Token.NULL) {
            readNull(in, extras, name);
            return null;
        }
        if (token != JsonReader.Token.BEGIN_ARRAY && token != JsonReader.Token.BEGIN_OBJECT) {
            extras.readUnknown(in, name);
            return null;
        }
        return readContainer(in, extras, name, adapter, true);
    }

    /** Writes a string or number. */
    public static <T> void write(
            JsonWriter out, ExtraProperties extras, String name, Scalar<T> scalar, @Nullable T value)
            throws IOException {
        if (!writeVerbatim(out, extras, name) && value != null) {
            out.name(name);
            scalar.write(out, value);
        }
    }

    /** Writes a boolean. */
    public static void writeBoolean(JsonWriter out, ExtraProperties extras, String name, @Nullable Boolean value)
            throws IOException {
        if (!writeVerbatim(out, extras, name) && value != null) {
            out.name(name);
            out.value(value);
        }
    }

    /** Writes free-form JSON. */
    public static void writeRaw(JsonWriter out, ExtraProperties extras, String name, @Nullable RawJson value)
            throws IOException {
        if (!writeVerbatim(out, extras, name) && value != null) {
            out.name(name);
            value.write(out);
        }
    }

    /** Writes whatever has an adapter. */
    public static <T> void write(
            JsonWriter out, ExtraProperties extras, String name, JsonAdapter<T> adapter, @Nullable T value)
            throws IOException {
        if (!writeVerbatim(out, extras, name) && value != null) {
            out.name(name);
            adapter.toJson(out, value);
        }
    }

    private static boolean writeVerbatim(JsonWriter out, ExtraProperties extras, String name) throws IOException {
        RawJson text = extras.verbatim(name);
        if (text == null) {
            return false;
        }
        out.name(name);
        text.write(out);
        return true;
    }

    /** Whether the items are what the adapter expects shows only when they are read. */
    private static <T> @Nullable T readContainer(
            JsonReader in, ExtraProperties.Builder extras, String name, JsonAdapter<T> adapter, boolean verbatim)
            throws IOException {
        // Every model is read by a reader that has one.
        JsonDocument document = Objects.requireNonNull(JsonDocument.of(in));
        long start = document.start();
        document.beginContainer();
        try {
            T value = adapter.fromJson(in);
            if (verbatim && document.isRespelled()) {
                extras.keep(name, RawJson.ofChecked(document.since(start)));
            }
            return value;
        } catch (JsonDataException e) {
            if (!document.isSkipped(e)) {
                throw e;
            }
            extras.unknown(name, RawJson.ofChecked(document.since(start)));
            return null;
        } finally {
            document.endContainer();
        }
    }

    /** Whether the next value is of the kind expected. If not, it is read here. */
    private static boolean begins(JsonReader.Token expected, JsonReader in, ExtraProperties.Builder extras, String name)
            throws IOException {
        extras.forget(name);
        JsonReader.Token token = in.peek();
        if (token == expected) {
            return true;
        }
        if (token == JsonReader.Token.NULL) {
            readNull(in, extras, name);
        } else {
            extras.readUnknown(in, name);
        }
        return false;
    }

    private static void readNull(JsonReader in, ExtraProperties.Builder extras, String name) throws IOException {
        in.nextNull();
        extras.keep(name, RawJson.NULL);
    }

    private static RawJson literal(String text, boolean quoted) {
        if (!quoted) {
            return RawJson.ofChecked(text.getBytes(StandardCharsets.US_ASCII));
        }
        return isPlain(text)
                ? RawJson.ofChecked(('"' + text + '"').getBytes(StandardCharsets.US_ASCII))
                : RawJson.ofValue(text);
    }

    /** Whether nothing in the text needs an escape. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
