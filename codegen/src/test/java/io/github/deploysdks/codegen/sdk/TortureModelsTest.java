package io.github.deploysdks.codegen.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.torture.model.Animal;
import io.github.deploysdks.torture.model.AnimalKind;
import io.github.deploysdks.torture.model.Cat;
import io.github.deploysdks.torture.model.Circle;
import io.github.deploysdks.torture.model.Combinations;
import io.github.deploysdks.torture.model.Dog;
import io.github.deploysdks.torture.model.Level;
import io.github.deploysdks.torture.model.Objects;
import io.github.deploysdks.torture.model.PropertyValue;
import io.github.deploysdks.torture.model.SensitiveValue;
import io.github.deploysdks.torture.model.Shape;
import io.github.deploysdks.torture.model.State;
import io.github.deploysdks.torture.model.Thing;
import io.github.deploysdks.torture.model.ThingChange;
import io.github.deploysdks.torture.model.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How generated models behave, shown on those of {@code torture.yaml}. */
class TortureModelsTest {
    private static Combinations.Builder combinations() {
        return Combinations.builder()
                .text("t")
                .number(1)
                .flag(true)
                .list(List.of("l"))
                .map(Map.of("k", "v"))
                .model(Objects.builder().build())
                .free(RawJson.of("1.10"));
    }

