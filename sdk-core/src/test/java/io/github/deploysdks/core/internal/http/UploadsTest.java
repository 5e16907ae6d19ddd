package io.github.deploysdks.core.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.TransportException.Reason;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes to the server: streamed, whole or not at all, from wherever they are. */
class UploadsTest {
    private final MockWebServer server = new MockWebServer();
    private final TestClient.Time time = new TestClient.Time();
    private TestClient client;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = TestClient.builder().url(server.url("/")).time(time).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aFileGoesUnderItsNameAndLength() throws Exception {
        Path file = Files.writeString(folder.resolve("größe \"1\".zip"), "content");
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));

        Upload upload = Upload.of(file);
        client.upload(upload).run();
        client.form(upload.withContentType("application/zip")).run();

        assertThat(upload).hasToString("Upload{größe \"1\".zip, 7 bytes}");
        RecordedRequest plain = server.takeRequest();
        assertThat(plain.getHeaders().get("Content-Length")).isEqualTo("7");
        assertThat(plain.getHeaders().get("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(plain.getBody().utf8()).isEqualTo("content");
        RecordedRequest form = server.takeRequest();
        assertThat(form.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(form.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(form.getBodySize()));
        assertThat(form.getBody().utf8())
                .contains("Content-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n")
                .contains("Content-Disposition: form-data; name=\"file\"; filename=\"größe \\\"1\\\".zip\"\r\n")
                .contains("Content-Type: application/zip\r\n\r\ncontent\r\n");
    }

    @Test
    void bytesGoThroughAStreamOfTheCallersOwnAndStayWhatTheyAre() throws Exception {
        server.enqueue(Answers.json("{}"));
        CRC32 sum = new CRC32();
        List<Long> told = new ArrayList<>();
        Upload plain = Upload.of("a.zip", 7, () -> new ByteArrayInputStream("content".getBytes(UTF_8)))
                .withContentType("application/zip")
                .onProgress((transferred, total) -> told.add(transferred));

        Upload summed = plain.through(stream -> new CheckedInputStream(stream, sum));
        client.upload(summed).run();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getBody().utf8()).isEqualTo("content");
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("7");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/zip");
        assertThat(summed.isRepeatable()).isTrue();
        assertThat(told).containsExactly(7L);
        CRC32 expected = new CRC32();
        expected.update("content".getBytes(UTF_8));
        assertThat(sum.getValue()).isEqualTo(expected.getValue());
    }

    @Test
    void aStreamOfUnknownLengthGoesInChunksAndIsClosed() throws Exception {
        server.enqueue(Answers.json("{}"));
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream("content".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        List<Long> totals = new ArrayList<>();

        client.upload(Upload.of("a", -7, stream).onProgress((n, total) -> totals.add(total)))
                .run();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(request.getBody().utf8()).isEqualTo("content");
        assertThat(closed).isTrue();
        assertThat(totals).containsExactly(ProgressListener.UNKNOWN);
    }

    @Test
    void bytesAreOnTheirWayBeforeTheLastOnesAreRead() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread receiving = new Thread(() -> {
                try (var connection = socket.accept()) {
                    InputStream in = connection.getInputStream();
                    String received = "";
                    while (!received.contains("first")) {
                        received += (char) in.read();
                    }
                    arrived.countDown();
                } catch (IOException e) {
                    // The test has failed already.
                }
            });
            receiving.start();
            // The second part is there only when the first one has arrived.
            InputStream parts = new InputStream() {
                private boolean begun;

                @Override
                public int read() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read(byte[] bytes, int offset, int count) throws IOException {
                    if (!begun) {
                        begun = true;
                        byte[] first = ("first" + "x".repeat(20_000)).getBytes(UTF_8);
                        System.arraycopy(first, 0, bytes, offset, first.length);
                        return first.length;
                    }
                    try {
                        if (!arrived.await(10, TimeUnit.SECONDS)) {
                            throw new IOException("nothing arrived");
                        }
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return -1;
                }
            };
            TestClient sending = TestClient.of(HttpUrl.get("http://127.0.0.1:" + socket.getLocalPort()));

            assertThatThrownBy(() -> sending.upload(Upload.of("a", -1, parts)).execute())
                    .as("this server does not answer")
                    .isInstanceOf(TransportException.class)
                    .message()
                    .doesNotContain("nothing arrived");
            assertThat(arrived.getCount()).isZero();
        }
    }

    @Test
    void progressStartsOverWithEachAttempt() {
        server.enqueue(Answers.status(503));
        server.enqueue(Answers.json("{}"));
        List<String> heard = new ArrayList<>();

        client.upload(Upload.of("a", new byte[100_000]).onProgress((n, total) -> heard.add(n + "/" + total)))
                .run();

        assertThat(heard).containsExactly("65536/100000", "100000/100000", "65536/100000", "100000/100000");
    }

    @Test
    void aFileThatVanishedIsNamedAndNotTriedAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("a.zip"), "content");
        Upload upload = Upload.of(file);
        Files.delete(file);

        TransportException e = catchThrowableOfType(
                TransportException.class, () -> client.upload(upload).execute());

        assertThat(e)
                .hasMessageStartingWith("test uploadFile: the request broke off: the bytes to upload cannot be read")
                .hasMessageContaining(file.toString())
                .hasRootCauseInstanceOf(NoSuchFileException.class);
        assertThat(time.waits()).isEmpty();
        client.assertNoConnectionInUse();
    }

    @Test
    void aStreamThatFailsIsNamedAndNotTriedAgain() {
        Upload upload = Upload.of("a", 10, () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                return read();
            }
        });

        TransportException e = catchThrowableOfType(
                TransportException.class, () -> client.upload(upload).execute());

        assertThat(e.reason()).isEqualTo(Reason.BROKEN);
        assertThat(e).hasMessageContaining("the disk is gone");
        assertThat(time.waits()).isEmpty();
        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5})
    void bytesOtherThanAnnouncedAreNamedAndNotTriedAgain(long announced) {
        Upload upload = Upload.of("a", announced, () -> new ByteArrayInputStream(new byte[4]));

        assertThatThrownBy(() -> client.upload(upload).execute())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the upload was announced as " + announced + " bytes, but "
                        + (announced == 3 ? "there are more" : "4 were there"));
        assertThat(time.waits()).isEmpty();
        client.assertNoConnectionInUse();
    }

    @Test
    void whatAListenerThrowsTheCallThrows() {
        IllegalStateException mine = new IllegalStateException("mine");
        Upload upload = Upload.of("a", new byte[10]).onProgress((n, total) -> {
            throw mine;
        });

        assertThatThrownBy(() -> client.upload(upload).execute()).isSameAs(mine);
        client.assertNoConnectionInUse();
        assertThatThrownBy(() -> client.form(upload).executeAsync().get(10, TimeUnit.SECONDS))
                .cause()
                .isSameAs(mine);
        client.assertNoConnectionInUse();
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void whatASourceThrowsTheCallThrows() {
        IllegalStateException mine = new IllegalStateException("mine");
        Upload upload = Upload.of("a", 10, () -> {
            throw mine;
        });

        assertThatThrownBy(() -> client.upload(upload).execute()).isSameAs(mine);
        client.assertNoConnectionInUse();
    }

    @Test
    void aStreamThatWasReadIsNotSentAsNothing() {
        server.enqueue(Answers.json("{}"));
        server.enqueue(Answers.json("{}"));
        Upload once = Upload.of("a", 3, new ByteArrayInputStream(new byte[3]));
        client.upload(once).run();

        assertThatThrownBy(() -> client.upload(once).execute())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("This upload's stream was read already");
    }

    @Test
    void cancellingTheFutureEndsAnUpload() throws Exception {
        server.setBodyLimit(0);
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Upload endless = Upload.of("a", -1, () -> new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int count) {
                sending.countDown();
                return count;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        });

        CompletableFuture<RawJson> future = client.upload(endless).executeAsync();
        assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();
        future.cancel(true);

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        client.assertNoConnectionInUse();
    }

    @Test
    void whatCannotBeAnUploadIsRefused() {
        assertThatThrownBy(() -> Upload.of(folder.resolve("none"))).hasMessageContaining("There is no file to upload");
        assertThatThrownBy(() -> Upload.of(folder)).hasMessageContaining("There is no file to upload");
        assertThatThrownBy(() -> Upload.of(" ", new byte[0])).hasMessageContaining("is blank");
        assertThatThrownBy(() -> Upload.of("a\r\nX: y", new byte[0])).hasMessageContaining("line break");
        assertThatThrownBy(() -> Upload.of("a", new byte[0]).withFileName("\n")).hasMessageContaining("blank");
        assertThatThrownBy(() -> Upload.of("a", new byte[0]).withContentType("zip"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No media type such as application/zip: 'zip'");
    }

    @Test
    void anEmptyFileIsUploaded() throws Exception {
        server.enqueue(Answers.json("{}"));

        client.upload(Upload.of("a", new byte[0])).run();

        assertThat(server.takeRequest().getHeaders().get("Content-Length")).isEqualTo("0");
    }
}
