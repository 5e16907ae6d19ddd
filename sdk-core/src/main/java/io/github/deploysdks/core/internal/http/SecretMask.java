package io.github.deploysdks.core.internal.http;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Knows which properties are secret: shows JSON without their values, and finds those values. */
final class SecretMask {
    static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

    /** Shorter texts are in every other sentence. */
    private static final int LEAST_LENGTH = 4;

    private static final int MOST_BYTES = 1024 * 1024;

    private final Set<String> secretNames;
    private final Map<String, Map<String, String>> secretIf;

    /**
     * @param secretNames properties that are secret wherever they stand
     * @param secretIf properties that are secret if one of these other properties of the same object has that value
     */
    SecretMask(Set<String> secretNames, Map<String, Map<String, String>> secretIf) {
        this.secretNames = secretNames;
        this.secretIf = secretIf;
    }

    /**
     * As much of the text as is well-formed JSON, at most {@code limit} characters, with the secrets masked. What is no
     * JSON is shown as it is, up to the limit, unless it names a secret.
     */
    String show(Buffer body, int limit) {
        Buffer in = withoutMark(body);
        Buffer out = new Buffer();
        boolean cut = false;
        try (JsonReader reader = JsonReader.of(in.copy());
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
        if (out.size() == 0) {
            String text = in.readUtf8();
            return secretNames.stream().anyMatch(text::contains) ? "***" : limited(text, limit);
        }
        String text = out.readUtf8();
        return text.length() > limit || !cut ? limited(text, limit) : text + "...";
    }

    /** The values of the secret properties, headers and query parameters of a request. */
    Set<String> secretsOf(Request request) {
        Set<String> secrets = new LinkedHashSet<>();
        for (String name : request.headers().names()) {
            if (isSecret(name)) {
                request.headers(name).forEach(value -> add(value, secrets));
            }
        }
        HttpUrl url = request.url();
        for (int i = 0; i < url.querySize(); i++) {
            if (isSecret(url.queryParameterName(i))) {
                add(url.queryParameterValue(i), secrets);
            }
        }
        Buffer json = json(request.body(), MOST_BYTES);
        if (json != null) {
            try (JsonReader reader = JsonReader.of(json)) {
                collect(reader, false, secrets);
            } catch (IOException | RuntimeException e) {
                // No JSON: what was found so far is all there is.
            }
        }
        return secrets;
    }

    /** The bytes of a body that is JSON and in memory; null if it is another one, or larger. */
    static @Nullable Buffer json(@Nullable RequestBody body, int limit) {
        try {
            if (body == null
                    || body instanceof Bodies.UploadBody
                    || body.isOneShot()
                    || !isJson(body.contentType())
                    || body.contentLength() < 0
                    || body.contentLength() > limit) {
                return null;
            }
            Buffer buffer = new Buffer();
            body.writeTo(buffer);
            return buffer;
        } catch (IOException e) {
            return null;
        }
    }

    static boolean isJson(@Nullable MediaType type) {
        return type != null && type.subtype().endsWith("json");
    }

    private boolean isSecret(String name) {
        return secretNames.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** A list of objects is no secret, whatever its name: what is secret in them has names of its own. */
    private static boolean isSecretValue(String name, Set<String> secretHere, JsonReader in) throws IOException {
        if (!secretHere.contains(name) || in.peek() != JsonReader.Token.BEGIN_ARRAY) {
            return secretHere.contains(name);
        }
        try (JsonReader ahead = in.peekJson()) {
            ahead.beginArray();
            return ahead.peek() != JsonReader.Token.BEGIN_OBJECT;
        }
    }

    private static void add(@Nullable String value, Set<String> secrets) {
        if (value != null && value.length() >= LEAST_LENGTH) {
            secrets.add(value);
        }
    }

    private void collect(JsonReader in, boolean secret, Set<String> secrets) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                Set<String> secretHere = secretHere(in);
                in.beginObject();
                while (in.hasNext()) {
                    String name = in.nextName();
                    collect(in, secret || isSecretValue(name, secretHere, in), secrets);
                }
                in.endObject();
            }
            case BEGIN_ARRAY -> {
                in.beginArray();
                while (in.hasNext()) {
                    collect(in, secret, secrets);
                }
                in.endArray();
            }
            case STRING -> {
                String value = in.nextString();
                if (secret) {
                    add(value, secrets);
                }
            }
            default -> in.skipValue();
        }
    }

    /** The properties of the object ahead that are secret; what depends on others is, where it cannot be read to its end. */
    private Set<String> secretHere(JsonReader in) {
        if (secretIf.isEmpty()) {
            return secretNames;
        }
        Set<String> names = new HashSet<>(secretNames);
        Map<String, String> texts = texts(in.peekJson());
        secretIf.forEach((name, conditions) -> {
            if (texts == null
                    || conditions.entrySet().stream()
                            .anyMatch(it -> it.getValue().equals(texts.get(it.getKey())))) {
                names.add(name);
            }
        });
        return names;
    }

    /** The texts and truth values of the object ahead; null if it is cut off or malformed. */
    private static @Nullable Map<String, String> texts(JsonReader ahead) {
        Map<String, String> texts = new HashMap<>();
        try {
            ahead.beginObject();
            while (ahead.hasNext()) {
                String name = ahead.nextName();
                switch (ahead.peek()) {
                    case STRING -> texts.put(name, ahead.nextString());
                    case BOOLEAN -> texts.put(name, String.valueOf(ahead.nextBoolean()));
                    default -> ahead.skipValue();
                }
            }
            ahead.endObject();
            return texts;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Buffer withoutMark(Buffer body) {
        int start = body.rangeEquals(0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.size() : 0;
        Buffer rest = new Buffer();
        body.copyTo(rest, start, body.size() - start);
        return rest;
    }

    private static String limited(String text, int limit) {
        return text.length() > limit ? text.substring(0, limit) + "..." : text;
    }

    private void copy(JsonReader in, JsonWriter out) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                Set<String> secretHere = secretHere(in);
                in.beginObject();
                out.beginObject();
                while (in.hasNext()) {
                    String name = in.nextName();
                    out.name(name);
                    if (isSecretValue(name, secretHere, in) && in.peek() != JsonReader.Token.NULL) {
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
            case NUMBER -> out.value(new BigDecimal(in.nextString()));
            case BOOLEAN -> out.value(in.nextBoolean());
            default -> {
                in.nextNull();
                out.nullValue();
            }
        }
    }
}
