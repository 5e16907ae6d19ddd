package io.github.deploysdks.divio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.divio.model.Backup;
import io.github.deploysdks.divio.model.S3UploadTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups: made, downloaded, uploaded and restored. */
class DivioBackupsTest extends DivioFlowSuite {
    private static final String BACKUPS = "/apps/v3/backups/";
    private static final String PARTS = "/apps/v3/service-instance-backups/";
    private static final String DOWNLOADS = "/apps/v3/backup-downloads/";
    private static final String DOWNLOAD_PARTS = "/apps/v3/backup-download-service-instances/";
    private static final String RESTORES = "/apps/v3/backup-restores/";
    private static final String ONE = BACKUPS + "b1/";

    @TempDir
    Path folder;

    /** Where the files are: not Divio, and not to see its token. */
    private final MockWebServer storage = new MockWebServer();

    private final List<RecordedRequest> atStorage = new CopyOnWriteArrayList<>();
    private MockResponse stored =
            new MockResponse.Builder().body("dump of a database").build();

    @BeforeEach
    void anEnvironmentWithTwoServiceInstances() throws IOException {
        storage.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                atStorage.add(request);
                return stored;
            }
        });
        storage.start();
        String instances = "/apps/v3/service-instances/";
        fake.add(instances, "{\"uuid\":\"si1\",\"environment\":\"" + ENV + "\"}");
        fake.add(instances, "{\"uuid\":\"si2\",\"environment\":\"" + ENV + "\"}");
        fake.add(instances, "{\"uuid\":\"si3\",\"environment\":\"elsewhere\"}");
        fake.add(PARTS, "{\"uuid\":\"p1\",\"service_instance\":\"si1\",\"service_type\":\"DATABASE\",\"errors\":[]}");
        fake.add(
                PARTS,
                "{\"uuid\":\"p2\",\"service_instance\":\"si2\",\"service_type\":\"STORAGE\",\"errors\":\"The storage did not answer.\"}");
    }

    @AfterEach
    void closeStorage() {
        storage.close();
    }

    private static MockResponse backup(String state, @Nullable String success) {
        return ok("{'uuid':'b1','environment':'" + ENV + "','state':'" + state + "','success':"
                + (success == null ? "null" : "'" + success + "'") + ",'service_instance_backups':['p1','p2']}");
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsBackedUpAndSuccessCountsInTheEndAlone(CallStyle style) {
        answers("POST", BACKUPS, backup("WORKING", null));
        answers("GET", ONE, backup("WORKING", "PARTIAL"), backup("WORKING", "SUCCESS"), backup("COMPLETED", "SUCCESS"));
        List<String> heard = new ArrayList<>();

        BackupResult result = style.call(
                () -> divio.backups().backUp(ENV, o -> o.onProgress((Backup b) -> heard.add(b.success() + ""))),
                () -> divio.async()
                        .backups()
                        .backUp(ENV, o -> o.onProgress((Backup b) -> heard.add(b.success() + ""))));

        assertThat(result.requireSuccess().backup().uuid()).isEqualTo("b1");
        assertThat(heard).hasSize(4);
        assertThat(count("GET " + ONE)).isEqualTo(3);
        assertThat(pauses).containsOnly(Duration.ofSeconds(2));
        assertThat(fake.requests().stream()
                        .filter(asked -> asked.method().equals("POST"))
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("\"services\":[\"si1\",\"si2\"]")
                .contains("\"trigger\":\"MANUAL\"");
    }

    @Test
    void whatIsBackedUpAndForHowLongCanBeSaid() {
        answers("POST", BACKUPS, backup("COMPLETED", "SUCCESS"));

        BackupResult unused = divio.backups()
                .backUp(
                        ENV,
                        o -> o.services(List.of("si2"))
                                .notes("Before 2.4")
                                .deleteAt(OffsetDateTime.parse("2026-04-14T00:00:00Z")));

        assertThat(fake.last().body())
                .contains("\"services\":[\"si2\"]", "\"notes\":\"Before 2.4\"", "\"2026-04-14T00:00:00Z\"");
        assertThat(fake.asked()).as("it had ended at once").containsExactly("POST " + BACKUPS);
    }

    @Test
    void aPartThatFailedIsToldWithItsReason() {
        answers("POST", BACKUPS, backup("COMPLETED", "PARTIAL"));

        BackupResult result = divio.backups().backUp(ENV);

        assertThat(result.succeeded()).isFalse();
        assertThat(result.partial()).isTrue();
        assertThat(result.problems()).containsExactly("si2: The storage did not answer.");
        assertThatThrownBy(result::requireSuccess)
                .isInstanceOf(TransferFailedException.class)
                .hasMessage("divio backup: the backup b1 succeeded in part only: si2: The storage did not answer.");
    }

    @Test
    void anEnvironmentWithNothingToBackUpIsRefused() {
        assertThatThrownBy(() -> divio.backups().backUp("bare"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bare");
        assertThat(count("POST " + BACKUPS)).isZero();
    }

    @Test
    void aBackupThatNeverEndsEndsTheWaitAtTheDeadline() {
        answers("POST", BACKUPS, backup("WORKING", null));
        answers("GET", ONE, backup("WORKING", "SUCCESS"));

        assertThatThrownBy(() -> divio.backups().backUp(ENV, o -> o.deadline(Duration.ofMinutes(5))))
                .isInstanceOf(WaitException.class)
                .hasMessage("divio backup: the backup b1 has not ended after 5m");
    }

    @Test
    void oneThatWasBegunElsewhereCanBeWaitedFor() {
        answers("GET", ONE, backup("WORKING", null), backup("COMPLETED", "FAILURE"));

        assertThat(divio.backups().await("b1", o -> {}).succeeded()).isFalse();
    }

    private String storageUrl(String path) {
        return storage.url(path).toString();
    }

    private void downloadsArePrepared(String url) {
        answers("GET", ONE, backup("COMPLETED", "SUCCESS"));
        fake.on("POST", DOWNLOADS, always(ok("{'uuid':'d1'}")));
        answers(
                "GET",
                DOWNLOAD_PARTS,
                ok(FakeDivio.page(0, null, List.of())),
                ok(FakeDivio.page(1, null, List.of("{'uuid':'dp1'}"))));
        answers(
                "GET",
                DOWNLOAD_PARTS + "dp1/",
                ok("{'uuid':'dp1','ended_at':null}"),
                ok("{'uuid':'dp1','ended_at':'2026-03-14T09:45:10Z','errors':null,'download_url':'" + url + "'}"));
    }

    @ParameterizedTest
    @EnumSource
    void eachPartIsPreparedAndSavedWithoutTheToken(CallStyle style) throws IOException {
        downloadsArePrepared(storageUrl("/db.dump?signature=EXAMPLE"));
        List<Long> transferred = new CopyOnWriteArrayList<>();

        List<DownloadedBackup> files = style.call(
                () -> {
                    try {
                        return divio.backups()
                                .download(
                                        "b1",
                                        folder,
                                        o -> o.progress((part, name) -> (done, total) -> transferred.add(done)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                () -> divio.async()
                        .backups()
                        .download(
                                "b1", folder, o -> o.progress((part, name) -> (done, total) -> transferred.add(done))));

        assertThat(files)
                .extracting(DownloadedBackup::file)
                .containsExactly(folder.resolve("database-si1.dump"), folder.resolve("storage-si2.dump"));
        assertThat(folder.resolve("database-si1.dump")).hasContent("dump of a database");
        assertThat(transferred).contains(18L);
        assertThat(atStorage)
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("Authorization")).isNull());
        assertThat(fake.requests().stream()
                        .filter(asked -> asked.path().equals(DOWNLOADS))
                        .map(FakeDivio.Asked::body))
                .first()
                .asString()
                .contains("\"service_instance_backups\":[\"p1\"]", "\"trigger\":\"PULL\"");
        assertThat(fake.asked()).contains("GET " + DOWNLOAD_PARTS + "?backup=d1");
    }

    @Test
    void aUrlOnTheApisOwnHostDoesNotGetTheTokenEither() throws IOException {
        downloadsArePrepared(fake.url() + "/downloads/db.dump/");
        fake.on(
                "GET",
                "/downloads/db.dump/",
                always(new MockResponse.Builder().body("dump").build()));

        List<DownloadedBackup> unused = divio.backups().download("b1", folder, o -> o.parts(List.of("p1")));

        assertThat(fake.last().header("Authorization")).isNull();
    }

    @Test
    void anArchiveThatIsKeptCompressedIsSavedAsItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("files".getBytes(StandardCharsets.UTF_8));
        }
        stored = new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(packed.toByteArray()))
                .build();
        downloadsArePrepared(storageUrl("/media"));

        List<DownloadedBackup> files = divio.backups().download("b1", folder, o -> o.parts(List.of("p2")));

        assertThat(files)
                .singleElement()
                .extracting(DownloadedBackup::file)
                .isEqualTo(folder.resolve("storage-si2.tar.gz"));
        assertThat(folder.resolve("storage-si2.tar.gz")).hasBinaryContent(packed.toByteArray());
    }

    @Test
    void aDownloadThatBreaksLeavesNoFile() throws IOException {
        stored = new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
        downloadsArePrepared(storageUrl("/db.dump"));

        assertThatThrownBy(() -> divio.backups().download("b1", folder)).isInstanceOf(TransportException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDownloadThatTheServerCannotPrepareIsToldWithItsReason() {
        downloadsArePrepared("unused");
        answers(
                "GET",
                DOWNLOAD_PARTS + "dp1/",
                ok("{'uuid':'dp1','ended_at':'2026-03-14T09:45:10Z','errors':['It is gone.']}"));

        TransferFailedException failed = catchThrowableOfType(
                TransferFailedException.class, () -> divio.backups().download("b1", folder));

        assertThat(failed.problems()).containsExactly("It is gone.");
        assertThat(failed).hasMessageContaining("p1").hasMessageContaining("It is gone.");
    }

    @Test
    void aDownloadThatIsNeverReadyEndsAtTheDeadline() {
        downloadsArePrepared("unused");
        answers("GET", DOWNLOAD_PARTS, ok(FakeDivio.page(0, null, List.of())));

        assertThatThrownBy(() -> divio.backups().download("b1", folder, o -> o.deadline(Duration.ofMinutes(1))))
                .isInstanceOf(WaitException.class)
                .hasMessageContaining("p1");
    }

    @Test
    void aFolderThatIsNoneIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> divio.backups().download("b1", folder.resolve("missing")))
                .isInstanceOf(NotDirectoryException.class);
        assertThat(fake.requests()).isEmpty();
    }

    private void uploadsGoTo(String target) {
        fake.on("POST", BACKUPS + "upload/", always(ok("{'uuid':'b1','results':{'si1':" + target + "}}")));
        answers("GET", ONE, backup("WORKING", null), backup("COMPLETED", "SUCCESS"));
    }

    private String presigned(long most) {
        return "{'handler':'exo-presigned-v1','upload_parameters':{'url':'" + storageUrl("/up?signature=EXAMPLE")
                + "','http_method':'PUT','max_file_size':" + most + "},'finish_url':'"
                + storageUrl("/finish?key=EXAMPLE")
                + "'}";
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsUploadedFinishedAndBecomesABackup(CallStyle style) {
        uploadsGoTo(presigned(1000));
        Upload file = Upload.of("db.dump", "dump".getBytes(StandardCharsets.UTF_8));

        BackupResult result = style.call(
                () -> divio.backups().upload(ENV, Map.of("si1", file), o -> o.notes("From a laptop")),
                () -> divio.async().backups().upload(ENV, Map.of("si1", file), o -> o.notes("From a laptop")));

        assertThat(result.succeeded()).isTrue();
        assertThat(fake.requests().get(0).body()).contains("\"services\":[\"si1\"]", "\"notes\":\"From a laptop\"");
        assertThat(atStorage).extracting(RecordedRequest::getMethod).containsExactly("PUT", "POST");
        RecordedRequest put = atStorage.get(0);
        assertThat(put.getUrl().encodedQuery()).isEqualTo("signature=EXAMPLE");
        assertThat(put.getBody()).isNotNull();
        assertThat(put.getBody().utf8()).isEqualTo("dump");
        assertThat(put.getHeaders().get("Content-Type"))
                .as("the signature may be for none")
                .isNull();
        assertThat(atStorage.get(1).getBodySize()).isZero();
        assertThat(atStorage)
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("Authorization")).isNull());
    }

    @Test
    void aFileThatIsTooLargeIsNotSent() {
        uploadsGoTo(presigned(3));

        assertThatThrownBy(() -> divio.backups().upload(ENV, Map.of("si1", Upload.of("db.dump", new byte[4])), o -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 bytes")
                .hasMessageContaining("at most 3");
        assertThat(atStorage).isEmpty();
    }

    @Test
    void anUploadByOtherMeansIsLeftToTheCaller() {
        uploadsGoTo(
                "{'handler':'s3-sts-v1','upload_parameters':{'aws_access_key_id':'EXAMPLE-ID','aws_secret_access_key':'EXAMPLE-SECRET','aws_session_token':'EXAMPLE-SESSION','bucket':'b','key':'k'},'finish_url':'"
                        + storageUrl("/finish?key=EXAMPLE") + "'}");

        UploadByYourselfException left = catchThrowableOfType(
                UploadByYourselfException.class,
                () -> divio.backups().upload(ENV, Map.of("si1", Upload.of("db.dump", new byte[4])), o -> {}));

        assertThat(left).hasMessageContaining("s3-sts-v1").hasMessageNotContaining("EXAMPLE");
        assertThat(left.upload().toString()).doesNotContain("EXAMPLE");
        S3UploadTarget target = (S3UploadTarget) left.upload().results().get("si1");
        assertThat(target.uploadParameters().awsSecretAccessKey()).isEqualTo("EXAMPLE-SECRET");
        assertThat(atStorage).isEmpty();

        divio.backups().finish(target);

        assertThat(atStorage).extracting(RecordedRequest::getMethod).containsExactly("POST");
    }

    @Test
    void anUploadTheStorageRefusesIsNotFinished() {
        uploadsGoTo(presigned(1000));
        stored = new MockResponse.Builder()
                .code(403)
                .body("<Error>SignatureDoesNotMatch</Error>")
                .build();

        assertThatThrownBy(() -> divio.backups().upload(ENV, Map.of("si1", Upload.of("db.dump", new byte[4])), o -> {}))
                .hasMessageContaining("403")
                .hasMessageNotContaining("EXAMPLE");
        assertThat(atStorage).extracting(RecordedRequest::getMethod).containsExactly("PUT");
    }

    @Test
    void noFileIsRefused() {
        assertThatThrownBy(() -> divio.backups().upload(ENV, Map.of(), o -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsRestoredAndSuccessCountsInTheEndAlone(CallStyle style) {
        answers("GET", ONE, backup("COMPLETED", "SUCCESS"));
        fake.on("POST", RESTORES, always(ok("{'uuid':'r1','finished':false,'success':'SUCCESS'}")));
        answers(
                "GET",
                RESTORES + "r1/",
                ok("{'uuid':'r1','finished':false,'success':'SUCCESS'}"),
                ok("{'uuid':'r1','finished':true,'success':'PARTIAL'}"));

        RestoreResult result = style.call(
                () -> divio.backups().restore("b1", o -> o.notes("Back to 2.3")),
                () -> divio.async().backups().restore("b1", o -> o.notes("Back to 2.3")));

        assertThat(result.succeeded()).isFalse();
        assertThatThrownBy(result::requireSuccess)
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("in part only");
        assertThat(fake.requests().stream()
                        .filter(asked -> asked.method().equals("POST"))
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("{\"service_instance_backup\":\"p1\"},{\"service_instance_backup\":\"p2\"}")
                .contains("\"notes\":\"Back to 2.3\"");
    }

    @Test
    void aRestoreThatNeverEndsEndsTheWaitAtTheDeadline() {
        fake.on("POST", RESTORES, always(ok("{'uuid':'r1','finished':false}")));
        answers("GET", RESTORES + "r1/", ok("{'uuid':'r1','finished':false}"));

        assertThatThrownBy(() -> divio.backups()
                        .restore("b1", o -> o.parts(List.of("p1")).deadline(Duration.ofMinutes(2))))
                .isInstanceOf(WaitException.class)
                .hasMessageContaining("r1");
    }

    @Test
    void aBackupWithoutPartsIsNotRestored() {
        answers("GET", ONE, ok("{'uuid':'b1','state':'COMPLETED','success':'FAILURE','service_instance_backups':[]}"));

        assertThatThrownBy(() -> divio.backups().restore("b1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(count("POST " + RESTORES)).isZero();
    }
}
