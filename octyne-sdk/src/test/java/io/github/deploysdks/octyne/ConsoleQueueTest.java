package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleQueueTest {
    private final ConsoleQueue queue = new ConsoleQueue(3, 20);

    private static ConsoleEvent.Line line(String text) {
        return new ConsoleEvent.Line(new ConsoleLine(text, ConsoleLine.Source.LIVE, Instant.EPOCH));
    }

    private List<String> taken() throws InterruptedException {
        List<String> taken = new ArrayList<>();
        for (ConsoleEvent event = queue.poll(Duration.ZERO); event != null; event = queue.poll(Duration.ZERO)) {
            taken.add(event instanceof ConsoleEvent.Line line ? line.line().text() : word(event));
            if (event instanceof ConsoleEvent.Ended) {
                break;
            }
        }
        return taken;
    }

    private static String word(ConsoleEvent event) {
        return event instanceof ConsoleEvent.Dropped gap
                ? "dropped " + gap.count()
                : event instanceof ConsoleEvent.ServerError error
                        ? error.message()
                        : event.getClass().getSimpleName();
    }

    @Test
    void theOldestLinesGoAndTheirPlaceIsMarked() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            queue.add(line("" + i));
        }
        assertThat(taken()).containsExactly("dropped 7", "7", "8", "9");
        assertThat(queue.dropped()).isEqualTo(7);
        queue.add(line("10"));
        assertThat(taken()).containsExactly("10");
    }

    @Test
    void charactersCountAsLinesDoButOneLineIsAlwaysKept() throws InterruptedException {
        queue.add(line("a"));
        queue.add(line("b".repeat(15)));
        queue.add(line("c".repeat(15)));
        assertThat(taken()).containsExactly("dropped 2", "c".repeat(15));
        queue.add(line("d".repeat(100)));
        assertThat(taken()).containsExactly("d".repeat(100));
        assertThat(queue.hasRoomFor(line("e".repeat(100)).line())).isTrue();
        queue.add(line("f"));
        assertThat(queue.hasRoomFor(line("e".repeat(19)).line())).isTrue();
        assertThat(queue.hasRoomFor(line("e".repeat(20)).line())).isFalse();
    }

    @Test
    void otherEventsAreKeptInTheirOrder() throws InterruptedException {
        queue.add(new ConsoleEvent.Opened());
        queue.add(line("1"));
        queue.add(new ConsoleEvent.ServerError("first"));
        queue.add(line("2"));
        queue.add(line("3"));
        queue.add(new ConsoleEvent.ServerError("second"));
        queue.add(line("4"));
        queue.add(line("5"));
        assertThat(taken()).containsExactly("Opened", "first", "dropped 2", "3", "second", "4", "5");
    }

    @Test
    void otherEventsAreBoundedAsWell() throws InterruptedException {
        queue.add(line("line"));
        for (int i = 0; i < 5000; i++) {
            queue.add(new ConsoleEvent.ServerError("error " + i));
        }
        assertThat(taken()).hasSize(1001).startsWith("line", "error 4000").endsWith("error 4999");
    }

    @Test
    void theEndComesAfterTheLinesAndAgainAndAgain() throws InterruptedException {
        queue.add(line("last"));
        queue.add(new ConsoleEvent.Ended(new ConsoleEnd(ConsoleEnd.Reason.SERVER_GONE, null)));
        queue.add(line("too late"));
        assertThat(taken()).containsExactly("last", "Ended");
        assertThat(queue.take()).isInstanceOf(ConsoleEvent.Ended.class);
        assertThat(taken()).containsExactly("Ended");
    }

    @Test
    void anEndAtOnceLeavesNothingBeforeIt() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            queue.add(line("" + i));
        }
        queue.endAtOnce(new ConsoleEnd(ConsoleEnd.Reason.CLOSED, null));
        queue.add(line("too late"));
        assertThat(taken()).containsExactly("Ended");
        assertThat(queue.dropped()).isEqualTo(7);
    }
}
