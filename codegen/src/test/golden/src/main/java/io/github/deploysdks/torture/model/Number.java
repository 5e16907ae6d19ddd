// Made by the code generator from specs/torture. Do not edit: a wrong field is mended in the specs, ugly code in
// codegen's templates, behaviour in sdk-core. CONTRIBUTING says more.

package io.github.deploysdks.torture.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.internal.json.Immutable;
import io.github.deploysdks.core.internal.json.JsonTexts;
import io.github.deploysdks.core.internal.json.KindUnion;
import io.github.deploysdks.core.internal.json.Scalar;
import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * There may be values of another kind than these: they are {@link Unknown}. A {@code switch} over it needs a
 * {@code default}.
 */
public sealed interface Number permits Number.OfBoolean, Number.OfNumber, Number.OfAlias, Number.Unknown {
    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Number fromJson(String json) {
        return JsonTexts.read(Unknown.UNION, json);
    }

    /** This as JSON text, secrets included. */
    String toJson();

    /** One that holds this value. */
    static OfBoolean of(boolean value) {
        return new OfBoolean(value);
    }

    /** One that holds this value. */
    static OfNumber of(BigDecimal value) {
        return new OfNumber(value);
    }

    /** One that holds this value. */
    static OfAlias of(List<Mode> value) {
        return new OfAlias(value);
    }

    /** A {@code Number} that is a plain value. */
    final class OfBoolean implements Number {
        private final Boolean value;

        private OfBoolean(Boolean value) {
            this.value = value;
        }

        /** The value. */
        public Boolean value() {
            return value;
        }

        @Override
        public String toJson() {
            return JsonTexts.write(Unknown.UNION, this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfBoolean that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** A {@code Number} that is a plain value. */
    final class OfNumber implements Number {
        private final BigDecimal value;

        private OfNumber(BigDecimal value) {
            this.value = value;
        }

        /** The value. */
        public BigDecimal value() {
            return value;
        }

        @Override
        public String toJson() {
            return JsonTexts.write(Unknown.UNION, this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfNumber that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** A {@code Number} that is a plain value. */
    final class OfAlias implements Number {
        private final List<Mode> value;

        private OfAlias(List<Mode> value) {
            this.value = Immutable.list(value);
        }

        /** The value. */
        public List<Mode> value() {
            return value;
        }

        @Override
        public String toJson() {
            return JsonTexts.write(Unknown.UNION, this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfAlias that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /** A value of a kind that this version of the SDK does not expect here. It goes back as it came. */
    final class Unknown implements Number {
        private final RawJson json;

        private Unknown(RawJson json) {
            this.json = json;
        }

        /** The value as it came. */
        public RawJson json() {
            return json;
        }

        @Override
        public String toJson() {
            return json.json();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown that && json.equals(that.json);
        }

        @Override
        public int hashCode() {
            return json.hashCode();
        }

        /** Not the value, which may be secret. */
        @Override
        public String toString() {
            return "Unknown";
        }

        static final JsonAdapter<Number> UNION = new JsonAdapter<>() {
            private final JsonAdapter<Boolean> asOfBoolean = Adapters.BOOLEAN;
            private final JsonAdapter<BigDecimal> asOfNumber = Adapters.of(Scalar.DECIMAL);
            private final JsonAdapter<List<Mode>> asOfAlias = Adapters.list(() -> Adapters.of(Mode.SCALAR));

            @Override
            public @Nullable Number fromJson(JsonReader in) throws IOException {
                if (in.peek() == JsonReader.Token.NULL) {
                    return in.nextNull();
                }
                RawJson raw = RawJson.read(in);
                Number value = KindUnion.read(raw, this::typed, this);
                return value == null ? new Unknown(raw) : value;
            }

            private @Nullable Number typed(JsonReader in) throws IOException {
                switch (in.peek()) {
                    case BOOLEAN -> {
                        return new Number.OfBoolean(Objects.requireNonNull(asOfBoolean.fromJson(in)));
                    }
                    case NUMBER -> {
                        return new Number.OfNumber(Objects.requireNonNull(asOfNumber.fromJson(in)));
                    }
                    case BEGIN_ARRAY -> {
                        return new Number.OfAlias(Objects.requireNonNull(asOfAlias.fromJson(in)));
                    }
                    default -> {
                        return null;
                    }
                }
            }

            @Override
            public void toJson(JsonWriter out, @Nullable Number value) throws IOException {
                if (value == null) {
                    out.nullValue();
                    return;
                }
                if (value instanceof Number.OfBoolean alternative) {
                    asOfBoolean.toJson(out, alternative.value());
                    return;
                }
                if (value instanceof Number.OfNumber alternative) {
                    asOfNumber.toJson(out, alternative.value());
                    return;
                }
                if (value instanceof Number.OfAlias alternative) {
                    asOfAlias.toJson(out, alternative.value());
                    return;
                }
                ((Unknown) value).json.write(out);
            }
        };
    }
}
