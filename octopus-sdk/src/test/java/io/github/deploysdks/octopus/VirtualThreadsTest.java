package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.deploysdks.octopus.model.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SDK on virtual threads, which Java has from 21 on: one that waits leaves the thread that carries it. */
@Timeout(120)
class VirtualThreadsTest {
    private static final int CALLS = 1_000;

    private HttpServer server;

    /** Calls that wait for their answer. The server's one thread alone uses it. */
    private final List<HttpExchange> waiting = new ArrayList<>();

    private volatile int wanted = 1;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CALLS);
        server.createContext(
                "/api/spaces/all",
                exchange ->
                        answer(exchange, "[{\"Id\":\"Spaces-1\",\"Name\":\"Harbour Services\",\"Slug\":\"harbour\"}]"));
        server.createContext("/api/Spaces-1/tasks/", this::keepUntilAllAreHere);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aThousandCallsAtOncePinNone() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "there are no virtual threads before Java 21");
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> pinned;
        List<String> ids = new ArrayList<>();
        ExecutorService threads = virtualThreads();
        try {
            // Classes are loaded and initialized on the first call, which pins a thread for once.
            try (OctopusClient first = client(url)) {
                threads.submit(task(first, 0)).get();
            }
            wanted = CALLS;
            try (Recording recording = new Recording();
                    OctopusClient octopus = client(url)) {
                recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO);
                recording.start();
                List<Future<Task>> tasks = new ArrayList<>();
                for (int i = 0; i < CALLS; i++) {
                    tasks.add(threads.submit(task(octopus, i)));
                }
                for (Future<Task> task : tasks) {
                    ids.add(task.get().id());
                }
                recording.stop();
                pinned = pins(recording);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize(CALLS).contains("ServerTasks-0", "ServerTasks-999");
        assertThat(pinned).isEmpty();
    }

    /** Else the test above could not fail. */
    @Test
    void aThreadThatIsPinnedIsSeen() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "there are no virtual threads before Java 21");
        ExecutorService threads = virtualThreads();
        try (Recording recording = new Recording()) {
            recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ZERO);
            recording.start();
            assertThat(threads.submit(() -> Pinning.DONE).get()).isTrue();
            recording.stop();
            assertThat(pins(recording))
                    .isNotEmpty()
                    .allSatisfy(pin -> assertThat(pin).contains("Pinning"));
        } finally {
            threads.shutdown();
        }
    }

    private static OctopusClient client(String url) {
        return OctopusClient.builder()
                .serverUrl(url)
                .credentials(OctopusCredentials.apiKey("API-EXAMPLE0000"))
                .build();
    }

    /** The space is named, so that all wait for the one call that looks it up. */
    private static Callable<Task> task(OctopusClient octopus, int number) {
        return () -> octopus.space("Harbour Services").tasks().get("ServerTasks-" + number);
    }

    /** What Java 17, for which this is compiled, does not have. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private List<String> pins(Recording recording) throws IOException {
        Path file = folder.resolve("recording.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .map(RecordedEvent::toString)
                .toList();
    }

    private void keepUntilAllAreHere(HttpExchange exchange) throws IOException {
        waiting.add(exchange);
        if (waiting.size() < wanted) {
            return;
        }
        for (HttpExchange one : waiting) {
            String path = one.getRequestURI().getPath();
            answer(
                    one,
                    "{\"Id\":\"" + path.substring(path.lastIndexOf('/') + 1)
                            + "\",\"Name\":\"Deploy\",\"State\":\"Success\"}");
        }
        waiting.clear();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Its initializer parks below a frame of the virtual machine's own. */
    private static final class Pinning {
        static final boolean DONE = park();

        private static boolean park() {
            LockSupport.parkNanos(1_000_000);
            return true;
        }
    }
}
