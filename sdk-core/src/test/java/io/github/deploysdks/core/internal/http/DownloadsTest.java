package io.github.deploysdks.core.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.TransportException.Reason;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes from the server: as they come, all of them or a failure, and the connection given back. */
class DownloadsTest {
    private final MockWebServer server = new MockWebServer();
    private TestClient client;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = TestClient.of(server.url("/"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static MockResponse bytes(String content) {
        return Answers.of(200, "application/zip", content);
    }

    /** Half of what was announced. */
    private static MockResponse cut(String content) {
        return new MockResponse.Builder()
                .body(content)
                .setHeader("Content-Length", content.length() * 2)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
    }

    @Test
    void theBytesComeWithWhatTheServerSaysOfThem() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/zip")
                .addHeader("X-Name", "a.zip")
                .body("bytes")
                .build());

        try (Download download = client.download().execute()) {
            assertThat(download.length()).isEqualTo(5);
            assertThat(download.contentType()).isEqualTo("application/zip");
            assertThat(download.response().status()).isEqualTo(200);
            assertThat(download.response().header("x-name")).isEqualTo("a.zip");
            assertThat(download).hasToString("Download{5 bytes, application/zip}");
            assertThat(download.stream().readAllBytes()).isEqualTo("bytes".getBytes(UTF_8));
        }
        client.assertNoConnectionInUse();
    }

    @Test
    void whatHasNoLengthSaysSo() {
        server.enqueue(new MockResponse.Builder().chunkedBody("bytes", 2).build());

        Download download = client.download().execute();

        assertThat(download.length()).isEqualTo(ProgressListener.UNKNOWN);
        assertThat(download.contentType()).isNull();
        assertThat(download).hasToString("Download{unknown length, null}");
        assertThat(download.bytes()).hasSize(5);
        client.assertNoConnectionInUse();
    }

