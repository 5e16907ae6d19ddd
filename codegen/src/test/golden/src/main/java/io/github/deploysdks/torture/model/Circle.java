// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.ExtraProperties;
import io.github.deploysdks.core.internal.json.JsonFields;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.ModelAdapter;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Circle implements Shape {
    private final @Nullable String type;
    private final @Nullable Double r;
    private final ExtraProperties extras;

    private Circle(Builder b) {
        this.type = b.type;
        this.r = b.r;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.type = this.type;
        b.r = this.r;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Circle fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>type</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String type() {
        return type;
    }

    /**
     * The property <code>r</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Double r() {
        return r;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Circle that
                && extras.equals(that.extras)
                && Objects.equals(this.type, that.type)
                && Objects.equals(this.r, that.r);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, type, r);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Circle")
                .add("type", type)
                .add("r", r)
                .end(extras);
    }

    /** Builds {@link Circle}. */
    public static final class Builder {
        private @Nullable String type = "circle";
        private @Nullable Double r;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>type</code>. */
        public Builder type(@Nullable String type) {
            this.type = type;
            extras.forget("type");
            return this;
        }

        /** The property <code>r</code>. */
        public Builder r(@Nullable Double r) {
            this.r = r;
            extras.forget("r");
            return this;
        }

        /**
         * Sets a property that this SDK does not know, by its JSON name.
         *
         * @throws IllegalArgumentException if the SDK does know it
         */
        public Builder unknownProperty(String name, RawJson value) {
            if (Adapter.NAMES.strings().contains(name)) {
                throw new IllegalArgumentException(name + " is no unknown property: it has a method of its own");
            }
            extras.unknown(name, value);
            return this;
        }

        /** The immutable result. */
        public Circle build() {
            return new Circle(this);
        }
    }

    static final class Adapter extends ModelAdapter<Circle> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("type", "r");

        @Override
        protected Circle read(JsonReader in) throws IOException {
            Builder b = new Builder();
            b.type = null;
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.type = JsonFields.read(in, b.extras, "type", Scalar.STRING);
                    case 1 -> b.r = JsonFields.read(in, b.extras, "r", Scalar.DOUBLE);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Circle v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "type", Scalar.STRING, v.type);
            JsonFields.write(out, v.extras, "r", Scalar.DOUBLE, v.r);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<Circle> ADAPTER = new Adapter();
}
