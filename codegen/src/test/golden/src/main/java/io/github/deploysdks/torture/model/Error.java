// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.ExtraProperties;
import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.JsonFields;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.ModelAdapter;
import io.github.deploysdks.core.internal.json.Require;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Error {
    private final @Nullable Override override;
    private final @Nullable String string;
    private final @Nullable List list;
    private final java.util.@Nullable Map<java.lang.String, Map> map;
    private final @Nullable Builder_ builder_;
    private final java.util.@Nullable List<Object> maps;
    private final java.lang.@Nullable String text;
    private final ExtraProperties extras;

    private Error(Builder b) {
        this.override = b.override;
        this.string = b.string;
        this.list = b.list;
        this.map = b.map;
        this.builder_ = b.builder_;
        this.maps = b.maps;
        this.text = b.text;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.override = this.override;
        b.string = this.string;
        b.list = this.list;
        b.map = this.map;
        b.builder_ = this.builder_;
        b.maps = this.maps;
        b.text = this.text;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Error fromJson(java.lang.String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public java.lang.String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>Override</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Override override() {
        return override;
    }

    /**
     * The property <code>String</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String string() {
        return string;
    }

    /**
     * The property <code>List</code>.
     *
     * @return null if it is not there
     */
    public @Nullable List list() {
        return list;
    }

    /**
     * The property <code>Map</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public java.util.Map<java.lang.String, Map> map() {
        return map == null ? java.util.Map.of() : map;
    }

    /**
     * The property <code>Builder</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Builder_ builder_() {
        return builder_;
    }

    /**
     * The property <code>Maps</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public java.util.List<Object> maps() {
        return maps == null ? java.util.List.of() : maps;
    }

    /**
     * The property <code>text</code>.
     *
     * @return null if it is not there
     */
    public java.lang.@Nullable String text() {
        return text;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public java.util.Map<java.lang.String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @java.lang.Override
    public boolean equals(java.lang.@Nullable Object other) {
        return other instanceof Error that
                && extras.equals(that.extras)
                && Objects.equals(this.override, that.override)
                && Objects.equals(this.string, that.string)
                && Objects.equals(this.list, that.list)
                && Objects.equals(this.map, that.map)
                && Objects.equals(this.builder_, that.builder_)
                && Objects.equals(this.maps, that.maps)
                && Objects.equals(this.text, that.text);
    }

    @java.lang.Override
    public int hashCode() {
        return Objects.hash(extras, override, string, list, map, builder_, maps, text);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @java.lang.Override
    public java.lang.String toString() {
        return Require.text("Error")
                .add("override", override)
                .add("string", string)
                .add("list", list)
                .add("map", map)
                .add("builder_", builder_)
                .add("maps", maps)
                .add("text", text)
                .end(extras);
    }

    /** Builds {@link Error}. */
    public static final class Builder {
        private @Nullable Override override;
        private @Nullable String string;
        private @Nullable List list;
        private java.util.@Nullable Map<java.lang.String, Map> map;
        private @Nullable Builder_ builder_;
        private java.util.@Nullable List<Object> maps;
        private java.lang.@Nullable String text;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>Override</code>. */
        public Builder override(@Nullable Override override) {
            this.override = override;
            extras.forget("Override");
            return this;
        }

        /** The property <code>String</code>. */
        public Builder string(@Nullable String string) {
            this.string = string;
            extras.forget("String");
            return this;
        }

        /** The property <code>List</code>. */
        public Builder list(@Nullable List list) {
            this.list = list;
            extras.forget("List");
            return this;
        }

        /** The property <code>Map</code>. */
        public Builder map(java.util.@Nullable Map<java.lang.String, ? extends Map> map) {
            this.map = map == null ? null : Immutable.map(map);
            extras.forget("Map");
            return this;
        }

        /** The property <code>Builder</code>. */
        public Builder builder_(@Nullable Builder_ builder_) {
            this.builder_ = builder_;
            extras.forget("Builder");
            return this;
        }

        /** The property <code>Maps</code>. */
        public Builder maps(@Nullable Collection<? extends Object> maps) {
            this.maps = maps == null ? null : Immutable.list(maps);
            extras.forget("Maps");
            return this;
        }

        /** The property <code>text</code>. */
        public Builder text(java.lang.@Nullable String text) {
            this.text = text;
            extras.forget("text");
            return this;
        }

        /**
         * Sets a property that this SDK does not know, by its JSON name.
         *
         * @throws IllegalArgumentException if the SDK does know it
         */
        public Builder unknownProperty(java.lang.String name, RawJson value) {
            if (Adapter.NAMES.strings().contains(name)) {
                throw new IllegalArgumentException(name + " is no unknown property: it has a method of its own");
            }
            extras.unknown(name, value);
            return this;
        }

        /** The immutable result. */
        public Error build() {
            return new Error(this);
        }
    }

    static final class Adapter extends ModelAdapter<Error> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("Override", "String", "List", "Map", "Builder",
                "Maps", "text");
        private final JsonAdapter<java.util.Map<java.lang.String, Map>> mapAdapter = Adapters.map(() -> Map.ADAPTER);
        private final JsonAdapter<java.util.List<Object>> mapsAdapter = Adapters.list(() -> Object.ADAPTER);

        @java.lang.Override
        protected Error read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.override = JsonFields.readObject(in, b.extras, "Override", Override.ADAPTER);
                    case 1 -> b.string = JsonFields.readObject(in, b.extras, "String", String.ADAPTER);
                    case 2 -> b.list = JsonFields.readObject(in, b.extras, "List", List.ADAPTER);
                    case 3 -> b.map = JsonFields.readMap(in, b.extras, "Map", mapAdapter);
                    case 4 -> b.builder_ = JsonFields.readObject(in, b.extras, "Builder", Builder_.ADAPTER);
                    case 5 -> b.maps = JsonFields.readArray(in, b.extras, "Maps", mapsAdapter);
                    case 6 -> b.text = JsonFields.read(in, b.extras, "text", Scalar.STRING);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @java.lang.Override
        protected void write(JsonWriter out, Error v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "Override", Override.ADAPTER, v.override);
            JsonFields.write(out, v.extras, "String", String.ADAPTER, v.string);
            JsonFields.write(out, v.extras, "List", List.ADAPTER, v.list);
            JsonFields.write(out, v.extras, "Map", mapAdapter, v.map);
            JsonFields.write(out, v.extras, "Builder", Builder_.ADAPTER, v.builder_);
            JsonFields.write(out, v.extras, "Maps", mapsAdapter, v.maps);
            JsonFields.write(out, v.extras, "text", Scalar.STRING, v.text);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<Error> ADAPTER = new Adapter();
}
