package io.github.deploysdks.core.internal.http;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Set;
import okio.Buffer;

/** Shows JSON without the values of the properties that are secret. */
final class SecretMask {
    private final Set<String> secretNames;

    SecretMask(Set<String> secretNames) {
        this.secretNames = secretNames;
    }

    /**
     * As much of the text as is well-formed JSON, at most {@code limit} characters, with the secrets masked. What is no
     * JSON is shown as it is, up to the limit, if it begins like markup or plain words.
     */
    String show(Buffer body, int limit) {
        Buffer out = new Buffer();
        boolean cut = false;
        try (JsonReader reader = JsonReader.of(body.copy());
                JsonWriter writer = JsonWriter.of(out)) {
            writer.setSerializeNulls(true);
            try {
                copy(reader, writer);
            } catch (IOException | RuntimeException e) {
                cut = true;
                writer.flush();
            }
        } catch (IOException e) {
            // The writer complains that its document is incomplete, which it is.
            cut = true;
        }
        String text = out.size() == 0 ? body.copy().readUtf8() : out.readUtf8();
        return text.length() > limit ? text.substring(0, limit) + "..." : cut && out.size() > 0 ? text + "..." : text;
    }

    private void copy(JsonReader in, JsonWriter out) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                in.beginObject();
                out.beginObject();
                while (in.hasNext()) {
                    String name = in.nextName();
                    out.name(name);
                    if (secretNames.contains(name) && in.peek() != JsonReader.Token.NULL) {
                        out.value("***");
                        in.skipValue();
                    } else {
                        copy(in, out);
                    }
                }
                in.endObject();
                out.endObject();
            }
            case BEGIN_ARRAY -> {
                in.beginArray();
                out.beginArray();
                while (in.hasNext()) {
                    copy(in, out);
                }
                in.endArray();
                out.endArray();
            }
            case STRING -> out.value(in.nextString());
            case NUMBER -> out.value(new java.math.BigDecimal(in.nextString()));
            case BOOLEAN -> out.value(in.nextBoolean());
            default -> {
                in.nextNull();
                out.nullValue();
            }
        }
    }
}