    @Test
    void bytesAreThereBeforeTheLastOnesWereSent() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(2_000_000))
                .throttleBody(1_000_000, 1, TimeUnit.HOURS)
                .build());

        Download download = client.download().execute();
        byte[] first = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> download.stream().readNBytes(500_000));

        assertThat(first).hasSize(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), download::close);
    }

    @Test
    void closingEarlyGivesTheConnectionBack() throws Exception {
        server.enqueue(Answers.big(200, "application/zip", 10 * 1024 * 1024).build());

        Download download = client.download().execute();
        assertThat(download.stream().read()).isEqualTo('x');
        download.close();
        download.close();

        client.assertNoConnectionInUse();
        assertThatThrownBy(() -> download.stream().read()).isInstanceOf(IOException.class);
    }

    @Test
    void closingTheStreamClosesTheDownload() throws Exception {
        server.enqueue(Answers.big(200, "application/zip", 10 * 1024 * 1024).build());

        try (InputStream in = client.download().execute().onProgress((n, total) -> {}).stream()) {
            assertThat(in.read()).isEqualTo('x');
        }

        client.assertNoConnectionInUse();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=iso-8859-1, iso-8859-1",
        "text/plain;CHARSET=\"ISO-8859-1\", iso-8859-1",
        "text/plain, utf-8",
        "text/plain; charset=no-such-thing, utf-8",
        "text/plain; charset=, utf-8"
    })
    void textIsReadInItsCharacterSet(String contentType, String charset) {
        byte[] encoded = "größe".getBytes(charset.equals("utf-8") ? UTF_8 : ISO_8859_1);
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", contentType)
                .body(new Buffer().write(encoded))
                .build());

        assertThat(client.download().execute().text()).isEqualTo("größe");
        client.assertNoConnectionInUse();
    }

    @Test
    void aDownloadThatBreaksOffIsATransportException() {
        server.enqueue(cut("half"));
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("half", 2)
                .removeHeader("Content-Length")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        for (int i = 0; i < 2; i++) {
            Download download = client.download().execute();
            TransportException e = catchThrowableOfType(TransportException.class, download::bytes);

            assertThat(e.reason()).isEqualTo(Reason.BROKEN);
            assertThat(e).hasMessageStartingWith("test downloadFile: the connection broke");
            client.assertNoConnectionInUse();
        }
    }

    @Test
    void theStreamOfADownloadThatBreaksOffThrowsAnIoException() {
        server.enqueue(cut("half"));

        assertThatThrownBy(() -> client.download().execute().stream().readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDownloadsTimeoutHoldsUntilItIsRead() {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(2_000))
                .throttleBody(1_000, 1, TimeUnit.HOURS)
                .build());
        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofMillis(300)).build();

        Download download = client.download(TestClient.DOWNLOAD, options).execute();
        TransportException e = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> catchThrowableOfType(TransportException.class, download::bytes));

        assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
        client.assertNoConnectionInUse();
    }

    @Test
    void savingReplacesTheFile() throws Exception {
        server.enqueue(bytes("new"));
        Path file = folder.resolve("a.zip");
        Files.writeString(file, "old");

        assertThat(client.download().execute().saveTo(file)).isEqualTo(file);

        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.zip");
        client.assertNoConnectionInUse();
    }

    @Test
    void savingWhatBreaksOffLeavesTheFileAsItWas() throws Exception {
        server.enqueue(cut("half"));
        Path file = folder.resolve("a.zip");
        Files.writeString(file, "old");

        assertThatThrownBy(() -> client.download().execute().saveTo(file)).isInstanceOf(TransportException.class);

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.zip");
        client.assertNoConnectionInUse();
    }

    @Test
    void nobodySeesHalfOfAFile() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(2_000))
                .throttleBody(1_000, 1, TimeUnit.HOURS)
                .build());
        Path file = folder.resolve("a.zip");
        CountDownLatch half = new CountDownLatch(1);
        Download download = client.download().execute().onProgress((n, total) -> half.countDown());
        CompletableFuture<Path> saving = CompletableFuture.supplyAsync(() -> {
            try {
                return download.saveTo(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(file).doesNotExist();
        client.close();
        assertThatThrownBy(() -> saving.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void savingWhereThereIsNoFolderFailsAndGivesTheConnectionBack() {
        server.enqueue(bytes("x"));

        assertThatThrownBy(() -> client.download().execute().saveTo(folder.resolve("no/such/file")))
                .isInstanceOf(NoSuchFileException.class);

        client.assertNoConnectionInUse();
    }

    @Test
    void savingToAFolderFailsAndGivesTheConnectionBack() throws Exception {
        for (Path target : List.of(folder, folder.getRoot())) {
            server.enqueue(bytes("x"));

            assertThatThrownBy(() -> client.download().execute().saveTo(target))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is a folder; name a file to save to");

            client.assertNoConnectionInUse();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameAsLongAsNamesCanBeIsSaved() throws Exception {
        server.enqueue(bytes("x"));

        assertThat(client.download().execute().saveTo(folder.resolve("n".repeat(250))))
                .hasContent("x");
    }

    @Test
    void progressIsToldAsBytesAreRead() throws Exception {
        server.enqueue(bytes("x".repeat(100)));
        List<String> heard = new ArrayList<>();
        Download download = client.download().execute().onProgress((n, total) -> heard.add(n + "/" + total));

        try (InputStream in = download.stream()) {
            in.read();
            in.readNBytes(9);
            in.skip(40);
            in.readAllBytes();
        }

        assertThat(heard.get(0)).isEqualTo("1/100");
        assertThat(heard).contains("10/100", "50/100").last().isEqualTo("100/100");
    }

    @Test
    void whatAListenerThrowsTheReaderGetsAndTheConnectionIsGivenBack() {
        server.enqueue(bytes("x".repeat(100)));
        IllegalStateException mine = new IllegalStateException("mine");
        Download download = client.download().execute().onProgress((n, total) -> {
            throw mine;
        });

        assertThatThrownBy(() -> download.saveTo(folder.resolve("a"))).isSameAs(mine);

        assertThat(folder).isEmptyDirectory();
        client.assertNoConnectionInUse();
    }

    @Test
    void anAnswerWithoutARequiredHeaderIsUnexpectedAndKeepsNoConnection() {
        server.enqueue(bytes("x".repeat(100)));

        assertThatThrownBy(
                        () -> client.download(TestClient.NAMED_DOWNLOAD, null).execute())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("an answer without the header Content-Disposition");
        client.assertNoConnectionInUse();

        server.enqueue(new MockResponse.Builder()
                .addHeader("content-disposition", "attachment")
                .body("x")
                .build());
        assertThat(client.download(TestClient.NAMED_DOWNLOAD, null).execute().text())
                .isEqualTo("x");
    }

    @Test
    void anObserverThatThrowsKeepsNoConnection() {
        server.enqueue(bytes("x".repeat(100)));
        server.enqueue(bytes("x".repeat(100)));
        IllegalStateException mine = new IllegalStateException("mine");
        RequestOptions options = RequestOptions.builder()
                .onResponse(info -> {
                    throw mine;
                })
                .build();

        assertThatThrownBy(() -> client.download(TestClient.DOWNLOAD, options).execute())
                .isSameAs(mine);
        client.assertNoConnectionInUse();
        assertThatThrownBy(() -> client.download(TestClient.DOWNLOAD, options)
                        .executeAsync()
                        .get(10, TimeUnit.SECONDS))
                .cause()
                .isSameAs(mine);
        client.assertNoConnectionInUse();
    }

    @Test
    void aDownloadNobodyWantsKeepsNoConnection() {
        server.enqueue(bytes("x".repeat(100)));

        client.download().run();

        client.assertNoConnectionInUse();
    }

    @Test
    void anEmptyAnswerIsAnEmptyDownload() {
        server.enqueue(Answers.status(200));

        assertThat(client.download().execute().bytes()).isEmpty();
        client.assertNoConnectionInUse();
    }

    @Test
    void noContentIsUnexpected() {
        server.enqueue(Answers.status(204));

        assertThatThrownBy(() -> client.download().execute()).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void aDownloadThatCameTooLateForItsFutureIsClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                arrived.countDown();
                answer.await(10, TimeUnit.SECONDS);
                return bytes("x".repeat(100));
            }
        });
        CompletableFuture<Download> future = client.download().executeAsync();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        future.complete(null);
        answer.countDown();

        client.close();
        assertThat(client.okHttp().dispatcher().executorService().awaitTermination(10, TimeUnit.SECONDS))
                .isTrue();
        client.assertNoConnectionInUse();
    }

    @Test
    void aLinkCanBeDownloaded() {
        server.enqueue(bytes("linked"));

        assertThat(client.runtime()
                        .prepareGetDownload(
                                TestClient.DOWNLOAD,
                                null,
                                server.url("/any/where?x=1").toString())
                        .execute()
                        .text())
                .isEqualTo("linked");
    }
}
