package io.github.deploysdks.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.squareup.moshi.JsonDataException;
import io.github.deploysdks.core.json.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {
    @ParameterizedTest
    @CsvSource({
        "00:00:00, PT0S, 00:00:00",
        "00:30:00, PT30M, 00:30:00",
        "1.02:03:04, P1DT2H3M4S, 1.02:03:04",
        "1.02:03:04.5, P1DT2H3M4.5S, 1.02:03:04.5000000",
        "1.02:03:04.5000000, P1DT2H3M4.5S, 1.02:03:04.5000000",
        "00:00:00.0000001, PT0.0000001S, 00:00:00.0000001",
        "-00:00:00.0000001, PT-0.0000001S, -00:00:00.0000001",
        "-1.02:03:04.5000000, P-1DT-2H-3M-4.5S, -1.02:03:04.5000000",
        "-00:00:00, PT0S, 00:00:00",
        "7.00:00:00, P7D, 7.00:00:00",
        "00007.00:00:00, P7D, 7.00:00:00",
        "1:2:3, PT1H2M3S, 01:02:03",
        "12:34, PT12H34M, 12:34:00",
        "24:00:00, P1D, 1.00:00:00",
        "426:53:44.0, PT426H53M44S, 17.18:53:44",
        "10675199.02:48:05.4775807, PT256204778H48M5.4775807S, 10675199.02:48:05.4775807",
        "-10675199.02:48:05.4775808, PT-256204778H-48M-5.4775808S, -10675199.02:48:05.4775808",
    })
    void timeSpansAreReadAndSpelledAsDotNetDoes(String text, String duration, String spelled) {
        Duration span = Scalar.TIME_SPAN.parse(text);

        assertThat(span).isEqualTo(Duration.parse(duration));
        assertThat(Scalar.TIME_SPAN.spell(span)).isEqualTo(spelled);
        assertThat(Scalar.TIME_SPAN.parse(spelled)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "PT1H",
                "1.",
                "1.2",
                "::",
                "01:02:03.",
                "01:02:03.12345678",
                "01:02:03:04",
                "--01:02:03",
                "+01:02:03",
                "1d.02:03:04",
                "01:02:03 ",
                " 01:02:03",
                "123456789:00:00",
                "123456789.00:00:00"
            })
    void whatIsNoTimeSpanIsNotRead(String text) {
        assertThatThrownBy(() -> Scalar.TIME_SPAN.parse(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsShorterThanATickIsNoNegativeNothing() {
        assertThat(Scalar.TIME_SPAN.spell(Duration.ofNanos(-99))).isEqualTo("00:00:00");
        assertThat(Scalar.TIME_SPAN.spell(Duration.ofNanos(-199))).isEqualTo("-00:00:00.0000001");
        assertThat(Scalar.TIME_SPAN.spell(Duration.ofNanos(199))).isEqualTo("00:00:00.0000001");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06Z, 2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06+00:00, 2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06-00:00, 2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06.1234567+05:45, 2026-02-03T04:05:06.1234567+05:45",
        "2026-02-03T04:05:06.123456789-12:00, 2026-02-03T04:05:06.123456789-12:00",
        "2026-02-03T04:05:06.700+14:00, 2026-02-03T04:05:06.7+14:00",
        "2026-02-03T04:05Z, 2026-02-03T04:05:00Z",
        "0001-01-01T00:00:00+00:00, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999+00:00, 9999-12-31T23:59:59.9999999Z",
        "2026-02-03t04:05:06z, 2026-02-03T04:05:06Z",
    })
    void datesKeepTheirOffset(String text, String spelled) {
        OffsetDateTime time = Scalar.DATE_TIME.parse(text);

        assertThat(Scalar.DATE_TIME.spell(time)).isEqualTo(spelled);
        assertThat(Scalar.DATE_TIME.parse(spelled)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-03",
                "2026-02-03T04:05:06",
                "2026-02-03 04:05:06Z",
                "2026-02-30T04:05:06Z",
                "2026-02-03T24:00:01Z",
                "2026-02-03T04:05:06+19:00",
                "2026-02-03T04:05:06.1234567890Z",
                "/Date(1770091506000)/",
                "yesterday"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThatThrownBy(() -> Scalar.DATE_TIME.parse(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void secondsAreAlwaysWritten() {
        assertThat(Scalar.DATE_TIME.spell(OffsetDateTime.of(2026, 2, 3, 4, 0, 0, 0, ZoneOffset.ofHours(1))))
                .isEqualTo("2026-02-03T04:00:00+01:00");
        assertThat(Scalar.LOCAL_DATE_TIME.spell(LocalDateTime.of(2026, 2, 3, 4, 0)))
                .isEqualTo("2026-02-03T04:00:00");
        assertThat(Scalar.DATE.spell(LocalDate.of(2026, 2, 3))).isEqualTo("2026-02-03");
        assertThat(Scalar.DURATION.spell(Duration.ofMinutes(90))).isEqualTo("PT1H30M");
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(Scalar.INT, "7", 7),
                Arguments.of(Scalar.INT, "-2147483648", Integer.MIN_VALUE),
                Arguments.of(Scalar.INT, "1e3", 1000),
                Arguments.of(Scalar.INT, "7.0", 7),
                Arguments.of(Scalar.INT, "-0", 0),
                Arguments.of(Scalar.LONG, "9223372036854775807", Long.MAX_VALUE),
                Arguments.of(Scalar.LONG, "-9223372036854775808", Long.MIN_VALUE),
                Arguments.of(Scalar.LONG, "9223372036854775807.000", Long.MAX_VALUE),
                Arguments.of(Scalar.DOUBLE, "1.10", 1.1),
                Arguments.of(Scalar.DOUBLE, "-1e-7", -1e-7),
                Arguments.of(Scalar.DECIMAL, "1.10", new BigDecimal("1.10")),
                Arguments.of(Scalar.DECIMAL, "1e400", new BigDecimal("1e400")),
                Arguments.of(Scalar.DECIMAL, "12345678901234567890.5", new BigDecimal("12345678901234567890.5")),
                Arguments.of(Scalar.DECIMAL_STRING, "19.90", new BigDecimal("19.90")));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreReadFromTheirText(Scalar<?> scalar, String text, Object value) {
        assertThat((Object) scalar.parse(text)).isEqualTo(value);
    }

    static Stream<Arguments> noNumbers() {
        return Stream.of(
                Arguments.of(Scalar.INT, "2147483648"),
                Arguments.of(Scalar.INT, "1.5"),
                Arguments.of(Scalar.INT, ""),
                Arguments.of(Scalar.INT, " 7"),
                Arguments.of(Scalar.INT, "true"),
                Arguments.of(Scalar.LONG, "9223372036854775808"),
                Arguments.of(Scalar.LONG, "1e-3"),
                Arguments.of(Scalar.LONG, "1e1000000000"),
                Arguments.of(Scalar.LONG, "1e-1000000000"),
                Arguments.of(Scalar.LONG, "0x10"),
                Arguments.of(Scalar.DOUBLE, "1e400"),
                Arguments.of(Scalar.DOUBLE, "NaN"),
                Arguments.of(Scalar.DOUBLE, "-Infinity"),
                Arguments.of(Scalar.DOUBLE, "1d"),
                Arguments.of(Scalar.DOUBLE, "0x1p3"),
                Arguments.of(Scalar.DOUBLE, " 1 "),
                Arguments.of(Scalar.DECIMAL, "1,5"),
                Arguments.of(Scalar.DECIMAL, ""),
                Arguments.of(Scalar.DECIMAL_STRING, "EUR 5"),
                Arguments.of(Scalar.UUID_STRING, "1-1-1-1-1"),
                Arguments.of(Scalar.UUID_STRING, "0c8d0e345a9f4f0c9d5b6e6f4b1c2d3e"),
                Arguments.of(Scalar.DURATION, "1h"),
                Arguments.of(Scalar.DATE, "2026-2-3"));
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void whatJavaCannotHoldIsNotRead(Scalar<?> scalar, String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> scalar.parse(text)).isInstanceOf(RuntimeException.class));
    }

    @Test
    void anEnormousExponentDoesNotBecomeGigabytesOfZeros() throws IOException {
        for (String text : new String[] {"1E+1000000000", "1E-1000000000"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                BigDecimal value = Scalar.DECIMAL_STRING.parse(text);
                assertThat(Scalar.DECIMAL_STRING.spell(value)).isEqualTo(text);
            });
        }
        assertThat(Scalar.DECIMAL_STRING.spell(new BigDecimal("1.5E+3"))).isEqualTo("1500");
        assertThat(Scalar.DECIMAL_STRING.spell(new BigDecimal("1E-10"))).isEqualTo("0.0000000001");
    }

    @Test
    void uuidsAreReadInAnyCase() {
        UUID uuid = Scalar.UUID_STRING.parse("0C8D0E34-5A9F-4F0C-9D5B-6E6F4B1C2D3E");
        assertThat(Scalar.UUID_STRING.spell(uuid)).isEqualTo("0c8d0e34-5a9f-4f0c-9d5b-6e6f4b1c2d3e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cat", "", " Cat", "cat", "\u732b", "a\"b\\c\nd", "null"})
    void anOpenEnumerationHoldsAnyText(String text) {
        Kind kind = Kind.of(text);

        assertThat(kind.value()).isEqualTo(text);
        assertThat(kind).hasToString(text).isEqualTo(Kind.of(text)).hasSameHashCodeAs(Kind.of(text));
        assertThat(kind.isKnown()).isEqualTo(text.equals("Cat"));
        String json = JsonTexts.write(Adapters.of(Kind.SCALAR), kind);
        assertThat(JsonTexts.read(Adapters.of(Kind.SCALAR), json)).isEqualTo(kind);
    }

    @Test
    void openEnumerationsOfTwoClassesAreNeverEqual() {
        OpenEnum<String> other = new OpenEnum<>("Cat") {
            @Override
            public boolean isKnown() {
                return true;
            }
        };
        assertThat(Kind.of("Cat")).isNotEqualTo(other).isNotEqualTo("Cat");
        assertThat(Digit.of(1)).isEqualTo(Digit.of(1)).hasToString("1");
    }

    @Test
    void anOpenEnumerationOverIntegersIsWrittenAsANumber() {
        var adapter = Adapters.of(Adapters.intEnum(Digit::of));

        assertThat(JsonTexts.write(adapter, Digit.of(-7))).isEqualTo("-7");
        assertThat(JsonTexts.read(adapter, "\"12\"")).isEqualTo(Digit.of(12));
        assertThatThrownBy(() -> JsonTexts.read(adapter, "1.5")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void insideOfListsWhatCannotBeReadIsADataExceptionThatNamesThePlace() {
        var adapter = Adapters.list(() -> Adapters.of(Scalar.INT));

        assertThatThrownBy(() -> adapter.fromJson("[1, \"x\"]"))
                .isInstanceOf(JsonDataException.class)
                .hasMessageContaining("$[1]");
        assertThatThrownBy(() -> adapter.fromJson("[1, {}]"))
                .isInstanceOf(JsonDataException.class)
                .hasMessageContaining("$[1]");
    }

    static final class Kind extends OpenEnum<String> {
        static final Scalar<Kind> SCALAR = Adapters.stringEnum(Kind::of);

        private Kind(String value) {
            super(value);
        }

        static Kind of(String value) {
            return new Kind(value);
        }

        @Override
        public boolean isKnown() {
            return value().equals("Cat");
        }
    }

    static final class Digit extends OpenEnum<Integer> {
        private Digit(int value) {
            super(value);
        }

        static Digit of(int value) {
            return new Digit(value);
        }

        @Override
        public boolean isKnown() {
            return false;
        }
    }
}