    @Test
    void whatIsRequiredIsSentAsNullOrAskedForAndNothingElse() {
        assertThat(combinations().build().toJson())
                .isEqualTo("{\"text\":\"t\",\"nullText\":null,\"number\":1,\"nullNumber\":null,\"flag\":true,"
                        + "\"nullFlag\":null,\"list\":[\"l\"],\"nullList\":null,\"map\":{\"k\":\"v\"},\"nullMap\":null,"
                        + "\"model\":{},\"nullModel\":null,\"free\":1.10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "number", "flag", "list", "map", "model", "free"})
    void aBuilderInsistsOnWhatIsRequired(String missing) {
        Combinations.Builder builder = Combinations.builder();
        Map<String, Runnable> setters = new LinkedHashMap<>();
        setters.put("text", () -> builder.text("t"));
        setters.put("number", () -> builder.number(1));
        setters.put("flag", () -> builder.flag(true));
        setters.put("list", () -> builder.list(List.of()));
        setters.put("map", () -> builder.map(Map.of()));
        setters.put("model", () -> builder.model(Objects.builder().build()));
        setters.put("free", () -> builder.free(RawJson.NULL));
        setters.remove(missing);
        setters.values().forEach(Runnable::run);

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("Combinations needs " + missing + ": set it before build()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "Success", "it-worked"})
    void aPropertyIsReadByEachOfItsNamesAndWrittenByItsOwn(String name) {
        Token token = Token.fromJson("{\"" + name + "\":true,\"SUCCESS\":1}");

        assertThat(token.success()).isTrue();
        assertThat(token.unknownProperties()).containsOnlyKeys("SUCCESS");
        assertThat(token.toJson()).isEqualTo("{\"success\":true,\"SUCCESS\":1}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Token.builder().unknownProperty("Success", RawJson.of("true")));
    }

    @Test
    void nullIsRefusedWhereTheServerTakesNone() {
        Combinations.Builder builder = Combinations.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.text(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> builder.list(null)).withMessage("list");
        assertThatNullPointerException().isThrownBy(() -> builder.map(null)).withMessage("map");
        assertThatNullPointerException().isThrownBy(() -> builder.model(null)).withMessage("model");
        assertThatNullPointerException().isThrownBy(() -> builder.free(null)).withMessage("free");
    }

    @Test
    void nullIsSentWhereItMeansSomethingAndElseUnsets() {
        Combinations nulls = combinations()
                .nullText("x")
                .nullText(null)
                .maybeText("x")
                .maybeText(null)
                .maybeNullText(null)
                .maybeNullNumber(null)
                .maybeNullFlag(null)
                .maybeNullList(null)
                .maybeNullMap(null)
                .maybeNullModel(null)
                .maybeList(null)
                .maybeMap(null)
                .maybeModel(null)
                .maybeNumber(null)
                .maybeFlag(null)
                .build();

        assertThat(nulls.toJson())
                .contains("\"nullText\":null")
                .contains("\"maybeNullText\":null")
                .contains("\"maybeNullNumber\":null")
                .contains("\"maybeNullFlag\":null")
                .contains("\"maybeNullList\":null")
                .contains("\"maybeNullMap\":null")
                .contains("\"maybeNullModel\":null")
                .doesNotContain("\"maybeText\"")
                .doesNotContain("\"maybeList\"")
                .doesNotContain("\"maybeMap\"")
                .doesNotContain("\"maybeModel\"")
                .doesNotContain("\"maybeNumber\"")
                .doesNotContain("\"maybeFlag\"");
        assertThat(nulls.toBuilder().maybeNullText("x").build().toJson()).contains("\"maybeNullText\":\"x\"");
        assertThat(nulls).isNotEqualTo(combinations().build());
    }

    @Test
    void whatAServerLeftOutIsToldByTheAccessorAndNotByTheRead() {
        Combinations empty = Combinations.fromJson("{}");

        assertThat(empty.toJson()).isEqualTo("{}");
        assertThatIllegalStateException().isThrownBy(empty::text).withMessageStartingWith("Combinations has no text");
        assertThatIllegalStateException().isThrownBy(empty::number);
        assertThatIllegalStateException().isThrownBy(empty::flag);
        assertThatIllegalStateException().isThrownBy(empty::model);
        assertThat(empty.nullText()).isNull();
        assertThat(empty.maybeNumber()).isNull();
        assertThat(empty.list()).isEmpty();
        assertThat(empty.nullList()).isEmpty();
        assertThat(empty.maybeMap()).isEmpty();
        assertThat(empty.toBuilder().maybeText("x").build().toJson())
                .as("nor is it asked for, or made up, when such an object is changed")
                .isEqualTo("{\"maybeText\":\"x\"}");
    }

    @Test
    void aRequiredPropertyOfAnotherTypeIsToldByTheAccessorAndGoesBack() {
        Combinations odd = Combinations.fromJson("{\"number\":{\"n\":1.10},\"text\":null}");

        assertThatIllegalStateException().isThrownBy(odd::number).withMessageContaining("number");
        assertThat(odd.unknownProperties()).containsOnlyKeys("number");
        assertThat(odd.toBuilder().flag(true).build().toJson())
                .isEqualTo("{\"text\":null,\"flag\":true,\"number\":{\"n\":1.10}}");
        assertThat(odd.toBuilder().number(7).text("t").build().toJson())
                .as("once set, the old values are gone")
                .isEqualTo("{\"text\":\"t\",\"number\":7}");
    }

    @Test
    void listsAndMapsAreCopiedInAndUnmodifiableOut() {
        List<String> list = new ArrayList<>(List.of("a"));
        Map<String, String> map = new LinkedHashMap<>(Map.of("k", "v"));
        List<List<Integer>> grid = new ArrayList<>();
        grid.add(new ArrayList<>(List.of(1)));
        Combinations.Builder builder = combinations().list(list).map(map);
        Thing.Builder thing =
                Thing.builder().name("n").count(1).flag(true).tags(list).grid(grid);
        list.add("b");
        map.put("x", "y");
        grid.get(0).add(2);
        Combinations built = builder.build();
        Thing things = thing.build();

        assertThat(built.list()).containsExactly("a");
        assertThat(built.map()).containsOnlyKeys("k");
        assertThat(things.grid()).containsExactly(List.of(1));
        assertThatThrownBy(() -> built.list().add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> built.map().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> things.grid().get(0).add(3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> built.unknownProperties().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuilderMayGoOnAfterBuild() {
        Combinations.Builder builder = combinations().unknownProperty("x", RawJson.of("1"));
        Combinations first = builder.build();
        Combinations second = builder.text("other")
                .nullText("now")
                .unknownProperty("y", RawJson.of("2"))
                .build();

        assertThat(first.text()).isEqualTo("t");
        assertThat(first.unknownProperties()).containsOnlyKeys("x");
        assertThat(first.toJson()).contains("\"nullText\":null");
        assertThat(second.unknownProperties()).containsOnlyKeys("x", "y");
        assertThat(second.toJson()).contains("\"nullText\":\"now\"");
    }

    @Test
    void unknownPropertiesAreSetByNameButKnownOnesAreNot() {
        assertThat(combinations()
                        .unknownProperty("x-new", RawJson.of("{\"a\": 1.10}"))
                        .build()
                        .toJson())
                .endsWith(",\"x-new\":{\"a\": 1.10}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> combinations().unknownProperty("text", RawJson.NULL))
                .withMessageContaining("text is no unknown property");
    }

    @Test
    void modelsAreEqualByAllTheyHold() {
        Combinations one = combinations().build();

        assertThat(one)
                .isEqualTo(combinations().build())
                .hasSameHashCodeAs(combinations().build());
        assertThat(one).isEqualTo(one.toBuilder().build()).isEqualTo(Combinations.fromJson(one.toJson()));
        assertThat(one)
                .isNotEqualTo(combinations().number(2).build())
                .isNotEqualTo(null)
                .isNotEqualTo("x");
        assertThat(one)
                .as("what the SDK does not know counts as well")
                .isNotEqualTo(
                        combinations().unknownProperty("x", RawJson.of("1")).build());
        assertThat(Thing.fromJson("{\"Ratio\":1.10}")).isNotEqualTo(Thing.fromJson("{\"Ratio\":1.1}"));
        assertThat(Thing.fromJson("{\"Description\":null}")).isNotEqualTo(Thing.fromJson("{}"));
    }

    @Test
    void noTextOfAModelShowsASecretOrWhatMayHoldOne() {
        String json = "{\"Name\":\"n\",\"Password\":\"hunter2\",\"Free\":{\"x\":\"hunter2\"},"
                + "\"FreeObject\":{\"x\":\"hunter2\"},\"Unheard\":\"hunter2\",\"Count\":{\"x\":\"hunter2\"},"
                + "\"Pet\":{\"Kind\":\"Cat\",\"Chip\":\"hunter2\",\"Friend\":{\"Kind\":\"Bird\",\"Chip\":\"hunter2\"}},"
                + "\"Value\":{\"HasValue\":true,\"NewValue\":\"hunter2\"},\"Values\":{\"a\":{\"NewValue\":\"hunter2\"},\"b\":true}}";
        Thing thing = Thing.fromJson(json);

        assertThat(thing.toString())
                .doesNotContain("hunter2")
                .contains("name=n", "password=***", "free=...", "freeObject=...", "chip=***", "newValue=***")
                .contains("unknown=[Unheard, Count]");
        assertThat(thing.toJson()).contains("hunter2");
        assertThat(thing.password()).isEqualTo("hunter2");
    }

    @Test
    void aPatchSendsWhatIsSetAndClearsWhatIsCleared() {
        assertThat(ThingChange.builder().version(3).build().toJson()).isEqualTo("{\"Version\":3}");
        assertThat(ThingChange.builder()
                        .version(3)
                        .name("n")
                        .clearDescription()
                        .clearTags()
                        .build()
                        .toJson())
                .isEqualTo("{\"Version\":3,\"Name\":\"n\",\"Description\":null,\"Tags\":null}");
        assertThat(ThingChange.builder()
                        .version(3)
                        .clearDescription()
                        .description("d")
                        .tags(List.of())
                        .build()
                        .toJson())
                .isEqualTo("{\"Version\":3,\"Description\":\"d\",\"Tags\":[]}");
        assertThat(ThingChange.builder()
                        .version(3)
                        .description("d")
                        .clearDescription()
                        .build()
                        .description())
                .isNull();
    }

    @Test
    void nothingIsClearedByAccidentInAPatch() {
        ThingChange.Builder builder = ThingChange.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.name(null));
        assertThatNullPointerException().isThrownBy(() -> builder.description(null));
        assertThatNullPointerException().isThrownBy(() -> builder.tags(null));
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.target("/"))
                .withMessageContaining("target is '/'");
    }

    @ParameterizedTest
    @CsvSource({
        "Queued, QUEUED",
        "TimedOut, TIMED_OUT",
        "in-progress, IN_PROGRESS",
        "a b, A_B",
        "100%, HUNDRED_PERCENT",
        "class, CLASS",
        "'', EMPTY",
        "+1, PLUS_ONE",
        "queued,",
        "Future,",
        "' Queued',",
    })
    void openEnumerationsKnowTheirValuesAndKeepOthers(String value, State.Known known) {
        State state = State.of(value);

        assertThat(state.known()).isEqualTo(known);
        assertThat(state.isKnown()).isEqualTo(known != null);
        assertThat(state.value()).isEqualTo(value);
        if (known != null) {
            assertThat(state).as("constants are single").isSameAs(State.of(value));
        }
        assertThat(Thing.fromJson(Thing.builder()
                                .name("n")
                                .count(1)
                                .flag(true)
                                .tags(List.of())
                                .state(state)
                                .build()
                                .toJson())
                        .state())
                .isEqualTo(state);
        assertThat(State.values()).hasSize(8).doesNotContain(State.of("Future"));
    }

    @Test
    void anOpenEnumerationMayBeOfIntegers() {
        Thing thing = Thing.fromJson("{\"Level\":-1}");

        assertThat(thing.level()).isSameAs(Level.UNKNOWN);
        assertThat(Thing.fromJson("{\"Level\":7}").level()).isEqualTo(Level.of(7));
        assertThat(Level.of(7).known()).isNull();
        assertThat(Thing.fromJson("{\"Level\":\"1\"}").toJson()).isEqualTo("{\"Level\":\"1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Kind\":\"Cat\",\"Lives\":9} | Cat",
                "{\"Lives\":9,\"Friend\":{\"Kind\":\"Dog\"},\"Kind\":\"Cat\"} | Cat",
                "{\"Tail\":true,\"Kind\":\"Dog\"} | Dog",
                "{\"Kind\":\"Puppy\"} | Dog",
                "{\"Name\":\"x\"} | Dog",
                "{\"Kind\":null} | Dog",
                "{\"Kind\":\"Bird\",\"Wings\":2.0} | Unknown",
                "{\"Kind\":\"cat\"} | Unknown",
                "{\"Kind\":7} | Unknown",
            })
    void theDiscriminatorChoosesTheSubtypeWhereverItStands(String json, String type) {
        Animal animal = Animal.fromJson(json);

        assertThat(animal.getClass().getSimpleName()).isEqualTo(type);
        assertThat(RawJson.of(animal.toJson()).value())
                .isEqualTo(RawJson.of(json).value());
        assertThat(Animal.fromJson(animal.toJson())).isEqualTo(animal);
    }

    @Test
    void anUnknownSubtypeHasWhatIsCommonAndKeepsTheRest() {
        Animal.Unknown bird = (Animal.Unknown)
                Animal.fromJson("{\"Name\":\"Tweety\",\"Wings\":[1.10],\"Kind\":\"Bird\",\"Id\":\"1\"}");

        assertThat(bird.name()).isEqualTo("Tweety");
        assertThat(bird.kind()).isEqualTo(AnimalKind.of("Bird"));
        assertThat(bird.unknownProperties()).containsEntry("Wings", RawJson.of("[1.10]"));
        assertThat(bird.toBuilder().name("Polly").build().toJson())
                .isEqualTo("{\"Id\":\"1\",\"Name\":\"Polly\",\"Kind\":\"Bird\",\"Wings\":[1.10]}");
        assertThat(bird.toString()).contains("unknown=[Wings]");
    }

    @Test
    void aSubtypeWithoutADefaultIsUnknownWhereTheDiscriminatorIsMissing() {
        assertThat(Shape.fromJson("{\"r\":1.0}")).isInstanceOf(Shape.Unknown.class);
        assertThat(Shape.fromJson("{\"r\":1.0,\"type\":\"circle\"}")).isInstanceOf(Circle.class);
        assertThat(Shape.fromJson("{\"type\":{}}").toJson()).isEqualTo("{\"type\":{}}");
    }

    @Test
    void aNewSubtypeCarriesItsDiscriminator() {
        assertThat(Cat.builder().lives(9).build().toJson()).isEqualTo("{\"Kind\":\"Cat\",\"Lives\":9}");
        assertThat(Circle.builder().r(1.5).build().toJson()).isEqualTo("{\"type\":\"circle\",\"r\":1.5}");
        assertThatIllegalStateException()
                .as("two values lead to Dog")
                .isThrownBy(() -> Dog.builder().tail(true).build())
                .withMessageContaining("kind");
        assertThat(Cat.fromJson("{}").toJson()).as("what was read gets none").isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"text\" | OfString",
                "1.10 | OfNumber",
                "[\"a\",\"b\"] | OfArray",
                "[1] | Unknown",
                "true | Unknown",
                "{\"HasValue\":true,\"x\":1.10} | SensitiveValue",
                "[[]] | Unknown",
            })
    void aUnionByKindOfJsonGivesBackWhatItRead(String json, String type) {
        PropertyValue value = PropertyValue.fromJson(json);

        assertThat(value.getClass().getSimpleName()).isEqualTo(type);
        assertThat(value.toJson()).isEqualTo(json);
        assertThat(PropertyValue.fromJson(json)).isEqualTo(value).hasSameHashCodeAs(value);
    }

    @Test
    void aUnionByKindOfJsonIsMadeOfPlainValues() {
        List<String> texts = new ArrayList<>(List.of("a"));
        PropertyValue.OfArray array = PropertyValue.of(texts);
        texts.add("b");

        assertThat(array.value()).containsExactly("a");
        assertThat(PropertyValue.of("x").toJson()).isEqualTo("\"x\"");
        assertThat(SensitiveValue.builder()
                        .hasValue(true)
                        .newValue("hunter2")
                        .build()
                        .toJson())
                .isEqualTo("{\"HasValue\":true,\"NewValue\":\"hunter2\"}");
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyValue.fromJson("null"));
    }

    @Test
    void nullInAMapOfUnionsIsNull() {
        Thing thing = Thing.fromJson("{\"Values\":{\"a\":null,\"b\":\"x\"},\"Value\":null}");

        assertThat(thing.values()).containsEntry("a", null).containsEntry("b", PropertyValue.of("x"));
        assertThat(thing.value()).isNull();
        assertThat(thing.toJson()).isEqualTo("{\"Value\":null,\"Values\":{\"a\":null,\"b\":\"x\"}}");
    }

    @Test
    void somethingElseInAListOfModelsIsAnUnknownProperty() {
        Thing thing = Thing.fromJson("{\"Children\":[\"Things-1\"],\"Pets\":[7],\"ByName\":{\"a\":[]},\"Name\":\"n\"}");

        assertThat(thing.name()).isEqualTo("n");
        assertThat(thing.children()).isEmpty();
        assertThat(thing.unknownProperties()).containsOnlyKeys("Children", "Pets", "ByName");
        assertThat(thing.toBuilder().pets(List.of()).build().unknownProperties())
                .containsOnlyKeys("Children", "ByName");
    }

    @Test
    void modelsMayHoldThemselves() {
        Thing leaf = Thing.builder()
                .name("leaf")
                .count(0)
                .flag(false)
                .tags(List.of())
                .build();
        Thing tree = leaf.toBuilder()
                .name("tree")
                .children(List.of(leaf, leaf))
                .parent(leaf)
                .byName(Map.of("leaf", leaf))
                .build();

        assertThat(Thing.fromJson(tree.toJson())).isEqualTo(tree);
        assertThat(tree.children()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "{\"Name\":}", "<html>"})
    void textThatIsNoModelIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Thing.fromJson(json));
    }
}
