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
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Map {
    private final java.util.@Nullable Map<String, String> entries;
    private final ExtraProperties extras;

    private Map(Builder b) {
        this.entries = b.entries;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.entries = this.entries;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Map fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>entries</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public java.util.Map<String, String> entries() {
        return entries == null ? java.util.Map.of() : entries;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public java.util.Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map that
                && extras.equals(that.extras)
                && Objects.equals(this.entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, entries);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Map")
                .add("entries", entries)
                .end(extras);
    }

    /** Builds {@link Map}. */
    public static final class Builder {
        private java.util.@Nullable Map<String, String> entries;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>entries</code>. */
        public Builder entries(java.util.@Nullable Map<String, ? extends String> entries) {
            this.entries = entries == null ? null : Immutable.map(entries);
            extras.forget("entries");
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
        public Map build() {
            return new Map(this);
        }
    }

    static final class Adapter extends ModelAdapter<Map> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("entries");
        private final JsonAdapter<java.util.Map<String,
                String>> entriesAdapter = Adapters.map(() -> Adapters.of(Scalar.STRING));

        @Override
        protected Map read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.entries = JsonFields.readVerbatim(in, b.extras, "entries", entriesAdapter);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Map v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "entries", entriesAdapter, v.entries);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<Map> ADAPTER = new Adapter();
}
