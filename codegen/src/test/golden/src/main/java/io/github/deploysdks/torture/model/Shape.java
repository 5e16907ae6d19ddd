// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.ExtraProperties;
import io.github.deploysdks.core.internal.json.JsonFields;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.ModelAdapter;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.internal.json.UnionAdapter;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * There may be members of this family that the SDK does not know: they are {@link Unknown}. A {@code switch}
 * over it needs a {@code default}.
 */
public sealed interface Shape permits Circle, Square, Shape.Unknown {
    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Shape fromJson(String json) {
        return JsonTexts.read(Unknown.UNION, json);
    }

    /** This as JSON text, secrets included. */
    String toJson();

    /**
     * The property <code>type</code>.
     *
     * @return null if it is not there
     */
    @Nullable String type();

    /** What the server sent beside the properties that the subtype knows, by JSON name, unmodifiable. */
    Map<String, RawJson> unknownProperties();

    /**
     * A subtype that this version of the SDK does not know. What it has in common with the others is here,
     * everything else among {@link #unknownProperties()}; it goes back as it came.
     */
    final class Unknown implements Shape {
        private final @Nullable String type;
        private final ExtraProperties extras;

        private Unknown(Builder b) {
            this.type = b.type;
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
            b.extras = this.extras.toBuilder();
            return b;
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

        /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
        public Map<String, RawJson> unknownProperties() {
            return extras.unknown();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown that
                    && extras.equals(that.extras)
                    && Objects.equals(this.type, that.type);
        }

        @Override
        public int hashCode() {
            return Objects.hash(extras, type);
        }

        /** The properties that are there; secrets masked, free-form JSON left out. */
        @Override
        public String toString() {
            return Require.text("Unknown")
                    .add("type", type)
                    .end(extras);
        }

        /** Builds {@link Unknown}. */
        public static final class Builder {
            private @Nullable String type;
            private ExtraProperties.Builder extras = new ExtraProperties.Builder();

            private Builder() {}

            /** The property <code>type</code>. */
            public Builder type(@Nullable String type) {
                this.type = type;
                extras.forget("type");
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
            public Unknown build() {
                return new Unknown(this);
            }
        }

        static final class Adapter extends ModelAdapter<Unknown> {
            static final JsonReader.Options NAMES = JsonReader.Options.of("type");

            @Override
            protected Unknown read(JsonReader in) throws IOException {
                Builder b = new Builder();
                in.beginObject();
                while (in.hasNext()) {
                    switch (in.selectName(NAMES)) {
                        case 0 -> b.type = JsonFields.read(in, b.extras, "type", Scalar.STRING);
                        default -> b.extras.readUnknown(in, in.nextName());
                    }
                }
                in.endObject();
                return b.build();
            }

            @Override
            protected void write(JsonWriter out, Unknown v) throws IOException {
                out.beginObject();
                JsonFields.write(out, v.extras, "type", Scalar.STRING, v.type);
                v.extras.writeUnknown(out);
                out.endObject();
            }
        }

        static final ModelAdapter<Unknown> ADAPTER = new Adapter();

        static final UnionAdapter<Shape> UNION = new UnionAdapter<>("type") {
            @Override
            protected JsonAdapter<? extends Shape> subtype(@Nullable String value) {
                if (value == null) {
                    return ADAPTER;
                }
                return switch (value) {
                    case "circle" -> Circle.ADAPTER;
                    case "square" -> Square.ADAPTER;
                    default -> ADAPTER;
                };
            }

            @Override
            protected void write(JsonWriter out, Shape value) throws IOException {
                if (value instanceof Circle subtype) {
                    Circle.ADAPTER.toJson(out, subtype);
                    return;
                }
                if (value instanceof Square subtype) {
                    Square.ADAPTER.toJson(out, subtype);
                    return;
                }
                ADAPTER.toJson(out, (Unknown) value);
            }

            @Override
            public List<String> missing(Shape value) {
                if (value instanceof Circle subtype) {
                    return Circle.ADAPTER.missing(subtype);
                }
                if (value instanceof Square subtype) {
                    return Square.ADAPTER.missing(subtype);
                }
                return ADAPTER.missing((Unknown) value);
            }
        };
    }
}
