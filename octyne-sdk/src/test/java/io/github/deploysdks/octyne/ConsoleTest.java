package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.testing.CallStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Consoles as they are every day, on a fake server or a real one. The process of {@code cat} prints what it is sent. */
@Timeout(120)
class ConsoleTest extends OctyneSuite {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    /** Marks the lines of one test: a real server still has those of others. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8) + " ";

    private final ConsoleRecorder told = new ConsoleRecorder();

    private ServerConsole cat() {
        return octyne.server("cat").console();
    }

    private List<String> marked(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(mark)).toList();
    }

    private List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> mark + i).toList();
    }

    @Test
    void thoseWhoWatchSeeTheNameOfAConsole() {
        List<String> names = new CopyOnWriteArrayList<>();
        OkHttpClient watched = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    names.add(Operation.nameOf(chain.request()));
                    return chain.proceed(chain.request());
                })
                .build();
        try (OctyneClient own = login().httpClient(watched).build();
                ConsoleSession console = own.server("cat").console().open(told)) {
            assertThat(console.isConnected()).isTrue();
        }
        assertThat(names).contains("octyne console").doesNotContain("other");
    }

    @Test
    void historyComesFirstThenWhatIsSaidInItsOrder() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            console.send(mark + "before");
            told.await("LIVE " + mark + "before");
        }
        ConsoleRecorder second = new ConsoleRecorder();
        try (ConsoleSession console = cat().open(second)) {
            assertThat(console.protocol()).isEqualTo(ConsoleProtocol.V2);
            assertThat(console.isOpen()).isTrue();
            assertThat(console.isConnected()).isTrue();
            assertThat(console.isReadOnly()).isFalse();
            for (String line : numbers(100)) {
                console.send(line);
            }
            second.await("LIVE " + mark + "99");
            assertThat(console.droppedLines()).isZero();
        }
        assertThat(second.told().get(0)).isEqualTo("open");
        assertThat(marked(second.told("HISTORY"))).containsExactly(mark + "before");
        assertThat(marked(second.told("LIVE"))).isEqualTo(numbers(100));
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsSentAndItsAnswerAwaited(CallStyle style) {
        ServerConsoleAsync async = octyne.server("cat").async().console();
        try (ConsoleSession console = style.call(() -> cat().open(told), () -> async.open(told))) {
            ConsoleLine answer = style.call(
                    () -> console.sendAndAwait(mark + "who", line -> line.text().equals(mark + "who"), LONG),
                    () -> console.async()
                            .sendAndAwait(mark + "who", line -> line.text().equals(mark + "who"), LONG));
            assertThat(answer.source()).isEqualTo(ConsoleLine.Source.LIVE);
            assertThat(answer.text()).isEqualTo(mark + "who");
            Pattern pattern = Pattern.compile("n\\d+");
            ConsoleLine matched = style.call(
                    () -> console.sendAndAwait(mark + "\u001b[1mn\u001b[0m42", pattern, LONG),
                    () -> console.async().sendAndAwait(mark + "\u001b[1mn\u001b[0m42", pattern, LONG));
            assertThat(matched.plain()).isEqualTo(mark + "n42");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsAwaitedFromNowOn(CallStyle style) throws InterruptedException {
        try (ConsoleSession console = cat().open(told);
                ConsoleReader typist = cat().openReader()) {
            console.send(mark + "old");
            told.await("LIVE " + mark + "old");
            CompletableFuture<ConsoleLine> line = style == CallStyle.ASYNC
                    ? console.async().awaitLine(Pattern.compile(mark), LONG)
                    : CompletableFuture.supplyAsync(
                            () -> console.awaitLine(it -> it.text().startsWith(mark), LONG));
            while (!line.isDone()) {
                typist.send(mark + "new");
                assertThat(typist.next(LONG)).isNotNull();
            }
            assertThat(line.join().text()).isEqualTo(mark + "new");
        }
    }

    @Test
    void aWaitEndsWithItsTimeAndSaysForWhat() {
        try (ConsoleSession console = cat().open(told)) {
            assertThatThrownBy(() -> console.awaitLine(Pattern.compile("never said"), SHORT))
                    .isInstanceOfSatisfying(
                            WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.DEADLINE))
                    .hasMessageContaining("never said")
                    .hasMessageContaining("0.02s");
            assertThatThrownBy(() -> console.sendAndAwait(mark + "x", line -> false, Duration.ofMillis(200)))
                    .isInstanceOf(WaitException.class);
            assertThatThrownBy(() -> console.awaitLine(line -> true, Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(console.isOpen()).isTrue();
        }
    }

    @Test
    void aWaitEndsWithItsThreadAndWithItsFuture() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            Thread.currentThread().interrupt();
            WaitException e = catchThrowableOfType(WaitException.class, () -> console.awaitLine(line -> false, LONG));
            assertThat(e.reason()).isEqualTo(WaitException.Reason.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();

            CompletableFuture<ConsoleLine> waiting = console.async().awaitLine(line -> false, LONG);
            assertThat(waiting.cancel(true)).isTrue();
            console.send(mark + "on it goes");
            told.await("LIVE " + mark + "on it goes");
        }
    }

    @Test
    void aWaitEndsWithTheConsole() {
        ConsoleSession console = cat().open(told);
        CompletableFuture<ConsoleLine> waiting = console.async().awaitLine(line -> false, LONG);
        console.close();
        WaitException e = catchThrowableOfType(WaitException.class, () -> CallStyle.await(waiting));
        assertThat(e.reason()).isEqualTo(WaitException.Reason.CLOSED);
        assertThat(e).hasMessageContaining("the console was closed");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsNotThereIsNotFound(CallStyle style) {
        assertThatThrownBy(() -> style.call(
                        () -> octyne.server("no such").console().open(told),
                        () -> octyne.server("no such").async().console().open(told)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("This server does not exist!")
                .hasMessageContaining("/server/no%20such/console");
        assertThat(told.told()).isEmpty();
    }

    @Test
    void aTokenThatIsNotAcceptedIsSaidToBe() {
        try (OctyneClient stranger = OctyneClient.builder()
                .baseUrl(node.url())
                .token("x".repeat(128))
                .build()) {
            assertThatThrownBy(() -> stranger.server("cat").console().openReader())
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageContaining("You are not authenticated")
                    .hasMessageNotContaining("xxx");
        }
    }

    @Test
    void aNodeThatIsNotThereCannotBeReached() {
        try (OctyneClient nowhere = OctyneClient.builder()
                .baseUrl("http://127.0.0.1:1")
                .token("x".repeat(128))
                .build()) {
            assertThatThrownBy(() -> nowhere.server("cat").console().openReader())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.reason()).isEqualTo(TransportException.Reason.CONNECT));
        }
    }

    @Test
    void whatIsTooLongOrEmptyIsNotSentAndWhatIsJustShortEnoughIs() throws InterruptedException {
        int overhead = "{\"type\":\"input\",\"data\":\"\"}".length();
        String longest = mark + "x".repeat(1024 * 1024 - overhead - mark.length());
        try (ConsoleSession console = cat().open(told)) {
            assertThatThrownBy(() -> console.send(longest + "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 MiB");
            // A quarter as many characters, but four bytes each.
            assertThatThrownBy(() -> console.send("\ud83d\ude00".repeat(300_000)))
                    .isInstanceOf(IllegalArgumentException.class);
            // Escapes count as they are sent.
            assertThatThrownBy(() -> console.send("\"".repeat(600_000))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> console.send("")).isInstanceOf(IllegalArgumentException.class);
            console.send(longest);
            told.await("LIVE " + longest);
            assertThat(told.told()).noneMatch(line -> line.startsWith("reconnecting"));
        }
    }

    @Test
    void aTextOfSeveralLinesIsSeveralCommandsWhateverIsInThem() throws InterruptedException {
        List<String> lines = List.of(
                mark + "\"quoted\" \\ <&>", mark + "\u00fc \ud83d\ude00 \u2028 \u001b[31mred\u001b[0m", mark + "\ttab");
        try (ConsoleSession console = cat().open(told)) {
            console.send(String.join("\n", lines));
            told.await("LIVE " + lines.get(2));
        }
        assertThat(marked(told.told("LIVE"))).isEqualTo(lines);
    }

    @Test
    void aReaderIsAskedForLinesUntilTheEnd() throws InterruptedException {
        ConsoleReader reader = cat().openReader();
        reader.send(mark + "one");
        reader.send(mark + "two");
        List<String> lines = new ArrayList<>();
        while (lines.size() < 2) {
            ConsoleLine line = reader.next(LONG);
            assertThat(line).isNotNull();
            if (line.text().startsWith(mark)) {
                lines.add(line.text());
            }
        }
        assertThat(lines).containsExactly(mark + "one", mark + "two");
        assertThat(reader.next(Duration.ZERO)).isNull();
        assertThat(reader.next(SHORT)).isNull();
        reader.close();
        assertThatThrownBy(() -> reader.next(LONG))
                .isInstanceOfSatisfying(
                        ConsoleException.class, e -> assertThat(e.reason()).isEqualTo(ConsoleException.Reason.ENDED));
        assertThat(reader).isEmpty();
    }

    @Test
    void aReaderIsWalkedThroughUntilTheEnd() {
        List<String> lines = new ArrayList<>();
        ConsoleReader reader = cat().openReader();
        numbers(3).forEach(reader::send);
        for (ConsoleLine line : reader) {
            if (line.text().startsWith(mark)) {
                lines.add(line.text());
            }
            if (line.text().equals(mark + "2")) {
                reader.close();
            }
        }
        assertThat(lines).isEqualTo(numbers(3));
    }

    @Test
    void aClosedConsoleSaysSoAndTakesNothing() throws Exception {
        ConsoleSession console = cat().open(told);
        console.close();
        console.close();
        assertThat(console.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.CLOSED);
        assertThat(console.isOpen()).isFalse();
        assertThat(console.isConnected()).isFalse();
        ConsoleException e = catchThrowableOfType(ConsoleException.class, () -> console.send("x"));
        assertThat(e.reason()).isEqualTo(ConsoleException.Reason.ENDED);
        assertThatThrownBy(() -> console.awaitLine(line -> true, LONG)).isInstanceOf(ConsoleException.class);
        assertThatThrownBy(() -> CallStyle.await(console.async().awaitLine(line -> true, LONG)))
                .isInstanceOf(ConsoleException.class);
        told.await("end CLOSED");
        if (!node.isReal()) {
            assertThat(fake().awaitConsoles("cat", 0)).isTrue();
        }
    }

    @Test
    void closingTheClientEndsItsConsoles() throws Exception {
        OctyneClient client = login().build();
        ConsoleSession first = client.server("cat").console().open(told);
        ConsoleReader second = client.server("trap").console().openReader();
        client.close();
        assertThat(first.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.CLIENT_CLOSED);
        assertThat(second.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.CLIENT_CLOSED);
        told.await("end CLIENT_CLOSED");
        assertThatThrownBy(() -> client.server("cat").console().open(told)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aListenerMaySendAndCloseAndFailAndTheLogTellsItOnceWithoutWhatIsSaid() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("io.github.deploysdks.octyne.console");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        List<String> lines = new ArrayList<>();
        try {
            ConsoleSession console = cat().open((it, line) -> {
                if (line.text().equals(mark + "ping")) {
                    it.send(mark + "pong");
                    throw new IllegalStateException("a listener's failure");
                }
                if (line.text().equals(mark + "pong")) {
                    lines.add(line.text());
                    it.close();
                    throw new AssertionError("another one");
                }
            });
            console.send(mark + "ping");
            assertThat(console.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.CLOSED);
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        assertThat(lines).containsExactly(mark + "pong");
        List<ILoggingEvent> events = List.copyOf(log.list);
        assertThat(events)
                .filteredOn(event -> event.getLevel().equals(Level.WARN))
                .hasSize(1)
                .allMatch(event -> event.getThrowableProxy().getMessage().equals("a listener's failure"));
        assertThat(events)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("Connected to /server/cat/console with V2", "Disconnecting from /server/cat/console")
                .noneMatch(text -> text.contains(mark.strip()));
    }

    @Test
    void closingInterruptsAListenerThatIsBusyButNotAtItsEnd() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<Boolean> calmAtTheEnd = new CompletableFuture<>();
        ConsoleSession console = cat().open(new ConsoleListener() {
            @Override
            public void onOpen(ConsoleSession it) {
                busy.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.complete(true);
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void onLine(ConsoleSession it, ConsoleLine line) {}

            @Override
            public void onEnd(ConsoleSession it, ConsoleEnd end) {
                calmAtTheEnd.complete(!Thread.currentThread().isInterrupted());
            }
        });
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        console.close();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(calmAtTheEnd.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void manyConsolesGetEveryLineInOrderAndBlockedOnesHoldUpNobody() throws Exception {
        int count = node.isReal() ? 10_000 : 3_000;
        CountDownLatch unblock = new CountDownLatch(1);
        ConsoleListener blocked = (it, line) -> {
            try {
                unblock.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        List<ConsoleRecorder> recorders = new ArrayList<>();
        List<ConsoleSession> consoles = new ArrayList<>();
        ConsoleSession dropping = cat().open(blocked, options -> options.queuedLines(100));
        ConsoleSession leaving =
                cat().open(blocked, options -> options.queuedLines(100).overflow(ConsoleOverflow.DISCONNECT));
        for (int i = 0; i < 20; i++) {
            ConsoleRecorder recorder = new ConsoleRecorder();
            recorders.add(recorder);
            consoles.add(cat().open(recorder));
        }
        List<String> lines = numbers(count);
        for (int from = 0; from < count; from += 500) {
            consoles.get(0).send(String.join("\n", lines.subList(from, Math.min(count, from + 500))));
        }
        for (ConsoleRecorder recorder : recorders) {
            recorder.await(all -> all.get(all.size() - 1).endsWith(mark + (count - 1)), "the last line");
            assertThat(marked(recorder.told("LIVE"))).isEqualTo(lines);
            assertThat(recorder.told()).noneMatch(text -> text.startsWith("reconnect") || text.startsWith("dropped"));
        }
        assertThat(dropping.isConnected()).isTrue();
        assertThat(dropping.droppedLines()).isBetween(count - 102L, (long) count + 2_600);
        assertThat(leaving.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.SLOW_LISTENER);
        unblock.countDown();
        dropping.close();
        consoles.forEach(ConsoleSession::close);
    }

    @Test
    void aSlowListenerIsToldWhereLinesAreMissing() throws Exception {
        CountDownLatch unblock = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        ConsoleRecorder recorder = new ConsoleRecorder();
        ConsoleListener slow = new ConsoleListener() {
            @Override
            public void onLine(ConsoleSession it, ConsoleLine line) {
                recorder.onLine(it, line);
                if (line.text().equals(mark + "stop")) {
                    busy.countDown();
                    try {
                        unblock.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }

            @Override
            public void onDropped(ConsoleSession it, long dropped) {
                recorder.onDropped(it, dropped);
            }
        };
        try (ConsoleSession console = cat().open(slow, options -> options.queuedLines(10))) {
            long before = console.droppedLines();
            console.send(mark + "stop");
            assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
            console.sendAndAwait(
                    String.join("\n", numbers(100)), line -> line.text().equals(mark + "99"), LONG);
            assertThat(console.droppedLines() - before).isEqualTo(90);
            unblock.countDown();
            recorder.await("LIVE " + mark + "99");
        }
        List<String> all = recorder.told();
        assertThat(all.subList(all.indexOf("LIVE " + mark + "stop"), all.size()))
                .startsWith("LIVE " + mark + "stop", "dropped 90", "LIVE " + mark + "90")
                .hasSize(12);
    }

    @Test
    void aHistoryOfManyMegabytesArrivesInOnePiece() {
        String megabyte = "y".repeat(900 * 1024);
        try (ConsoleSession console = cat().open(told)) {
            for (int i = 0; i < 10; i++) {
                String end = mark + i;
                console.sendAndAwait(megabyte + end, line -> line.text().endsWith(end), LONG);
            }
        }
        try (ConsoleReader reader = cat().openReader()) {
            List<String> history = new ArrayList<>();
            for (ConsoleLine line = reader.next(Duration.ZERO); line != null; line = reader.next(Duration.ZERO)) {
                assertThat(line.source()).isEqualTo(ConsoleLine.Source.HISTORY);
                if (line.text().contains(mark)) {
                    assertThat(line.text()).startsWith(megabyte);
                    history.add(line.text().substring(megabyte.length()));
                }
            }
            assertThat(history).isEqualTo(numbers(10));
            assertThat(reader.droppedLines()).isZero();
        }
    }

    @Test
    void aBrowserGetsInOnceWithATicket() throws Exception {
        String url = octyne.server("cat").console().browserUrl().toString();
        assertThat(url).matches("ws://[^/]+/server/cat/console\\?ticket=([A-Za-z0-9_.~-]|%2B|%2F)+%3D%3D");
        assertThat(firstMessage(url)).contains("settings");
        assertThat(firstMessage(url)).contains("not authenticated");
        assertThat(CallStyle.await(octyne.server("a;b c").async().console().browserUrl())
                        .toString())
                .contains("/server/a;b%20c/console?ticket=");
    }

    private static String firstMessage(String url) throws Exception {
        OkHttpClient browser = new OkHttpClient();
        CompletableFuture<String> first = new CompletableFuture<>();
        WebSocket socket = browser.newWebSocket(
                new Request.Builder()
                        .url(url)
                        .header("Sec-WebSocket-Protocol", "console-v2")
                        .build(),
                new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket from, String text) {
                        first.complete(text);
                    }

                    @Override
                    public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
                        first.completeExceptionally(failure);
                    }
                });
        try {
            return first.get(20, TimeUnit.SECONDS);
        } finally {
            socket.cancel();
            browser.dispatcher().executorService().shutdown();
        }
    }

    @Test
    void openingAndClosingAgainAndAgainLeavesNothingBehind() throws InterruptedException {
        Set<Thread> before = threads();
        AtomicReference<String> failure = new AtomicReference<>();
        try (OctyneClient client = login().build()) {
            for (int i = 0; i < 200; i++) {
                ConsoleSession console = i % 2 == 0
                        ? client.server("cat").console().open((it, line) -> {})
                        : client.server("cat").console().openReader();
                var unused = console.ended().thenAccept(end -> {
                    if (end.reason() != ConsoleEnd.Reason.CLOSED) {
                        failure.set(end.toString());
                    }
                });
                console.close();
            }
            if (!node.isReal()) {
                assertThat(fake().awaitConsoles("cat", 0)).isTrue();
            }
            assertThat(threads().size() - before.size()).isLessThan(100);
        }
        assertThat(failure).hasNullValue();
        Set<Thread> after = threads();
        after.removeAll(before);
        for (Thread thread : after) {
            thread.join(20_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    /** All threads but those of the virtual machine, of OkHttp as a whole, and of servers for tests. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("octyne-sdk")
                        || (thread.getName().startsWith("OkHttp http")
                                && !thread.getName().contains("MockWebServer")))
                .collect(Collectors.toSet());
    }
}
