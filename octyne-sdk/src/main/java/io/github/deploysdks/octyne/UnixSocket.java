package io.github.deploysdks.octyne;

import java.io.File;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketFactory;

/** The way to a node through its Unix socket. junixsocket makes the sockets, if it is there. */
final class UnixSocket {
    private UnixSocket() {}

    /** Where a node listens that is not configured otherwise: in Go's directory for temporary files, by its port. */
    static Path defaultPath(Map<String, String> environment, int port) {
        String directory = environment.getOrDefault("TMPDIR", "");
        return Path.of(directory.isEmpty() ? "/tmp" : directory, "octyne.sock." + port);
    }

    /**
     * Has a client connect through the socket, whatever host it means to connect to.
     *
     * @throws IllegalStateException if junixsocket is missing, or does not work on this system
     */
    static void connect(OkHttpClient.Builder client, Path socket) {
        File file = socket.toFile();
        try {
            client.socketFactory(Sockets.of(file));
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "A Unix socket needs junixsocket: add com.kohlschutter.junixsocket:junixsocket-core (type pom) to the"
                            + " dependencies",
                    e);
        }
        client.proxy(Proxy.NO_PROXY).dns(host -> List.of(InetAddress.getLoopbackAddress()));
    }

    /** Apart, so that the classes of junixsocket are looked for only here. */
    private static final class Sockets extends AFUNIXSocketFactory {
        private final File file;

        private Sockets(File file) {
            this.file = file;
        }

        static SocketFactory of(File file) {
            if (!AFUNIXSocket.isSupported()) {
                throw new IllegalStateException("junixsocket has no Unix sockets on this system; its native part for"
                        + " this platform may be missing");
            }
            return new Sockets(file);
        }

        @Override
        public Socket createSocket() throws SocketException {
            if (!file.exists()) {
                throw new ConnectException("there is no Unix socket " + file);
            }
            return super.createSocket();
        }

        @Override
        public AFUNIXSocketAddress addressFromHost(String host, int port) throws SocketException {
            return AFUNIXSocketAddress.of(file, port);
        }
    }
}
