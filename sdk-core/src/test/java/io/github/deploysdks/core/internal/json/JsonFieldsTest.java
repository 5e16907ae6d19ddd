package io.github.deploysdks.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Links;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\",\"count\":7,\"ratio\":1.5,\"exact\":1.10,\"flag\":true}",
                "{\"name\":null,\"count\":null,\"flag\":null,\"free\":null,\"tags\":null,\"links\":null,\"node\":null}",
                "{\"ratio\":1.10}",
                "{\"ratio\":1e3}",
                "{\"ratio\":1e400}",
                "{\"count\":\"7\"}",
                "{\"count\":7.0}",
                "{\"count\":99999999999}",
                "{\"count\":\"many\"}",
                "{\"name\":42}",
                "{\"name\":1.10}",
                "{\"name\":true}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"when\":\"2026-02-03T04:05:06.700+00:00\"}",
                "{\"when\":\"soon\"}",
                "{\"tags\":[\"a\",\"b\"]}",
                "{\"tags\":[1.10,true,null]}",
                "{\"tags\":\"a\"}",
                "{\"tags\":{\"0\":\"a\"}}",
                "{\"tags\":[[\"a\"]]}",
                "{\"labels\":{\"b\":\"1\",\"a\":null}}",
                "{\"labels\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"labels\":[]}",
                "{\"free\":{\"n\": 1.0 , \"n\":2}}",
                "{\"free\":\"text\"}",
                "{\"links\":{\"Self\":\"/a\",\"Odd\":1.10}}",
                "{\"links\":[]}",
                "{\"node\":{\"name\":\"x\",\"other\":1.10}}",
                "{\"node\":\"/nodes/1\"}",
                "{\"node\":[]}",
                "{\"nodes\":[{\"name\":\"x\"},null]}",
                "{\"nodes\":[\"/nodes/1\",{\"name\":\"x\"}]}",
                "{\"nodes\":[[]]}",
                "{\"nodes\":[{\"name\":\"x\",\"nodes\":[{\"tags\":[\"a\",1]},5]},{\"name\":\"y\"}],\"other\":1}",
                "{\"nodes\":[{\"nodes\":[{\"tags\":[{}]}]},7,[{\"name\":[]}]],\"other\":{\"nodes\":[ 1 ]}}",
                "{\"byName\":{\"a\":{\"tags\":[1]},\"b\":{\"nodes\":[{},\"x\"]},\"c\":true,\"d\":{}},\"other\":1}",
                "{\"byName\":{\"a\":{\"name\":\"x\"},\"b\":null}}",
                "{\"byName\":{\"a\":1}}",
                "{\"byName\":[{}]}",
                "{\"other\":{\"b\": 1,\"a\":1.10},\"more\":null,\"last\":12345678901234567890}",
            })
    void whatWasReadIsWrittenAsItCame(String text) {
        Sample sample = JsonTexts.read(Sample.ADAPTER, text);

        assertThat(JsonTexts.write(Sample.ADAPTER, sample)).isEqualTo(text);
    }

    @Test
    void whatAnotherMoshisReaderReadIsWrittenAsItCame() throws IOException {
        String text = "[{\"name\":\"x\",\"nodes\":[{\"tags\":[1.10]}],\"node\":5,\"other\":{\"a\": 1}},null]";

        List<Sample> samples = Sample.NODES.fromJson(text);

        assertThat(JsonTexts.write(Sample.NODES, samples)).isEqualTo(text);
        assertThatThrownBy(() -> Sample.NODES.fromJson("[{\"node\":{\"other\":[1}}]"))
                .isInstanceOf(JsonEncodingException.class);
    }

    @Test
    void longTextsAreKeptWhole() {
        String longText = "0123456789".repeat(3000);
        String text = "{\"free\":[\"" + longText + "\"],\"tags\":[\"" + longText + "\",1.10],\"nodes\":[{\"name\":\""
                + longText + "\"},5],\"other\":\"" + longText + "\"}";

        assertThat(JsonTexts.write(Sample.ADAPTER, JsonTexts.read(Sample.ADAPTER, text)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | \"many\"",
                "count | {}",
                "count | 2147483648",
                "flag | \"true\"",
                "when | \"soon\"",
                "when | [1.10]",
                "name | [\"x\"]",
                "tags | \"a\"",
                "tags | [{}]",
                "labels | []",
                "node | \"/nodes/1\"",
                "links | 1.10",
                "nodes | [\"/nodes/1\"]",
                "nodes | {}",
                "byName | {\"a\": 1}",
                "byName | \"x\"",
            })
    void aValueOfAnotherTypeIsAnUnknownProperty(String property, String value) {
        Sample sample = JsonTexts.read(Sample.ADAPTER, "{\"" + property + "\": " + value + ", \"last\":\"x\"}");

        assertThat(sample.get(property)).isNull();
        assertThat(sample.extras.unknown())
                .containsEntry(property, RawJson.of(value))
                .hasSize(2);
        assertThat(sample.extras.has(property)).isTrue();
    }

    @Test
    void unknownPropertiesKeepTheirOrderAndBytes() {
        Sample sample = JsonTexts.read(
                Sample.ADAPTER, "{\"zz\": {\"b\":1 ,\"a\":[ 1.10 ]},\"name\":\"x\",\"aa\":1e400,\"mm\":null}");

        assertThat(sample.extras.unknown().keySet()).containsExactly("zz", "aa", "mm");
        assertThat(sample.extras.unknown().get("zz").json()).isEqualTo("{\"b\":1 ,\"a\":[ 1.10 ]}");
        assertThat(JsonTexts.write(Sample.ADAPTER, sample))
                .isEqualTo("{\"name\":\"x\",\"zz\":{\"b\":1 ,\"a\":[ 1.10 ]},\"aa\":1e400,\"mm\":null}");
        assertThat(sample.extras).hasToString("[zz, aa, mm]");
        assertThatThrownBy(() -> sample.extras.unknown().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullAndAbsentDiffer() {
        Sample absent = JsonTexts.read(Sample.ADAPTER, "{}");
        Sample isNull = JsonTexts.read(Sample.ADAPTER, "{\"name\":null}");

        assertThat(absent.extras).isNotEqualTo(isNull.extras);
        assertThat(absent.extras.has("name")).isFalse();
        assertThat(isNull.extras.has("name")).isTrue();
        assertThat(isNull.extras.unknown()).isEmpty();
        assertThat(absent.get("name")).isNull();
        assertThat(isNull.get("name")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\":\"7\",\"count\":8} | {\"count\":8}",
                "{\"count\":{},\"count\":8} | {\"count\":8}",
                "{\"count\":null,\"count\":8} | {\"count\":8}",
                "{\"count\":8,\"count\":null} | {\"count\":null}",
                "{\"count\":8,\"count\":{}} | {\"count\":{}}",
                "{\"flag\":null,\"flag\":true} | {\"flag\":true}",
                "{\"flag\":\"no\",\"flag\":true} | {\"flag\":true}",
                "{\"tags\":[1],\"tags\":[\"a\"]} | {\"tags\":[\"a\"]}",
                "{\"free\":null,\"free\":1.0} | {\"free\":1.0}",
                "{\"node\":1,\"node\":{}} | {\"node\":{}}",
                "{\"node\":{},\"node\":1} | {\"node\":1}",
                "{\"nodes\":[1],\"nodes\":[]} | {\"nodes\":[]}",
                "{\"other\":1,\"other\":2} | {\"other\":2}",
            })
    void ofAPropertyThatComesTwiceTheLastValueStays(String text, String written) {
        Sample sample = JsonTexts.read(Sample.ADAPTER, text);

        assertThat(JsonTexts.write(Sample.ADAPTER, sample)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tags\":[\"a\"",
                "{\"nodes\":[{\"name\":\"x\"]}",
                "{\"other\":[1}}",
                "{\"free\":{a:1}}",
                "{\"links\":{\"Self\" \"x\"}}",
                "{\"node\":{\"name\":\"x\",}}",
                "{\"tags\":[\"a\" \"b\"]}",
                "{\"byName\":{\"a\":[1}}}"
            })
    void malformedJsonIsNoUnknownProperty(String text) {
        assertThatThrownBy(() -> Sample.ADAPTER.fromJson(text)).isInstanceOf(IOException.class);
    }

    @Test
    void malformedJsonInAListNamesThePlace() {
        assertThatThrownBy(() -> Sample.ADAPTER.fromJson("{\"tags\":[\"a\" \"b\"]}"))
                .isInstanceOf(JsonEncodingException.class)
                .hasMessageContaining("$.tags");
    }

    @Test
    void aPropertySetAnewIsWrittenFromItsField() {
        Sample sample = JsonTexts.read(Sample.ADAPTER, "{\"ratio\":1.10,\"count\":{},\"name\":null,\"x\":1}");
        ExtraProperties.Builder extras = sample.extras.toBuilder();
        extras.forget("ratio");
        extras.forget("count");
        extras.setNull("flag");
        sample.fields.put("ratio", 2.5);
        sample.fields.put("count", 3);
        Sample changed = new Sample(sample.fields, extras.build());

        assertThat(JsonTexts.write(Sample.ADAPTER, changed))
                .isEqualTo("{\"name\":null,\"count\":3,\"ratio\":2.5,\"flag\":null,\"x\":1}");
    }

    @Test
    void aBuilderOfExtraPropertiesLeavesWhatItStartedFromAndWhatItBuiltAlone() {
        ExtraProperties.Builder builder = new ExtraProperties.Builder();
        assertThat(builder.build()).isSameAs(ExtraProperties.NONE);
        builder.unknown("a", RawJson.of("1"));
        builder.keep("k", RawJson.of("1.10"));
        ExtraProperties first = builder.build();
        builder.unknown("b", RawJson.of("2"));
        builder.forget("k");
        ExtraProperties second = builder.build();
        ExtraProperties.Builder fromFirst = first.toBuilder();
        fromFirst.unknown("c", RawJson.of("3"));
        fromFirst.setNull("k");
        ExtraProperties third = fromFirst.build();

        assertThat(first.unknown()).containsOnlyKeys("a");
        assertThat(first.has("k")).isTrue();
        assertThat(first.verbatim("k")).isEqualTo(RawJson.of("1.10"));
        assertThat(second.unknown()).containsOnlyKeys("a", "b");
        assertThat(second.has("k")).isFalse();
        assertThat(third.unknown()).containsOnlyKeys("a", "c");
        assertThat(third.verbatim("k")).isEqualTo(RawJson.NULL);
        assertThat(first.toBuilder().build()).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void listsAndMapsThatWereReadAreUnmodifiable() {
        Sample sample = JsonTexts.read(
                Sample.ADAPTER, "{\"tags\":[\"a\"],\"labels\":{\"a\":\"1\"},\"nodes\":[{}],\"byName\":{\"a\":{}}}");

        for (String name : List.of("tags", "nodes")) {
            assertThatThrownBy(() -> ((List<?>) sample.get(name)).clear())
                    .as(name)
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        for (String name : List.of("labels", "byName")) {
            assertThatThrownBy(() -> ((Map<?, ?>) sample.get(name)).clear())
                    .as(name)
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void valuesAreTyped() {
        Sample sample = JsonTexts.read(
                Sample.ADAPTER,
                "{\"name\":\"x\",\"count\":\"7\",\"ratio\":1.10,\"exact\":1.10,\"flag\":false,"
                        + "\"when\":\"2026-02-03T04:05:06+05:45\",\"tags\":[1.10,true,null,\"t\"]}");

        assertThat(sample.get("count")).isEqualTo(7);
        assertThat(sample.get("ratio")).isEqualTo(1.1);
        assertThat(sample.get("exact")).isEqualTo(new BigDecimal("1.10"));
        assertThat(sample.get("flag")).isEqualTo(false);
        assertThat(sample.get("when")).isEqualTo(OffsetDateTime.parse("2026-02-03T04:05:06+05:45"));
        assertThat(sample.get("tags")).isEqualTo(java.util.Arrays.asList("1.10", "true", null, "t"));
    }

    @Test
    void textAroundAValueIsRefused() {
        assertThatThrownBy(() -> JsonTexts.read(Sample.ADAPTER, "{} {}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot be read: malformed JSON at path $");
        assertThatThrownBy(() -> JsonTexts.read(Sample.ADAPTER, "null"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> JsonTexts.read(Sample.ADAPTER, "[]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot be read");
        assertThatThrownBy(() -> JsonTexts.read(Sample.ADAPTER, "{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot be read");
    }

    /** A model as the generator makes them, its fields in a map. */
    private static final class Sample {
        static final JsonAdapter<List<String>> TAGS = Adapters.list(() -> Adapters.of(Scalar.STRING));
        static final JsonAdapter<Map<String, String>> LABELS = Adapters.map(() -> Adapters.of(Scalar.STRING));
        static final JsonAdapter<Sample> ADAPTER = new SampleAdapter();
        static final JsonAdapter<List<Sample>> NODES = Adapters.list(() -> Sample.ADAPTER);
        static final JsonAdapter<Map<String, Sample>> BY_NAME = Adapters.map(() -> Sample.ADAPTER);

        final Map<String, @Nullable Object> fields;
        final ExtraProperties extras;

        Sample(Map<String, @Nullable Object> fields, ExtraProperties extras) {
            this.fields = fields;
            this.extras = extras;
        }

        @Nullable Object get(String name) {
            return fields.get(name);
        }
    }

    private static final class SampleAdapter extends ModelAdapter<Sample> {
        @Override
        protected Sample read(JsonReader in) throws IOException {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            ExtraProperties.Builder x = new ExtraProperties.Builder();
            in.beginObject();
            while (in.hasNext()) {
                String n = in.nextName();
                switch (n) {
                    case "name" -> fields.put(n, JsonFields.read(in, x, n, Scalar.STRING));
                    case "count" -> fields.put(n, JsonFields.read(in, x, n, Scalar.INT));
                    case "ratio" -> fields.put(n, JsonFields.read(in, x, n, Scalar.DOUBLE));
                    case "exact" -> fields.put(n, JsonFields.read(in, x, n, Scalar.DECIMAL));
                    case "when" -> fields.put(n, JsonFields.read(in, x, n, Scalar.DATE_TIME));
                    case "flag" -> fields.put(n, JsonFields.readBoolean(in, x, n));
                    case "free" -> fields.put(n, JsonFields.readRaw(in, x, n));
                    case "tags" -> fields.put(n, JsonFields.readVerbatim(in, x, n, Sample.TAGS));
                    case "labels" -> fields.put(n, JsonFields.readVerbatim(in, x, n, Sample.LABELS));
                    case "links" -> fields.put(n, JsonFields.readObject(in, x, n, Adapters.LINKS));
                    case "node" -> fields.put(n, JsonFields.readObject(in, x, n, Sample.ADAPTER));
                    case "nodes" -> fields.put(n, JsonFields.readArray(in, x, n, Sample.NODES));
                    case "byName" -> fields.put(n, JsonFields.readMap(in, x, n, Sample.BY_NAME));
                    default -> x.readUnknown(in, n);
                }
            }
            in.endObject();
            return new Sample(fields, x.build());
        }

        @Override
        @SuppressWarnings("unchecked")
        protected void write(JsonWriter out, Sample v) throws IOException {
            ExtraProperties x = v.extras;
            out.beginObject();
            JsonFields.write(out, x, "name", Scalar.STRING, (String) v.get("name"));
            JsonFields.write(out, x, "count", Scalar.INT, (Integer) v.get("count"));
            JsonFields.write(out, x, "ratio", Scalar.DOUBLE, (Double) v.get("ratio"));
            JsonFields.write(out, x, "exact", Scalar.DECIMAL, (BigDecimal) v.get("exact"));
            JsonFields.write(out, x, "when", Scalar.DATE_TIME, (OffsetDateTime) v.get("when"));
            JsonFields.writeBoolean(out, x, "flag", (Boolean) v.get("flag"));
            JsonFields.writeRaw(out, x, "free", (RawJson) v.get("free"));
            JsonFields.write(out, x, "tags", Sample.TAGS, (List<String>) v.get("tags"));
            JsonFields.write(out, x, "labels", Sample.LABELS, (Map<String, String>) v.get("labels"));
            JsonFields.write(out, x, "links", Adapters.LINKS, (Links) v.get("links"));
            JsonFields.write(out, x, "node", Sample.ADAPTER, (Sample) v.get("node"));
            JsonFields.write(out, x, "nodes", Sample.NODES, (List<Sample>) v.get("nodes"));
            JsonFields.write(out, x, "byName", Sample.BY_NAME, (Map<String, Sample>) v.get("byName"));
            x.writeUnknown(out);
            out.endObject();
        }
    }
}
