package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.OpenEnum;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Links;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adapters for what stands inside lists and maps, put together by generated code without any reflection. Suppliers
 * stand in for adapters because models refer to one another in circles.
 */
public final class Adapters {
    /** Any JSON value, as it is. */
    public static final JsonAdapter<RawJson> RAW = new JsonAdapter<>() {
        @Override
        public RawJson fromJson(JsonReader in) throws IOException {
            return RawJson.read(in);
        }

        @Override
        public void toJson(JsonWriter out, @Nullable RawJson value) throws IOException {
            (value == null ? RawJson.NULL : value).write(out);
        }
    };

    /** A boolean. */
    public static final JsonAdapter<Boolean> BOOLEAN = new JsonAdapter<>() {
        @Override
        public @Nullable Boolean fromJson(JsonReader in) throws IOException {
            return in.peek() == JsonReader.Token.NULL ? in.<Boolean>nextNull() : (Boolean) in.nextBoolean();
        }

        @Override
        public void toJson(JsonWriter out, @Nullable Boolean value) throws IOException {
            out.value(value);
        }
    };

    /** Hypermedia links. */
    public static final JsonAdapter<Links> LINKS = new JsonAdapter<>() {
        @Override
        public @Nullable Links fromJson(JsonReader in) throws IOException {
            return in.peek() == JsonReader.Token.NULL ? in.<Links>nextNull() : Links.read(in);
        }

        @Override
        public void toJson(JsonWriter out, @Nullable Links value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                value.write(out);
            }
        }
    };

    private Adapters() {}

    /** A string or number. */
    public static <T> JsonAdapter<T> of(Scalar<T> scalar) {
        return new JsonAdapter<>() {
            @Override
            public @Nullable T fromJson(JsonReader in) throws IOException {
                JsonReader.Token token = in.peek();
                if (token == JsonReader.Token.NULL) {
                    return in.nextNull();
                }
                if (!Scalar.readableFrom(token)) {
                    throw new JsonDataException(
                            "Expected a string or number but was " + token + " at path " + in.getPath());
                }
                // Every text is a string, and telling the path takes longer than reading most of them.
                String path = scalar == Scalar.STRING ? "" : in.getPath();
                String text = Scalar.nextText(in);
                T value;
                boolean asRead;
                try {
                    value = scalar.parse(text);
                    asRead = scalar.spells(value, text);
                } catch (RuntimeException e) {
                    throw new JsonDataException("Unreadable value at path " + path + ": " + e.getMessage(), e);
                }
                if (!asRead || scalar.quoted() != (token == JsonReader.Token.STRING)) {
                    JsonDocument.respelled(in);
                }
                return value;
            }

            @Override
            public void toJson(JsonWriter out, @Nullable T value) throws IOException {
                if (value == null) {
                    out.nullValue();
                } else {
                    scalar.write(out, value);
                }
            }
        };
    }

    /** Begins to read an array or object. */
    private static void begin(JsonReader in, JsonReader.Token expected) throws IOException {
        JsonReader.Token token = in.peek();
        if (token != expected) {
            throw JsonDocument.skip(
                    in,
                    new JsonDataException("Expected " + expected + " but was " + token + " at path " + in.getPath()));
        }
        if (token == JsonReader.Token.BEGIN_ARRAY) {
            in.beginArray();
        } else {
            in.beginObject();
        }
    }

    /** An open enumeration over strings. */
    public static <T extends OpenEnum<String>> Scalar<T> stringEnum(Function<String, T> of) {
        return Scalar.mapped(Scalar.STRING, of, OpenEnum::value);
    }

    /** An open enumeration over integers. */
    public static <T extends OpenEnum<Integer>> Scalar<T> intEnum(Function<Integer, T> of) {
        return Scalar.mapped(Scalar.INT, of, OpenEnum::value);
    }

    /** A list. */
    public static <T> JsonAdapter<List<T>> list(Supplier<? extends JsonAdapter<T>> element) {
        return new JsonAdapter<>() {
            @Override
            public @Nullable List<T> fromJson(JsonReader in) throws IOException {
                if (in.peek() == JsonReader.Token.NULL) {
                    return in.nextNull();
                }
                JsonAdapter<T> adapter = element.get();
                List<T> list = new ArrayList<>();
                begin(in, JsonReader.Token.BEGIN_ARRAY);
                try {
                    while (in.hasNext()) {
                        list.add(adapter.fromJson(in));
                    }
                } catch (JsonDataException e) {
                    throw JsonDocument.skipRest(in, e);
                }
                in.endArray();
                return Collections.unmodifiableList(list);
            }

            @Override
            public void toJson(JsonWriter out, @Nullable List<T> value) throws IOException {
                if (value == null) {
                    out.nullValue();
                    return;
                }
                JsonAdapter<T> adapter = element.get();
                out.beginArray();
                for (T item : value) {
                    adapter.toJson(out, item);
                }
                out.endArray();
            }
        };
    }

    /** A map with string keys, in the order of the text; of a key that comes twice the last value stays. */
    public static <T> JsonAdapter<Map<String, T>> map(Supplier<? extends JsonAdapter<T>> element) {
        return new JsonAdapter<>() {
            @Override
            public @Nullable Map<String, T> fromJson(JsonReader in) throws IOException {
                if (in.peek() == JsonReader.Token.NULL) {
                    return in.nextNull();
                }
                JsonAdapter<T> adapter = element.get();
                Map<String, T> map = new LinkedHashMap<>();
                int keys = 0;
                begin(in, JsonReader.Token.BEGIN_OBJECT);
                try {
                    while (in.hasNext()) {
                        String key = in.nextName();
                        map.put(key, adapter.fromJson(in));
                        keys++;
                    }
                } catch (JsonDataException e) {
                    throw JsonDocument.skipRest(in, e);
                }
                in.endObject();
                if (map.size() < keys) {
                    JsonDocument.respelled(in);
                }
                return Collections.unmodifiableMap(map);
            }

            @Override
            public void toJson(JsonWriter out, @Nullable Map<String, T> value) throws IOException {
                if (value == null) {
                    out.nullValue();
                    return;
                }
                JsonAdapter<T> adapter = element.get();
                out.beginObject();
                for (Map.Entry<String, T> entry : value.entrySet()) {
                    out.name(entry.getKey());
                    adapter.toJson(out, entry.getValue());
                }
                out.endObject();
            }
        };
    }
}
