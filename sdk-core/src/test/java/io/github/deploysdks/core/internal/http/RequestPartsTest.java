package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.http.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts a request is made of: paths, parameters, and what is refused before anything is sent. */
class RequestPartsTest {
    private static final HttpUrl BASE = HttpUrl.get("https://example.com/");

    @Test
    void everyCharacterArrivesInPathsAndParametersAsItWasGiven() throws Exception {
        String all =
                IntStream.rangeClosed(1, 0x7f).mapToObj(Character::toString).reduce("", String::concat) + "ä€😀";
        try (MockWebServer server = new MockWebServer();
                TestClient client = started(server)) {
            server.enqueue(Answers.json("{}"));
            server.enqueue(Answers.json("{}"));
            client.query(all, null).run();
            client.get(TestClient.GET, all, null).run();

            RecordedRequest query = server.takeRequest();
            assertThat(query.getUrl().queryParameterValues("name")).containsExactly(all);
            assertThat(query.getTarget().substring("/things/1?name=".length()))
                    .as("nothing that means something in a query is left as it is")
                    .doesNotContainPattern("[^A-Za-z0-9._*~%-]");
            assertThat(server.takeRequest().getUrl().pathSegments()).containsExactly("things", all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a%2Fb", "%2e%2e", "a b", "a?b#c", "...", "ä;v=1"})
    void aPathParameterIsOneSegment(String value) throws Exception {
        try (MockWebServer server = new MockWebServer();
                TestClient client = started(server)) {
            server.enqueue(Answers.json("{}"));

            client.get(TestClient.GET, Guards.segment("id", value), null).run();

            assertThat(server.takeRequest().getUrl().pathSegments()).containsExactly("things", value);
        }
    }

    private static TestClient started(MockWebServer server) throws java.io.IOException {
        server.start();
        return TestClient.of(server.url("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", ".", ".."})
    void aPathParameterThatNoPathCanCarryIsRefused(String value) {
        assertThatThrownBy(() -> Guards.segment("id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id is ");
    }

    @Test
    void whatMustBeGivenIsNamedWhereItIsNot() {
        assertThatThrownBy(() -> Guards.notNull("id", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id is null");
        assertThatThrownBy(() -> Guards.segment("id", null)).hasMessage("id is null");
        assertThatThrownBy(() -> Guards.notBlank("id", null)).hasMessage("id is null");
        assertThatThrownBy(() -> Guards.notBlank("id", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is blank");
        assertThatThrownBy(() -> Guards.nonRootPath("path", null)).hasMessage("path is null");
        assertThatThrownBy(() -> Guards.headerSafe("key", null)).hasMessage("key is null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                ".",
                "./",
                "/./",
                "a/..",
                "/a/../",
                "a/b/../..",
                "a/./..",
                " ",
                "/ /",
                "\\",
                ".\\",
                "a\\..",
                "a/b\\..\\..",
                " . "
            })
    void theRootOfAServersFolderIsRefused(String path) {
        assertThatThrownBy(() -> Guards.nonRootPath("path", path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the root of the server's folder: everything in it would be lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../a", "a/../../b", "/..", "..\\a", "a\\..\\..\\b", ".. /a"})
    void aPathOutOfAServersFolderIsRefused(String path) {
        assertThatThrownBy(() -> Guards.nonRootPath("path", path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads out of the server's folder");
    }

    @Test
    void aPathWithNulIsRefused() {
        assertThatThrownBy(() -> Guards.nonRootPath("path", "a\u0000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/a", "a/", "a/../b", "...", "..a", "a b", " a", "a\\b", "a/./b"})
    void otherPathsAreLeftAsTheyAre(String path) {
        assertThat(Guards.nonRootPath("path", path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "s3cret ", " s3cret", "\ts3cret", "s3\ncret", "s3\r\ncret", "s3\u0000cret", "s3\u007f"})
    void whatAHeaderCannotCarryIsRefusedAndNotShown(String value) {
        assertThatThrownBy(() -> Guards.headerSafe("key", value))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessageStartingWith("key ")
                .message()
                .doesNotContain("s3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a b", "a\tb", "päss", "API-123=="})
    void whatAHeaderCanCarryIsLeftAsItIs(String value) {
        assertThat(Guards.headerSafe("key", value)).isEqualTo(value);
    }

    @Test
    void parametersAreSpelledAsServersReadThem() {
        assertThat(Query.text(null)).isNull();
        assertThat(Query.text("a b")).isEqualTo("a b");
        assertThat(Query.text(7)).isEqualTo("7");
        assertThat(Query.text(true)).isEqualTo("true");
        assertThat(Query.text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Query.text(new BigDecimal("1.10"))).isEqualTo("1.10");
        assertThat(Query.text(OffsetDateTime.parse("2026-11-21T12:00Z"))).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(Query.text(OffsetDateTime.parse("2026-11-21T12:00:00.5+01:00")))
                .isEqualTo("2026-11-21T12:00:00.5+01:00");
        assertThat(Query.text(LocalDateTime.parse("2026-11-21T12:00"))).isEqualTo("2026-11-21T12:00:00");
        assertThat(Query.text(LocalDate.parse("2026-11-21"))).isEqualTo("2026-11-21");
        assertThat(Query.text(new UUID(1, 2))).isEqualTo("00000000-0000-0001-0000-000000000002");
    }

    @Test
    void listsAreJoinedOrRepeated() {
        assertThat(Query.joined("ids", null)).isNull();
        assertThat(Query.joined("ids", List.of())).isNull();
        assertThat(Query.joined("ids", List.of("a", 1, true))).isEqualTo("a,1,true");
        assertThat(Query.joined("ids", List.of("", "a", ""))).isEqualTo(",a,");
        assertThat(Query.each(null)).isNull();
        assertThat(Query.each(List.of())).isNull();
        assertThat(Query.each(List.of("a,b", 1))).containsExactly("a,b", "1");
    }

    @Test
    void listsThatCannotBeJoinedAreRefused() {
        assertThatThrownBy(() -> Query.joined("ids", List.of("a,b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ids is sent as a list separated by commas; 'a,b' holds one");
        assertThatThrownBy(() -> Query.joined("ids", Arrays.asList("a", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ids holds null");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/, https://example.com/api/~none~/tasks, https://example.com/api/tasks",
        "https://example.com/, https://example.com/api/~none~/tasks?a=b, https://example.com/api/tasks?a=b",
        "https://example.com/, https://example.com/api/Spaces-1/tasks, https://example.com/api/Spaces-1/tasks",
        "https://example.com/octopus/, https://example.com/octopus/api/~none~/tasks, https://example.com/octopus/api/tasks",
        "https://example.com/~none~/, https://example.com/~none~/api/Spaces-1/tasks, https://example.com/~none~/api/Spaces-1/tasks",
        "https://example.com/a/~none~/, https://example.com/a/~none~/api/~none~/tasks, https://example.com/a/~none~/api/tasks",
        "https://example.com/, https://example.com/other, https://example.com/other",
    })
    void theScopesSegmentIsLeftOutWhereThereIsNoScope(String base, String byPath, String expected) {
        ScopeRouter router = new ScopeRouter(HttpUrl.get(base), null);

        assertThat(router.route(HttpUrl.get(byPath), TestClient.SCOPED)).hasToString(expected);
    }

    @Test
    void operationsWhoseScopeIsNoSegmentAreLeftAlone() {
        Operation odd = Operation.builder("test", "odd", "GET", "/api/x-{space}")
                .scope("space")
                .build();
        HttpUrl url = BASE.resolve("/api/x-~none~");

        assertThat(new ScopeRouter(BASE, null).route(url, odd)).isEqualTo(url);
        assertThat(new ScopeRouter(BASE, null).route(url, TestClient.GET)).isEqualTo(url);
    }

    @Test
    void anOperationSaysWhatItIs() {
        assertThat(TestClient.GET).hasToString("test getThing");
        assertThat(TestClient.GET.isRepeatable()).isTrue();
        assertThat(TestClient.PUT.isRepeatable()).isTrue();
        assertThat(TestClient.DELETE.isRepeatable()).isTrue();
        assertThat(TestClient.POST.isRepeatable()).isFalse();
        assertThat(Operation.builder("test", "patch", "PATCH", "/x").build().isRepeatable())
                .isFalse();
    }
}
