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

public final class SensitiveValue implements PropertyValue {
    private final @Nullable Boolean hasValue;
    private final @Nullable String newValue;
    private final ExtraProperties extras;

    private SensitiveValue(Builder b) {
        this.hasValue = b.hasValue;
        this.newValue = b.newValue;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder(true);
        b.hasValue = this.hasValue;
        b.newValue = this.newValue;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static SensitiveValue fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>HasValue</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public boolean hasValue() {
        return Require.present(hasValue, "SensitiveValue", "HasValue");
    }

    /**
     * The property <code>NewValue</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String newValue() {
        return newValue;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SensitiveValue that
                && extras.equals(that.extras)
                && Objects.equals(this.hasValue, that.hasValue)
                && Objects.equals(this.newValue, that.newValue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, hasValue, newValue);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("SensitiveValue")
                .add("hasValue", hasValue)
                .addSecret("newValue", newValue)
                .end(extras);
    }

    /** Builds {@link SensitiveValue}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable Boolean hasValue;
        private @Nullable String newValue;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The property <code>HasValue</code>. */
        public Builder hasValue(boolean hasValue) {
            this.hasValue = hasValue;
            extras.forget("HasValue");
            return this;
        }

        /** The property <code>NewValue</code>. */
        public Builder newValue(@Nullable String newValue) {
            this.newValue = newValue;
            if (newValue == null) {
                extras.setNull("NewValue");
            } else {
                extras.forget("NewValue");
            }
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
        public SensitiveValue build() {
            if (!lenient) {
                Require.set(hasValue, "SensitiveValue", "hasValue");
            }
            return new SensitiveValue(this);
        }
    }

    static final class Adapter extends ModelAdapter<SensitiveValue> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("HasValue", "NewValue");

        @Override
        protected SensitiveValue read(JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.hasValue = JsonFields.readBoolean(in, b.extras, "HasValue");
                    case 1 -> b.newValue = JsonFields.read(in, b.extras, "NewValue", Scalar.STRING);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, SensitiveValue v) throws IOException {
            out.beginObject();
            JsonFields.writeBoolean(out, v.extras, "HasValue", v.hasValue);
            JsonFields.write(out, v.extras, "NewValue", Scalar.STRING, v.newValue);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(SensitiveValue v) {
            List<String> missing = new ArrayList<>();
            if (v.hasValue == null) {
                missing.add("HasValue");
            }
            return missing;
        }
    }

    static final ModelAdapter<SensitiveValue> ADAPTER = new Adapter();
}
