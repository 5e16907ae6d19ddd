package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the console's WebSocket says without an SDK between: the same from the fake server and from a real one. */
class ConsoleProtocolTest extends OctyneSuite {
    private final OkHttpClient http = new OkHttpClient();

    @AfterEach
    void closeConnections() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** One connection; what happens to it, in words. */
    private final class Connection extends WebSocketListener {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final WebSocket socket;

        Connection(String url, String server, String token, String protocol) {
            Request.Builder request = new Request.Builder().url(url + "/server/" + server + "/console");
            if (token != null) {
                request.header("Authorization", token);
            }
            if (protocol != null) {
                request.header("Sec-WebSocket-Protocol", protocol);
            }
            socket = http.newWebSocket(request.build(), this);
        }

        @Override
        public void onOpen(WebSocket opened, Response response) {
            events.add("open " + response.header("Sec-WebSocket-Protocol"));
        }

        @Override
        public void onMessage(WebSocket from, String text) {
            events.add(text);
        }

        @Override
        public void onClosing(WebSocket closing, int code, String reason) {
            events.add("closed " + code + " " + reason);
            closing.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket failed, Throwable failure, Response response) {
            events.add("failed " + (response == null ? "" : response.code()));
        }

        String next() throws InterruptedException {
            return events.poll(10, TimeUnit.SECONDS);
        }

        /** The first event that contains a text; those before are passed over. */
        String nextWith(String text) throws InterruptedException {
            String event = next();
            while (event != null && !event.contains(text)) {
                event = next();
            }
            return event;
        }
    }

    private String token() {
        return octyne.authentication().login(node.username(), node.password()).token();
    }

    private Connection connect(String server) {
        return new Connection(node.url(), server, token(), "other, console-v2");
    }

    @Test
    void beginsWithItsSettingsAndTheLinesKept() throws InterruptedException {
        Connection connection = connect("trap");

        assertThat(connection.next()).isEqualTo("open console-v2");
        assertThat(connection.next()).isEqualTo("{\"type\":\"settings\",\"readOnly\":false}\n");
        Object first = RawJson.of(connection.next()).value();
        assertThat(first).isInstanceOfSatisfying(Map.class, message -> {
            assertThat(message.get("type")).isEqualTo("output");
            assertThat(message.get("data").toString())
                    .startsWith("\n")
                    .contains("ready", "[Octyne] Started server trap");
        });
        connection.socket.close(1000, null);
        assertThat(connection.next()).isEqualTo("closed 1000 ");
    }

    @Test
    void aServerThatNeverRanHasAnEmptyText() throws InterruptedException {
        assertThat(connect("files").nextWith("output")).isEqualTo("{\"type\":\"output\",\"data\":\"\"}");
    }

    @Test
    void answersEachMessageInItsWay() throws InterruptedException {
        Connection connection = connect("cat");
        connection.nextWith("output");

        for (String[] pair : new String[][] {
            {"{\"type\":\"ping\",\"id\":\"42\"}", "{\"type\":\"pong\",\"id\":\"42\"}"},
            {"{\"type\":\"ping\"}", "{\"type\":\"pong\",\"id\":\"\"}"},
            {"{\"type\":\"ping\",\"id\":7}", "{\"type\":\"error\",\"message\":\"Invalid message format\"}"},
            {"hello", "{\"type\":\"error\",\"message\":\"Invalid message format\"}"},
            {"{\"type\":\"input\",\"data\":\"\"}", "{\"type\":\"error\",\"message\":\"Invalid message type: input\"}"},
            {"{\"type\":\"dance\"}", "{\"type\":\"error\",\"message\":\"Invalid message type: dance\"}"},
            {"{\"type\":\"input\",\"data\":\"a <b>\"}", "{\"type\":\"output\",\"data\":\"a \\u003cb\\u003e\"}"},
        }) {
            connection.socket.send(pair[0]);
            assertThat(connection.next()).as(pair[0]).isEqualTo(pair[1]);
        }
        connection.socket.send("{\"type\":\"input\",\"data\":\"one\\ntwo\"}");
        assertThat(connection.next()).isEqualTo("{\"type\":\"output\",\"data\":\"one\"}");
        assertThat(connection.next()).isEqualTo("{\"type\":\"output\",\"data\":\"two\"}");
        connection.socket.cancel();
    }

    @Test
    void theOldProtocolIsBareLines() throws InterruptedException {
        Connection connection = new Connection(node.url(), "cat", token(), null);

        assertThat(connection.next()).isEqualTo("open null");
        String history = connection.next();
        assertThat(history).doesNotStartWith("{");
        if (!node.isReal()) {
            // A real server may have been at work for so long that this line is gone.
            assertThat(history).contains("[Octyne] Started server cat");
        }
        connection.socket.send("hello");
        assertThat(connection.next()).isEqualTo("hello");
        connection.socket.cancel();
    }

