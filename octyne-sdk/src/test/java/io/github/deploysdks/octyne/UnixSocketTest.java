package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.model.ServerState;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixSocketTest extends OctyneSuite {
    private OctyneClient.Builder local() {
        return OctyneClient.builder().unixSocket(node.unixSocket());
    }

    @Test
    void nobodyLogsInOnAUnixSocket() {
        try (OctyneClient client = local().build()) {
            assertThat(client.servers().list().servers()).containsKeys("cat", "trap", "files");
            assertThat(client.server("trap").control().status().status()).isEqualTo(ServerState.RUNNING);
            assertThat(client.version()).startsWith("1.");
        }
        if (!node.isReal()) {
            assertThat(fake().targets()).noneMatch(target -> target.contains("/login"));
        }
    }

    @Test
    void filesGoUpAndDownAUnixSocket() {
        byte[] bytes = new byte[3_000_000];
        new java.util.Random(7).nextBytes(bytes);
        try (OctyneClient client = local().build()) {
            client.server("files").files().upload("", Upload.of("big.bin", bytes));

            assertThat(client.server("files").files().download("big.bin").bytes())
                    .isEqualTo(bytes);
            assertThat(client.async().servers().list().join().servers()).isNotEmpty();
        }
    }

    @Test
    void loginsLogoutsAndTicketsAreRefusedWithTheReason() {
        try (OctyneClient client = local().build()) {
            assertThatThrownBy(() -> client.authentication().login("admin", "x"))
                    .satisfies(UnixSocketTest::saysWhy);
            assertThatThrownBy(() -> client.authentication().logout()).satisfies(UnixSocketTest::saysWhy);
            assertThatThrownBy(() -> client.authentication().createTicket()).satisfies(UnixSocketTest::saysWhy);
            assertThatThrownBy(
                            () -> client.async().authentication().createTicket().join())
                    .cause()
                    .satisfies(UnixSocketTest::saysWhy);
            assertThatThrownBy(() -> client.node("http://127.0.0.1:1")).isInstanceOf(IllegalStateException.class);
        }
        if (!node.isReal()) {
            assertThat(fake().targets()).noneMatch(target -> target.contains("/ott") || target.contains("/log"));
        }
    }

    private static void saysWhy(Throwable e) {
        assertThat(e)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Unix socket there are no logins, logouts and tickets");
    }

    @Test
    void aSocketThatIsNotThereIsNoConnection(@TempDir Path folder) {
        try (OctyneClient client = OctyneClient.builder()
                .unixSocket(folder.resolve("no.sock"))
                .retry(io.github.deploysdks.core.retry.RetryPolicy.none())
                .build()) {
            assertThatThrownBy(() -> client.servers().list())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.reason()).isEqualTo(TransportException.Reason.CONNECT))
                    .hasMessageContaining("no.sock");
        }
    }

    @Test
    void aFileThatIsNoSocketIsNoConnection(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plain"), "not a socket");
        try (OctyneClient client = OctyneClient.builder()
                .unixSocket(file)
                .retry(io.github.deploysdks.core.retry.RetryPolicy.none())
                .build()) {
            assertThatThrownBy(() -> client.servers().list()).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void theDefaultSocketIsInGosDirectoryForTemporaryFiles() {
        assertThat(UnixSocket.defaultPath(Map.of(), 42069)).isEqualTo(Path.of("/tmp/octyne.sock.42069"));
        assertThat(UnixSocket.defaultPath(Map.of("TMPDIR", ""), 42069)).isEqualTo(Path.of("/tmp/octyne.sock.42069"));
        assertThat(UnixSocket.defaultPath(Map.of("TMPDIR", "/var/tmp"), 4711))
                .isEqualTo(Path.of("/var/tmp/octyne.sock.4711"));
        assertThatThrownBy(() -> OctyneClient.builder().unixSocket(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OctyneClient.builder().unixSocket(65_536))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSocketAndALoginDoNotGoTogether() {
        Path socket = Path.of("/tmp/any.sock");
        for (OctyneClient.Builder builder : new OctyneClient.Builder[] {
            OctyneClient.builder().unixSocket(socket).login("admin", "x"),
            OctyneClient.builder().unixSocket(socket).token("x"),
            OctyneClient.builder().unixSocket(socket).baseUrl("http://127.0.0.1:1"),
            OctyneClient.builder().unixSocket(socket).logoutOnClose(true),
        }) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("neither URL nor login");
        }
    }

    @Test
    void withoutJunixsocketTheMessageNamesIt() throws Exception {
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(entry -> !entry.contains("junixsocket"))
                .map(UnixSocketTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Class<?> builderType = loader.loadClass(OctyneClient.Builder.class.getName());
            Object builder = loader.loadClass(OctyneClient.class.getName())
                    .getMethod("builder")
                    .invoke(null);
            builderType.getMethod("unixSocket", Path.class).invoke(builder, Path.of("/tmp/any.sock"));

            assertThatThrownBy(() -> builderType.getMethod("build").invoke(builder))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("com.kohlschutter.junixsocket:junixsocket-core");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void textsAreTheSameOverTheSocket() {
        try (OctyneClient client = local().build()) {
            client.server("files")
                    .files()
                    .upload("", Upload.of("grüße.txt", "schöne Grüße".getBytes(StandardCharsets.UTF_8)));

            assertThat(new String(files().files().download("grüße.txt").bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("schöne Grüße");
        }
    }
}
