package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnauthenticatedException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.core.testing.FakeClock;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consoles when things go wrong, or a while passes: on the fake server alone, in a time of the test's. */
@Timeout(60)
class ConsoleFaultsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofSeconds(5);

    private final FakeClock clock = new FakeClock();
    private FakeTimer timer = new FakeTimer();
    private final ConsoleRecorder told = new ConsoleRecorder();
    private FakeOctyne fake;
    private OctyneClient octyne;

    @BeforeEach
    void start() {
        fake = FakeOctyne.start(Release.V1_4_2, clock);
        octyne = login(fake.url());
    }

    @AfterEach
    void stop() {
        octyne.close();
        fake.close();
    }

    private OctyneClient login(String url) {
        return OctyneClient.builder()
                .baseUrl(url)
                .login(FakeOctyne.USER, FakeOctyne.PASSWORD)
                .retry(RetryPolicy.none())
                .clock(clock)
                .timer(timer)
                .build();
    }

    /** All begins anew with a server of another release. */
    private void use(Release release) {
        octyne.close();
        fake.close();
        fake = FakeOctyne.start(release, clock);
        timer = new FakeTimer();
        octyne = login(fake.url());
    }

    private ServerConsole cat() {
        return octyne.server("cat").console();
    }

    /** Lets the time pass until the next attempt to connect, and gives how long that was. */
    private Duration reconnect() throws InterruptedException {
        return timer.take(delay -> !delay.equals(TICK), true);
    }

    @ParameterizedTest
    @CsvSource({
        "401, UnauthenticatedException",
        "403, ForbiddenException",
        "404, NotFoundException",
        "500, ServerException"
    })
    void aRefusalIsWhatTheSameAnswerToARequestWouldBe(int status, String exception) {
        for (Release release : new Release[] {Release.V1_4_2, Release.V1_2, Release.V1_0}) {
            use(release);
            fake.refuseConsoles(status, "Words of the node's");
            ApiException e = catchThrowableOfType(ApiException.class, () -> cat().open(told));
            assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.error().message()).isEqualTo("Words of the node's");
            assertThat(e).hasMessageContaining("octyne console").hasMessageContaining("/server/cat/console");
            assertThat(told.told()).isEmpty();
        }
    }

    @Test
    void anAddressWithoutAnOctyneIsNoConsole() {
        try (OctyneClient astray = login(fake.url() + "/astray")) {
            assertThatThrownBy(() -> astray.server("cat").console().open(told))
                    .isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @Test
    void aForgottenTokenIsMadeAnewOnceWhenAConsoleIsOpened() {
        assertThat(octyne.servers().list()).isNotNull();
        fake.forgetTokens();
        fake.clearRequests();
        cat().open(told).close();
        assertThat(fake.targets())
                .filteredOn(target -> target.contains("/login"))
                .hasSize(1);

        fake.refuseConsoles(401, "no");
        fake.clearRequests();
        assertThatThrownBy(() -> cat().open(told)).isInstanceOf(UnauthenticatedException.class);
        assertThat(fake.targets())
                .filteredOn(target -> target.contains("/console"))
                .hasSize(2);
    }

    @Test
    void theOlderProtocolIsSpokenWhereThereIsNoOther() throws InterruptedException {
        use(Release.V1_0);
        fake.print("cat", "old");
        try (ConsoleSession console = cat().open(told)) {
            assertThat(console.protocol()).isEqualTo(ConsoleProtocol.V1);
            assertThat(console.isReadOnly()).isFalse();
            console.send("{\"type\":\"ping\"}");
            assertThat(console.sendAndAwait("typed", line -> line.text().equals("typed"), LONG)
                            .source())
                    .isEqualTo(ConsoleLine.Source.LIVE);
            told.await("LIVE typed");
            assertThat(told.told("HISTORY")).contains("old");
            assertThat(told.told("LIVE")).containsExactly("{\"type\":\"ping\"}", "typed");
            assertThatThrownBy(() -> console.send("x".repeat(1024 * 1024 + 1)))
                    .isInstanceOf(IllegalArgumentException.class);
            console.send("x".repeat(1024 * 1024));
            told.await("LIVE " + "x".repeat(1024 * 1024));
        }
        assertThat(fake.awaitConsoles("cat", 0)).isTrue();
    }

    @Test
    void theNewerProtocolIsSpokenWithEveryReleaseThatHasIt() {
        for (Release release : new Release[] {Release.V1_1, Release.V1_2, Release.V1_3}) {
            use(release);
            try (ConsoleSession console = cat().open(told)) {
                assertThat(console.protocol()).isEqualTo(ConsoleProtocol.V2);
                assertThat(console.isReadOnly()).isFalse();
            }
        }
    }

    @Test
    void anAddressWithAPathWorks() {
        try (OctyneClient web = login(fake.webUiUrl());
                ConsoleSession console = web.server("cat").console().open(told)) {
            assertThat(console.sendAndAwait("hello", line -> true, LONG).text()).isEqualTo("hello");
            assertThat(web.server("cat").console().browserUrl().toString())
                    .startsWith(fake.webUiUrl().replace("http:", "ws:") + "/server/cat/console?ticket=");
        }
    }

    @Test
    void aUnixSocketWorksButHasNoTickets() {
        try (OctyneClient local = OctyneClient.builder()
                        .unixSocket(fake.unixSocket())
                        .timer(timer)
                        .build();
                ConsoleSession console = local.server("cat").console().open(told)) {
            assertThat(console.sendAndAwait("hello", line -> true, LONG).text()).isEqualTo("hello");
            assertThatThrownBy(() -> local.server("cat").console().browserUrl())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("on a Unix socket there are no logins, logouts and tickets");
        }
    }

    @Test
    void aUnixSocketThatNobodyListensToCannotBeReached(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("left.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        try (OctyneClient local =
                OctyneClient.builder().unixSocket(socket).timer(timer).build()) {
            assertThatThrownBy(() -> local.server("cat").console().open(told))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.reason()).isEqualTo(TransportException.Reason.CONNECT));
        }
    }

    @Test
    void aMessageInManyFramesIsOneMessage() throws Exception {
        String first = "\u00fc\ud83d\ude00".repeat(50_000);
        try (SplittingServer server = new SplittingServer(
                        "{\"type\":\"settings\",\"readOnly\":true}\n",
                        "{\"type\":\"output\",\"data\":\"\\n" + first + "\\nlast\"}");
                OctyneClient client = OctyneClient.builder()
                        .baseUrl(server.url())
                        .token("token")
                        .timer(timer)
                        .build();
                ConsoleReader console = client.server("cat").console().openReader()) {
            assertThat(console.isReadOnly()).isTrue();
            assertThat(console.next(LONG)).extracting(ConsoleLine::text).isEqualTo(first);
            assertThat(console.next(LONG)).extracting(ConsoleLine::text).isEqualTo("last");
        }
    }

    @Test
    void silenceOfSeventySecondsIsSurvived() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            for (int second = 5; second <= 70; second += 5) {
                clock.advance(TICK);
                timer.take(TICK::equals, true);
                assertThat(fake.awaitConsoleMessages(second / 10)).isTrue();
                fake.dropSilentConsoles();
                // So that the pong, which stands before it, has been read as well.
                fake.print("cat", "second " + second);
                told.await("LIVE second " + second);
            }
            assertThat(fake.consoleMessages()).isEqualTo(7);
            console.send("still there");
            told.await("LIVE still there");
        }
        assertThat(told.told()).noneMatch(text -> text.startsWith("reconnecting"));
    }

    @Test
    void aPongIsASignOfLife() throws InterruptedException {
        try (ConsoleSession console = octyne.server("files").console().open(told)) {
            for (int tick = 0; tick < 14; tick++) {
                timer.take(TICK::equals, true);
                // It does not run, so that all that comes is the pong that confirms.
                console.send("nobody reads this");
            }
            assertThat(console.isConnected()).isTrue();
        }
        told.await("end CLOSED");
        assertThat(told.told()).containsExactly("open", "end CLOSED");
    }

    @Test
    void aNodeThatAnswersNothingForTwentyFiveSecondsIsGivenUp() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            fake.muteConsoles(true);
            for (int tick = 0; tick < 5; tick++) {
                timer.take(TICK::equals, true);
                assertThat(console.isConnected()).isTrue();
            }
            timer.take(TICK::equals, true);
            assertThat(console.isConnected()).isFalse();
            told.await("reconnecting TransportException");
            fake.muteConsoles(false);
            reconnect();
            told.await("reconnected 0");
            console.send("again");
            told.await("LIVE again");
        }
    }

    @Test
    void afterALostConnectionNothingIsToldTwiceAndWhatWasMissedIsToldAsSuch() throws InterruptedException {
        fake.print("cat", "before");
        try (ConsoleSession console = cat().open(told)) {
            console.send("live");
            told.await("LIVE live");
            fake.dropConsoles();
            told.await("reconnecting TransportException");
            fake.print("cat", "missed");
            ConsoleException e = catchThrowableOfType(ConsoleException.class, () -> console.send("lost"));
            assertThat(e.reason()).isEqualTo(ConsoleException.Reason.NOT_CONNECTED);
            assertThat(console.isOpen()).isTrue();
            CompletableFuture<ConsoleLine> awaited = console.async().awaitLine(line -> true, LONG);
            reconnect();
            told.await("reconnected 1");
            assertThat(awaited.join().source()).isEqualTo(ConsoleLine.Source.CATCH_UP);
            console.send("after");
            told.await("LIVE after");
        }
        told.await("end CLOSED");
        assertThat(told.told())
                .containsExactly(
                        "open",
                        "HISTORY [Octyne] Started server cat",
                        "HISTORY before",
                        "LIVE live",
                        "reconnecting TransportException",
                        "reconnected 1",
                        "CATCH_UP missed",
                        "LIVE after",
                        "end CLOSED");
    }

    @Test
    void moreThanTheNodeKeepsLeavesAGap() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            fake.dropConsoles();
            told.await("reconnecting TransportException");
            IntStream.range(0, 4000).forEach(i -> fake.print("cat", "line " + i));
            reconnect();
            told.await("reconnected 2501 gap");
            told.await("CATCH_UP line 3999");
            assertThat(told.told("CATCH_UP")).hasSize(2501);
            assertThat(console.droppedLines()).isZero();
        }
    }

    @Test
    void aNodeThatStartsAgainIsLoggedInToAgain() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            console.send("before");
            told.await("LIVE before");
            // At first there is nobody.
            fake.intercept(request -> new MockResponse.Builder().code(502).build());
            fake.restart();
            told.await("reconnecting TransportException");
            reconnect();
            told.await("reconnecting ServiceUnavailableException");
            fake.intercept(request -> null);
            reconnect();
            told.await("reconnected 1 restarted gap");
            told.await("CATCH_UP [Octyne] Started server cat");
            console.send("after");
            told.await("LIVE after");
            assertThat(fake.targets())
                    .filteredOn(target -> target.contains("/login"))
                    .hasSize(2);
        }
    }

    @Test
    void aLoginThatMeetsAConnectionFromBeforeTheRestartIsRepeatedAtOnce() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            AtomicInteger logins = new AtomicInteger();
            fake.intercept(request -> request.getTarget().startsWith("/login") && logins.incrementAndGet() == 1
                    ? new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build()
                    : null);
            fake.restart();
            reconnect();
            told.await("reconnected 0");
            assertThat(console.isConnected()).isTrue();
            assertThat(logins).hasValue(2);
        }
        assertThat(told.told("reconnecting")).hasSize(1);
    }

    @Test
    void withATokenAloneTheConsoleEndsWhenTheNodeForgotIt() throws Exception {
        String token = octyne.authentication()
                .login(FakeOctyne.USER, FakeOctyne.PASSWORD)
                .token();
        try (OctyneClient client = OctyneClient.builder()
                        .baseUrl(fake.url())
                        .token(token)
                        .timer(timer)
                        .build();
                ConsoleSession console = client.server("cat").console().open(told)) {
            fake.restart();
            reconnect();
            ConsoleEnd end = console.ended().get(20, TimeUnit.SECONDS);
            assertThat(end.reason()).isEqualTo(ConsoleEnd.Reason.UNAUTHENTICATED);
            assertThat(end.cause()).isInstanceOf(UnauthenticatedException.class);
            assertThat(end.toString()).doesNotContain(token);
            told.await("end UNAUTHENTICATED");
            ConsoleException e = catchThrowableOfType(ConsoleException.class, () -> console.send("x"));
            assertThat(e.reason()).isEqualTo(ConsoleException.Reason.ENDED);
            assertThat(e).hasCause(end.cause());
        }
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "403, FORBIDDEN", "404, SERVER_GONE"})
    void aRefusalForGoodEndsTheConsole(int status, ConsoleEnd.Reason reason) throws Exception {
        for (Release release : new Release[] {Release.V1_4_2, Release.V1_0}) {
            use(release);
            try (ConsoleReader console = cat().openReader()) {
                fake.refuseConsoles(status, "No more");
                fake.dropConsoles();
                reconnect();
                ConsoleEnd end = console.ended().get(20, TimeUnit.SECONDS);
                assertThat(end.reason()).isEqualTo(reason);
                assertThat(end.cause()).hasMessageContaining("No more");
                // What came before is still there to be read.
                assertThat(console.next(LONG)).isNotNull();
                assertThatThrownBy(() -> console.next(LONG)).isInstanceOf(ConsoleException.class);
            }
        }
    }

    @Test
    void aServerThatIsRemovedEndsTheConsole() throws Exception {
        try (ConsoleSession console = cat().open(told)) {
            fake.closeConsoles(4404, "This server does not exist!");
            ConsoleEnd end = console.ended().get(20, TimeUnit.SECONDS);
            assertThat(end.reason()).isEqualTo(ConsoleEnd.Reason.SERVER_GONE);
        }
    }

    @Test
    void whatMayPassIsTriedAgainMoreAndMoreSeldom() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            fake.refuseConsoles(500, "Internal Server Error!");
            fake.closeConsoles(1001, "going away");
            List<Duration> delays = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                delays.add(reconnect());
            }
            long[] most = {1, 2, 4, 8, 16, 30, 30, 30};
            for (int i = 0; i < most.length; i++) {
                assertThat(delays.get(i))
                        .isBetween(Duration.ofMillis(most[i] * 500), Duration.ofMillis(most[i] * 1000));
            }
            told.await(
                    all -> all.stream()
                                    .filter(text -> text.startsWith("reconnecting"))
                                    .count()
                            == 9,
                    "the last failure");
            fake.acceptConsoles();
            reconnect();
            told.await("reconnected 0");
            assertThat(told.told("reconnecting"))
                    .startsWith("TransportException")
                    .contains("ServerException");

            // Soon lost again it goes on as before; after half a minute it begins anew.
            fake.dropConsoles();
            assertThat(reconnect()).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
            told.await(all -> all.stream().filter("reconnected 0"::equals).count() == 2, "connected again");
            int messages = fake.consoleMessages();
            for (int tick = 1; tick <= 6; tick++) {
                timer.advance(TICK);
                assertThat(fake.awaitConsoleMessages(messages + tick / 2)).isTrue();
                fake.print("cat", "tick " + tick);
                told.await("LIVE tick " + tick);
            }
            assertThat(console.isConnected()).isTrue();
            fake.dropConsoles();
            assertThat(reconnect()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aProxyThatDoesNotFindTheNodeIsNoMissingServer() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            fake.intercept(request -> new MockResponse.Builder()
                    .code(404)
                    .body("404 page not found")
                    .build());
            fake.dropConsoles();
            reconnect();
            told.await("reconnecting NotFoundException");
            fake.intercept(request -> null);
            reconnect();
            told.await("reconnected 0");
            assertThat(console.isOpen()).isTrue();
        }
    }

    @Test
    void closingBetweenTwoAttemptsIsTheEnd() throws Exception {
        ConsoleSession console = cat().open(told);
        fake.dropConsoles();
        told.await("reconnecting TransportException");
        console.close();
        assertThat(console.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.CLOSED);
        told.await("end CLOSED");
        assertThat(fake.consoles("cat")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void closingDuringAnAttemptIsTheEnd(boolean client) throws Exception {
        ConsoleSession console = cat().open(told);
        CountDownLatch asked = new CountDownLatch(1);
        fake.dropConsoles();
        told.await("reconnecting TransportException");
        // An answer that takes its time: the connection is there, the console is not open.
        fake.muteScrollback(asked);
        reconnect();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        if (client) {
            octyne.close();
        } else {
            console.close();
        }
        assertThat(console.ended().get(20, TimeUnit.SECONDS).reason())
                .isEqualTo(client ? ConsoleEnd.Reason.CLIENT_CLOSED : ConsoleEnd.Reason.CLOSED);
        assertThat(fake.awaitConsoles("cat", 0)).isTrue();
        assertThat(told.told()).noneMatch(text -> text.startsWith("reconnected"));
    }

    @Test
    void aConsoleThatDoesNotOpenInTimeIsGivenUp() throws InterruptedException {
        fake.muteScrollback(new CountDownLatch(1));
        assertThatThrownBy(() -> cat().open(told, options -> options.openTimeout(Duration.ofMillis(100))))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.reason()).isEqualTo(TransportException.Reason.TIMEOUT))
                .hasMessageContaining("did not open within 100 ms");
        assertThat(fake.awaitConsoles("cat", 0)).isTrue();
    }

    @Test
    void openingEndsWithItsThreadAndItsFuture() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        fake.muteScrollback(asked);
        CompletableFuture<ConsoleSession> opening =
                octyne.server("cat").async().console().open(told);
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(opening.cancel(true)).isTrue();
        assertThat(fake.awaitConsoles("cat", 0)).isTrue();

        assertThat(octyne.servers().list()).isNotNull();
        Thread.currentThread().interrupt();
        TransportException e = catchThrowableOfType(TransportException.class, () -> cat().open(told));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.reason()).isEqualTo(TransportException.Reason.INTERRUPTED);
        assertThat(told.told()).isEmpty();
    }

    @Test
    void withoutReconnectingALostConnectionIsTheEnd() throws Exception {
        try (ConsoleSession console = cat().open(told, options -> options.reconnect(false))) {
            fake.dropConsoles();
            ConsoleEnd end = console.ended().get(20, TimeUnit.SECONDS);
            assertThat(end.reason()).isEqualTo(ConsoleEnd.Reason.CONNECTION_LOST);
            assertThat(end.cause()).isInstanceOf(TransportException.class);
            told.await("end CONNECTION_LOST");
        }
    }

    @Test
    void whatIsNoMessageIsPassedOverAndComplaintsAreTold() throws InterruptedException {
        try (ConsoleSession console = cat().open(told)) {
            for (String frame : List.of(
                    "",
                    "no JSON",
                    "{\"type\":\"output\",\"data\":\"half",
                    "[]",
                    "null",
                    "{}",
                    "{\"type\":5}",
                    "{\"type\":\"output\"}",
                    "{\"type\":\"output\",\"data\":7}",
                    "{\"type\":\"news\",\"data\":\"of tomorrow\"}",
                    "{\"type\":\"pong\",\"id\":\"nobody asked\"}",
                    "{\"type\":\"pong\"}",
                    "{\"type\":\"error\",\"message\":\"a complaint\"}",
                    "{\"type\":\"error\"}",
                    "{\"later\":{\"a\":[1]},\"data\":\"\\u00e9\",\"type\":\"output\"}")) {
                fake.sendToConsoles("cat", frame);
            }
            // A complaint that comes while a command is under way would be about that.
            told.await("LIVE \u00e9");
            console.send("on it goes");
            told.await("LIVE on it goes");
            assertThat(told.told("LIVE")).containsExactly("\u00e9", "on it goes");
            assertThat(told.told("error")).containsExactly("a complaint", "an error without a message");
        }
    }

    @Test
    void whoMayOnlyReadIsToldBeforeAnythingIsSent() {
        fake.readOnly(true);
        try (ConsoleSession console = cat().open(told)) {
            assertThat(console.isReadOnly()).isTrue();
            ConsoleException e = catchThrowableOfType(ConsoleException.class, () -> console.send("x"));
            assertThat(e.reason()).isEqualTo(ConsoleException.Reason.READ_ONLY);
            assertThat(fake.consoleMessages()).isZero();
        }
    }

    @Test
    void whoMayNoLongerWriteIsToldByTheCommandThatIsRefused() {
        try (ConsoleSession console = cat().open(told)) {
            fake.readOnly(true);
            assertThat(console.isReadOnly()).isFalse();
            ConsoleException e = catchThrowableOfType(ConsoleException.class, () -> console.send("x"));
            assertThat(e.reason()).isEqualTo(ConsoleException.Reason.READ_ONLY);
            assertThat(e).hasMessageContaining("Invalid message type: input");
            fake.readOnly(false);
            console.send("y");
            assertThat(told.told("error")).isEmpty();
        }
    }

    @Test
    void aCommandThatIsNotConfirmedSaysSo() throws InterruptedException {
        try (ConsoleSession console = cat().open(told, options -> options.sendTimeout(Duration.ofMillis(50)))) {
            fake.muteConsoles(true);
            WaitException late = catchThrowableOfType(WaitException.class, () -> console.send("x"));
            assertThat(late.reason()).isEqualTo(WaitException.Reason.DEADLINE);
            assertThat(late).hasMessageContaining("may pass on yet");
        }
        try (ConsoleSession console = octyne.server("trap").console().open(told)) {
            int messages = fake.consoleMessages();
            CompletableFuture<?> sent = console.async().send("x");
            assertThat(fake.awaitConsoleMessages(messages + 2)).isTrue();
            fake.dropConsoles();
            assertThatThrownBy(() -> CallStyle.await(sent))
                    .isInstanceOfSatisfying(
                            ConsoleException.class,
                            e -> assertThat(e.reason()).isEqualTo(ConsoleException.Reason.UNCONFIRMED));
        }
    }

    @Test
    void aPingOfItsOwnConfirmsEachOfManyCommandsAtOnce() {
        try (ConsoleSession console = cat().open(told)) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(console.async().send("command " + i));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            assertThat(fake.consoleMessages()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesThatComeAllAtOnceAreNoReasonToLeave(ConsoleOverflow overflow) throws InterruptedException {
        IntStream.range(0, 1000).forEach(i -> fake.print("cat", "line " + i));
        try (ConsoleReader console =
                cat().openReader(options -> options.queuedLines(10).overflow(overflow))) {
            assertThat(console.isOpen()).isTrue();
            assertThat(console.droppedLines()).isEqualTo(991);
            assertThat(console.next(LONG)).extracting(ConsoleLine::text).isEqualTo("line 990");
        }
    }

    @Test
    void whoDoesNotKeepUpKeepsWhatFitsAndLeaves() throws Exception {
        ConsoleReader console =
                cat().openReader(options -> options.queuedLines(5).overflow(ConsoleOverflow.DISCONNECT));
        IntStream.range(0, 10).forEach(i -> fake.print("cat", "line " + i));
        assertThat(console.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.SLOW_LISTENER);
        assertThat(fake.awaitConsoles("cat", 0)).isTrue();
        List<String> lines = new ArrayList<>();
        for (ConsoleLine line : console) {
            lines.add(line.text());
        }
        assertThat(lines).containsExactly("[Octyne] Started server cat", "line 0", "line 1", "line 2", "line 3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingEndsTheThreadOfAListenerThatIsBlockedAfterTheEnd(boolean client) throws Exception {
        CompletableFuture<Thread> blocked = new CompletableFuture<>();
        ConsoleSession console = cat().open(
                        (it, line) -> {
                            blocked.complete(Thread.currentThread());
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        options -> options.queuedLines(5).overflow(ConsoleOverflow.DISCONNECT));
        Thread thread = blocked.get(20, TimeUnit.SECONDS);
        IntStream.range(0, 10).forEach(i -> fake.print("cat", "line " + i));
        assertThat(console.ended().get(20, TimeUnit.SECONDS).reason()).isEqualTo(ConsoleEnd.Reason.SLOW_LISTENER);
        if (client) {
            octyne.close();
        } else {
            console.close();
        }
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(console.ended().join().reason()).isEqualTo(ConsoleEnd.Reason.SLOW_LISTENER);
    }

    @Test
    void whenALineArrivedTheClientsClockSays() {
        try (ConsoleSession console = cat().open(told)) {
            clock.advance(Duration.ofHours(3));
            assertThat(console.sendAndAwait("x", line -> true, LONG).receivedAt())
                    .isEqualTo(clock.instant());
        }
    }

    @Test
    void delaysAreSpreadAndLimited() {
        assertThat(ConsoleEngine.delay(0, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ConsoleEngine.delay(0, 1)).isEqualTo(Duration.ofMillis(500));
        assertThat(ConsoleEngine.delay(4, 0)).isEqualTo(Duration.ofSeconds(16));
        assertThat(ConsoleEngine.delay(5, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(ConsoleEngine.delay(1_000_000, 0)).isEqualTo(Duration.ofSeconds(30));
    }
}
