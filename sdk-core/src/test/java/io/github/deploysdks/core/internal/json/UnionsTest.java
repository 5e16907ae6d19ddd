package io.github.deploysdks.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Links;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unions, and the small helpers of generated models. */
class UnionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Kind\":\"Cat\",\"a\":1} | Cat",
                "{\"a\":{\"Kind\":\"Dog\",\"x\":[{}]},\"b\":[1,[2]],\"c\":\"Kind\",\"Kind\":\"Cat\"} | Cat",
                "{\"a\":1,\"\\u004bind\":\"Cat\"} | Cat",
                "{\"Kind\":\"C\\u0061t\"} | Cat",
                "{\"Kind\":\"Bird\"} | Bird",
                "{\"Kind\":\"\"} | ``",
                "{\"Kind\":\"cat\"} | cat",
                "{\"kind\":\"Cat\"} |",
                "{} |",
                "{\"Kind\":null} |",
                "{\"Kind\":{\"Kind\":\"Cat\"}} |",
                "{\"Kind\":[\"Cat\"]} |",
                "{\"Kind\":7} | 7",
                "{\"Kind\":true} | true",
            })
    void theSubtypeIsChosenByTheDiscriminatorWhereverItStands(String text, @Nullable String chosen) throws IOException {
        Chosen value = new Animals().fromJson(text);

        assertThat(value).isNotNull();
        assertThat(value.by).isEqualTo(chosen);
        assertThat(value.json)
                .as("the whole object is read after the look ahead")
                .isEqualTo(RawJson.of(text));
    }

    @Test
    void aUnionInAListIsChosenForEachItem() throws IOException {
        List<Chosen> all = Adapters.list(Animals::new)
                .fromJson("[{\"n\":1,\"Kind\":\"Cat\"},null,{\"n\":[{\"Kind\":\"no\"}]},{\"Kind\":\"Dog\"}]");

        assertThat(all)
                .extracting(c -> c == null ? "null" : String.valueOf(c.by))
                .containsExactly("Cat", "null", "null", "Dog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Cat\"", "1", "true"})
    void whatIsNoObjectIsNoUnion(String text) {
        assertThatThrownBy(() -> new Animals().fromJson(text)).isInstanceOf(JsonDataException.class);
    }

    @Test
    void nullIsNull() throws IOException {
        assertThat(new Animals().fromJson("null")).isNull();
        assertThat(new Animals().toJson(null)).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1", "{\"a\":[1},\"Kind\":\"Cat\"}", "{\"a\" \"Kind\"}", "{\"Kind\":Cat}"})
    void malformedJsonIsSaidToBeSo(String text) {
        assertThatThrownBy(() -> new Animals().fromJson(text)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\" | true",
                "\"\\u0078\" | true",
                "1.5 | true",
                "1.50 | false",
                "1e400 | false",
                "true | false",
                "null | false",
                "[] | false",
                "{\"any\": 1.10} | true",
            })
    void aUnionByKindTakesWhatItCanGiveBack(String text, boolean typed) throws IOException {
        JsonAdapter<RawJson> adapter = new JsonAdapter<>() {
            @Override
            public RawJson fromJson(JsonReader in) throws IOException {
                return RawJson.read(in);
            }

            @Override
            public void toJson(JsonWriter out, @Nullable RawJson value) throws IOException {
                out.jsonValue(value == null ? null : value.value());
            }
        };

        RawJson value = KindUnion.read(
                RawJson.of(text),
                in -> switch (in.peek()) {
                    case STRING -> RawJson.ofValue(in.nextString());
                    case NUMBER -> RawJson.ofValue(Adapters.of(Scalar.DOUBLE).fromJson(in));
                    case BEGIN_OBJECT -> RawJson.read(in);
                    default -> null;
                },
                adapter);

        assertThat(value != null).isEqualTo(typed);
    }

    @Test
    void copiesAreUnmodifiableAndApartFromTheirOriginals() {
        List<@Nullable String> list = new ArrayList<>(Arrays.asList("a", null, "b"));
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("z", "1");
        map.put("a", null);
        List<@Nullable String> listCopy = Immutable.<@Nullable String>list(list);
        Map<String, @Nullable String> mapCopy = Immutable.<@Nullable String>map(map);
        list.clear();
        map.clear();

        assertThat(listCopy).containsExactly("a", null, "b");
        assertThat(mapCopy.keySet()).containsExactly("z", "a");
        assertThatThrownBy(() -> listCopy.set(0, "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapCopy.put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapCopy.entrySet().iterator().next().setValue("y"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsInsideOfACopyIsCopiedToo() {
        List<String> inner = new ArrayList<>(List.of("a"));
        Collection<List<String>> outer = new ArrayList<>();
        outer.add(inner);
        outer.add(null);
        List<List<String>> lists = Immutable.list(outer, Immutable::list);
        Map<String, List<String>> maps = Immutable.map(Map.of("k", inner), Immutable::list);
        inner.add("b");

        assertThat(lists).containsExactly(List.of("a"), null);
        assertThat(maps).isEqualTo(Map.of("k", List.of("a")));
        assertThatThrownBy(() -> lists.get(0).add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> maps.get("k").add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMapWithoutAKeyIsRefused() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(null, "x");

        assertThatNullPointerException().isThrownBy(() -> Immutable.map(map)).withMessageContaining("key is null");
    }

    @Test
    void whatIsRequiredIsNamedWhereItIsMissing() {
        assertThat(Require.present("x", "Thing", "Name")).isEqualTo("x");
        assertThatIllegalStateException()
                .isThrownBy(() -> Require.present(null, "Thing", "Name"))
                .withMessageStartingWith("Thing has no Name");
        Require.set("x", "Thing", "name");
        assertThatIllegalStateException()
                .isThrownBy(() -> Require.set(null, "Thing", "name"))
                .withMessage("Thing needs name: set it before build()");
    }

    @Test
    void theTextOfAModelHidesSecretsAndWhatMayHoldThem() {
        ExtraProperties.Builder extras = new ExtraProperties.Builder();
        extras.unknown("Token", RawJson.of("\"hunter2\""));
        extras.keep("Known", RawJson.of("\"hunter2\""));

        assertThat(Require.text("Thing")
                        .add("name", "x")
                        .add("none", null)
                        .addSecret("password", "hunter2")
                        .addSecret("noPassword", null)
                        .addOpaque("free", RawJson.of("\"hunter2\""))
                        .addOpaque("noFree", null)
                        .end(extras.build()))
                .isEqualTo("Thing{name=x, password=***, free=..., unknown=[Token]}");
        assertThat(Require.text("Thing").end()).isEqualTo("Thing{}");
    }

    @Test
    void aRegistryKnowsListsAndMapsOfWhatItKnows() throws IOException {
        ModelRegistry registry = new ModelRegistry() {
            @Override
            protected @Nullable JsonAdapter<?> model(Class<?> type) {
                return type == Chosen.class ? new Animals() : null;
            }
        };
        java.lang.reflect.Type nested = com.squareup.moshi.Types.newParameterizedType(
                Map.class, String.class, com.squareup.moshi.Types.newParameterizedType(List.class, Chosen.class));

        assertThat(registry.adapter(Chosen.class)).isInstanceOf(Animals.class);
        assertThat(registry.adapter(RawJson.class).fromJson("1.10")).isEqualTo(RawJson.of("1.10"));
        assertThat(registry.adapter(Links.class).fromJson("{\"Self\":\"/x\"}"))
                .isEqualTo(Links.of(Map.of("Self", "/x")));
        assertThat(registry.adapter(nested).fromJson("{\"k\":[{\"Kind\":\"Cat\"}]}"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("k");
        for (Class<?> known : List.of(
                String.class, Integer.class, Long.class, Double.class, java.math.BigDecimal.class, Boolean.class)) {
            assertThat(registry.adapter(known)).isNotNull();
        }
        assertThatThrownBy(() -> registry.adapter(Thread.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread");
        assertThatThrownBy(() -> registry.adapter(UnionsTest.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(registry.create(Chosen.class, Set.of(), new com.squareup.moshi.Moshi.Builder().build()))
                .isInstanceOf(Animals.class);
        assertThat(registry.create(String.class, Set.of(), new com.squareup.moshi.Moshi.Builder().build()))
                .isNull();
    }

    private record Chosen(@Nullable String by, RawJson json) {}

    /** Remembers what it was asked for. */
    private static final class Animals extends UnionAdapter<Chosen> {
        Animals() {
            super("Kind");
        }

        @Override
        protected JsonAdapter<Chosen> subtype(@Nullable String value) {
            return new JsonAdapter<>() {
                @Override
                public Chosen fromJson(JsonReader in) throws IOException {
                    return new Chosen(value, RawJson.read(in));
                }

                @Override
                public void toJson(JsonWriter out, @Nullable Chosen chosen) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        protected void write(JsonWriter out, Chosen value) {
            throw new UnsupportedOperationException();
        }
    }
}
