package io.github.deploysdks.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged, and that logging changes nothing. */
class LoggingTest {
    private final MockWebServer server = new MockWebServer();
    private final TestClient.Time time = new TestClient.Time();
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = TestClient.builder()
                .url(server.url("/"))
                .time(time)
                .credentials(Credentials.of(Authorization.header("X-Key", "s3cret")))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void oneDebugLineForEachRequest() {
        server.enqueue(Answers.status(503));
        server.enqueue(Answers.json("{\"a\":1}"));
        server.enqueue(Answers.status(404));
        try (LogCapture log = new LogCapture(Level.DEBUG)) {
            client.query("x", "y").run();
            assertThatThrownBy(() -> client.post("{}").execute()).isInstanceOf(NotFoundException.class);

            String url = server.url("/things").toString();
            assertThat(log.lines(Level.DEBUG))
                    .containsExactly(
                            "test getThing: GET " + url + "/1?name=x&key=*** -> 503 in 0 ms (attempt 1)",
                            "test getThing: GET " + url + "/1?name=x&key=*** -> 200 in 0 ms (attempt 2)",
                            "test createThing: POST " + url + " -> 404 in 0 ms (attempt 1)");
            assertThat(log.lines(Level.TRACE)).isEmpty();
        }
    }

    @Test
    void aRequestWithoutAnAnswerIsALineToo() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        try (LogCapture log = new LogCapture(Level.DEBUG)) {
            assertThatThrownBy(() -> client.post("{}").execute()).isInstanceOf(TransportException.class);

            assertThat(log.lines(Level.DEBUG))
                    .singleElement()
                    .asString()
                    .startsWith("test createThing: POST " + server.url("/things") + " -> no answer (");
        }
    }

    @Test
    void nothingIsLoggedAboveDebug() {
        server.enqueue(Answers.status(500));
        try (LogCapture log = new LogCapture(Level.INFO)) {
            assertThatThrownBy(() -> client.get().execute()).isNotNull();

            assertThat(log.text()).isEmpty();
        }
    }

    @Test
    void traceShowsBodiesWithoutSecretsAndHarmlessHeaders() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("X-Request-Id", "abc")
                .addHeader("X-Private", "private-value")
                .body("{\"id\":7,\"token\":\"fresh\"}")
                .build());
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            client.post(
                            TestClient.POST,
                            "{\"name\":\"x\",\"password\":\"hunter2\"}",
                            RequestOptions.builder()
                                    .header("X-Mine", "mine-value")
                                    .build())
                    .run();

            assertThat(log.lines(Level.TRACE)).hasSize(2);
            assertThat(log.lines(Level.TRACE).get(0))
                    .startsWith("test createThing > POST " + server.url("/things") + "\n")
                    .contains("\nX-Key: ***", "\nX-Mine: ***", "\nUser-Agent: test-sdk/1.2")
                    .endsWith("\n\n{\"name\":\"x\",\"password\":\"***\"}");
            assertThat(log.lines(Level.TRACE).get(1))
                    .startsWith("test createThing < 200\n")
                    .contains("\nX-Request-Id: abc", "\nX-Private: ***")
                    .endsWith("\n\n{\"id\":7,\"token\":\"***\"}");
            assertThat(log.text()).doesNotContain("s3cret", "hunter2", "fresh", "mine-value", "private-value");
        }
    }

    @Test
    void whatTheCallerGetsIsTheSameAtTrace() {
        String big = "{\"a\":[\"" + "x".repeat(200_000) + "\"]}";
        server.enqueue(Answers.json(big));
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            assertThat(client.lists().execute().get("a").get(0)).hasSize(200_000);

            assertThat(log.lines(Level.TRACE).get(1)).hasSizeLessThan(70_000).endsWith("...");
        }
    }

    @Test
    void anErrorWhoseBodyBreaksOffIsThatErrorAtTraceToo() {
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .addHeader("Content-Type", "application/json")
                .body("{\"message\":\"gone\"")
                .setHeader("Content-Length", 5_000)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            assertThatThrownBy(() -> client.get().execute()).isInstanceOf(NotFoundException.class);

            assertThat(log.lines(Level.DEBUG)).hasSize(1);
        }
        client.assertNoConnectionInUse();
    }

    @Test
    void aSuccessThatBreaksOffIsOneLineAndNoConnectionKept() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"a\":[\"b\"")
                .setHeader("Content-Length", 5_000)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        RequestOptions once = RequestOptions.builder().retry(RetryPolicy.none()).build();
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            assertThatThrownBy(() -> client.get(once).execute()).isInstanceOf(TransportException.class);

            assertThat(log.lines(Level.DEBUG)).singleElement().asString().contains("-> 200");
        }
        client.assertNoConnectionInUse();
    }

    @Test
    void aDownloadStreamsAtTrace() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("[1" + ",1".repeat(100_000) + "]")
                .throttleBody(1_000, 1, TimeUnit.HOURS)
                .build());
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            Download download = client.download().execute();

            assertThat(download.stream().read()).isEqualTo('[');
            assertThat(log.lines(Level.TRACE).get(1)).doesNotContain("[1");
            client.close();
        }
    }

    @Test
    void binaryAnswersAreNotShown() {
        server.enqueue(Answers.of(500, "application/octet-stream", "b1nary"));
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            assertThatThrownBy(() -> client.get().execute()).isNotNull();

            assertThat(log.text()).doesNotContain("b1nary");
        }
    }

    @Test
    void anUploadIsReadOnceAtTrace() throws Exception {
        server.enqueue(Answers.json("{}"));
        AtomicInteger opened = new AtomicInteger();
        List<Long> progress = new ArrayList<>();
        Upload upload = Upload.of("a.json", -1, () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream("{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                })
                .withContentType("application/json")
                .onProgress((sent, total) -> progress.add(sent));
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            client.upload(upload).run();

            assertThat(opened).hasValue(1);
            assertThat(progress).containsExactly(7L);
            assertThat(log.text()).doesNotContain("{\"a\":1}");
        }
        assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aFileThatVanishedDoesNotFailTheLog() {
        server.enqueue(Answers.json("{}"));
        Upload upload = Upload.of("a.json", 7, () -> {
                    throw new java.nio.file.NoSuchFileException("a.json");
                })
                .withContentType("application/json");
        try (LogCapture log = new LogCapture(Level.TRACE)) {
            assertThatThrownBy(() -> client.upload(upload).execute())
                    .hasMessageContaining("the bytes to upload cannot be read");

            assertThat(log.lines(Level.DEBUG)).hasSize(1);
        }
    }
}
