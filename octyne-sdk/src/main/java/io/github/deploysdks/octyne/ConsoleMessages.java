package io.github.deploysdks.octyne;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The JSON messages of the protocol {@code console-v2}. */
final class ConsoleMessages {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("type", "data", "message", "id", "readOnly");

    private ConsoleMessages() {}

    /**
     * A message from the server. What it does not have is null; readOnly is false then.
     *
     * @param data the text of an output
     * @param message the text of an error
     * @param id of a pong
     */
    record Received(
            String type,
            @Nullable String data,
            @Nullable String message,
            @Nullable String id,
            boolean readOnly) {}

    static String input(String command) {
        return write("input", "data", command);
    }

    /** The server wants all values as strings. */
    static String ping(String id) {
        return write("ping", "id", id);
    }

    /** What the server says of itself before it refuses a console. */
    static String error(String message) {
        return write("error", "message", message);
    }

    private static String write(String type, String name, String value) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.beginObject()
                    .name("type")
                    .value(type)
                    .name(name)
                    .value(value)
                    .endObject();
        } catch (IOException e) {
            throw new IllegalStateException("A buffer cannot fail", e);
        }
        return buffer.readUtf8();
    }

    /** What a frame says; null if it is no message. Properties that are unknown, or of unexpected types, count for nothing. */
    static @Nullable Received read(String frame) {
        String type = null;
        String data = null;
        String message = null;
        String id = null;
        boolean readOnly = false;
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(frame))) {
            reader.beginObject();
            while (reader.hasNext()) {
                int name = reader.selectName(NAMES);
                if (name < 0) {
                    reader.skipName();
                    reader.skipValue();
                } else if (name == 4 && reader.peek() == JsonReader.Token.BOOLEAN) {
                    readOnly = reader.nextBoolean();
                } else if (name == 4 || reader.peek() != JsonReader.Token.STRING) {
                    reader.skipValue();
                } else {
                    String value = reader.nextString();
                    switch (name) {
                        case 0 -> type = value;
                        case 1 -> data = value;
                        case 2 -> message = value;
                        default -> id = value;
                    }
                }
            }
            reader.endObject();
        } catch (IOException | JsonDataException e) {
            return null;
        }
        return type == null ? null : new Received(type, data, message, id, readOnly);
    }
}
