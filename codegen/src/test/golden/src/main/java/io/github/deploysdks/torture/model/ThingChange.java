// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.http.Guards;
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
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change: what is not set is not sent, and stays as it is on the server. */
public final class ThingChange {
    private final @Nullable Integer version;
    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable List<String> tags;
    private final @Nullable String target;
    private final ExtraProperties extras;

    private ThingChange(Builder b) {
        this.version = b.version;
        this.name = b.name;
        this.description = b.description;
        this.tags = b.tags;
        this.target = b.target;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder(true);
        b.version = this.version;
        b.name = this.name;
        b.description = this.description;
        b.tags = this.tags;
        b.target = this.target;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ThingChange fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>Version</code>.
     *
     * @throws IllegalStateException if the server left it out
     */
    public int version() {
        return Require.present(version, "ThingChange", "Version");
    }

    /**
     * The property <code>Name</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String name() {
        return name;
    }

    /**
     * Words.
     *
     * @return null if it is not there
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * The property <code>Tags</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<String> tags() {
        return tags == null ? List.of() : tags;
    }

    /**
     * The property <code>Target</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String target() {
        return target;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThingChange that
                && extras.equals(that.extras)
                && Objects.equals(this.version, that.version)
                && Objects.equals(this.name, that.name)
                && Objects.equals(this.description, that.description)
                && Objects.equals(this.tags, that.tags)
                && Objects.equals(this.target, that.target);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, version, name, description, tags, target);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("ThingChange")
                .add("version", version)
                .add("name", name)
                .add("description", description)
                .add("tags", tags)
                .add("target", target)
                .end(extras);
    }

    /** Builds {@link ThingChange}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable Integer version;
        private @Nullable String name;
        private @Nullable String description;
        private @Nullable List<String> tags;
        private @Nullable String target;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The property <code>Version</code>. */
        public Builder version(int version) {
            this.version = version;
            extras.forget("Version");
            return this;
        }

        /** The property <code>Name</code>. */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            extras.forget("Name");
            return this;
        }

        /** Words. */
        public Builder description(String description) {
            this.description = Objects.requireNonNull(description, "description");
            extras.forget("Description");
            return this;
        }

        /** Clears {@code Description}: {@code null} is sent, where not setting it sends nothing. */
        public Builder clearDescription() {
            this.description = null;
            extras.setNull("Description");
            return this;
        }

        /** The property <code>Tags</code>. */
        public Builder tags(Collection<? extends String> tags) {
            this.tags = Immutable.list(Objects.requireNonNull(tags, "tags"));
            extras.forget("Tags");
            return this;
        }

        /** Clears {@code Tags}: {@code null} is sent, where not setting it sends nothing. */
        public Builder clearTags() {
            this.tags = null;
            extras.setNull("Tags");
            return this;
        }

        /** The property <code>Target</code>. */
        public Builder target(String target) {
            this.target = Guards.nonRootPath("target", target);
            extras.forget("Target");
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
        public ThingChange build() {
            if (!lenient) {
                Require.set(version, "ThingChange", "version");
            }
            return new ThingChange(this);
        }
    }

    static final class Adapter extends ModelAdapter<ThingChange> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("Version", "Name", "Description", "Tags",
                "Target");
        private final JsonAdapter<List<String>> tagsAdapter = Adapters.list(() -> Adapters.of(Scalar.STRING));

        @Override
        protected ThingChange read(JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.version = JsonFields.read(in, b.extras, "Version", Scalar.INT);
                    case 1 -> b.name = JsonFields.read(in, b.extras, "Name", Scalar.STRING);
                    case 2 -> b.description = JsonFields.read(in, b.extras, "Description", Scalar.STRING);
                    case 3 -> b.tags = JsonFields.readVerbatim(in, b.extras, "Tags", tagsAdapter);
                    case 4 -> b.target = JsonFields.read(in, b.extras, "Target", Scalar.STRING);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, ThingChange v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "Version", Scalar.INT, v.version);
            JsonFields.write(out, v.extras, "Name", Scalar.STRING, v.name);
            JsonFields.write(out, v.extras, "Description", Scalar.STRING, v.description);
            JsonFields.write(out, v.extras, "Tags", tagsAdapter, v.tags);
            JsonFields.write(out, v.extras, "Target", Scalar.STRING, v.target);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(ThingChange v) {
            List<String> missing = new ArrayList<>();
            if (v.version == null) {
                missing.add("Version");
            }
            return missing;
        }
    }

    static final ModelAdapter<ThingChange> ADAPTER = new Adapter();
}
