package io.github.deploysdks.core.internal.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Function;

/**
 * A Java value that stands for one JSON string or number: how its text is read, and how it is spelled.
 *
 * @param <T> the Java type
 */
public abstract class Scalar<T> {
    private static final int LONG_DIGITS = 19;
    private static final int UUID_LENGTH = 36;
    private static final int PLAIN_SCALE = 1000;

    /** Text as it is. */
    public static final Scalar<String> STRING = new Scalar<>() {
        @Override
        String parse(String text) {
            return text;
        }

        @Override
        String spell(String value) {
            return value;
        }

        @Override
        boolean spells(String value, String text) {
            return true;
        }

        @Override
        boolean quoted() {
            return true;
        }
    };

    /** A 32-bit integer. */
    public static final Scalar<Integer> INT = number(text -> Math.toIntExact(integer(text)), Object::toString);

    /** A 64-bit integer. */
    public static final Scalar<Long> LONG = number(Scalar::integer, Object::toString);

    /** A double. Texts that no double gives back are kept beside it. */
    public static final Scalar<Double> DOUBLE = number(
            text -> {
                // Java would also read 1d and 0x1p3.
                if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
                    throw new NumberFormatException("Not a number: " + text);
                }
                double value = Double.parseDouble(text);
                if (!Double.isFinite(value)) {
                    throw new ArithmeticException("Out of range: " + text);
                }
                return value;
            },
            Object::toString);

    /** A number with all its digits. */
    public static final Scalar<BigDecimal> DECIMAL = number(BigDecimal::new, Object::toString);

    /** A decimal number in a string, as money is. */
    public static final Scalar<BigDecimal> DECIMAL_STRING = quoted(BigDecimal::new, Scalar::plain);

    /** RFC 3339, with seconds and as many digits of a second as it has. */
    public static final Scalar<OffsetDateTime> DATE_TIME = new Scalar<>() {
        @Override
        OffsetDateTime parse(String text) {
            return DateTimes.parse(text);
        }

        @Override
        String spell(OffsetDateTime value) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
        }

        @Override
        boolean spells(OffsetDateTime value, String text) {
            return DateTimes.isCanonical(text) || super.spells(value, text);
        }

        @Override
        boolean quoted() {
            return true;
        }
    };

    /** A date and time without a zone. */
    public static final Scalar<LocalDateTime> LOCAL_DATE_TIME =
            quoted(LocalDateTime::parse, DateTimeFormatter.ISO_LOCAL_DATE_TIME::format);

    /** A date. */
    public static final Scalar<LocalDate> DATE = quoted(LocalDate::parse, LocalDate::toString);

    /** An ISO 8601 duration. */
    public static final Scalar<Duration> DURATION = quoted(Duration::parse, Duration::toString);

    /** A .NET time span, {@code [-][d.]hh:mm:ss[.fffffff]}. */
    public static final Scalar<Duration> TIME_SPAN = quoted(TimeSpans::parse, TimeSpans::format);

    /** A moment, as seconds since the Unix epoch. */
    public static final Scalar<Instant> EPOCH_SECONDS =
            number(text -> Instant.ofEpochSecond(integer(text)), value -> Long.toString(value.getEpochSecond()));

    /** A duration, as nanoseconds. */
    public static final Scalar<Duration> NANOSECONDS =
            number(text -> Duration.ofNanos(integer(text)), value -> Long.toString(value.toNanos()));

    /** A UUID in its 36-character form. */
    public static final Scalar<UUID> UUID_STRING = quoted(
            text -> {
                if (text.length() != UUID_LENGTH) {
                    throw new IllegalArgumentException("Not a UUID: " + text);
                }
                return UUID.fromString(text);
            },
            UUID::toString);

    private Scalar() {}

    /** @throws RuntimeException if the text is no such value */
    abstract T parse(String text);

    /** The text this SDK writes. */
    abstract String spell(T value);

    /** Whether the text is what this SDK would write for the value that was read from it. */
    boolean spells(T value, String text) {
        return spell(value).equals(text);
    }

    /** Whether it is a JSON string rather than a JSON number. */
    abstract boolean quoted();

    final void write(JsonWriter out, T value) throws IOException {
        if (quoted()) {
            out.value(spell(value));
        } else {
            out.value(new LiteralNumber(spell(value)));
        }
    }

    /** Whether a token may hold such a value: servers now and then quote a number, or do not quote a string. */
    static boolean readableFrom(JsonReader.Token token) {
        return token == JsonReader.Token.STRING
                || token == JsonReader.Token.NUMBER
                || token == JsonReader.Token.BOOLEAN;
    }

    /** The text of the next string, number or boolean. */
    static String nextText(JsonReader in) throws IOException {
        return in.peek() == JsonReader.Token.BOOLEAN ? Boolean.toString(in.nextBoolean()) : in.nextString();
    }

    private static long integer(String text) {
        if (text.length() < LONG_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(text);
        }
        BigDecimal value = new BigDecimal(text);
        // Else 1e1000000000 would take its time.
        if (value.precision() - (long) value.scale() > LONG_DIGITS) {
            throw new ArithmeticException("Out of range: " + text);
        }
        return value.longValueExact();
    }

    /** Without an exponent, but for those that would take gigabytes of zeros. */
    private static String plain(BigDecimal value) {
        return Math.abs((long) value.scale()) > PLAIN_SCALE ? value.toString() : value.toPlainString();
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private interface Speller<T> {
        String spell(T value);
    }

    private static <T> Scalar<T> quoted(Parser<T> parser, Speller<T> speller) {
        return of(parser, speller, true);
    }

    private static <T> Scalar<T> number(Parser<T> parser, Speller<T> speller) {
        return of(parser, speller, false);
    }

    private static <T> Scalar<T> of(Parser<T> parser, Speller<T> speller, boolean quoted) {
        return new Scalar<>() {
            @Override
            T parse(String text) {
                return parser.parse(text);
            }

            @Override
            String spell(T value) {
                return speller.spell(value);
            }

            @Override
            boolean quoted() {
                return quoted;
            }
        };
    }

    /** A scalar whose values are an open enumeration over another scalar. */
    static <V, T> Scalar<T> mapped(Scalar<V> base, Function<V, T> of, Function<T, V> value) {
        return of(text -> of.apply(base.parse(text)), t -> base.spell(value.apply(t)), base.quoted());
    }

    /** Moshi writes a {@link Number} by its {@code toString}. */
    private static final class LiteralNumber extends Number {
        private static final long serialVersionUID = 1L;
        private final String text;

        LiteralNumber(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return new BigDecimal(text).intValue();
        }

        @Override
        public long longValue() {
            return new BigDecimal(text).longValue();
        }

        @Override
        public float floatValue() {
            return new BigDecimal(text).floatValue();
        }

        @Override
        public double doubleValue() {
            return new BigDecimal(text).doubleValue();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
