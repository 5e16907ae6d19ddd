package io.github.deploysdks.octyne.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * An Octyne server for tests. It behaves as the real one does, quirks included: a path it does not know gets the version
 * as a success, a query parameter it cannot read is as good as missing, success looks like failure here and there.
 *
 * <p>It has the user {@value #USER} with the password {@value #PASSWORD} and three servers: {@code cat} (running, echoes,
 * dies of SIGTERM, which counts as a crash), {@code trap} (running, echoes, ends by itself at SIGTERM) and
 * {@code files} (not running). Processes live in memory; each server's files are in a temporary folder.
 *
 * <p>Nothing here waits: what takes its time on a real server ends after so and so many requests that ask for it, or with
 * the clock of the test. The methods are switches for what a real server does only now and then.
 */
public final class FakeOctyne implements AutoCloseable {
    /** The one account. */
    public static final String USER = "admin";

    /** Its password. */
    public static final String PASSWORD = "correct horse";

    private static final String API = "/api";

    private final Object lock = new Object();
    private final Path folder;
    private final FakeNode node;
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final MockWebServer api = new MockWebServer();
    private final MockWebServer webUi = new MockWebServer();
    private final MockWebServer local = new MockWebServer();
    private @Nullable UnixGate gate;
    private int answersToDrop;
    private Function<RecordedRequest, @Nullable MockResponse> interceptor = request -> null;

    private FakeOctyne(Release release, Clock clock) throws IOException {
        folder = Files.createTempDirectory("fake-octyne").toRealPath();
        for (String server : List.of("cat", "trap", "files")) {
            Files.createDirectory(folder.resolve(server));
        }
        node = new FakeNode(lock, release, clock, config(folder, release));
        node.accounts.add(USER, PASSWORD);
        api.setServerSocketFactory(new PromptSockets());
        webUi.setServerSocketFactory(new PromptSockets());
        api.setDispatcher(new Handler("", false));
        api.start();
        webUi.setDispatcher(new Handler(API, false));
        local.setDispatcher(new Handler("", true));
    }

    private static String config(Path folder, Release release) {
        String comment = release.atLeast(Release.V1_2) ? "  // The node's port.\n" : "";
        return "{\n" + comment + """
                  "port": 42069,
                  "webUI": {"enabled": true},
                  "servers": {
                    "cat": {"directory": "DIR/cat", "command": "/bin/cat"},
                    "trap": {"directory": "DIR/trap", "command": "./run.sh"},
                    "files": {"enabled": false, "directory": "DIR/files", "command": "/bin/cat"}
                  }
                }
                """.replace("DIR", folder.toString());
    }

    /** A server of the newest release. */
    public static FakeOctyne start() {
        return start(Release.V1_4_2);
    }

    /** A server of a release. */
    public static FakeOctyne start(Release release) {
        return start(release, Clock.systemUTC());
    }

