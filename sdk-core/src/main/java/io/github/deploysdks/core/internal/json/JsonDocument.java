package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text in memory while a reader goes over it: what has been read can be had once more, as it came. Without it a value
 * that may turn out to be another than expected would have to be read twice.
 */
public final class JsonDocument {
    private final Buffer rest;
    private final Buffer.UnsafeCursor all;
    private final long size;
    private int containers;
    private boolean respelled;
    private @Nullable JsonDataException skipped;

    private JsonDocument(Buffer rest) {
        this.rest = rest;
        // Shares the bytes with the buffer that the reader empties.
        this.all = rest.clone().readUnsafe(new Buffer.UnsafeCursor());
        this.size = rest.size();
    }

    /** A reader over all that the source has, whose values can be had again. */
    public static JsonReader reader(BufferedSource source) throws IOException {
        source.request(Long.MAX_VALUE);
        return reader(source.getBuffer());
    }

    /** A reader over a text whose values can be had again; the buffer is the reader's from now on. */
    public static JsonReader reader(Buffer text) {
        JsonReader reader = JsonReader.of(text);
        reader.setTag(JsonDocument.class, new JsonDocument(text));
        return reader;
    }

    /** What the reader goes over; null if it is none of ours. */
    public static @Nullable JsonDocument of(JsonReader reader) {
        return reader.tag(JsonDocument.class);
    }

    /** Where the string, array or object begins that was peeked at just now: the reader has taken its first character. */
    public long start() {
        return position() - 1;
    }

    /** The text from {@code start} to where the reader is. */
    public byte[] since(long start) {
        byte[] text = new byte[Math.toIntExact(position() - start)];
        int length = 0;
        while (length < text.length) {
            int available = all.seek(start + length);
            int count = Math.min(available, text.length - length);
            System.arraycopy(all.data, all.start, text, length, count);
            length += count;
        }
        return text;
    }

    /** An array or object is read that will be kept as it is if there is something else in it than expected. */
    void beginContainer() {
        containers++;
        respelled = false;
    }

    /** It was read, or failed to be. */
    void endContainer() {
        containers--;
    }

    /** Of a value in it: it would be written in another way than it was read. */
    static void respelled(JsonReader in) {
        JsonDocument document = of(in);
        if (document != null) {
            document.respelled = true;
        }
    }

    /** Whether there was such a value since the container began. */
    boolean isRespelled() {
        return respelled;
    }

    /**
     * Of an array or object in it, or of itself: something there is not what it should be. Skips the rest of it, so that the
     * reader stands behind it when the failure gets to who keeps the container as it is.
     *
     * @return the failure
     */
    static JsonDataException skipRest(JsonReader in, JsonDataException failure) throws IOException {
        JsonDocument document = of(in);
        if (document != null && document.containers > 0) {
            while (in.hasNext()) {
                if (in.peek() == JsonReader.Token.NAME) {
                    in.skipName();
                } else {
                    in.skipValue();
                }
            }
            if (in.peek() == JsonReader.Token.END_ARRAY) {
                in.endArray();
            } else {
                in.endObject();
            }
            document.skipped = failure;
        }
        return failure;
    }

    /** As {@link #skipRest}, of a value that is no array or object though it should be one: skips it whole. */
    static JsonDataException skip(JsonReader in, JsonDataException failure) throws IOException {
        JsonDocument document = of(in);
        if (document != null && document.containers > 0) {
            in.skipValue();
            document.skipped = failure;
        }
        return failure;
    }

    /** Whether the reader stands behind the container that this failure came from. */
    boolean isSkipped(JsonDataException failure) {
        return skipped == failure;
    }

    private long position() {
        return size - rest.size();
    }
}
