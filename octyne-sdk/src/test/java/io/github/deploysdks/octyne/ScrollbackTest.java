package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrollbackTest {
    private final Scrollback scrollback = new Scrollback(4711);

    /** What a server keeps, done as it does it. */
    private static final class Server {
        private String console = "";

        void print(String line) {
            String[] lines = console.split("\n", -1);
            if (lines.length >= 2500) {
                console = String.join("\n", List.of(lines).subList(lines.length - 2500, lines.length));
            }
            console += "\n" + line;
        }

        static Server having(int from, int to) {
            Server server = new Server();
            // As print would, but quicker.
            List<String> lines = numbers(Math.max(from, to - 2501), to);
            server.console = (lines.size() <= 2500 ? "\n" : "") + String.join("\n", lines);
            return server;
        }
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
    }

    @Test
    void theHelperKeepsWhatAServerKeeps() {
        Server server = new Server();
        numbers(0, 2500).forEach(server::print);
        assertThat(server.console).isEqualTo(Server.having(0, 2500).console).startsWith("\n");
        server.print("line 2500");
        assertThat(server.console).isEqualTo(Server.having(0, 2501).console).startsWith("line 0\n");
        server.print("line 2501");
        assertThat(server.console).isEqualTo(Server.having(0, 2502).console).startsWith("line 1\n");
    }

    @Test
    void theFirstTextIsAllHistory() {
        assertThat(scrollback.begin("\na\n\nb")).containsExactly("a", "", "b");
        assertThat(new Scrollback(1).begin("")).isEmpty();
        assertThat(new Scrollback(1).begin("\n")).containsExactly("");
        assertThat(new Scrollback(1).begin("x\ny")).containsExactly("x", "y");
    }

    @Test
    void nothingIsNewWhereNothingWasPrinted() {
        scrollback.begin("\na\nb");
        scrollback.add("c");
        assertThat(scrollback.resume("\na\nb\nc")).isEqualTo(new Scrollback.News(List.of(), false, false));
        assertThat(scrollback.resume("\na\nb\nc")).isEqualTo(new Scrollback.News(List.of(), false, false));
    }

    @Test
    void whatWasPrintedMeanwhileIsNew() {
        scrollback.begin("");
        scrollback.add("a");
        assertThat(scrollback.resume("\na\na\nb")).isEqualTo(new Scrollback.News(List.of("a", "b"), false, false));
        assertThat(scrollback.resume("\na\na\nb\nc")).isEqualTo(new Scrollback.News(List.of("c"), false, false));
    }

    @Test
    void aShorterTextIsThatOfARestartedServer() {
        scrollback.begin("\na\nb\nc");
        assertThat(scrollback.resume("\na\nb")).isEqualTo(new Scrollback.News(List.of("a", "b"), true, true));
        // From then on that is what was seen.
        assertThat(scrollback.resume("\na\nb\nx")).isEqualTo(new Scrollback.News(List.of("x"), false, false));
    }

    @Test
    void anEmptyTextIsThatOfARestartedServer() {
        scrollback.begin("\na");
        assertThat(scrollback.resume("")).isEqualTo(new Scrollback.News(List.of(), true, true));
        assertThat(scrollback.resume("\na")).isEqualTo(new Scrollback.News(List.of("a"), false, false));
    }

    @Test
    void aTextThatBeginsOtherwiseIsThatOfARestartedServerHoweverLong() {
        scrollback.begin("\nboot\nb");
        assertThat(scrollback.resume("\nboot\nc\nd"))
                .isEqualTo(new Scrollback.News(List.of("boot", "c", "d"), true, true));
    }

    @Test
    void aTextThatReachesBackLessFarThanWhatWasSeenIsThatOfARestartedServer() {
        scrollback.begin(Server.having(0, 9000).console);
        assertThat(scrollback.resume("\nline 8999\nx"))
                .isEqualTo(new Scrollback.News(List.of("line 8999", "x"), true, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000, 2499, 2500})
    void ofAFullTextTheOverlapIsNotNew(int printed) {
        scrollback.begin(Server.having(0, 5000).console);
        Scrollback.News news = scrollback.resume(Server.having(0, 5000 + printed).console);
        assertThat(news).isEqualTo(new Scrollback.News(numbers(5000, 5000 + printed), false, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {2501, 2502, 10_000})
    void linesAreMissingWhereAFullTextHasNoOverlap(int printed) {
        scrollback.begin(Server.having(0, 5000).console);
        Scrollback.News news = scrollback.resume(Server.having(0, 5000 + printed).console);
        assertThat(news.gap()).isTrue();
        assertThat(news.restarted()).isFalse();
        assertThat(news.lines()).isEqualTo(numbers(5000 + printed - 2501, 5000 + printed));
        // And it goes on from there.
        assertThat(scrollback.resume(Server.having(0, 5001 + printed).console).lines())
                .isEqualTo(numbers(5000 + printed, 5001 + printed));
    }

    @ParameterizedTest
    @ValueSource(ints = {2498, 2499, 2500, 2501, 2502})
    void theLimitOfWhatAServerKeepsIsNoLimitHere(int before) {
        for (int printed = 0; printed < 5; printed++) {
            Scrollback each = new Scrollback(1);
            each.begin(Server.having(0, before).console);
            assertThat(each.resume(Server.having(0, before + printed).console))
                    .isEqualTo(new Scrollback.News(numbers(before, before + printed), false, false));
        }
    }

    @Test
    void aFullTextThatBeginsWithAnEmptyLineIsNotTakenForAComplete() {
        Server server = new Server();
        for (int i = 0; i < 6000; i++) {
            server.print(i % 2 == 0 ? "" : "line " + i);
        }
        if (!server.console.startsWith("\n")) {
            server.print("");
        }
        assertThat(server.console).startsWith("\n");
        scrollback.begin(server.console);
        server.print("x");
        server.print("y");
        assertThat(scrollback.resume(server.console)).isEqualTo(new Scrollback.News(List.of("x", "y"), false, false));
    }

    @Test
    void linesThatRepeatAreNotToldTwice() {
        Server server = new Server();
        for (int i = 0; i < 3000; i++) {
            server.print("same");
        }
        scrollback.begin(server.console);
        assertThat(scrollback.resume(server.console).lines()).isEmpty();
    }

    @Test
    void whateverIsPrintedIsToldOnceAndInOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Scrollback each = new Scrollback(random.nextLong());
            Server server = new Server();
            List<String> told = new ArrayList<>();
            int line = random.nextInt(2600);
            numbers(0, line).forEach(server::print);
            told.addAll(each.begin(server.console));
            int first = line - told.size();
            for (int reconnect = 0; reconnect < 5; reconnect++) {
                for (int live = random.nextInt(300); live > 0; live--, line++) {
                    server.print("line " + line);
                    each.add("line " + line);
                    told.add("line " + line);
                }
                for (int missed = random.nextInt(300); missed > 0; missed--, line++) {
                    server.print("line " + line);
                }
                Scrollback.News news = each.resume(server.console);
                assertThat(news.gap()).isFalse();
                told.addAll(news.lines());
            }
            assertThat(told).isEqualTo(numbers(first, line));
        }
    }
}
