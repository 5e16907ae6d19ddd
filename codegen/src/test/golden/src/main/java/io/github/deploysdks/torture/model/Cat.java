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
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Cat implements Animal {
    private final @Nullable String id;
    private final @Nullable String name;
    private final @Nullable AnimalKind kind;
    private final @Nullable Integer lives;
    private final @Nullable String chip;
    private final @Nullable Animal friend;
    private final ExtraProperties extras;

    private Cat(Builder b) {
        this.id = b.id;
        this.name = b.name;
        this.kind = b.kind;
        this.lives = b.lives;
        this.chip = b.chip;
        this.friend = b.friend;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.id = this.id;
        b.name = this.name;
        b.kind = this.kind;
        b.lives = this.lives;
        b.chip = this.chip;
        b.friend = this.friend;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Cat fromJson(String json) {
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
        return Require.present(kind, "Cat", "Kind");
    }

    /**
     * The property <code>Lives</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Integer lives() {
        return lives;
    }

    /**
     * A secret in a part of an allOf.
     *
     * @return null if it is not there
     */
    public @Nullable String chip() {
        return chip;
    }

    /**
     * The property <code>Friend</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Animal friend() {
        return friend;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cat that
                && extras.equals(that.extras)
                && Objects.equals(this.id, that.id)
                && Objects.equals(this.name, that.name)
                && Objects.equals(this.kind, that.kind)
                && Objects.equals(this.lives, that.lives)
                && Objects.equals(this.chip, that.chip)
                && Objects.equals(this.friend, that.friend);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, id, name, kind, lives, chip, friend);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Cat")
                .add("id", id)
                .add("name", name)
                .add("kind", kind)
                .add("lives", lives)
                .addSecret("chip", chip)
                .add("friend", friend)
                .end(extras);
    }

    /** Builds {@link Cat}. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable AnimalKind kind = AnimalKind.of("Cat");
        private @Nullable Integer lives;
        private @Nullable String chip;
        private @Nullable Animal friend;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

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

        /** The property <code>Lives</code>. */
        public Builder lives(@Nullable Integer lives) {
            this.lives = lives;
            extras.forget("Lives");
            return this;
        }

        /** A secret in a part of an allOf. */
        public Builder chip(@Nullable String chip) {
            this.chip = chip;
            extras.forget("Chip");
            return this;
        }

        /** The property <code>Friend</code>. */
        public Builder friend(@Nullable Animal friend) {
            this.friend = friend;
            extras.forget("Friend");
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
        public Cat build() {
            return new Cat(this);
        }
    }

    static final class Adapter extends ModelAdapter<Cat> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("Id", "Name", "Kind", "Lives", "Chip", "Friend");

        @Override
        protected Cat read(JsonReader in) throws IOException {
            Builder b = new Builder();
            b.kind = null;
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.id = JsonFields.read(in, b.extras, "Id", Scalar.STRING);
                    case 1 -> b.name = JsonFields.read(in, b.extras, "Name", Scalar.STRING);
                    case 2 -> b.kind = JsonFields.read(in, b.extras, "Kind", AnimalKind.SCALAR);
                    case 3 -> b.lives = JsonFields.read(in, b.extras, "Lives", Scalar.INT);
                    case 4 -> b.chip = JsonFields.read(in, b.extras, "Chip", Scalar.STRING);
                    case 5 -> b.friend = JsonFields.readObject(in, b.extras, "Friend", Animal.Unknown.UNION);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Cat v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "Id", Scalar.STRING, v.id);
            JsonFields.write(out, v.extras, "Name", Scalar.STRING, v.name);
            JsonFields.write(out, v.extras, "Kind", AnimalKind.SCALAR, v.kind);
            JsonFields.write(out, v.extras, "Lives", Scalar.INT, v.lives);
            JsonFields.write(out, v.extras, "Chip", Scalar.STRING, v.chip);
            JsonFields.write(out, v.extras, "Friend", Animal.Unknown.UNION, v.friend);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(Cat v) {
            List<String> missing = new ArrayList<>();
            if (v.kind == null) {
                missing.add("Kind");
            }
            return missing;
        }
    }

    static final ModelAdapter<Cat> ADAPTER = new Adapter();
}
