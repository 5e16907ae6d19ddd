package io.github.deploysdks.examples.mock;

import io.github.deploysdks.core.json.RawJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Prism mock server that plays one platform: it checks requests against the OpenAPI document, and answers with the document's
 * examples. It listens on a free port of the loopback interface.
 */
public final class MockServer implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+?)(?:\\u001b.*)?$");
    private static final int LOG_LINES = 500;
    private static final int START_SECONDS = 60;

    private final Process process;
    private final Path document;
    private final Deque<String> log = new ArrayDeque<>();
    private final CompletableFuture<String> url = new CompletableFuture<>();

    private MockServer(Process process, Path document) {
        this.process = process;
        this.document = document;
        Thread reader = new Thread(this::read, "prism-log");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param platform {@code octopus}, {@code divio} or {@code octyne}
     * @throws IllegalStateException if it does not come up; the message holds its log
     */
    public static MockServer start(NodeTools tools, String platform) {
        try {
            Path document = Files.createTempFile(platform, ".json");
            try (InputStream in = MockServer.class.getResourceAsStream("/openapi/" + platform + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("The document of " + platform + " is not on the class path");
                }
                RawJson original = RawJson.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                Files.writeString(
                        document, RawJson.ofValue(forPrism(original.value())).json());
            }
            Process process = new ProcessBuilder(
                            "node",
                            tools.file("@stoplight/prism-cli/dist/index.js").toString(),
                            "mock",
                            "--host",
                            "127.0.0.1",
                            "--port",
                            "0",
                            document.toString())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            MockServer server = new MockServer(process, document);
            server.awaitStart(platform);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("The mock server of " + platform + " cannot be started", e);
        }
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return url.join();
    }

    /** The last lines of its log: what it thought of the requests. */
    public String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.deleteIfExists(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The document as Prism needs it.
     *
     * <p>Without read-only properties among the required ones: such a property is required in answers alone, which Prism
     * knows for a body's own schema, but not for schemas below its {@code oneOf} and {@code allOf}; there it refuses requests
     * for lacking what a client may not send. And with {@code text/plain} for text that a server labels as JSON though it is
     * to be taken as it is: Prism would put it in quotes.
     */
    private static @Nullable Object forPrism(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(MockServer::forPrism).collect(Collectors.toList());
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(isRawText(value) ? "text/plain" : name, forPrism(value)));
        if (map.get("required") instanceof List<?> required && map.get("properties") instanceof Map<?, ?> properties) {
            List<?> kept = required.stream()
                    .filter(name -> !(properties.get(name) instanceof Map<?, ?> property)
                            || !Boolean.TRUE.equals(property.get("readOnly")))
                    .toList();
            if (kept.isEmpty()) {
                copy.remove("required");
            } else {
                copy.put("required", kept);
            }
        }
        return copy;
    }

    private static boolean isRawText(@Nullable Object media) {
        return media instanceof Map<?, ?> map
                && map.get("schema") instanceof Map<?, ?> schema
                && Boolean.TRUE.equals(schema.get("x-raw"));
    }

    private void awaitStart(String platform) {
        try {
            url.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("The mock server of " + platform + " did not come up:\n" + log(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the mock server of " + platform + " came up", e);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (log) {
                    log.addLast(line);
                    if (log.size() > LOG_LINES) {
                        log.removeFirst();
                    }
                }
                Matcher listening = LISTENING.matcher(line.strip());
                if (listening.find()) {
                    url.complete(listening.group(1));
                }
            }
        } catch (IOException e) {
            // It was ended.
        }
        url.completeExceptionally(new IllegalStateException("It ended by itself"));
    }
}
