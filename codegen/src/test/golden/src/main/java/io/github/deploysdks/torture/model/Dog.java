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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Dog implements Animal {
    private final @Nullable String id;
    private final @Nullable String name;
    private final @Nullable AnimalKind kind;
    private final @Nullable Boolean tail;
    private final ExtraProperties extras;

    private Dog(Builder b) {
        this.id = b.id;
        this.name = b.name;
        this.kind = b.kind;
        this.tail = b.tail;
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
        b.tail = this.tail;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Dog fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
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
        return Require.present(kind, "Dog", "Kind");
    }

    /**
     * The property <code>Tail</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public boolean tail() {
        return Require.present(tail, "Dog", "Tail");
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dog that
                && extras.equals(that.extras)
                && Objects.equals(this.id, that.id)
                && Objects.equals(this.name, that.name)
                && Objects.equals(this.kind, that.kind)
                && Objects.equals(this.tail, that.tail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, id, name, kind, tail);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Dog")
                .add("id", id)
                .add("name", name)
                .add("kind", kind)
                .add("tail", tail)
                .end(extras);
    }

    /** Builds {@link Dog}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable AnimalKind kind;
        private @Nullable Boolean tail;
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

        /** The property <code>Tail</code>. */
        public Builder tail(boolean tail) {
            this.tail = tail;
            extras.forget("Tail");
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
        public Dog build() {
            if (!lenient) {
                Require.set(kind, "Dog", "kind");
                Require.set(tail, "Dog", "tail");
            }
            return new Dog(this);
        }
    }

    static final class Adapter extends ModelAdapter<Dog> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("Id", "Name", "Kind", "Tail");

        @Override
        protected Dog read(JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.id = JsonFields.read(in, b.extras, "Id", Scalar.STRING);
                    case 1 -> b.name = JsonFields.read(in, b.extras, "Name", Scalar.STRING);
                    case 2 -> b.kind = JsonFields.read(in, b.extras, "Kind", AnimalKind.SCALAR);
                    case 3 -> b.tail = JsonFields.readBoolean(in, b.extras, "Tail");
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Dog v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "Id", Scalar.STRING, v.id);
            JsonFields.write(out, v.extras, "Name", Scalar.STRING, v.name);
            JsonFields.write(out, v.extras, "Kind", AnimalKind.SCALAR, v.kind);
            JsonFields.writeBoolean(out, v.extras, "Tail", v.tail);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(Dog v) {
            List<String> missing = new ArrayList<>();
            if (v.kind == null) {
                missing.add("Kind");
            }
            if (v.tail == null) {
                missing.add("Tail");
            }
            return missing;
        }
    }

    static final ModelAdapter<Dog> ADAPTER = new Adapter();
}
