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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A family.
 *
 * <p>There may be members of this family that the SDK does not know: they are {@link Unknown}. A {@code switch}
 * over it needs a {@code default}.
 */
public sealed interface Animal permits Cat, Dog, Animal.Unknown {
    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Animal fromJson(String json) {
        return JsonTexts.read(Unknown.UNION, json);
    }

    /** This as JSON text, secrets included. */
    String toJson();

    /**
     * The property <code>Id</code>.
     *
     * @return null if it is not there
     */
    @Nullable String id();

    /**
     * Its name.
     *
     * @return null if it is not there
     */
    @Nullable String name();

    /**
     * The property <code>Kind</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    AnimalKind kind();

    /** What the server sent beside the properties that the subtype knows, by JSON name, unmodifiable. */
    Map<String, RawJson> unknownProperties();

    /**
     * A subtype that this version of the SDK does not know. What it has in common with the others is here,
     * everything else among {@link #unknownProperties()}; it goes back as it came.
     */
    final class Unknown implements Animal {
        private final @Nullable String id;
        private final @Nullable String name;
        private final @Nullable AnimalKind kind;
        private final ExtraProperties extras;

        private Unknown(Builder b) {
            this.id = b.id;
            this.name = b.name;
            this.kind = b.kind;
            this.extras = b.extras.build();
        }

        /** A builder for a new one. */
        public static Builder builder() {
            return new Builder(false);
        }

        /** A builder that starts from this, whatever this SDK does not know of it included. */
        public Builder toBuilder() {
            Builder b = new Builder(true);
            b.id = this.id;
            b.name = this.name;
            b.kind = this.kind;
            b.extras = this.extras.toBuilder();
            return b;
        }

        /** This as JSON text, secrets included. */
        public String toJson() {
            return JsonTexts.write(ADAPTER, this);
        }

        /**
         * The property <code>Id</code>.
         *
         * @return null if it is not there
         */
        public @Nullable String id() {
            return id;
        }

        /**
         * Its name.
         *
         * @return null if it is not there
         */
        public @Nullable String name() {
            return name;
        }

        /**
         * The property <code>Kind</code>.
         *
         * @throws IllegalStateException if the server left it out
         */
        public AnimalKind kind() {
            return Require.present(kind, "Animal", "Kind");
        }

        /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
        public Map<String, RawJson> unknownProperties() {
            return extras.unknown();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown that
                    && extras.equals(that.extras)
                    && Objects.equals(this.id, that.id)
                    && Objects.equals(this.name, that.name)
                    && Objects.equals(this.kind, that.kind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(extras, id, name, kind);
        }

        /** The properties that are there; secrets masked, free-form JSON left out. */
        @Override
        public String toString() {
            return Require.text("Unknown")
                    .add("id", id)
                    .add("name", name)
                    .add("kind", kind)
                    .end(extras);
        }

        /** Builds {@link Unknown}. */
        public static final class Builder {
            private final boolean lenient;
            private @Nullable String id;
            private @Nullable String name;
            private @Nullable AnimalKind kind;
            private ExtraProperties.Builder extras = new ExtraProperties.Builder();

            private Builder(boolean lenient) {
                this.lenient = lenient;
            }

            /** The property <code>Id</code>. */
            public Builder id(@Nullable String id) {
                this.id = id;
                extras.forget("Id");
                return this;
            }

            /** Its name. */
            public Builder name(@Nullable String name) {
                this.name = name;
                extras.forget("Name");
                return this;
            }

            /** The property <code>Kind</code>. */
            public Builder kind(AnimalKind kind) {
                this.kind = Objects.requireNonNull(kind, "kind");
                extras.forget("Kind");
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

            /**
             * The immutable result.
             *
             * @throws IllegalStateException if a required property was not set
             */
            public Unknown build() {
                if (!lenient) {
                    Require.set(kind, "Animal", "kind");
                }
                return new Unknown(this);
            }
        }

        static final class Adapter extends ModelAdapter<Unknown> {
            static final JsonReader.Options NAMES = JsonReader.Options.of("Id", "Name", "Kind");

            @Override
            protected Unknown read(JsonReader in) throws IOException {
                Builder b = new Builder(true);
                in.beginObject();
                while (in.hasNext()) {
                    switch (in.selectName(NAMES)) {
                        case 0 -> b.id = JsonFields.read(in, b.extras, "Id", Scalar.STRING);
                        case 1 -> b.name = JsonFields.read(in, b.extras, "Name", Scalar.STRING);
                        case 2 -> b.kind = JsonFields.read(in, b.extras, "Kind", AnimalKind.SCALAR);
                        default -> b.extras.readUnknown(in, in.nextName());
                    }
                }
                in.endObject();
                return b.build();
            }

            @Override
            protected void write(JsonWriter out, Unknown v) throws IOException {
                out.beginObject();
                JsonFields.write(out, v.extras, "Id", Scalar.STRING, v.id);
                JsonFields.write(out, v.extras, "Name", Scalar.STRING, v.name);
                JsonFields.write(out, v.extras, "Kind", AnimalKind.SCALAR, v.kind);
                v.extras.writeUnknown(out);
                out.endObject();
            }

            @Override
            public List<String> missing(Unknown v) {
                List<String> missing = new ArrayList<>();
                if (v.kind == null) {
                    missing.add("Kind");
                }
                return missing;
            }
        }

        static final ModelAdapter<Unknown> ADAPTER = new Adapter();

        static final UnionAdapter<Animal> UNION = new UnionAdapter<>("Kind") {
            @Override
            protected JsonAdapter<? extends Animal> subtype(@Nullable String value) {
                if (value == null) {
                    return Dog.ADAPTER;
                }
                return switch (value) {
                    case "Cat" -> Cat.ADAPTER;
                    case "Dog" -> Dog.ADAPTER;
                    case "Puppy" -> Dog.ADAPTER;
                    default -> ADAPTER;
                };
            }

            @Override
            protected void write(JsonWriter out, Animal value) throws IOException {
                if (value instanceof Cat subtype) {
                    Cat.ADAPTER.toJson(out, subtype);
                    return;
                }
                if (value instanceof Dog subtype) {
                    Dog.ADAPTER.toJson(out, subtype);
                    return;
                }
                ADAPTER.toJson(out, (Unknown) value);
            }

            @Override
            public List<String> missing(Animal value) {
                if (value instanceof Cat subtype) {
                    return Cat.ADAPTER.missing(subtype);
                }
                if (value instanceof Dog subtype) {
                    return Dog.ADAPTER.missing(subtype);
                }
                return ADAPTER.missing((Unknown) value);
            }
        };
    }
}
