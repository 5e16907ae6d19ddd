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

public final class Package {
    private final @Nullable String id;
    private final @Nullable Iterable iterable;
    private final ExtraProperties extras;

    private Package(Builder b) {
        this.id = b.id;
        this.iterable = b.iterable;
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
        b.iterable = this.iterable;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Package fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>Id</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public String id() {
        return Require.present(id, "Package", "Id");
    }

    /**
     * The property <code>Iterable</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Iterable iterable() {
        return iterable;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Package that
                && extras.equals(that.extras)
                && Objects.equals(this.id, that.id)
                && Objects.equals(this.iterable, that.iterable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, id, iterable);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Package")
                .add("id", id)
                .add("iterable", iterable)
                .end(extras);
    }

    /** Builds {@link Package}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable String id;
        private @Nullable Iterable iterable;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The property <code>Id</code>. */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            extras.forget("Id");
            return this;
        }

        /** The property <code>Iterable</code>. */
        public Builder iterable(@Nullable Iterable iterable) {
            this.iterable = iterable;
            extras.forget("Iterable");
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
        public Package build() {
            if (!lenient) {
                Require.set(id, "Package", "id");
            }
            return new Package(this);
        }
    }

    static final class Adapter extends ModelAdapter<Package> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("Id", "Iterable");

        @Override
        protected Package read(JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.id = JsonFields.read(in, b.extras, "Id", Scalar.STRING);
                    case 1 -> b.iterable = JsonFields.read(in, b.extras, "Iterable", Iterable.SCALAR);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Package v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "Id", Scalar.STRING, v.id);
            JsonFields.write(out, v.extras, "Iterable", Iterable.SCALAR, v.iterable);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(Package v) {
            List<String> missing = new ArrayList<>();
            if (v.id == null) {
                missing.add("Id");
            }
            return missing;
        }
    }

    static final ModelAdapter<Package> ADAPTER = new Adapter();
}
