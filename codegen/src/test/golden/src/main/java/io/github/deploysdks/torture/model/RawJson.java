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
import java.io.IOException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class RawJson {
    private final io.github.deploysdks.core.json.@Nullable RawJson free;
    private final ExtraProperties extras;

    private RawJson(Builder b) {
        this.free = b.free;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.free = this.free;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static RawJson fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>free</code>.
     *
     * @return null if it is not there
     */
    public io.github.deploysdks.core.json.@Nullable RawJson free() {
        return free;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, io.github.deploysdks.core.json.RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawJson that
                && extras.equals(that.extras)
                && Objects.equals(this.free, that.free);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, free);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("RawJson")
                .addOpaque("free", free)
                .end(extras);
    }

    /** Builds {@link RawJson}. */
    public static final class Builder {
        private io.github.deploysdks.core.json.@Nullable RawJson free;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>free</code>. */
        public Builder free(io.github.deploysdks.core.json.@Nullable RawJson free) {
            this.free = free;
            extras.forget("free");
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

        /** The immutable result. */
        public RawJson build() {
            return new RawJson(this);
        }
    }

    static final class Adapter extends ModelAdapter<RawJson> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("free");

        @Override
        protected RawJson read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.free = JsonFields.readRaw(in, b.extras, "free");
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, RawJson v) throws IOException {
            out.beginObject();
            JsonFields.writeRaw(out, v.extras, "free", v.free);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<RawJson> ADAPTER = new Adapter();
}
