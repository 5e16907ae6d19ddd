package io.github.deploysdks.octyne.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A Unix socket in front of a port: MockWebServer has none of its own. */
final class UnixGate implements AutoCloseable {
    private final Path path;
    private final int port;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();

    UnixGate(Path path, int port) throws IOException {
        this.path = path;
        this.port = port;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        thread(this::accept);
    }

    Path path() {
        return path;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel from = server.accept();
                SocketChannel to = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channels.add(from);
                channels.add(to);
                thread(() -> pipe(from, to));
                thread(() -> pipe(to, from));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pipe(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        try (from;
                to) {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException e) {
            // The other direction ended it.
        }
        channels.remove(from);
        channels.remove(to);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "unix-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (SocketChannel channel : channels) {
                channel.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
