// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.ExtraProperties;
import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.JsonFields;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.ModelAdapter;
import io.github.deploysdks.core.internal.json.Scalar;
import java.io.IOException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Its properties have the names of classes that generated code uses. */
public final class JsonReader {
    private final @org.jspecify.annotations.Nullable Nullable none_;
    private final @org.jspecify.annotations.Nullable Integer missing;
    private final @org.jspecify.annotations.Nullable RawJson out;
    private final @org.jspecify.annotations.Nullable List<Require> builder_;
    private final @org.jspecify.annotations.Nullable Map<String, Collection> lenient_;
    private final @org.jspecify.annotations.Nullable Long hashCode_;
    private final @org.jspecify.annotations.Nullable String unknownProperties_;
    private final ExtraProperties extras;

    private JsonReader(Builder b) {
        this.none_ = b.none_;
        this.missing = b.missing;
        this.out = b.out;
        this.builder_ = b.builder_;
        this.lenient_ = b.lenient_;
        this.hashCode_ = b.hashCode_;
        this.unknownProperties_ = b.unknownProperties_;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder(true);
        b.none_ = this.none_;
        b.missing = this.missing;
        b.out = this.out;
        b.builder_ = this.builder_;
        b.lenient_ = this.lenient_;
        b.hashCode_ = this.hashCode_;
        b.unknownProperties_ = this.unknownProperties_;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static JsonReader fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>none</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public Nullable none_() {
        return io.github.deploysdks.core.internal.json.Require.present(none_, "JsonReader", "none");
    }

    /**
     * The property <code>missing</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public Integer missing() {
        return io.github.deploysdks.core.internal.json.Require.present(missing, "JsonReader", "missing");
    }

    /**
     * The property <code>out</code>.
     *
     * @return null if it is not there
     */
    public @org.jspecify.annotations.Nullable RawJson out() {
        return out;
    }

    /**
     * The property <code>builder</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<Require> builder_() {
        return builder_ == null ? List.of() : builder_;
    }

    /**
     * The property <code>lenient</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public Map<String, Collection> lenient_() {
        return lenient_ == null ? Map.of() : lenient_;
    }

    /**
     * The property <code>hashCode</code>.
     *
     * @return null if it is not there
     */
    public @org.jspecify.annotations.Nullable Long hashCode_() {
        return hashCode_;
    }

    /**
     * The property <code>unknownProperties</code>.
     *
     * @return null if it is not there
     */
    public @org.jspecify.annotations.Nullable String unknownProperties_() {
        return unknownProperties_;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, io.github.deploysdks.core.json.RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof JsonReader that
                && extras.equals(that.extras)
                && Objects.equals(this.none_, that.none_)
                && Objects.equals(this.missing, that.missing)
                && Objects.equals(this.out, that.out)
                && Objects.equals(this.builder_, that.builder_)
                && Objects.equals(this.lenient_, that.lenient_)
                && Objects.equals(this.hashCode_, that.hashCode_)
                && Objects.equals(this.unknownProperties_, that.unknownProperties_);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, none_, missing, out, builder_, lenient_, hashCode_, unknownProperties_);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return io.github.deploysdks.core.internal.json.Require.text("JsonReader")
                .add("none_", none_)
                .add("missing", missing)
                .add("out", out)
                .add("builder_", builder_)
                .add("lenient_", lenient_)
                .add("hashCode_", hashCode_)
                .add("unknownProperties_", unknownProperties_)
                .end(extras);
    }

    /** Builds {@link JsonReader}. */
    public static final class Builder {
        private final boolean lenient;
        private @org.jspecify.annotations.Nullable Nullable none_;
        private @org.jspecify.annotations.Nullable Integer missing;
        private @org.jspecify.annotations.Nullable RawJson out;
        private @org.jspecify.annotations.Nullable List<Require> builder_;
        private @org.jspecify.annotations.Nullable Map<String, Collection> lenient_;
        private @org.jspecify.annotations.Nullable Long hashCode_;
        private @org.jspecify.annotations.Nullable String unknownProperties_;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The property <code>none</code>. */
        public Builder none_(Nullable none_) {
            this.none_ = Objects.requireNonNull(none_, "none_");
            extras.forget("none");
            return this;
        }

