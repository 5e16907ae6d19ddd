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

public final class Token {
    private final @Nullable String token;
    private final @Nullable Boolean success;
    private final ExtraProperties extras;

    private Token(Builder b) {
        this.token = b.token;
        this.success = b.success;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.token = this.token;
        b.success = this.success;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Token fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>token</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String token() {
        return token;
    }

    /**
     * The property <code>success</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Boolean success() {
        return success;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token that
                && extras.equals(that.extras)
                && Objects.equals(this.token, that.token)
                && Objects.equals(this.success, that.success);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, token, success);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("Token")
                .addSecret("token", token)
                .add("success", success)
                .end(extras);
    }

    /** Builds {@link Token}. */
    public static final class Builder {
        private @Nullable String token;
        private @Nullable Boolean success;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder() {}

        /** The property <code>token</code>. */
        public Builder token(@Nullable String token) {
            this.token = token;
            extras.forget("token");
            return this;
        }

        /** The property <code>success</code>. */
        public Builder success(@Nullable Boolean success) {
            this.success = success;
            extras.forget("success");
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
        public Token build() {
            return new Token(this);
        }
    }

    static final class Adapter extends ModelAdapter<Token> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("token", "success", "Success", "it-worked");

        @Override
        protected Token read(JsonReader in) throws IOException {
            Builder b = new Builder();
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.token = JsonFields.read(in, b.extras, "token", Scalar.STRING);
                    case 1, 2, 3 -> b.success = JsonFields.readBoolean(in, b.extras, "success");
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, Token v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "token", Scalar.STRING, v.token);
            JsonFields.writeBoolean(out, v.extras, "success", v.success);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(Token v) {
            List<String> missing = new ArrayList<>();
            if (v.token == null && v.success == null) {
                missing.add("token or success");
            }
            return missing;
        }
    }

    static final ModelAdapter<Token> ADAPTER = new Adapter();
}