    /** A server whose time is the test's. */
    public static FakeOctyne start(Release release, Clock clock) {
        try {
            return new FakeOctyne(release, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the API's port. */
    public String url() {
        return "http://127.0.0.1:" + api.getPort();
    }

    /** The address of the API on the web interface's port, with its prefix. */
    public String webUiUrl() {
        try {
            webUi.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "http://127.0.0.1:" + webUi.getPort() + API;
    }

    /** Where the Unix socket is. */
    public Path unixSocket() {
        synchronized (lock) {
            UnixGate open = gate;
            if (open == null) {
                try {
                    local.start();
                    open = new UnixGate(folder.resolve("octyne.sock"), local.getPort());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                gate = open;
            }
            return open.path();
        }
    }

    /** The folder of a server. */
    public Path directory(String server) {
        synchronized (lock) {
            return node.process(server).directory();
        }
    }

    /** All requests so far, in the order they came in. */
    public List<RecordedRequest> requests() {
        synchronized (lock) {
            return List.copyOf(requests);
        }
    }

    /** All requests so far, as method and target as they were sent: {@code GET /server/cat/files?path=%2F}. */
    public List<String> targets() {
        return requests().stream()
                .map(request -> request.getMethod() + " " + request.getTarget())
                .toList();
    }

    /** Forgets the requests so far. */
    public void clearRequests() {
        synchronized (lock) {
            requests.clear();
        }
    }

    /** Answers itself what the function answers; what it gives null for goes its usual way. */
    public void intercept(Function<RecordedRequest, @Nullable MockResponse> function) {
        synchronized (lock) {
            interceptor = function;
        }
    }

    /** Does what the next so and so many requests ask for, but closes the connection instead of answering. */
    public void dropAnswers(int count) {
        synchronized (lock) {
            answersToDrop = count;
        }
    }

    /** Writes an account into the file of accounts; it can log in at once. */
    public void addAccount(String username, String password) {
        synchronized (lock) {
            node.accounts.add(username, password);
        }
    }

    /** Empties the file of node.accounts. Who is logged in stays so until {@link #settleAccounts}. */
    public void removeAllAccounts() {
        synchronized (lock) {
            node.accounts.removeAll();
        }
    }

    /** Has the accounts read again at once, which happens within a second else. */
    public void settleAccounts() {
        synchronized (lock) {
            node.accounts.settle();
        }
    }

    /** Forgets all tokens, as a restart does, but goes on with everything else. */
    public void forgetTokens() {
        synchronized (lock) {
            node.accounts.forgetTokens();
        }
    }

    /**
     * Restarts: tokens, tickets and compressions are forgotten, consoles are cut, processes end, and those that are
     * enabled start again with empty consoles.
     */
    public void restart() {
        synchronized (lock) {
            node.restart();
        }
    }

    /** Writes the configuration by hand: it is there to be read, and works after a reload. */
    public void editConfig(String text) {
        synchronized (lock) {
            node.config = text;
        }
    }

    /**
     * How often a server's state may be asked for after a TERM and still be "running"; 0 for a process that is gone at
     * once. 1 at first.
     */
    public void pollsToExit(int polls) {
        synchronized (lock) {
            node.pollsToExit = polls;
        }
    }

    /** How many requests for a server's state fail after its process ended, until it is known to be gone; none at first. */
    public void failWhileReaping(int count) {
        synchronized (lock) {
            node.reapingRequests = count;
        }
    }

    /** How often an asynchronous compression is told to be unfinished; 1 at first. */
    public void pollsToCompress(int polls) {
        synchronized (lock) {
            node.archives.pollsToFinish(polls);
        }
    }

    /**
     * How often a folder is listed until an archive that an outside tool makes (xz, zstd) is written; 1 at first. For the
     * first half of them it is empty, then it has half its bytes.
     */
    public void listingsToCompress(int listings) {
        synchronized (lock) {
            node.archives.listingsToFinish(listings);
        }
    }

    /** Leaves room on the disk for so and so many bytes of each upload. */
    public void fillDisk(int free) {
        synchronized (lock) {
            node.freeSpace = free;
        }
    }

    /** Makes the next compression fail half way. */
    public void failNextCompression(String text) {
        synchronized (lock) {
            node.archives.failNext(text);
        }
    }

    /** Ends a process in good order. */
    public void exit(String server) {
        synchronized (lock) {
            node.process(server).stopped();
        }
    }

    /** Ends a process as a crash does. */
    public void crash(String server) {
        synchronized (lock) {
            node.process(server).crash();
        }
    }

    /** Prints a line on a server's console. */
    public void print(String server, String line) {
        synchronized (lock) {
            node.process(server).print(line);
        }
    }

    /** Sends a text to those who read a console along, whatever it is. */
    public void sendToConsoles(String server, String text) {
        synchronized (lock) {
            List.copyOf(node.process(server).consoles()).forEach(console -> console.sendRaw(text));
        }
    }

    /** How many read a console along. */
    public int consoles(String server) {
        synchronized (lock) {
            return node.process(server).consoles().size();
        }
    }

    /** Waits until so and so many read a console along; false if they do not within ten seconds. */
    public boolean awaitConsoles(String server, int count) throws InterruptedException {
        synchronized (lock) {
            return await(() -> node.process(server).consoles().size() == count);
        }
    }

    private boolean await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            lock.wait(left);
        }
        return true;
    }

    /** Lets those who open consoles from now on only read; what they type is refused. */
    public void readOnly(boolean readOnly) {
        synchronized (lock) {
            node.consoleSwitches.readOnly = readOnly;
        }
    }

    /** Has consoles take what comes, but answer nothing. */
    public void muteConsoles(boolean mute) {
        synchronized (lock) {
            node.consoleSwitches.mute = mute;
        }
    }

    /** Has consoles that connect from now on wait for what was printed before, for ever; each counts the latch down. */
    public void muteScrollback(CountDownLatch connected) {
        synchronized (lock) {
            node.consoleSwitches.noScrollback = connected;
        }
    }

    /** Refuses consoles from now on, with a status and a text. */
    public void refuseConsoles(int status, String text) {
        synchronized (lock) {
            node.consoleSwitches.refusal = new GoError(status, text);
        }
    }

    /** Opens consoles as usual again. */
    public void acceptConsoles() {
        synchronized (lock) {
            node.consoleSwitches.refusal = null;
        }
    }

    /** How many messages came over consoles so far. */
    public int consoleMessages() {
        synchronized (lock) {
            return node.consoleSwitches.messages;
        }
    }

    /** Waits until so and so many messages have come over consoles; false if they do not within ten seconds. */
    public boolean awaitConsoleMessages(int count) throws InterruptedException {
        synchronized (lock) {
            return await(() -> node.consoleSwitches.messages >= count);
        }
    }

    /** Cuts all connections to consoles, without a close frame. */
    public void dropConsoles() {
        synchronized (lock) {
            node.consoles().forEach(FakeConsole::drop);
        }
    }

    /** Closes all connections to consoles. */
    public void closeConsoles(int code, String reason) {
        synchronized (lock) {
            node.consoles().forEach(console -> console.close(code, reason));
        }
    }

    /** Cuts the connections to consoles over which no message came for 30 seconds of the clock, as the server does. */
    public void dropSilentConsoles() {
        synchronized (lock) {
            node.consoles().stream().filter(FakeConsole::isExpired).forEach(FakeConsole::drop);
        }
    }

    @Override
    public void close() {
        dropConsoles();
        api.close();
        webUi.close();
        if (gate != null) {
            gate.close();
        }
        local.close();
        try {
            FakeFiles.removeAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves one port. */
    private final class Handler extends Dispatcher {
        private final String prefix;
        private final boolean unixSocket;

        Handler(String prefix, boolean unixSocket) {
            this.prefix = prefix;
            this.unixSocket = unixSocket;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            synchronized (lock) {
                requests.add(request);
                MockResponse response = interceptor.apply(request);
                if (response == null) {
                    response = answer(request, prefix, unixSocket);
                }
                if (answersToDrop > 0) {
                    answersToDrop--;
                    return FakeReply.dropped();
                }
                return response;
            }
        }
    }

    private MockResponse answer(RecordedRequest raw, String prefix, boolean unixSocket) {
        if (!raw.getTarget().startsWith(prefix + "/")) {
            return FakeReply.text(404, "404 page not found");
        }
        FakeRequest request = FakeRequest.of(raw, prefix, unixSocket);
        if (request.segments().isEmpty()) {
            return FakeReply.text(400, "400 Bad Request");
        }
        String tidy = tidy(raw.getTarget());
        if (!tidy.equals(raw.getTarget())) {
            return new MockResponse.Builder()
                    .code(301)
                    .setHeader("Location", tidy)
                    .build();
        }
        if (request.is("OPTIONS")) {
            return new MockResponse.Builder().code(200).build();
        }
        MockResponse response;
        try {
            response = node.answer(request);
        } catch (GoError e) {
            response = FakeReply.error(e);
        } catch (GoPanic e) {
            response = FakeReply.dropped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (request.header("Origin").isEmpty()) {
            return response;
        }
        return response.newBuilder()
                .setHeader("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** Go's router sends who asks with doubled slashes or dots to the tidy path. */
    private static String tidy(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String clean = GoUrl.clean(path);
        String slash = path.endsWith("/") && !clean.equals("/") ? "/" : "";
        return clean + slash + (mark < 0 ? "" : target.substring(mark));
    }
}
