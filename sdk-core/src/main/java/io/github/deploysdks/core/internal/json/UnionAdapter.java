package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Chooses the subtype of an object by one of its properties, wherever in the object that stands. */
public abstract class UnionAdapter<T> extends ModelAdapter<T> {
    private final JsonReader.Options discriminator;

    /** For generated subclasses. */
    protected UnionAdapter(String discriminator) {
        this.discriminator = JsonReader.Options.of(discriminator);
    }

    /** The adapter of the subtype; for a value that is new, or absent ({@code null}), that of the unknown subtype. */
    protected abstract JsonAdapter<? extends T> subtype(@Nullable String value);

    @Override
    protected final T read(JsonReader in) throws IOException {
        String value;
        try (JsonReader peek = in.peekJson()) {
            value = find(peek);
        }
        T read = subtype(value).fromJson(in);
        if (read == null) {
            throw new IllegalStateException("An object was read as null");
        }
        return read;
    }

    private @Nullable String find(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.selectName(discriminator) == 0) {
                return Scalar.readableFrom(in.peek()) ? Scalar.nextText(in) : null;
            }
            in.skipName();
            in.skipValue();
        }
        return null;
    }
}
