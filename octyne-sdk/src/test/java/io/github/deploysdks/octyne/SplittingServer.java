package io.github.deploysdks.octyne;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import okio.ByteString;

/** A console that sends its messages in frames of 999 bytes, a ping among them, as proxies may: OkHttp's server does not. */
final class SplittingServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int FRAME = 999;
    private static final int TEXT = 1;
    private static final int PING = 9;
    private static final int FIN = 0x80;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    SplittingServer(String... messages) throws IOException {
        Thread thread = new Thread(() -> serve(messages), "splitting-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve(String... messages) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            String key = readHead(socket).replaceAll("(?si).*Sec-WebSocket-Key: (\\S+).*", "$1");
            String accept = ByteString.encodeUtf8(key + MAGIC).sha1().base64();
            out.write(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Protocol: console-v2\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (String message : messages) {
                send(out, message.getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            // Until the client is gone.
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String readHead(Socket socket) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(socket.getInputStream().read());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static void send(OutputStream out, byte[] message) throws IOException {
        for (int from = 0; from < message.length; from += FRAME) {
            int length = Math.min(FRAME, message.length - from);
            boolean last = from + length == message.length;
            out.write((last ? FIN : 0) | (from == 0 ? TEXT : 0));
            if (length < 126) {
                out.write(length);
            } else {
                out.write(126);
                out.write(length >> 8);
                out.write(length);
            }
            out.write(message, from, length);
            if (!last) {
                out.write(FIN | PING);
                out.write(0);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
