package io.github.deploysdks.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-0",
                "-0.0",
                "1.10",
                "1e400",
                "1E+3",
                "12345678901234567890123456789",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "\"\"",
                "\"a\\u0041\\/\\n\\\"\"",
                "\"\u00fc \ud83d\ude00 \u2028\"",
                "[]",
                "{}",
                "[ 1 ,\n\t2.50 , [ ] ]",
                "{\"b\":1,\"a\":2,\"b\":3}",
                "{ \"\" : { \"x\" : [ null , { } ] } }",
                "{\"brackets\":\"]}{[ // # /* \\\\\"}"
            })
    void keepsTheTextByteForByte(String text) throws IOException {
        RawJson json = RawJson.of(text);

        assertThat(json.json()).isEqualTo(text);
        assertThat(json).hasToString(text);
        assertThat(written(json)).isEqualTo(text);
        assertThat(readInside(text).json()).isEqualTo(text);
    }

    @Test
    void takesBlanksAroundTheValueAway() {
        assertThat(RawJson.of(" \n\t[1, 2]\r\n ").json()).isEqualTo("[1, 2]");
        assertThat(RawJson.of(" null ")).isEqualTo(RawJson.NULL);
        assertThat(RawJson.of(" 1.10 ").json()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "nul",
                "undefined",
                "NaN",
                "Infinity",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "0x10",
                "'a'",
                "a",
                "\"a",
                "\"\\q\"",
                "\"\\u12\"",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1",
                "]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":}",
                "{\"a\":1",
                "{\"a\":[1}]",
                "[1}",
                "1 2",
                "{} {}",
                "// comment\n1",
                "[1, /* two */ 2]",
                "# 1",
                "[{\"a\":b}]",
                "[\"\\x\"]"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.of(text))
                .withMessageStartingWith("Not ")
                .withMessageNotContaining("setLenient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1}", "{\"a\":b}", "[1 2]", "[1,]", "{\"a\" 1}", "[1 // one\n]", "{\"a\":[1}]", "[\"\\q\"]"})
    void doesNotTakeMalformedJsonFromAServer(String text) {
        assertThatThrownBy(() -> readInside(text)).isInstanceOf(IOException.class);
    }

    @Test
    void leavesTheReaderBehindTheValue() throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[{\"a\":[1]} , 2.50, null, \"x\"]"))) {
            reader.beginArray();
            assertThat(RawJson.read(reader).json()).isEqualTo("{\"a\":[1]}");
            assertThat(RawJson.read(reader).json()).isEqualTo("2.50");
            assertThat(RawJson.read(reader).isNull()).isTrue();
            assertThat(RawJson.read(reader).json()).isEqualTo("\"x\"");
            reader.endArray();
            assertThatThrownBy(() -> RawJson.read(reader)).isInstanceOf(java.io.EOFException.class);
        }
    }

    @Test
    void isEqualByItsText() {
        assertThat(RawJson.of("1.10"))
                .isEqualTo(RawJson.of("1.10"))
                .hasSameHashCodeAs(RawJson.of("1.10"))
                .isNotEqualTo(RawJson.of("1.1"))
                .isNotEqualTo("1.10");
        assertThat(RawJson.of("[1]")).isNotEqualTo(RawJson.of("[ 1]"));
        assertThat(RawJson.of("null").isNull()).isTrue();
        assertThat(RawJson.of("\"null\"").isNull()).isFalse();
    }

    @Test
    void givesPlainJavaValuesWithAllDigits() {
        Object value = RawJson.of("{\"z\":1.10,\"a\":[true,null,\"x\",12345678901234567890],\"e\":1e400,\"o\":{}}")
                .value();

        assertThat(value).isInstanceOf(Map.class);
        assertThat(((Map<?, ?>) value).keySet().toArray()).containsExactly("z", "a", "e", "o");
        assertThat((Map<?, ?>) value)
                .isEqualTo(Map.of(
                        "z",
                        new BigDecimal("1.10"),
                        "a",
                        Arrays.asList(true, null, "x", new BigDecimal("12345678901234567890")),
                        "e",
                        new BigDecimal("1e400"),
                        "o",
                        Map.of()));
        assertThatThrownBy(((Map<?, ?>) value)::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(RawJson.NULL.value()).isNull();
        assertThat(RawJson.of("\"a\\u0041\"").value()).isEqualTo("aA");
    }

    @Test
    void ofAKeyThatComesTwiceTheLastValueIsTaken() {
        assertThat(RawJson.of("{\"a\":1,\"b\":2,\"a\":3}").value())
                .isEqualTo(Map.of("a", new BigDecimal(3), "b", new BigDecimal(2)));
    }

    @Test
    void makesJsonOfPlainJavaValues() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", Arrays.asList(1.5, new BigDecimal("1.10"), null, "\"\u00fc\n", true, Long.MAX_VALUE));
        map.put("raw", RawJson.of("{\"n\": 1.0}"));
        map.put("none", null);
        map.put("text", java.nio.CharBuffer.wrap("built"));

        assertThat(RawJson.ofValue(map).json())
                .isEqualTo("{\"z\":1,\"a\":[1.5,1.10,null,\"\\\"\u00fc\\n\",true,9223372036854775807],"
                        + "\"raw\":{\"n\": 1.0},\"none\":null,\"text\":\"built\"}");
        assertThat(RawJson.ofValue(null)).isEqualTo(RawJson.NULL);
    }

    @Test
    void whatItMadeItCanRead() {
        Object value = Map.of("list", List.of("a", new BigDecimal("2.50"), Map.of("k", false)));
        assertThat(RawJson.of(RawJson.ofValue(value).json()).value()).isEqualTo(value);
    }

    @Test
    void refusesJavaValuesThatHaveNoJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.ofValue(new Object()))
                .withMessageContaining("java.lang.Object");
        assertThatIllegalArgumentException().isThrownBy(() -> RawJson.ofValue(List.of(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> RawJson.ofValue(Float.NEGATIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.ofValue(Map.of(1, "x")))
                .withMessageContaining("string keys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.ofValue(Collections.singletonMap(null, "x")))
                .withMessageContaining("string keys");
    }

    @Test
    void refusesNumbersWhoseTextIsNoJsonNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> RawJson.ofValue(List.of(new Fraction())));
    }

    @Test
    void nestingThatIsDeepButNotAbsurdIsKept() throws IOException {
        String deep = "[".repeat(200) + "{\"a\":1.10}" + "]".repeat(200);

        assertThat(RawJson.of(deep).json()).isEqualTo(deep);
        assertThat(readInside(deep).value()).isNotNull();
        assertThat(RawJson.ofValue(RawJson.of(deep).value()).json()).isEqualTo(deep);
    }

    @Test
    void absurdNestingIsRefusedAndNoStackOverflows() {
        String absurd = "[".repeat(100_000) + "]".repeat(100_000);
        Object nested = List.of();
        for (int i = 0; i < 1000; i++) {
            nested = List.of(nested);
        }
        Object tooDeep = nested;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.of(absurd))
                .withMessageContaining("Nesting too deep");
        assertThatThrownBy(() -> readInside(absurd)).hasMessageContaining("Nesting too deep");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.ofValue(tooDeep))
                .withMessageContaining("Nesting too deep");
    }

    @Test
    void readsAndWritesAsAPropertyAmongOthers() throws IOException {
        Buffer out = new Buffer();
        try (JsonWriter writer = JsonWriter.of(out)) {
            writer.beginObject();
            writer.name("a").value(1);
            writer.name("b");
            RawJson.of("{\"n\": 1.10}").write(writer);
            writer.name("c");
            RawJson.of("\"x\"").write(writer);
            writer.endObject();
        }
        String text = out.readUtf8();

        assertThat(text).isEqualTo("{\"a\":1,\"b\":{\"n\": 1.10},\"c\":\"x\"}");
        assertThat(RawJson.of(text).value())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .contains(entry("c", "x"));
    }

    /** Reads a value as the unknown property of a larger document. */
    private static RawJson readInside(String text) throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"p\": " + text + " , \"q\":1}"))) {
            reader.beginObject();
            assertThat(reader.nextName()).isEqualTo("p");
            RawJson json = RawJson.read(reader);
            assertThat(reader.nextName()).isEqualTo("q");
            assertThat(reader.nextInt()).isEqualTo(1);
            reader.endObject();
            return json;
        }
    }

    private static String written(RawJson json) throws IOException {
        Buffer out = new Buffer();
        try (JsonWriter writer = JsonWriter.of(out)) {
            writer.setSerializeNulls(true);
            json.write(writer);
        }
        return out.readUtf8();
    }

    private static final class Fraction extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0.5f;
        }

        @Override
        public double doubleValue() {
            return 0.5;
        }

        @Override
        public String toString() {
            return "1/2";
        }
    }
}
