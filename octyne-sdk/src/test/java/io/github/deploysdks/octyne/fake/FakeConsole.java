package io.github.deploysdks.octyne.fake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.internal.ws.RealWebSocket;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One connection to a console. */
final class FakeConsole extends WebSocketListener {
    private static final long LIMIT = 1024 * 1024;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    /** What consoles do on demand; guarded by the server's lock. */
    static final class Switches {
        boolean readOnly;
        boolean mute;

        @Nullable CountDownLatch noScrollback;

        int messages;

        @Nullable GoError refusal;
    }

    private final Switches switches;
    private final Object lock;
    private final FakeProcess process;
    private final FakeAccounts accounts;
    private final String user;
    private final boolean v2;
    private final boolean settingsSayReadOnly;
    private final Clock clock;
    private @Nullable WebSocket socket;
    private Instant lastMessage;

    FakeConsole(
            Object lock,
            FakeProcess process,
            FakeAccounts accounts,
            String user,
            boolean v2,
            Release release,
            Clock clock,
            Switches switches) {
        this.switches = switches;
        this.lock = lock;
        this.process = process;
        this.accounts = accounts;
        this.user = user;
        this.v2 = v2;
        this.settingsSayReadOnly = release.atLeast(Release.V1_4_2);
        this.clock = clock;
        this.lastMessage = clock.instant();
    }

    /** Tells what is wrong, and closes. */
    static WebSocketListener refusal(int status, String text) {
        return new WebSocketListener() {
            @Override
            public void onOpen(WebSocket opened, Response response) {
                opened.send(error(text) + "\n");
                opened.close(4000 + status, text);
            }

            @Override
            public void onClosing(WebSocket closing, int code, String reason) {
                closing.close(code, null);
            }
        };
    }

    private static String error(String text) {
        return message("error", "message", text);
    }

    private static String message(String type, String name, Object value) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put(name, value);
        return GoJson.write(message);
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        synchronized (lock) {
            socket = opened;
            if (v2) {
                opened.send((settingsSayReadOnly
                                ? message("settings", "readOnly", switches.readOnly)
                                : "{\"type\":\"settings\"}")
                        + "\n");
            }
            process.consoles().add(this);
            if (switches.noScrollback != null) {
                switches.noScrollback.countDown();
            } else {
                output(process.scrollback());
            }
            lock.notifyAll();
        }
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        synchronized (lock) {
            if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LIMIT) {
                leave();
                from.close(1009, null);
                return;
            }
            if (!user.equals("@local") && !accounts.knows(user)) {
                drop();
                return;
            }
            switches.messages++;
            lock.notifyAll();
            if (!v2) {
                process.input(text);
                return;
            }
            lastMessage = clock.instant();
            String answer = answer(text);
            if (answer != null && !switches.mute) {
                from.send(answer);
            }
        }
    }

    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
        onMessage(from, bytes.utf8());
    }

    private @Nullable String answer(String text) {
        Map<String, Object> json;
        String type;
        String data;
        String id;
        try {
            json = GoJson.object(text);
            for (String name : json.keySet()) {
                GoJson.text(json, name);
            }
            type = GoJson.text(json, "type");
            data = GoJson.text(json, "data");
            id = GoJson.text(json, "id");
        } catch (GoError e) {
            return error("Invalid message format");
        }
        if (type.equals("input") && !data.isEmpty() && !switches.readOnly) {
            process.input(data);
            return null;
        }
        return type.equals("ping") ? message("pong", "id", id) : error("Invalid message type: " + type);
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        synchronized (lock) {
            leave();
        }
        closing.close(code == 1005 ? 1000 : code, null);
    }

    @Override
    public void onFailure(WebSocket failed, Throwable failure, @Nullable Response response) {
        synchronized (lock) {
            leave();
        }
    }

    private void leave() {
        process.consoles().remove(this);
        lock.notifyAll();
    }

    /** A line of output, or the kept lines. */
    void output(String text) {
        WebSocket to = socket;
        if (to != null) {
            to.send(v2 ? message("output", "data", text) : text);
        }
    }

    /** Sends a text as it is. */
    void sendRaw(String text) {
        WebSocket to = socket;
        if (to != null) {
            to.send(text);
        }
    }

    /** Cuts the connection, without a close frame. */
    void drop() {
        leave();
        WebSocket to = socket;
        if (to != null) {
            // A server's web socket has no call that cancel() could cancel.
            ((RealWebSocket) to).failWebSocket(new IOException("dropped by the test"), null, false);
        }
    }

    /** Closes in good order. */
    void close(int code, String reason) {
        leave();
        WebSocket to = socket;
        if (to != null) {
            to.close(code, reason);
        }
    }

    /** Whether the client has been silent for too long. Pings of the WebSocket itself do not count. */
    boolean isExpired() {
        return v2 && !clock.instant().isBefore(lastMessage.plus(KEEP_ALIVE));
    }
}
