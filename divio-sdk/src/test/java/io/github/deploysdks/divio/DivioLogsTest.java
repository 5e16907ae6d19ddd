package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.divio.model.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The runtime log, forward without an end, and backward. */
class DivioLogsTest extends DivioFlowSuite {
    private static final String LOGS = "/apps/v3/environments/" + ENV + "/logs/";

    /** A stretch of the log; the cursors are the query of their URLs. */
    private MockResponse stretch(@Nullable String previous, @Nullable String next, String... messages) {
        List<String> entries = new ArrayList<>();
        for (String message : messages) {
            entries.add("{'timestamp':'2026-03-14T09:21:07Z','service':'web','message':'" + message + "'}");
        }
        return ok("{'next':" + url(next) + ",'previous':" + url(previous) + ",'results':[" + String.join(",", entries)
                + "]}");
    }

    private String url(@Nullable String cursor) {
        return cursor == null ? "null" : "'" + fake.url() + LOGS + "?cursor=" + cursor + "'";
    }

    private static List<String> take(Iterator<LogEntry> lines, int count) {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(String.valueOf(lines.next().message()));
        }
        return messages;
    }

    @Test
    void linesComeAsTheyAreWrittenAndCursorsAreTakenAsTheyAre() {
        fake.on("GET", LOGS, asked -> {
            String cursor = String.valueOf(asked.query("cursor"));
            return switch (cursor) {
                case "null" -> stretch("p0", "b%2B1%3D", "one", "two");
                case "b+1=" -> count("GET " + LOGS) < 5 ? stretch("p1", "b%2B1%3D") : stretch("p1", "b2", "three");
                case "b2" -> stretch("p2", "b3", "four");
                default -> throw new AssertionError(cursor);
            };
        });

        try (LogTail tail = divio.environments().tail(ENV)) {
            assertThat(fake.requests())
                    .as("nothing is sent before a line is wanted")
                    .isEmpty();
            Iterator<LogEntry> lines = tail.iterator();

            assertThat(take(lines, 4)).containsExactly("one", "two", "three", "four");
        }

        assertThat(fake.asked().get(1)).isEqualTo("GET " + LOGS + "?cursor=b%2B1%3D");
        assertThat(pauses)
                .as("after answers without lines alone")
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void itBeginsWhereItIsTold() {
        fake.on("GET", LOGS, always(stretch(null, "n", "one")));

        try (LogTail tail = divio.environments().tail(ENV, o -> o.from(LocalDateTime.of(2026, 3, 14, 9, 0)))) {
            assertThat(tail.stream().limit(1)).hasSize(1);
        }

        assertThat(fake.last().query("from_ts")).isEqualTo("2026-03-14T09:00:00");
        assertThat(fake.last().query("to_ts")).isNull();
    }

    @Test
    void aTailIsGoneThroughOnce() {
        LogTail tail = divio.environments().tail(ENV);
        Iterator<LogEntry> unused = tail.iterator();

        assertThatThrownBy(tail::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoWaitsIsToldOfTheClose() {
        List<LogTail> tails = new ArrayList<>();
        DivioClient client = fake.clientBuilder()
                .sleeper((duration, cancellation) -> tails.get(0).close())
                .build();
        fake.on("GET", LOGS, always(stretch("p", "n")));
        try (client) {
            LogTail tail = client.environments().tail(ENV);
            tails.add(tail);
            Iterator<LogEntry> lines = tail.iterator();

            assertThat(lines.hasNext()).isFalse();
            assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
            assertThat(fake.asked()).hasSize(1);
        }
    }

    @Test
    void aServerThatGivesNoWayOnEndsIt() {
        fake.on("GET", LOGS, always(stretch("p", null, "one", "two")));

        assertThat(divio.environments().tail(ENV)).extracting(LogEntry::message).containsExactly("one", "two");
    }

    @Test
    void aCursorThatLeadsElsewhereIsNotFollowed() {
        fake.on("GET", LOGS, always(ok("{'next':'https://elsewhere.example.org/logs','previous':null,'results':[]}")));

        assertThatThrownBy(() -> divio.environments().tail(ENV).iterator().hasNext())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("elsewhere.example.org");
    }

    @Test
    void failuresThatMayPassAreBorneForAWhile() {
        answers(
                "GET",
                LOGS,
                stretch("p", "n", "one"),
                new MockResponse.Builder().code(503).build(),
                new MockResponse.Builder().code(502).build(),
                stretch("p", "n2", "two"));

        assertThat(take(divio.environments().tail(ENV).iterator(), 2)).containsExactly("one", "two");
    }

    @Test
    void failuresThatGoOnEndIt() {
        answers(
                "GET",
                LOGS,
                stretch("p", "n", "one"),
                new MockResponse.Builder().code(503).build());
        Iterator<LogEntry> lines = divio.environments()
                .tail(ENV, o -> o.giveUpAfter(Duration.ofSeconds(10)))
                .iterator();
        assertThat(take(lines, 1)).containsExactly("one");

        assertThatThrownBy(lines::hasNext).isInstanceOf(ServerException.class);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }

    @Test
    void aRefusalEndsItAtOnce() {
        answers("GET", LOGS, FakeDivio.json(404, "{\"detail\":\"Not found.\"}"));

        assertThatThrownBy(() -> divio.environments().tail(ENV).iterator().hasNext())
                .isInstanceOf(NotFoundException.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void anInterruptEndsIt() throws InterruptedException {
        fake.on("GET", LOGS, always(stretch("p", "n")));
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        try (DivioClient client = fake.clientBuilder()
                .sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    Sleeper.system().sleep(Duration.ofMinutes(30), cancellation);
                })
                .build()) {
            Thread thread = new Thread(() -> {
                try {
                    boolean unused = client.environments().tail(ENV).iterator().hasNext();
                    thrown.complete(new AssertionError("it ended without a word"));
                } catch (RuntimeException e) {
                    thrown.complete(e);
                }
            });
            thread.start();
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();

            thread.interrupt();

            assertThat(thrown.orTimeout(30, TimeUnit.SECONDS).join()).isInstanceOf(WaitException.class);
        }
    }

    @Test
    void aListenerHearsEachLineUntilTheFutureIsCancelled() throws InterruptedException {
        fake.on(
                "GET",
                LOGS,
                asked -> asked.query("cursor") == null ? stretch("p", "n", "one", "two") : stretch("p", "n"));
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        List<String> heard = new CopyOnWriteArrayList<>();
        try (DivioClient client = fake.clientBuilder()
                .sleeper((duration, cancellation) -> {
                    waiting.countDown();
                    try {
                        Sleeper.system().sleep(Duration.ofMinutes(30), cancellation);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                })
                .build()) {
            CompletableFuture<@Nullable Void> tail =
                    client.async().environments().tail(ENV, line -> heard.add(String.valueOf(line.message())));
            assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(heard).containsExactly("one", "two");

            assertThat(tail.cancel(true)).isTrue();

            assertThat(interrupted.await(30, TimeUnit.SECONDS))
                    .as("the poller is gone")
                    .isTrue();
        }
    }

    @Test
    void backwardItGoesByTheLinksToWhatWasBefore() {
        fake.on("GET", LOGS, asked -> {
            String cursor = String.valueOf(asked.query("cursor"));
            return switch (cursor) {
                case "null" -> stretch("p1", "n", "five");
                case "p1" -> stretch("p2", "n", "three", "four");
                case "p2" -> stretch("p3", "n");
                case "p3" -> stretch("p3", "n", "one", "two");
                default -> throw new AssertionError(cursor);
            };
        });

        List<LogEntry> entries = divio.environments()
                .logsBackward(ENV, LocalDateTime.of(2026, 3, 14, 0, 0), LocalDateTime.of(2026, 3, 14, 12, 30))
                .toList();

        assertThat(entries).extracting(LogEntry::message).containsExactly("five", "three", "four", "one", "two");
        assertThat(fake.asked().get(0))
                .isEqualTo("GET " + LOGS + "?from_ts=2026-03-14T00%3A00%3A00&to_ts=2026-03-14T12%3A30%3A00");
        assertThat(fake.asked()).as("the link that leads to itself is the end").hasSize(4);
    }

    @Test
    void backwardItEndsWhereThereIsNoLinkAndWhereNothingMoreComes() {
        fake.on("GET", LOGS, always(stretch(null, "n", "one")));
        assertThat(divio.environments().logsBackward(ENV, null, null)).hasSize(1);

        fake.forgetRequests();
        fake.on("GET", LOGS, asked -> stretch("p" + fake.asked().size(), "n"));
        assertThat(divio.environments().logsBackward(ENV, null, null)).isEmpty();
        assertThat(fake.asked()).hasSize(20);
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        LocalDateTime noon = LocalDateTime.of(2026, 3, 14, 12, 0);

        assertThatThrownBy(() -> divio.environments().logsBackward(ENV, noon, noon.minusHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> divio.environments().tail(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void aHundredThousandLinesNeedLittleMemory() throws IOException, InterruptedException {
        List<String> messages =
                IntStream.range(0, 500).mapToObj(i -> "x".repeat(1000) + i).toList();
        fake.on("GET", LOGS, asked -> {
            int at = asked.query("cursor") == null ? 0 : Integer.parseInt(String.valueOf(asked.query("cursor")));
            return stretch(null, String.valueOf(at + 1), messages.toArray(String[]::new));
        });
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTail.class.getName(),
                        fake.url(),
                        FakeDivio.TOKEN,
                        ENV,
                        "100000")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("100000 lines, 100 million characters and more, 0 threads left");
    }
}
