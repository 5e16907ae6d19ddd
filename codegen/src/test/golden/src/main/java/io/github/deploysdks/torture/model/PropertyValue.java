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
 * A text, a number, several texts, or a secret.
 *
 * <p>There may be values of another kind than these: they are {@link Unknown}. A {@code switch} over it needs a
 * {@code default}.
 */
public sealed interface PropertyValue permits PropertyValue.OfString, PropertyValue.OfNumber, PropertyValue.OfArray,
        SensitiveValue, PropertyValue.Unknown {
    /**
     * Reads one from JSON text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static PropertyValue fromJson(String json) {
        return JsonTexts.read(Unknown.UNION, json);
    }

    /** This as JSON text, secrets included. */
    String toJson();

    /** One that holds this value. */
    static OfString of(String value) {
        return new OfString(value);
    }

    /** One that holds this value. */
    static OfNumber of(BigDecimal value) {
        return new OfNumber(value);
    }

    /** One that holds this value. */
    static OfArray of(List<String> value) {
        return new OfArray(value);
    }

    /** A {@code PropertyValue} that is a plain value. */
    final class OfString implements PropertyValue {
        private final String value;

        private OfString(String value) {
            this.value = value;
        }

        /** The value. */
        public String value() {
            return value;
        }

        @Override
        public String toJson() {
            return JsonTexts.write(Unknown.UNION, this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfString that && value.equals(that.value);
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

    /** A {@code PropertyValue} that is a plain value. */
    final class OfNumber implements PropertyValue {
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

    /** A {@code PropertyValue} that is a plain value. */
    final class OfArray implements PropertyValue {
        private final List<String> value;

        private OfArray(List<String> value) {
            this.value = Immutable.list(value);
        }

        /** The value. */
        public List<String> value() {
            return value;
        }

        @Override
        public String toJson() {
            return JsonTexts.write(Unknown.UNION, this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfArray that && value.equals(that.value);
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
    final class Unknown implements PropertyValue {
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

        static final JsonAdapter<PropertyValue> UNION = new JsonAdapter<>() {
            private final JsonAdapter<String> asOfString = Adapters.of(Scalar.STRING);
            private final JsonAdapter<BigDecimal> asOfNumber = Adapters.of(Scalar.DECIMAL);
            private final JsonAdapter<List<String>> asOfArray = Adapters.list(() -> Adapters.of(Scalar.STRING));

            @Override
            public @Nullable PropertyValue fromJson(JsonReader in) throws IOException {
                if (in.peek() == JsonReader.Token.NULL) {
                    return in.nextNull();
                }
                RawJson raw = RawJson.read(in);
                PropertyValue value = KindUnion.read(raw, this::typed, this);
                return value == null ? new Unknown(raw) : value;
            }

            private @Nullable PropertyValue typed(JsonReader in) throws IOException {
                switch (in.peek()) {
                    case STRING -> {
                        return new PropertyValue.OfString(Objects.requireNonNull(asOfString.fromJson(in)));
                    }
                    case NUMBER -> {
                        return new PropertyValue.OfNumber(Objects.requireNonNull(asOfNumber.fromJson(in)));
                    }
                    case BEGIN_ARRAY -> {
                        return new PropertyValue.OfArray(Objects.requireNonNull(asOfArray.fromJson(in)));
                    }
                    case BEGIN_OBJECT -> {
                        return SensitiveValue.ADAPTER.fromJson(in);
                    }
                    default -> {
                        return null;
                    }
                }
            }

            @Override
            public void toJson(JsonWriter out, @Nullable PropertyValue value) throws IOException {
                if (value == null) {
                    out.nullValue();
                    return;
                }
                if (value instanceof PropertyValue.OfString alternative) {
                    asOfString.toJson(out, alternative.value());
                    return;
                }
                if (value instanceof PropertyValue.OfNumber alternative) {
                    asOfNumber.toJson(out, alternative.value());
                    return;
                }
                if (value instanceof PropertyValue.OfArray alternative) {
                    asOfArray.toJson(out, alternative.value());
                    return;
                }
                if (value instanceof SensitiveValue alternative) {
                    SensitiveValue.ADAPTER.toJson(out, alternative);
                    return;
                }
                ((Unknown) value).json.write(out);
            }
        };
    }
}
