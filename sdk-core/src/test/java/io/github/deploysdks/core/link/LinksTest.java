package io.github.deploysdks.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.deploysdks.core.json.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final String PROJECTS = "/api/Spaces-1/projects{/id}{?skip,take,ids,partialName}";

    static Stream<Arguments> expansions() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("semi", ";");
        keys.put("dot", ".");
        keys.put("none", null);
        return Stream.of(
                Arguments.of(PROJECTS, Map.of(), "/api/Spaces-1/projects"),
                Arguments.of(PROJECTS, Map.of("id", "Projects-1"), "/api/Spaces-1/projects/Projects-1"),
                Arguments.of(PROJECTS, Map.of("take", 30), "/api/Spaces-1/projects?take=30"),
                Arguments.of(
                        PROJECTS,
                        Map.of("id", "a/b?c#d", "partialName", "R&D 100% \u00fc+\ud83d\ude00"),
                        "/api/Spaces-1/projects/a%2Fb%3Fc%23d?partialName=R%26D%20100%25%20%C3%BC%2B%F0%9F%98%80"),
                Arguments.of(PROJECTS, Map.of("ids", List.of("a", "b,c")), "/api/Spaces-1/projects?ids=a,b%2Cc"),
                Arguments.of(PROJECTS, Map.of("ids", List.of()), "/api/Spaces-1/projects"),
                Arguments.of(PROJECTS, Map.of("ids", Arrays.asList(null, "a", null)), "/api/Spaces-1/projects?ids=a"),
                Arguments.of(PROJECTS, Map.of("ids", new Object[] {1, null, 2L}), "/api/Spaces-1/projects?ids=1,2"),
                Arguments.of(PROJECTS, Map.of("partialName", ""), "/api/Spaces-1/projects?partialName="),
                Arguments.of(
                        PROJECTS, Map.of("SKIP", 0, "PartialNAME", "x"), "/api/Spaces-1/projects?skip=0&partialName=x"),
                Arguments.of("/a{?ids*}", Map.of("ids", List.of("x", "y z")), "/a?ids=x&ids=y%20z"),
                Arguments.of("/a{?keys*}", Map.of("keys", keys), "/a?semi=%3B&dot=."),
                Arguments.of("/a{?keys}", Map.of("keys", keys), "/a?keys=semi,%3B,dot,."),
                Arguments.of("/a{+path}", Map.of("path", "/b/c d?e=%20"), "/a/b/c%20d?e=%20"),
                Arguments.of("/a{#frag}", Map.of("frag", "x,y"), "/a#x,y"),
                Arguments.of("/a{.ext}", Map.of("ext", "json"), "/a.json"),
                Arguments.of("/a{;x,y}", Map.of("x", 1, "y", ""), "/a;x=1;y"),
                Arguments.of("/a?fixed=1{&x}", Map.of("x", "2"), "/a?fixed=1&x=2"),
                Arguments.of("/a{/id:3}", Map.of("id", "abcdef"), "/a/abc"),
                Arguments.of("https://example.com/a{/id}", Map.of("id", "1"), "https://example.com/a/1"),
                Arguments.of("~/api/a{/id}", Map.of("id", "1"), "~/api/a/1"),
                Arguments.of("", Map.of(), ""),
                Arguments.of("/a%20b", Map.of(), "/a%20b"),
                Arguments.of("/a{?on}", Map.of("on", true), "/a?on=true"),
                Arguments.of("/a{?n}", Map.of("n", new BigDecimal("1.10")), "/a?n=1.10"),
                Arguments.of("/a{?kind}", Map.of("kind", new Kind("In Progress")), "/a?kind=In%20Progress"),
                Arguments.of(
                        "/a{?t}",
                        Map.of("t", OffsetDateTime.parse("2026-02-03T04:00:00+05:45")),
                        "/a?t=2026-02-03T04%3A00%3A00%2B05%3A45"),
                Arguments.of(
                        "/a{?t}",
                        Map.of("t", List.of(OffsetDateTime.parse("2026-02-03T04:00:00Z"))),
                        "/a?t=2026-02-03T04%3A00%3A00Z"),
                Arguments.of("/a{?t}", Map.of("t", LocalDateTime.of(2026, 2, 3, 4, 0)), "/a?t=2026-02-03T04%3A00%3A00"),
                Arguments.of("/a{?t}", Map.of("t", LocalDate.of(2026, 2, 3)), "/a?t=2026-02-03"));
    }

    @ParameterizedTest
    @MethodSource("expansions")
    void expandsAsRfc6570Says(String template, Map<String, ?> values, String expanded) {
        assertThat(Link.of(template).expand(values)).isEqualTo(expanded);
    }

    @Test
    void nullLeavesAVariableOut() {
        Map<String, Object> values = new HashMap<>();
        values.put("id", null);
        values.put("take", null);

        assertThat(Link.of(PROJECTS).expand(values)).isEqualTo("/api/Spaces-1/projects");
        assertThat(Link.of(PROJECTS).expand()).isEqualTo("/api/Spaces-1/projects");
    }

    @Test
    void aVariableThatTheTemplateLacksIsRefusedAsItWouldBeDropped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Link.of(PROJECTS).expand(Map.of("name", "x")))
                .withMessage("The link " + PROJECTS + " has no variable 'name'");
        Map<String, Object> values = new HashMap<>();
        values.put("name", null);
        assertThatIllegalArgumentException()
                .as("also if it is null")
                .isThrownBy(() -> Link.of(PROJECTS).expand(values));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.of("/a{}").expand(Map.of("", "x")));
    }

    @Test
    void aVariableThatIsGivenTwiceInDifferentCaseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Link.of(PROJECTS).expand(Map.of("Skip", 1, "SKIP", 2)))
                .withMessageContaining("'skip' is given twice");
    }

    @Test
    void aValueWithoutATextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Link.of(PROJECTS).expand(Map.of("ids", List.of(List.of("x")))))
                .withMessageContaining("'ids'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Link.of(PROJECTS).expand(Map.of("ids", new int[] {1})))
                .withMessageContaining("'ids'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a{id", "/a{id}{", "/a{?", "/a}", "/a{id}}", "/a{{id}}", "/a{}", "/a{?}", "/a{id:x}"})
    void aBrokenTemplateSaysSoWhenItIsExpanded(String template) {
        Link link = Link.of(template);

        assertThat(link.template()).isEqualTo(template);
        assertThat(link.hasVariable("")).isFalse();
        Map<String, String> values = new HashMap<>();
        link.variables().forEach(name -> values.put(name, "v"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link.expand(values))
                .withMessageContaining("The link " + template + " cannot be expanded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/Spaces-1/projects{/id}{?skip,take,ids,partialName} | id,skip,take,ids,partialName",
                "/a{+path}{#frag}{.ext}{;x}{&y} | path,frag,ext,x,y",
                "/a{ids*,id:3} | ids,id",
                "/a | ''",
                "/a{x}{x} | x",
                "/a{x.y,%41b} | x.y,%41b",
                "/a{ | ''",
                "/a{x}{y | x",
            })
    void knowsTheVariablesOfATemplate(String template, String names) {
        assertThat(String.join(",", Link.of(template).variables())).isEqualTo(names);
    }

    @Test
    void asksForVariablesWhateverTheirCase() {
        assertThat(Link.of(PROJECTS).hasVariable("partialname")).isTrue();
        assertThat(Link.of(PROJECTS).hasVariable("partialName")).isTrue();
        assertThat(Link.of(PROJECTS).hasVariable("partial")).isFalse();
    }

    @Test
    void aLinkIsItsText() {
        assertThat(Link.of("/a{x}"))
                .isEqualTo(Link.of("/a{x}"))
                .hasSameHashCodeAs(Link.of("/a{x}"))
                .hasToString("/a{x}");
        assertThat(Link.of("/a")).isNotEqualTo(Link.of("/b")).isNotEqualTo("/a");
    }

    @Test
    void linksAreFoundByNameWhateverItsCaseAndTheExactOneFirst() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("self", "/lower");
        map.put("Self", "/upper");
        map.put("Page.Next", "/next");
        Links links = Links.of(map);

        assertThat(links.get("Self").template()).isEqualTo("/upper");
        assertThat(links.get("SELF").template()).isEqualTo("/lower");
        assertThat(links.has("page.next")).isTrue();
        assertThat(links.has("Next")).isFalse();
        assertThat(links.find("Next")).isNull();
        assertThat(links.names()).containsExactly("self", "Self", "Page.Next");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> links.get("Next"))
                .withMessage("There is no link 'Next', only [self, Self, Page.Next]");
        assertThatThrownBy(() -> links.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(links).hasToString("[self, Self, Page.Next]");
    }

    @Test
    void linksGoBackAsTheyCameAndWhatIsNoTextIsNoLink() throws IOException {
        String text = "{\"Self\":\"/a\\u0041\", \"Odd\":{\"href\": \"/x\"},\"None\":null,\"Number\":1.10}";
        Links links = read(text);

        assertThat(links.names()).containsExactly("Self");
        assertThat(links.get("Self").template()).isEqualTo("/aA");
        Buffer out = new Buffer();
        try (JsonWriter writer = JsonWriter.of(out)) {
            links.write(writer);
        }
        assertThat(out.readUtf8()).isEqualTo(text);
    }

    @Test
    void linksAreEqualByWhatTheySayNotHowItIsSpelled() throws IOException {
        assertThat(read("{\"a\":\"/A\",\"b\":\"/b\"}"))
                .isEqualTo(read("{ \"b\" : \"/b\", \"a\":\"/\\u0041\" }"))
                .hasSameHashCodeAs(read("{ \"b\" : \"/b\", \"a\":\"/\\u0041\" }"));
        assertThat(read("{\"a\":\"/a\"}")).isEqualTo(Links.of(Map.of("a", "/a")));
        assertThat(read("{\"a\":\"/a\"}")).isNotEqualTo(read("{\"a\":\"/b\"}"));
        assertThat(read("{\"a\":{\"href\":\"/a\"}}")).isNotEqualTo(read("{\"a\":{\"href\":\"/b\"}}"));
        assertThat(Links.NONE).isEqualTo(Links.of(Map.of())).isEqualTo(read("{}"));
        assertThat(Links.NONE.names()).isEmpty();
    }

    private static Links read(String text) throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
            return Links.read(reader);
        }
    }

    private static final class Kind extends OpenEnum<String> {
        Kind(String value) {
            super(value);
        }

        @Override
        public boolean isKnown() {
            return false;
        }
    }
}