        /** The property <code>missing</code>. */
        public Builder missing(Integer missing) {
            this.missing = Objects.requireNonNull(missing, "missing");
            extras.forget("missing");
            return this;
        }

        /** The property <code>out</code>. */
        public Builder out(@org.jspecify.annotations.Nullable RawJson out) {
            this.out = out;
            extras.forget("out");
            return this;
        }

        /** The property <code>builder</code>. */
        public Builder builder_(java.util.@org.jspecify.annotations.Nullable Collection<? extends Require> builder_) {
            this.builder_ = builder_ == null ? null : Immutable.list(builder_);
            extras.forget("builder");
            return this;
        }

        /** The property <code>lenient</code>. */
        public Builder lenient_(@org.jspecify.annotations.Nullable Map<String, ? extends Collection> lenient_) {
            this.lenient_ = lenient_ == null ? null : Immutable.map(lenient_);
            extras.forget("lenient");
            return this;
        }

        /** The property <code>hashCode</code>. */
        public Builder hashCode_(@org.jspecify.annotations.Nullable Long hashCode_) {
            this.hashCode_ = hashCode_;
            extras.forget("hashCode");
            return this;
        }

        /** The property <code>unknownProperties</code>. */
        public Builder unknownProperties_(@org.jspecify.annotations.Nullable String unknownProperties_) {
            this.unknownProperties_ = unknownProperties_;
            extras.forget("unknownProperties");
            return this;
        }

        /**
         * Sets a property that this SDK does not know, by its JSON name.
         *
         * @throws IllegalArgumentException if the SDK does know it
         */
        public Builder unknownProperty(String name, io.github.deploysdks.core.json.RawJson value) {
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
        public JsonReader build() {
            if (!lenient) {
                io.github.deploysdks.core.internal.json.Require.set(none_, "JsonReader", "none_");
                io.github.deploysdks.core.internal.json.Require.set(missing, "JsonReader", "missing");
            }
            return new JsonReader(this);
        }
    }

    static final class Adapter extends ModelAdapter<JsonReader> {
        static final com.squareup.moshi.JsonReader.Options NAMES = com.squareup.moshi.JsonReader.Options.of("none",
                "missing", "out", "builder", "lenient", "hashCode", "unknownProperties");
        private final JsonAdapter<List<Require>> builder_Adapter = Adapters.list(() -> Adapters.of(Require.SCALAR));
        private final JsonAdapter<Map<String, Collection>> lenient_Adapter = Adapters.map(() -> Collection.ADAPTER);

        @Override
        protected JsonReader read(com.squareup.moshi.JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.none_ = JsonFields.readObject(in, b.extras, "none", Nullable.ADAPTER);
                    case 1 -> b.missing = JsonFields.readObject(in, b.extras, "missing", Integer.ADAPTER);
                    case 2 -> b.out = JsonFields.readObject(in, b.extras, "out", RawJson.ADAPTER);
                    case 3 -> b.builder_ = JsonFields.readVerbatim(in, b.extras, "builder", builder_Adapter);
                    case 4 -> b.lenient_ = JsonFields.readMap(in, b.extras, "lenient", lenient_Adapter);
                    case 5 -> b.hashCode_ = JsonFields.read(in, b.extras, "hashCode", Scalar.LONG);
                    case 6 -> b.unknownProperties_ = JsonFields.read(in, b.extras, "unknownProperties", Scalar.STRING);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, JsonReader v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "none", Nullable.ADAPTER, v.none_);
            JsonFields.write(out, v.extras, "missing", Integer.ADAPTER, v.missing);
            JsonFields.write(out, v.extras, "out", RawJson.ADAPTER, v.out);
            JsonFields.write(out, v.extras, "builder", builder_Adapter, v.builder_);
            JsonFields.write(out, v.extras, "lenient", lenient_Adapter, v.lenient_);
            JsonFields.write(out, v.extras, "hashCode", Scalar.LONG, v.hashCode_);
            JsonFields.write(out, v.extras, "unknownProperties", Scalar.STRING, v.unknownProperties_);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(JsonReader v) {
            List<String> missing = new ArrayList<>();
            if (v.none_ == null) {
                missing.add("none");
            }
            if (v.missing == null) {
                missing.add("missing");
            }
            return missing;
        }
    }

    static final ModelAdapter<JsonReader> ADAPTER = new Adapter();
}
