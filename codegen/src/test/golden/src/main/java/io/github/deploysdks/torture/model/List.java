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
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class List {
    private final java.util.@Nullable List<String> items;
    private final ExtraProperties extras;

    private List(Builder b) {
        this.items = b.items;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.items = this.items;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static List fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>items</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public java.util.List<String> items() {
        return items == null ? java.util.List.of() : items;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof List that
                && extras.equals(that.extras)
                && Objects.equals(this.items, that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, items);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("List")
                .add("items", items)
                .end(extras);
    }

    /** Builds {@link List}. */
    public static final class Builder {
        private java.util.@Nullable List<String> items;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>items</code>. */
        public Builder items(@Nullable Collection<? extends String> items) {
            this.items = items == null ? null : Immutable.list(items);
            extras.forget("items");
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
        public List build() {
            return new List(this);
        }
    }

    static final class Adapter extends ModelAdapter<List> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("items");
        private final JsonAdapter<java.util.List<String>> itemsAdapter =
                Adapters.list(() -> Adapters.of(Scalar.STRING));

        @Override
        protected List read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.items = JsonFields.readVerbatim(in, b.extras, "items", itemsAdapter);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, List v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "items", itemsAdapter, v.items);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<List> ADAPTER = new Adapter();
}
