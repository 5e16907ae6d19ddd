package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.retry.Sleeper;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import io.github.deploysdks.octyne.model.ArchiveType;
import io.github.deploysdks.octyne.model.Compression;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, seen through until they are complete. */
class ArchiveFlowsTest extends OctyneSuite {
    private OctyneClient client;
    private ServerFiles files;
    private ServerArchives archives;

    @TempDir
    Path folder;

    /** Waiting moves the fake's clock, and takes no time; a real server needs its own. */
    @BeforeEach
    void chooseServer() {
        OctyneClient.Builder builder = login();
        client = (node.isReal()
                        ? builder.sleeper(Sleeper.system())
                        : builder.clock(clock).sleeper((duration, cancellation) -> clock.advance(duration)))
                .build();
        files = client.server("files").files();
        archives = client.server("files").archives();
        files.createFolders("world/region");
        files.createFolders("world/empty");
        files.writeText("world/level.dat", "level");
        files.writeText("world/region/r.0.mca", "region".repeat(1000));
        files.writeText("readme", "read me");
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    private List<String> entries(String archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(
                files.downloadTo(archive, folder.resolve("local.zip")).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
            }
        }
        Collections.sort(names);
        return names;
    }

    /** A fake of an older release, and the server with the files. */
    private interface OnOld {
        void run(FakeOctyne old, OctyneServer server) throws IOException;
    }

    private static void on(Release release, OnOld test) throws IOException {
        try (FakeOctyne old = FakeOctyne.start(release);
                OctyneClient older = OctyneClient.builder()
                        .baseUrl(old.url())
                        .login(FakeOctyne.USER, FakeOctyne.PASSWORD)
                        .retry(RetryPolicy.none())
                        .sleeper((duration, cancellation) -> {})
                        .build()) {
            OctyneServer server = older.server("files");
            server.files().createFolders("d");
            server.files().writeText("d/a", "a");
            server.files().writeText("b", "b");
            test.run(old, server);
        }
    }

    // Packing.

    @ParameterizedTest
    @CsvSource({"a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.xz", "a.txz", "a.tar.zst", "a.tzst"})
    void whatIsPackedComesOutAgain(String name) {
        List<Long> sizes = new ArrayList<>();

        RemoteFile archive = archives.create(
                "/backups/2026/" + name,
                List.of("/world", "readme"),
                options -> options.progress((size, total) -> sizes.add(size)));

        assertThat(archive.path()).isEqualTo("/backups/2026/" + name);
        assertThat(archive.size()).isPositive();
        assertThat(sizes).isNotEmpty().endsWith(archive.size());
        archives.extract("backups/2026/" + name, "/restored/here");
        assertThat(files.readText("restored/here/world/level.dat")).isEqualTo("level");
        assertThat(files.readText("restored/here/world/region/r.0.mca")).isEqualTo("region".repeat(1000));
        assertThat(files.readText("restored/here/readme")).isEqualTo("read me");
        assertThat(files.entries("restored/here")).hasSize(2);
    }

    @Test
    void entriesAreNamedCleanlyAndRelativeToTheBaseFolder() throws IOException {
        archives.create("root.zip", List.of("/world/", "./readme"));
        archives.create("base.zip", List.of("/level.dat", "region"), options -> options.baseFolder("/world"));
        archives.create("all.zip", List.of("/"), options -> options.baseFolder("world"));

        assertThat(entries("root.zip")).containsExactly("readme", "world/level.dat", "world/region/r.0.mca");
        assertThat(entries("base.zip")).containsExactly("level.dat", "region/r.0.mca");
        assertThat(entries("all.zip")).containsExactly("level.dat", "region/r.0.mca");
    }

    @Test
    void anArchiveIsNotPackedIntoItself() throws IOException {
        archives.create("world/backups/all.zip", List.of("world", "readme"));
        archives.create("everything.zip", List.of(""));

        assertThat(entries("world/backups/all.zip"))
                .containsExactly("readme", "world/level.dat", "world/region/r.0.mca");
        assertThat(entries("everything.zip"))
                .containsExactly("readme", "world/backups/all.zip", "world/level.dat", "world/region/r.0.mca");
    }