    @Test
    void refusalsComeAsCloseCodes() throws InterruptedException {
        Connection stranger = new Connection(node.url(), "cat", null, "console-v2");
        assertThat(List.of(stranger.next(), stranger.next(), stranger.next()))
                .containsExactly(
                        "open console-v2",
                        "{\"type\":\"error\",\"message\":\"You are not authenticated to access this resource!\"}\n",
                        "closed 4401 You are not authenticated to access this resource!");
        Connection lost = new Connection(node.url(), "nope", null, "console-v2");
        assertThat(lost.nextWith("closed")).isEqualTo("closed 4404 This server does not exist!");
        assertThat(new Connection(node.url(), "nope", null, null).next()).isEqualTo("failed 401");
        assertThat(new Connection(node.url(), "nope", token(), null).next()).isEqualTo("failed 404");
    }

    @Test
    void aMessageThatIsTooLargeClosesTheConnection() throws InterruptedException {
        Connection connection = connect("cat");
        connection.nextWith("output");

        connection.socket.send("x".repeat(1024 * 1024 + 1));

        String end = connection.next();
        while (end != null && !end.startsWith("closed") && !end.startsWith("failed")) {
            end = connection.next();
        }
        // A real server leaves the rest of the message unread; then the reset may overtake the close frame.
        assertThat(end).matches(node.isReal() ? "(?s)closed 1009.*|failed.*" : "(?s)closed 1009.*");
    }

    @Test
    void aTicketOpensAConsoleOnce() throws InterruptedException {
        String ticket = octyne.authentication().createTicket().ticket();
        String query = "console?ticket=" + ticket.replace("+", "%2B").replace("/", "%2F") + "&x=";

        // The path is completed to .../console?ticket=...&x=/console.
        assertThat(new Connection(node.url(), "cat/" + query, null, "console-v2").nextWith("settings"))
                .isNotNull();
        assertThat(new Connection(node.url(), "cat/" + query, null, "console-v2").nextWith("closed"))
                .startsWith("closed 4401");
    }

    @Test
    void keepsTheLast2501Lines() throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            fake().print("files", "line " + i);
        }

        String kept = connect("files").nextWith("output");

        assertThat(kept.split("\\\\n", -1)).hasSize(2501);
        assertThat(kept)
                .startsWith("{\"type\":\"output\",\"data\":\"line 499\\n")
                .contains("line 2999");
    }

    @Test
    void silenceEndsAConnectionWithoutACloseFrame() throws InterruptedException {
        Connection silent = connect("cat");
        Connection lively = connect("cat");
        silent.nextWith("output");
        lively.nextWith("output");
        assertThat(fake().awaitConsoles("cat", 2)).isTrue();

        clock.advance(Duration.ofSeconds(20));
        lively.socket.send("{\"type\":\"ping\",\"id\":\"1\"}");
        lively.nextWith("pong");
        clock.advance(Duration.ofSeconds(10));
        fake().dropSilentConsoles();

        assertThat(silent.next()).isEqualTo("failed ");
        assertThat(fake().awaitConsoles("cat", 1)).isTrue();
    }

    @Test
    void aDeletedAccountIsDroppedWithItsNextMessage() throws InterruptedException {
        Connection connection = connect("cat");
        connection.nextWith("output");
        fake().removeAllAccounts();
        fake().settleAccounts();

        connection.socket.send("{\"type\":\"ping\"}");

        assertThat(connection.next()).isEqualTo("failed ");
    }

    @Test
    void whatTheServerSaysItselfIsOnTheConsole() throws InterruptedException {
        Connection connection = connect("cat");
        connection.nextWith("output");

        fake().crash("cat");

        assertThat(connection.next()).contains("[Octyne] Server cat has crashed!");
        assertThat(connection.next()).contains("[Octyne] Restarting server cat due to default behaviour.");
        assertThat(connection.next()).contains("[Octyne] Started server cat");
    }

    @Test
    void olderReleasesRefuseBeforeTheUpgrade() throws InterruptedException {
        try (FakeOctyne old = FakeOctyne.start(Release.V1_2)) {
            assertThat(new Connection(old.url(), "cat", null, "console-v2").next())
                    .isEqualTo("failed 401");
        }
        try (FakeOctyne older = FakeOctyne.start(Release.V1_0);
                OctyneClient client = login().baseUrl(older.url()).build()) {
            String token = client.authentication()
                    .login(FakeOctyne.USER, FakeOctyne.PASSWORD)
                    .token();
            assertThat(new Connection(older.url(), "cat", token, "console-v2").next())
                    .isEqualTo("open null");
        }
    }
}
