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

public final class LogEntry {
    private final @Nullable String message;
    private final @Nullable Shape shape;
    private final ExtraProperties extras;

    private LogEntry(Builder b) {
        this.message = b.message;
        this.shape = b.shape;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.message = this.message;
        b.shape = this.shape;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static LogEntry fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>message</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String message() {
        return message;
    }

    /**
     * The property <code>shape</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Shape shape() {
        return shape;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogEntry that
                && extras.equals(that.extras)
                && Objects.equals(this.message, that.message)
                && Objects.equals(this.shape, that.shape);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, message, shape);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("LogEntry")
                .add("message", message)
                .add("shape", shape)
                .end(extras);
    }

    /** Builds {@link LogEntry}. */
    public static final class Builder {
        private @Nullable String message;
        private @Nullable Shape shape;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>message</code>. */
        public Builder message(@Nullable String message) {
            this.message = message;
            extras.forget("message");
            return this;
        }

        /** The property <code>shape</code>. */
        public Builder shape(@Nullable Shape shape) {
            this.shape = shape;
            extras.forget("shape");
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
        public LogEntry build() {
            return new LogEntry(this);
        }
    }

    static final class Adapter extends ModelAdapter<LogEntry> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("message", "shape");

        @Override
        protected LogEntry read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.message = JsonFields.read(in, b.extras, "message", Scalar.STRING);
                    case 1 -> b.shape = JsonFields.readObject(in, b.extras, "shape", Shape.Unknown.UNION);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, LogEntry v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "message", Scalar.STRING, v.message);
            JsonFields.write(out, v.extras, "shape", Shape.Unknown.UNION, v.shape);
            v.extras.writeUnknown(out);
            out.endObject();
        }
    }

    static final ModelAdapter<LogEntry> ADAPTER = new Adapter();
}