    @Test
    void theFormatMayBeSetWhereTheNameDoesNotSayIt() throws IOException {
        archives.create("stored", List.of("world"), options -> options.format(ArchiveFormat.ZIP_STORED));

        try (ZipFile zip =
                new ZipFile(files.downloadTo("stored", folder.resolve("s")).toFile())) {
            assertThat(zip.size()).isEqualTo(2);
        }
        assertThat(files.stat("stored").size()).isGreaterThan(5000);
        assertThatThrownBy(() -> archives.create("a.rar", List.of("world")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set a format");
        assertThatThrownBy(() -> archives.create("a.ZIP", List.of("world")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> archives.create("a.zip", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> archives.create("a.zip", List.of("a"), o -> o.deadline(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExistingArchiveIsAConflict() {
        files.writeText("a.zip", "mine");

        assertThatThrownBy(() -> archives.create("a.zip", List.of("world"), o -> o.removeOnFailure(true)))
                .isInstanceOf(ConflictException.class);
        assertThat(files.readText("a.zip")).isEqualTo("mine");
    }

    @Test
    void whatIsNotThereIsNotPacked() {
        assertThatThrownBy(() -> archives.create("a.zip", List.of("nope")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The file nope does not exist!");
        assertThat(files.exists("a.zip")).isFalse();
    }

    @Test
    void aLongCompressionIsAskedForOftenEnough() {
        fake().pollsToCompress(100);
        clock.advance(Duration.ofSeconds(1));

        archives.create("a.zip", List.of("world"));

        assertThat(fake().targets().stream().filter(t -> t.contains("token="))).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar.xz", "a.tar.zst"})
    void anArchiveThatPausesHalfWrittenIsNotTakenForComplete(String name) {
        fake().listingsToCompress(40);

        RemoteFile archive = archives.create(name, List.of("world"));

        archives.extract(name, "out");
        assertThat(files.readText("out/world/level.dat")).isEqualTo("level");
        assertThat(files.stat(name).size()).isEqualTo(archive.size());
    }

    @Test
    void withoutVerificationAnArchiveThatNoLongerGrowsIsTakenForComplete() {
        fake().listingsToCompress(40);

        archives.create("a.tar.xz", List.of("world"), options -> options.verify(false));

        assertThat(fake().targets()).noneMatch(target -> target.startsWith("GET /server/files/file?"));
    }

    @Test
    void anArchiveThatIsNeverCompleteIsLateAtTheDeadline() {
        fake().listingsToCompress(1_000_000);

        assertThatThrownBy(() -> archives.create(
                        "a.tar.xz", List.of("world"), options -> options.deadline(Duration.ofMinutes(3))))
                .isInstanceOfSatisfying(
                        WaitException.class, e -> assertThat(e.reason()).isEqualTo(WaitException.Reason.DEADLINE))
                .hasMessageContaining("'/a.tar.xz' is not complete after 3m");
        fake().pollsToCompress(1_000_000);
        assertThatThrownBy(() ->
                        archives.create("b.zip", List.of("world"), options -> options.deadline(Duration.ofMinutes(3))))
                .isInstanceOf(WaitException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailedArchiveIsRemovedWhenAskedTo(boolean remove) {
        fake().failNextCompression("Internal Server Error!");

        ArchiveException failure = catchThrowableOfType(
                ArchiveException.class,
                () -> archives.create("a.zip", List.of("world"), options -> options.removeOnFailure(remove)));

        assertThat(failure.path()).isEqualTo("/a.zip");
        assertThat(failure.isRemoved()).isEqualTo(remove);
        assertThat(failure).hasCauseInstanceOf(ServerException.class);
        assertThat(files.exists("a.zip")).isEqualTo(!remove);
    }

    @Test
    void aServerInTroubleForAMomentIsNoFailedArchive() {
        AtomicInteger asked = new AtomicInteger();
        fake().intercept(request -> request.getTarget().contains("token=") && asked.getAndIncrement() == 0
                ? new MockResponse.Builder()
                        .code(500)
                        .body("{\"error\":\"Internal Server Error!\"}")
                        .build()
                : null);

        assertThat(archives.create("a.zip", List.of("world"), o -> o.removeOnFailure(true))
                        .size())
                .isPositive();
    }

    @Test
    void aTokenThatIsForgottenAfterTheEndIsNoFailure() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        // The second question comes when the answer has been forgotten.
        fake().intercept(request -> {
            if (request.getTarget().contains("token=") && asked.getAndIncrement() > 1) {
                clock.advance(Duration.ofSeconds(11));
            }
            return null;
        });
        fake().pollsToCompress(1);

        archives.create("a.zip", List.of("world"));

        assertThat(entries("a.zip")).hasSize(2);
    }

    @Test
    void aTokenThatIsLostWithTheWorkIsAFailure() {
        AtomicInteger asked = new AtomicInteger();
        fake().pollsToCompress(1000);
        fake().intercept(request -> request.getTarget().contains("token=") && asked.getAndIncrement() > 2
                ? new MockResponse.Builder()
                        .code(400)
                        .body("{\"error\":\"Invalid token!\"}")
                        .build()
                : null);

        assertThatThrownBy(() -> archives.create("a.zip", List.of("world"), o -> o.removeOnFailure(true)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("lost sight of");
        assertThat(files.exists("a.zip")).isFalse();
    }

    @Test
    void allOfItIsDoneInTheBackgroundAsWell() {
        ServerArchivesAsync async = client.server("files").async().archives();

        assertThat(async.create("a.zip", List.of("world")).join().size()).isPositive();
        assertThat(async.create("b", List.of("world"), o -> o.format(ArchiveFormat.TAR))
                        .join()
                        .size())
                .isPositive();
        async.extract("a.zip", "x/y").join();
        async.extract("a.zip", "z", o -> o.deadline(Duration.ofMinutes(1))).join();
        assertThat(files.readText("x/y/world/level.dat")).isEqualTo("level");
        assertThat(files.readText("z/world/level.dat")).isEqualTo("level");
        assertThatThrownBy(async.create("a.zip", List.of("world"))::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> async.decompress("a.rar", "x").join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(async.decompress("a.zip", "w").join().success()).isTrue();
    }

    // Unpacking.

    @ParameterizedTest
    @ValueSource(strings = {"a.rar", "a.7z", "a.ZIP", "a.tar.lz", "a.gz", "zip", "a.zip.part"})
    void whatServersDoNotUnpackIsRefusedBeforeAFolderIsMade(String name) {
        files.writeText(name, "x");

        assertThatThrownBy(() -> archives.extract(name, "out"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".tar.zst");
        assertThatThrownBy(() -> archives.decompress(name, "out")).isInstanceOf(IllegalArgumentException.class);
        assertThat(files.exists("out")).isFalse();
    }

    @Test
    void unpackingOverwritesAndLeavesTheRest() {
        archives.create("a.zip", List.of("world"));
        files.writeText("world/level.dat", "changed");
        files.writeText("world/new", "new");

        archives.extract("a.zip", "/");

        assertThat(files.readText("world/level.dat")).isEqualTo("level");
        assertThat(files.readText("world/new")).isEqualTo("new");
        assertThatThrownBy(() -> archives.extract("a.zip", "readme")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> archives.extract("nope.zip", "x")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aBrokenArchiveFails() {
        files.writeText("a.zip", "no archive");

        assertThatThrownBy(() -> archives.extract("a.zip", "out")).isInstanceOf(ServerException.class);
    }

    @Test
    void unpackingThatTakesTooLongIsLate() {
        fake().intercept(request -> request.getTarget().contains("/decompress")
                ? new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build()
                : null);

        assertThatThrownBy(() -> archives.extract("a.zip", "out", o -> o.deadline(Duration.ofMillis(300))))
                .isInstanceOf(WaitException.class)
                .hasMessageContaining("'a.zip' is not unpacked after");
    }

    @Test
    void unpackingMayBeSilentForAsLongAsItMayTake() {
        archives.create("a.zip", List.of("world"));
        fake().intercept(request -> request.getTarget().contains("/decompress")
                ? new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body("{\"success\":true}")
                        .headersDelay(600, TimeUnit.MILLISECONDS)
                        .build()
                : null);
        Timeouts hasty = Timeouts.builder().transferRead(Duration.ofMillis(200)).build();
        try (OctyneClient hurried = login().timeouts(hasty).build()) {
            ServerArchives quick = hurried.server("files").archives();

            quick.extract("a.zip", "out", o -> o.deadline(Duration.ofMinutes(1)));

            assertThatThrownBy(() -> quick.decompress("a.zip", "out")).isInstanceOf(TransportException.class);
        }
    }

    // Older servers.

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V1_0", "V1_1"})
    void anOldServerMakesZipArchivesOfItsFolderAlone(Release release) throws IOException {
        on(release, (old, server) -> {
            RemoteFile archive = server.archives().create("backups/a.zip", List.of("/d/a", "b"));

            assertThat(archive.size()).isPositive();
            assertThat(old.targets()).contains("POST /server/files/compress?path=%2Fbackups%2Fa.zip");
            server.archives().extract("backups/a.zip", "out");
            assertThat(server.files().readText("out/d/a")).isEqualTo("a");
            assertThatThrownBy(() -> server.archives().create("backups/a.zip", List.of("b")))
                    .isInstanceOf(ConflictException.class);
            old.clearRequests();
            for (Runnable call : List.<Runnable>of(
                    () -> server.archives().create("x.tar", List.of("b")),
                    () -> server.archives().create("x.tar.gz", List.of("b")),
                    () -> server.archives().create("x.zip", List.of("a"), o -> o.baseFolder("d")),
                    () -> server.archives().create("x", List.of("b"), o -> o.format(ArchiveFormat.ZIP_STORED)),
                    () -> server.archives().extract("x.tar", "y"),
                    () -> server.archives().compress("x.zip", List.of("b")),
                    () -> server.archives().compressStatus("x"),
                    () -> server.archives().compressV1Status("x"),
                    () -> server.archives().compressV1("x", List.of("b"), p -> p.archiveType(ArchiveType.TAR)),
                    () -> server.archives().compressV1("x", List.of("b"), p -> p.compress(Compression.XZ)),
                    () -> server.archives().compressV1("x", List.of("a"), p -> p.basePath("d")),
                    () -> server.archives().compressV1("x", List.of("b"), p -> p.async(true)))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(UnsupportedServerVersionException.class)
                        .hasMessageContaining("1.2");
            }
            assertThat(old.requests()).isEmpty();
        });
    }

    @Test
    void theOldestServerPacksNoFolders() throws IOException {
        on(
                Release.V1_0,
                (old, server) -> assertThatThrownBy(() -> server.archives().create("x.zip", List.of("d")))
                        .isInstanceOf(UnsupportedServerVersionException.class)
                        .hasMessageContaining("1.1"));
        on(
                Release.V1_1,
                (old, server) -> assertThat(
                                server.archives().create("x.zip", List.of("d")).size())
                        .isPositive());
    }

    @Test
    void operationsThatCameLaterAreRefusedByTheOldestServer() throws IOException {
        try (FakeOctyne old = FakeOctyne.start(Release.V1_0);
                OctyneClient oldest = OctyneClient.builder()
                        .baseUrl(old.url())
                        .login(FakeOctyne.USER, FakeOctyne.PASSWORD)
                        .build()) {
            for (Runnable call : List.<Runnable>of(
                    () -> oldest.configuration().get(),
                    () -> oldest.configuration().update("{\"servers\":{}}"),
                    () -> oldest.configuration().reload(),
                    () -> oldest.accounts().list(),
                    () -> oldest.accounts().delete("bob"))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(UnsupportedServerVersionException.class)
                        .hasMessageContaining("1.1");
            }
            // What 1.0 has goes on to work.
            assertThat(oldest.server("files").files().list("").contents()).isEmpty();
            oldest.server("files").files().upload("", Upload.of("a", new byte[1]));
            oldest.server("files").files().delete("a");
            oldest.server("files").files().createFolder("d");
        }
    }

    /** The real programs' output is long in coming: what is called complete has to be. */
    @Test
    void aBigArchiveIsCompleteWhenItIsSaidToBe() {
        byte[] noise = new byte[node.isReal() ? 30_000_000 : 300_000];
        new Random(7).nextBytes(noise);
        files.uploadTo("noise", Upload.of("x", noise));
        for (String name : List.of("noise.tar.xz", "noise.tar.zst", "noise.tar.gz", "noise.zip")) {
            long size = archives.create(name, List.of("noise")).size();

            assertThat(size).isGreaterThan(noise.length);
            archives.extract(name, "out-" + name);
            assertThat(files.stat("out-" + name + "/noise").size()).isEqualTo(noise.length);
            assertThat(files.stat(name).size()).isEqualTo(size);
        }
    }
}
