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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Collection {
    private final @Nullable List<String> list;
    private final ExtraProperties extras;

    private Collection(Builder b) {
        this.list = b.list;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.list = this.list;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Collection fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>list</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> list() {
        return list == null ? List.of() : list;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Collection that
                && extras.equals(that.extras)
                && Objects.equals(this.list, that.list);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, list);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Collection")
                .add("list", list)
                .end(extras);
    }

    /** Builds {@link Collection}. */
    public static final class Builder {
        private @Nullable List<String> list;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>list</code>. */
        public Builder list(java.util.@Nullable Collection<? extends String> list) {
            this.list = list == null ? null : Immutable.list(list);
            extras.forget("list");
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
        public Collection build() {
            return new Collection(this);
        }
    }

    static final class Adapter extends ModelAdapter<Collection> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("list");
        private final JsonAdapter<List<String>> listAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));

        @Override
        protected Collection read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.list = JsonFields.readVerbatim(in, b.extras, "list", listAdapter);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Collection v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "list", listAdapter, v.list);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<Collection> ADAPTER = new Adapter();
}
