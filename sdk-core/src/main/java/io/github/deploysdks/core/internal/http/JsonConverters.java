package io.github.deploysdks.core.internal.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.JsonDocument;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.ModelAdapter;
import io.github.deploysdks.core.internal.json.ModelRegistry;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.internal.page.PageEnvelope;
import io.github.deploysdks.core.internal.page.PageNames;
import io.github.deploysdks.core.json.RawJson;
import java.io.EOFException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Retrofit's way to the generated adapters. */
final class JsonConverters extends Converter.Factory {
    /** How much of a body is kept as evidence. */
    static final int START = 1000;

    private final ModelRegistry models;

    JsonConverters(ModelRegistry models) {
        this.models = models;
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return writer(models.adapter(type));
    }

    private static <T> Converter<T, RequestBody> writer(JsonAdapter<T> adapter) {
        return value -> Bodies.json(JsonTexts.encode(adapter, value));
    }

    @SuppressWarnings("unchecked") // The registry keeps an adapter under its own class.
    <T> JsonAdapter<T> adapter(Class<T> type) {
        return (JsonAdapter<T>) models.adapter(type);
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PlainText plain) {
                return text(plain);
            }
            if (annotation instanceof PageEnvelope envelope) {
                Type item = ((ParameterizedType) type).getActualTypeArguments()[0];
                return body -> decode(body, new PageAdapter<>(PageNames.of(envelope), models.adapter(item)));
            }
        }
        JsonAdapter<?> adapter = models.adapter(type);
        Object nothing = nothing(type);
        boolean any = type == RawJson.class;
        return body -> {
            if (any && body.source().exhausted()) {
                // Where nobody knows what comes, nothing may.
                body.close();
                return RawJson.NULL;
            }
            Object value = decode(body, adapter);
            return value == null ? nothing : value;
        };
    }

    /** What null stands for: servers write it for a list without items. */
    private static @Nullable Object nothing(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? List.of() : Map.of();
        }
        return null;
    }

    private Converter<ResponseBody, String> text(PlainText plain) {
        Pattern pattern = Pattern.compile(plain.pattern());
        return body -> {
            String text = body.string();
            if (!pattern.matcher(text).find()) {
                throw new BodyFailure(
                        null, "a text of another kind", text.substring(0, Math.min(START, text.length())), null);
            }
            return text;
        };
    }

    /** A model, or anything else that has an adapter, as a body. */
    RequestBody encode(Object value) {
        Class<?> type = value.getClass();
        // A member that the SDK does not know is nested in its family, whose adapter writes it.
        Class<?> family = type.getDeclaringClass();
        return encode(models.adapter(family == null ? type : family), value);
    }

    @SuppressWarnings("unchecked") // The registry keeps an adapter under its own class.
    private static <T> RequestBody encode(JsonAdapter<T> adapter, Object value) {
        return Bodies.json(JsonTexts.encode(adapter, (T) value));
    }

    /** Reads one page that is all of the body. */
    <T> @Nullable PageBody<T> decodePage(ResponseBody response, PageNames names, JsonAdapter<T> item)
            throws IOException {
        return decode(response, new PageAdapter<>(names, item));
    }

    /** Reads one JSON value that is all of the body. */
    <T> @Nullable T decode(ResponseBody response, JsonAdapter<T> adapter) throws IOException {
        try (ResponseBody body = response) {
            BufferedSource source = body.source();
            if (source.rangeEquals(0, SecretMask.BYTE_ORDER_MARK)) {
                source.skip(SecretMask.BYTE_ORDER_MARK.size());
            }
            source.request(START);
            Buffer start = new Buffer();
            source.getBuffer()
                    .copyTo(start, 0, Math.min(START, source.getBuffer().size()));
            if (start.size() == 0) {
                throw new BodyFailure(null, "an empty body", "", null);
            }
            MediaType type = body.contentType();
            if (type != null && type.subtype().contains("html")) {
                throw new BodyFailure(null, "a web page (" + type + ")", start.readUtf8(), null);
            }
            return read(source, adapter, start);
        }
    }

    private <T> @Nullable T read(BufferedSource source, JsonAdapter<T> adapter, Buffer start) throws IOException {
        JsonReader reader = JsonDocument.reader(source);
        try {
            T value = adapter.fromJson(reader);
            if (!isAtEnd(reader)) {
                throw new BodyFailure("$", "more text after the JSON value", start.readUtf8(), null);
            }
            if (value != null && adapter instanceof ModelAdapter<T> model) {
                List<String> missing = model.missing(value);
                if (!missing.isEmpty()) {
                    throw new BodyFailure(null, "JSON without " + String.join(", ", missing), start.readUtf8(), null);
                }
            }
            return value;
        } catch (JsonEncodingException | JsonDataException e) {
            throw failure(reader, e, start);
        } catch (EOFException e) {
            // Either the JSON ends too early or the connection, which then fails again.
            source.readAll(Okio.blackhole());
            throw failure(reader, e, start);
        }
    }

    private static boolean isAtEnd(JsonReader reader) throws IOException {
        try {
            return reader.peek() == JsonReader.Token.END_DOCUMENT;
        } catch (JsonEncodingException e) {
            return false;
        }
    }

    private BodyFailure failure(JsonReader reader, Exception e, Buffer start) {
        String path = reader.getPath();
        String message = Objects.requireNonNullElse(e.getMessage(), "it ends too early")
                .replace("Use JsonReader.setLenient(true) to accept malformed JSON", "malformed JSON")
                .replaceAll(" at path \\S+$", "");
        boolean root = path.equals("$");
        return new BodyFailure(
                root ? null : path, root ? "not the JSON expected, " + message : message, start.readUtf8(), e);
    }

    /** Reads a page's envelope, whatever its names. */
    private static final class PageAdapter<T> extends ModelAdapter<PageBody<T>> {
        private final PageNames envelope;
        private final JsonAdapter<List<T>> items;

        PageAdapter(PageNames envelope, JsonAdapter<T> item) {
            this.envelope = envelope;
            this.items = Adapters.list(() -> item);
        }

        @Override
        protected PageBody<T> read(JsonReader in) throws IOException {
            if (envelope.items().isEmpty()) {
                List<T> list = items.fromJson(in);
                return new PageBody<>(list == null ? List.of() : list, null, null, Map.of());
            }
            return envelope.in().isEmpty() ? page(in) : pageInside(in);
        }

        private PageBody<T> pageInside(JsonReader in) throws IOException {
            PageBody<T> page = null;
            Map<String, RawJson> around = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (name.equals(envelope.in())) {
                    page = page(in);
                } else {
                    around.put(name, RawJson.read(in));
                }
            }
            in.endObject();
            if (page == null) {
                throw new JsonDataException("JSON without " + envelope.in());
            }
            around.forEach(page.properties()::putIfAbsent);
            return page;
        }

        private PageBody<T> page(JsonReader in) throws IOException {
            List<T> list = null;
            Map<String, RawJson> properties = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (name.equals(envelope.items())) {
                    list = items.fromJson(in);
                } else {
                    properties.put(name, RawJson.read(in));
                }
            }
            in.endObject();
            if (list == null) {
                throw new JsonDataException("JSON without " + envelope.items());
            }
            return new PageBody<>(list, total(properties), next(properties), properties);
        }

        @Override
        protected void write(JsonWriter out, PageBody<T> value) {
            throw new IllegalStateException("A page is never sent");
        }

        private @Nullable Long total(Map<String, RawJson> properties) {
            RawJson total = properties.get(envelope.total());
            return total != null && total.value() instanceof BigDecimal number ? number.longValue() : null;
        }

        private @Nullable String next(Map<String, RawJson> properties) {
            if (envelope.next().isEmpty()) {
                return null;
            }
            List<String> path = List.of(envelope.next().split("/", -1));
            RawJson first = properties.get(path.get(0));
            Object value = first == null ? null : first.value();
            for (String name : path.subList(1, path.size())) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return value instanceof String url ? url : null;
        }
    }
}
