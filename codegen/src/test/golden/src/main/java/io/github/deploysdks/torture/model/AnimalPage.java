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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public final class AnimalPage {
    private final @Nullable Long count;
    private final @Nullable String next;
    private final @Nullable List<Animal> results;
    private final ExtraProperties extras;

    private AnimalPage(Builder b) {
        this.count = b.count;
        this.next = b.next;
        this.results = b.results;
        this.extras = b.extras.build();
    }

    /** A builder for a new one. */
    public static Builder builder() {
        return new Builder(false);
    }

    /** A builder that starts from this, whatever this SDK does not know of it included. */
    public Builder toBuilder() {
        Builder b = new Builder(true);
        b.count = this.count;
        b.next = this.next;
        b.results = this.results;
        b.extras = this.extras.toBuilder();
        return b;
    }

    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static AnimalPage fromJson(String json) {
        return JsonTexts.read(ADAPTER, json);
    }

    /** This as JSON text, secrets included. */
    public String toJson() {
        return JsonTexts.write(ADAPTER, this);
    }

    /**
     * The property <code>count</code>.
     *
     * @return null if it is not there
     */
    public @Nullable Long count() {
        return count;
    }

    /**
     * The property <code>next</code>.
     *
     * @return null if it is not there
     */
    public @Nullable String next() {
        return next;
    }

    /**
     * The property <code>results</code>.
     *
     * @return unmodifiable; empty if there is none
     */
    public List<Animal> results() {
        return results == null ? List.of() : results;
    }

    /** What the server sent beside the properties above, by JSON name, unmodifiable. It goes back as it came. */
    public Map<String, RawJson> unknownProperties() {
        return extras.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnimalPage that
                && extras.equals(that.extras)
                && Objects.equals(this.count, that.count)
                && Objects.equals(this.next, that.next)
                && Objects.equals(this.results, that.results);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extras, count, next, results);
    }

    /** The properties that are there; secrets masked, free-form JSON left out. */
    @Override
    public String toString() {
        return Require.text("AnimalPage")
                .add("count", count)
                .add("next", next)
                .add("results", results)
                .end(extras);
    }

    /** Builds {@link AnimalPage}. */
    public static final class Builder {
        private final boolean lenient;
        private @Nullable Long count;
        private @Nullable String next;
        private @Nullable List<Animal> results;
        private ExtraProperties.Builder extras = new ExtraProperties.Builder();

        private Builder(boolean lenient) {
            this.lenient = lenient;
        }

        /** The property <code>count</code>. */
        public Builder count(@Nullable Long count) {
            this.count = count;
            extras.forget("count");
            return this;
        }

        /** The property <code>next</code>. */
        public Builder next(@Nullable String next) {
            this.next = next;
            if (next == null) {
                extras.setNull("next");
            } else {
                extras.forget("next");
            }
            return this;
        }

        /** The property <code>results</code>. */
        public Builder results(Collection<? extends Animal> results) {
            this.results = Immutable.list(Objects.requireNonNull(results, "results"));
            extras.forget("results");
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
        public AnimalPage build() {
            if (!lenient) {
                Require.set(results, "AnimalPage", "results");
            }
            return new AnimalPage(this);
        }
    }

    static final class Adapter extends ModelAdapter<AnimalPage> {
        static final JsonReader.Options NAMES = JsonReader.Options.of("count", "next", "results");
        private final JsonAdapter<List<Animal>> resultsAdapter = Adapters.list(() -> Animal.Unknown.UNION);

        @Override
        protected AnimalPage read(JsonReader in) throws IOException {
            Builder b = new Builder(true);
            in.beginObject();
            while (in.hasNext()) {
                switch (in.selectName(NAMES)) {
                    case 0 -> b.count = JsonFields.read(in, b.extras, "count", Scalar.LONG);
                    case 1 -> b.next = JsonFields.read(in, b.extras, "next", Scalar.STRING);
                    case 2 -> b.results = JsonFields.readArray(in, b.extras, "results", resultsAdapter);
                    default -> b.extras.readUnknown(in, in.nextName());
                }
            }
            in.endObject();
            return b.build();
        }

        @Override
        protected void write(JsonWriter out, AnimalPage v) throws IOException {
            out.beginObject();
            JsonFields.write(out, v.extras, "count", Scalar.LONG, v.count);
            JsonFields.write(out, v.extras, "next", Scalar.STRING, v.next);
            JsonFields.write(out, v.extras, "results", resultsAdapter, v.results);
            v.extras.writeUnknown(out);
            out.endObject();
        }

        @Override
        public List<String> missing(AnimalPage v) {
            List<String> missing = new ArrayList<>();
            if (v.results == null) {
                missing.add("results");
            }
            return missing;
        }
    }

    static final ModelAdapter<AnimalPage> ADAPTER = new Adapter();
}
