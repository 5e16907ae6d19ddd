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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class Integer {
    private final java.lang.@Nullable Integer number;
    private final @Nullable Number any;
    private final ExtraProperties extras;

    private Integer(Builder b) {
        this.number = b.number;
        this.any = b.any;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.number = this.number;
        b.any = this.any;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Integer fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>number</code>.
     *
     * @return null if it is not there
     */
    public java.lang.@Nullable Integer number() {
        return number;
    }

    /**
     * The property <code>any</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Number any() {
        return any;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Integer that
                && extras.equals(that.extras)
                && Objects.equals(this.number, that.number)
                && Objects.equals(this.any, that.any);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, number, any);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Integer")
                .add("number", number)
                .add("any", any)
                .end(extras);
    }

    /** Builds {@link Integer}. */
    public static final class Builder {
        private java.lang.@Nullable Integer number;
        private @Nullable Number any;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>number</code>. */
        public Builder number(java.lang.@Nullable Integer number) {
            this.number = number;
            extras.forget("number");
            return this;
        }

        /** The property <code>any</code>. */
        public Builder any(@Nullable Number any) {
            this.any = any;
            extras.forget("any");
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
        public Integer build() {
            return new Integer(this);
        }
    }

    static final class Adapter extends ModelAdapter<Integer> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("number", "any");

        @Override
        protected Integer read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.number = JsonFields.read(in, b.extras, "number", Scalar.INT);
                    case 1 -> b.any = JsonFields.readAny(in, b.extras, "any", Number.Unknown.UNION);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Integer v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "number", Scalar.INT, v.number);
            JsonFields.write(out, v.extras, "any", Number.Unknown.UNION, v.any);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<Integer> ADAPTER = new Adapter();
}
