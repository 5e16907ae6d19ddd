package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octyne.FileChangesException.Aftermath;
import io.github.deploysdks.octyne.fake.FakeOctyne;
import io.github.deploysdks.octyne.fake.Release;
import io.github.deploysdks.octyne.model.FileRelocation;
import io.github.deploysdks.octyne.model.RelocationType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders, seen through to the end. */
class FileFlowsTest extends OctyneSuite {
    private ServerFiles files;

    @TempDir
    Path folder;

    @BeforeEach
    void chooseServer() {
        files = files().files();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** A fake of an older release, and the files of its server. */
    private interface OnOld {
        void run(FakeOctyne old, ServerFiles files) throws IOException;
    }

    private static void on(Release release, OnOld test) throws IOException {
        try (FakeOctyne old = FakeOctyne.start(release);
                OctyneClient client = OctyneClient.builder()
                        .baseUrl(old.url())
                        .login(FakeOctyne.USER, FakeOctyne.PASSWORD)
                        .build()) {
            test.run(old, client.server("files").files());
        }
    }

    // What is there.

    @Test
    void entriesTellFilesFromFoldersAndComeSorted() {
        files.writeText("/b.txt", "hello");
        files.createFolders("a");

        List<RemoteFile> entries = files.entries("/");

        assertThat(entries).extracting(RemoteFile::name).containsExactly("a", "b.txt");
        assertThat(entries).extracting(RemoteFile::path).containsExactly("/a", "/b.txt");
        assertThat(entries).extracting(RemoteFile::kind).containsExactly(RemoteFile.Kind.FOLDER, RemoteFile.Kind.FILE);
        assertThat(entries.get(0).isFolder()).isTrue();
        assertThat(entries.get(1).isFile()).isTrue();
        assertThat(entries.get(1).size()).isEqualTo(5);
        assertThat(entries.get(1).mimeType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(entries.get(1).lastModified())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(entries.get(1).entry().name()).isEqualTo("b.txt");
        assertThat(entries.get(1)).asString().contains("/b.txt", "FILE", "5 bytes");
    }

    @Test
    void aSymbolicLinkIsNeitherFileNorFolder() throws IOException {
        Files.createSymbolicLink(fake().directory("files").resolve("link"), Path.of("nowhere"));

        RemoteFile link = files.stat("link");

        assertThat(link.kind()).isEqualTo(RemoteFile.Kind.SYMLINK);
        assertThat(link.isSymlink()).isTrue();
        assertThat(link.isFolder()).isFalse();
        assertThat(link.size()).isEqualTo("nowhere".length());
        assertThat(files.exists("link")).isTrue();
    }

    @Test
    void whatIsNotThereIsNullFalseOrNotFound() {
        files.writeText("file", "");

        for (String path : new String[] {"nope", "/nope/nope", "file/below"}) {
            assertThat(files.find(path)).isNull();
            assertThat(files.exists(path)).isFalse();
            assertThatThrownBy(() -> files.stat(path))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("This file does not exist!");
        }
        assertThat(files.exists("/")).isTrue();
        assertThat(files.exists("file")).isTrue();
        assertThat(files.stat("./file").path()).isEqualTo("/file");
        assertThatThrownBy(() -> files.find("/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the root of the server's folder");
    }

    @Test
    void aMissingServerIsNoMissingFile() {
        ServerFiles none = octyne.server("no-such-server").files();

        assertThatThrownBy(() -> none.find("a")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> none.exists("/")).isInstanceOf(NotFoundException.class);
    }

    // Paths.

    static Stream<String> oddNames() {
        return Stream.of(
                "sp ace.txt",
                " ",
                " leading",
                "trailing ",
                "tab\there",
                "100%.txt",
                "%41",
                "%zz",
                "a#b?c&d=e",
                "plus+minus",
                "se;mi",
                "q\"uote'`",
                "back\\slash",
                "line\nbreak",
                "carriage\rreturn",
                "\n",
                "bell\u0007",
                "delete\u007f",
                "caf\u00e9",
                "cafe\u0301",
                "\uD83D\uDE80 rocket",
                "\u65e5\u672c\u8a9e",
                "...",
                "-rf",
                "$(id)",
                "*",
                "~",
                "<>|:",
                "\u2028",
                "x".repeat(255),
                "\u00e9".repeat(127));
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void anyNameThatAFileSystemAllowsGoesUpIsListedComesDownMovesAndIsDeleted(String name) {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        files.createFolders("/d/" + name);
        files.writeText("/d/sentinel", "stays");

        RemoteFile stored = files.uploadTo("/d/" + name + "/" + name, Upload.of("any", content));

        assertThat(stored.name()).isEqualTo(name);
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(files.entries("d/" + name)).extracting(RemoteFile::name).containsExactly(name);
        assertThat(files.readText("/d/" + name + "/" + name)).isEqualTo(name);
        assertThat(files.downloadTo("/d/" + name + "/" + name, folder.resolve(name)))
                .hasBinaryContent(content);
        files.uploadTo("/d/" + name + "/" + name, Upload.of("again", new byte[3]));
        assertThat(files.stat("/d/" + name + "/" + name).size()).isEqualTo(3);
        files.rename("/d/" + name + "/" + name, "other");
        files.rename("/d/" + name + "/other", name);
        files.delete("/d/" + name + "/" + name);
        assertThat(files.entries("d/" + name)).isEmpty();
        files.delete("/d/" + name);
        assertThat(files.entries("d")).extracting(RemoteFile::name).containsExactly("sentinel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/../b", "/..", "a/..", "nul\0", "half\uD83D", "\uDE80half"})
    void pathsThatLeadOutOrCannotBeSentAreRefusedEverywhere(String path) {
        Stream.<Runnable>of(
                        () -> files.list(path),
                        () -> files.entries(path),
                        () -> files.find(path),
                        () -> files.download(path),
                        () -> files.downloadTo(path, folder.resolve("x")),
                        () -> files.upload(path, Upload.of("x", new byte[0])),
                        () -> files.uploadTo(path, Upload.of("x", new byte[0])),
                        () -> files.delete(path),
                        () -> files.createFolder(path),
                        () -> files.createFolders(path),
                        () -> files.move(path, "x"),
                        () -> files.move("x", path),
                        () -> files.copy("x", path),
                        () -> files.rename("x", path),
                        () -> files.rename(path, "x"),
                        () -> files.move(relocation(path, "x")),
                        () -> files.move(relocation("x", path)),
                        () -> files.transaction().delete(path),
                        () -> files.transaction().move("x", path),
                        () -> files.browserUrl(path),
                        () -> files.downloadTree(path, folder),
                        () -> files.uploadTree(folder, path),
                        () -> files().archives().create(path + "/a.zip", List.of("a")),
                        () -> files().archives().create("a.zip", List.of("a/" + path)),
                        () -> files().archives().create("a.zip", List.of("a"), o -> o.baseFolder(path)),
                        () -> files().archives().extract("a.zip", path),
                        () -> files().archives().decompress(path + "/a.zip", "x"),
                        () -> files().archives().compress(path, List.of("a")))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class));
        if (!node.isReal()) {
            assertThat(fake().targets()).noneMatch(target -> target.contains("/server/"));
        }
    }

    private static FileRelocation relocation(String from, String to) {
        return FileRelocation.builder()
                .operation(RelocationType.MOVE)
                .src(from)
                .dest(to)
                .build();
    }

    @Test
    void aNameOfMoreThan255BytesIsRefusedWithItsSize() {
        for (String name : new String[] {"x".repeat(256), "\u00e9".repeat(128)}) {
            assertThatThrownBy(() -> files.writeText("/d/" + name + "/x", ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("256 bytes")
                    .hasMessageContaining("255");
        }
    }

    @Test
    void theRootIsNeitherDeletedNorMoved() {
        files.writeText("sentinel", "stays");

        for (String root : new String[] {"", "/", ".", "//", "/./"}) {
            assertThatThrownBy(() -> files.delete(root)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.move(root, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.copy(root, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.rename(root, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.transaction().delete(root)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.uploadTo(root, Upload.of("x", new byte[0])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(files.readText("sentinel")).isEqualTo("stays");
    }

    // Up and down.

    @Test
    void uploadsFromPathStreamOfUnknownLengthAndBytesTellHowFarTheyAre() throws IOException {
        byte[] content = random(300_000);
        Path local = Files.write(folder.resolve("world.dat"), content);
        List<Upload> uploads = List.of(
                Upload.of(local),
                Upload.of("x", -1, new ByteArrayInputStream(content)),
                Upload.of("x", content),
                Upload.of("x", -1, () -> new ByteArrayInputStream(content)));
        for (Upload upload : uploads) {
            List<Long> progress = new ArrayList<>();
            List<Long> totals = new ArrayList<>();

            RemoteFile stored = files.uploadTo("world.dat", upload.onProgress((bytes, total) -> {
                progress.add(bytes);
                totals.add(total);
            }));

            assertThat(stored.size()).isEqualTo(content.length);
            assertThat(progress).isSorted().endsWith((long) content.length).hasSizeGreaterThan(2);
            assertThat(totals).containsOnly(upload.length() < 0 ? ProgressListener.UNKNOWN : content.length);
            try (Download download = files.download("world.dat")) {
                assertThat(download.bytes()).isEqualTo(content);
            }
        }
        files.upload("/", Upload.of(local).withFileName("under its own name"));
        assertThat(files.stat("under its own name").size()).isEqualTo(content.length);
        assertThat(files.uploadTo("empty", Upload.of("x", new byte[0])).size()).isZero();
    }

    @Test
    void aDownloadGoesToAFileAsAWholeAndTellsHowFarItIs() throws IOException {
        byte[] content = random(200_000);
        files.uploadTo("a", Upload.of("a", content));
        List<Long> progress = new ArrayList<>();

        Path local = files.downloadTo("a", folder.resolve("local"), (bytes, total) -> {
            assertThat(total).isEqualTo(content.length);
            progress.add(bytes);
        });

        assertThat(local).hasBinaryContent(content);
        assertThat(progress).isSorted().endsWith((long) content.length);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(local);
        }
    }

    @Test
    void aDownloadThatBreaksLeavesTheLocalFileAsItWas() throws IOException {
        files.uploadTo("a", Upload.of("a", random(200_000)));
        Path local = Files.writeString(folder.resolve("local"), "before");
        fake().intercept(request -> request.getTarget().contains("/file?")
                ? new MockResponse.Builder()
                        .setHeader("Content-Disposition", "attachment; filename=a")
                        .setHeader("Content-Length", 200_000)
                        .body("too little")
                        .removeHeader("Content-Length")
                        .setHeader("Content-Length", 200_000)
                        .onResponseEnd(new mockwebserver3.SocketEffect.CloseSocket())
                        .build()
                : null);

        assertThatThrownBy(() -> files.downloadTo("a", local)).isInstanceOf(TransportException.class);

        assertThat(local).hasContent("before");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(local);
        }
    }

    @Test
    void aLocalFileThatCannotBeWrittenIsToldApartFromTheServersFaults() {
        files.writeText("a", "a");

        assertThatThrownBy(() -> files.downloadTo("a", folder.resolve("missing/local")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not be written");
        assertThatThrownBy(() -> files.downloadTo("nope", folder.resolve("local")))
                .isInstanceOf(NotFoundException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskShowsThoughTheServerSaysNothing() {
        fake().fillDisk(1000);

        IncompleteUploadException failure = catchThrowableOfType(
                IncompleteUploadException.class, () -> files.uploadTo("big", Upload.of("x", new byte[5000])));

        assertThat(failure.path()).isEqualTo("/big");
        assertThat(failure.sent()).isEqualTo(5000);
        assertThat(failure.stored()).isEqualTo(1000);
        assertThat(failure).hasMessageContaining("disk");
        assertThatThrownBy(() -> files.upload("/", Upload.of("big", new byte[5000])))
                .isInstanceOf(IncompleteUploadException.class);
        assertThatThrownBy(() -> files.uploadTo("big", Upload.of("x", -1, new ByteArrayInputStream(new byte[5000]))))
                .isInstanceOf(IncompleteUploadException.class);
        assertThatThrownBy(() -> files.writeText("line\nbreak", "x".repeat(5000)))
                .isInstanceOf(IncompleteUploadException.class);
        assertThatThrownBy(() -> files.uploadTree(
                        Files.writeString(folder.resolve("f"), "x".repeat(2000)).getParent(), "tree"))
                .isInstanceOf(IncompleteUploadException.class);
        // What was parked under another name is gone.
        assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("big", "tree");
    }

    @Test
    void anUploadThroughALinkIsMeasuredAtItsTarget() throws IOException {
        Files.createSymbolicLink(fake().directory("files").resolve("link"), Path.of("target"));

        files.writeText("link", "a text that is longer than the link");

        assertThat(files.readText("target")).isEqualTo("a text that is longer than the link");
    }

    @Test
    void anUploadOntoAFolderOrIntoNoneIsRefusedByTheServer() {
        files.createFolders("d");
        files.createFolders("line\nbreak");

        assertThatThrownBy(() -> files.writeText("d", "x")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> files.writeText("no/such/folder", "x")).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> files.writeText("line\nbreak", "x"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("a folder");
        assertThat(files.entries("line\nbreak")).isEmpty();
        assertThatThrownBy(() -> files.upload("d", Upload.of("a/b", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textKeepsItsCharactersOrFails() {
        String text = "gr\u00fc\u00df dich\n\u65e5\u672c";
        files.writeText("utf8", text);
        files.writeText("utf16", text, StandardCharsets.UTF_16LE);
        files.writeText("latin1", "gr\u00fc\u00df", StandardCharsets.ISO_8859_1);

        assertThat(files.readText("utf8")).isEqualTo(text);
        assertThat(files.readText("utf16", StandardCharsets.UTF_16LE)).isEqualTo(text);
        assertThat(files.readText("latin1", StandardCharsets.ISO_8859_1)).isEqualTo("gr\u00fc\u00df");
        assertThat(files.stat("latin1").size()).isEqualTo(4);
        assertThatThrownBy(() -> files.readText("latin1"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no text in UTF-8");
        assertThatThrownBy(() -> files.writeText("latin1", text, StandardCharsets.ISO_8859_1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(files.stat("latin1").size()).isEqualTo(4);
    }

    // Folders.

    @Test
    void foldersAreCreatedWithTheirParents() {
        assertThat(files.createFolders("/a/b/c/d")).isTrue();
        assertThat(files.stat("a/b/c/d").isFolder()).isTrue();
        assertThat(files.createFolders("a/b/c/d/")).isFalse();
        assertThat(files.createFolders("a/b/e")).isTrue();
        assertThat(files.createFolders("/")).isFalse();
    }

    @Test
    void aFileInTheWayOfAFolderIsAConflict() {
        files.writeText("file", "");

        assertThatThrownBy(() -> files.createFolders("file")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> files.createFolders("file/a")).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> files.createFolders("file/a/b")).isInstanceOf(ApiException.class);
    }

    // Moves and copies.

    @Test
    void movesAndCopiesGoToANewNameOrIntoAFolder() {
        files.writeText("a", "a");
        files.createFolders("d/sub");

        files.move("a", "b");
        files.move("/b", "/d");
        files.copy("d/b", "/");
        files.copy("d", "e");

        assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("b", "d", "e");
        assertThat(files.entries("d")).extracting(RemoteFile::name).containsExactly("b", "sub");
        assertThat(files.entries("e")).extracting(RemoteFile::name).containsExactly("b", "sub");
    }

    @Test
    void whatExistsIsAConflictAndStays() {
        files.writeText("a", "a");
        files.writeText("b", "b");
        files.createFolders("d");
        files.writeText("d/a", "other");

        for (Runnable call : List.<Runnable>of(
                () -> files.move("a", "b"),
                () -> files.copy("a", "b"),
                () -> files.rename("a", "b"),
                () -> files.rename("a", "d"),
                () -> files.rename("a", "a"),
                () -> files.move("a", "d"),
                () -> files.copy("a", "/"))) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("This file already exists!");
        }
        assertThat(files.readText("a")).isEqualTo("a");
        assertThat(files.readText("b")).isEqualTo("b");
        assertThat(files.readText("d/a")).isEqualTo("other");
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V1_1", "V1_2", "V1_3"})
    void theOlderStatusForWhatExistsIsAConflictAsWell(Release release) throws IOException {
        on(release, (old, files) -> {
            files.writeText("a", "a");
            files.writeText("b", "b");

            assertThatThrownBy(() -> files.move("a", "b"))
                    .isInstanceOf(ConflictException.class)
                    .extracting(e -> ((ConflictException) e).status())
                    .isEqualTo(405);
        });
    }

    @Test
    void aRenameDoesNotMoveIntoAFolder() {
        files.writeText("a", "a");
        files.createFolders("d");

        assertThatThrownBy(() -> files.rename("a", "d")).isInstanceOf(ConflictException.class);

        assertThat(files.entries("d")).isEmpty();
        assertThat(files.readText("a")).isEqualTo("a");
        assertThatThrownBy(() -> files.rename("a", "d/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.rename("nope", "b")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void nothingGoesIntoItself() {
        files.createFolders("d/e");

        assertThatThrownBy(() -> files.copy("d", "d/e/f")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.copy("d", "/d/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.move("d", "d/e")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.transaction().copy("d", "d/e/f")).isInstanceOf(IllegalArgumentException.class);
        files.copy("d", "d2");
        assertThat(files.exists("d2/e")).isTrue();
    }

    @Test
    void aServerThatKnowsNoJsonIsToldApart() throws IOException {
        on(Release.V1_0, (old, files) -> {
            files.writeText("a", "a");

            assertThatThrownBy(() -> files.move("a", "b")).isInstanceOf(UnsupportedServerVersionException.class);
            assertThatThrownBy(() -> files.writeText("line\nbreak", "x"))
                    .isInstanceOf(UnsupportedServerVersionException.class);
            assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("a");
        });
    }

    // Transactions.

    @Test
    void aTransactionSucceedsThoughTheServerDeniesIt() {
        files.writeText("a", "a");
        files.writeText("b", "b");

        files.transaction().move("a", "a2").copy("b", "b2").delete("b").commit();

        assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("a2", "b2");
    }

    @Test
    void aTransactionThatFailsNamesTheChangeAndUndoesTheOthers() {
        files.writeText("a", "a");
        files.writeText("b", "b");

        FileChangesException failure = catchThrowableOfType(
                FileChangesException.class,
                () -> files.transaction()
                        .atomic()
                        .delete("a")
                        .move("b", "c")
                        .copy("nope", "d")
                        .delete("c")
                        .commit());

        assertThat(failure.index()).isEqualTo(2);
        assertThat(failure.aftermath()).isEqualTo(Aftermath.UNDONE);
        assertThat(failure.errors()).hasSize(1);
        assertThat(failure).hasCauseInstanceOf(BadRequestException.class);
        assertThat(failure).hasMessageContaining("change 2 (copying /nope to /d) of 4 failed");
        assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("a", "b");
    }

    @Test
    void aConflictInATransactionIsItsCause() throws IOException {
        files.writeText("a", "a");
        files.writeText("b", "b");

        assertThatThrownBy(
                        () -> files.transaction().copy("a", "c").move("a", "b").commit())
                .isInstanceOf(FileChangesException.class)
                .hasCauseInstanceOf(ConflictException.class);
        assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("a", "b");
        on(Release.V1_3, (old, older) -> {
            older.writeText("a", "a");
            older.writeText("b", "b");
            assertThatThrownBy(
                            () -> older.transaction().delete("a").copy("b", "b").commit())
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void anEmptyTransactionSendsNothingAndNoneIsCommittedTwice() {
        FileChanges changes = files.transaction();
        changes.commit();

        assertThatThrownBy(changes::commit).isInstanceOf(IllegalStateException.class);
        if (!node.isReal()) {
            assertThat(fake().targets()).isEmpty();
        }
    }

    @Test
    void aTransactionWhoseUndoingFailedSaysSo() {
        answerTransactions(
                500,
                "{\"success\":false,\"errors\":[{\"index\":2,\"message\":\"The file specified in src does not exist!\"},"
                        + "{\"index\":0,\"message\":\"Internal Server Error! rename /x /y: file exists\"}]}");

        FileChangesException failure = failedTransaction();

        assertThat(failure.index()).isEqualTo(2);
        assertThat(failure.aftermath()).isEqualTo(Aftermath.BROKEN);
        assertThat(failure.errors()).hasSize(2);
        assertThat(failure).hasMessageContaining("disorder");
    }

    @Test
    void aTransactionThatOnlyLeftRubbishBehindIsMade() {
        answerTransactions(
                500, "{\"success\":false,\"errors\":[{\"index\":-1,\"message\":\"Internal Server Error! unlinkat\"}]}");

        FileChangesException failure = failedTransaction();

        assertThat(failure.index()).isEqualTo(-1);
        assertThat(failure.aftermath()).isEqualTo(Aftermath.MADE);
    }

    @Test
    void errorsUnderASuccessAreNoSuccess() {
        answerTransactions(200, "{\"success\":true,\"errors\":[{\"index\":1,\"message\":\"no\"}]}");

        assertThat(failedTransaction().index()).isEqualTo(1);
    }

    @Test
    void aTransactionThatIsRefusedAsAWholeKeepsItsException() {
        answerTransactions(500, "{\"error\":\"Internal Server Error!\"}");

        assertThatThrownBy(() -> files.transaction().delete("a").commit())
                .isExactlyInstanceOf(io.github.deploysdks.core.error.ServerException.class);
    }

    private void answerTransactions(int status, String body) {
        fake().intercept(request -> request.getMethod().equals("PATCH")
                ? new MockResponse.Builder().code(status).body(body).build()
                : null);
    }

    private FileChangesException failedTransaction() {
        return catchThrowableOfType(
                FileChangesException.class,
                () -> files.transaction().delete("a").delete("b").move("c", "d").commit());
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V1_1", "V1_2"})
    void anOlderServerMakesChangesOneByOneUpToTheFirstThatFails(Release release) throws IOException {
        on(release, (old, files) -> {
            files.writeText("a", "a");
            files.writeText("b", "b");
            files.writeText("c", "c");
            files.transaction().move("a", "a2").copy("a2", "a3").delete("a2").commit();
            assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("a3", "b", "c");

            FileChangesException failure = catchThrowableOfType(
                    FileChangesException.class,
                    () -> files.transaction()
                            .delete("a3")
                            .move("b", "c")
                            .delete("c")
                            .commit());

            assertThat(failure.index()).isEqualTo(1);
            assertThat(failure.aftermath()).isEqualTo(Aftermath.KEPT);
            assertThat(failure).hasCauseInstanceOf(ConflictException.class);
            assertThat(failure).hasMessageContaining("the 1 before it are done and stay so");
            assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("b", "c");
        });
    }

    @Test
    void whatHasToBeAtomicIsRefusedByAnOlderServer() throws IOException {
        on(Release.V1_2, (old, files) -> {
            files.writeText("a", "a");

            assertThatThrownBy(() -> files.transaction().atomic().delete("a").commit())
                    .isInstanceOf(UnsupportedServerVersionException.class)
                    .hasMessageContaining("1.3");
            assertThat(files.exists("a")).isTrue();
        });
    }

    // Trees.

    private Path localTree() throws IOException {
        Path top = folder.resolve("tree");
        Files.createDirectories(top.resolve("sub/deep"));
        Files.createDirectories(top.resolve("empty"));
        Files.writeString(top.resolve("a.txt"), "a");
        Files.writeString(top.resolve("line\nbreak"), "two\nlines");
        Files.writeString(top.resolve("sub/b.txt"), "bb");
        Files.write(top.resolve("sub/deep/c.bin"), random(70_000));
        Files.createSymbolicLink(top.resolve("loop"), top);
        Files.createSymbolicLink(top.resolve("sub/link"), Path.of("../a.txt"));
        return top;
    }

    @Test
    void aTreeGoesUpAndComesDownAgainWithoutItsLinks() throws IOException {
        Path top = localTree();
        List<String> seen = new ArrayList<>();
        long[] last = new long[2];

        TreeReport up = files.uploadTree(top, "/backups/tree", (path, files, bytes) -> {
            seen.add(path);
            assertThat(files).isGreaterThanOrEqualTo(last[0]);
            assertThat(bytes).isGreaterThanOrEqualTo(last[1]);
            last[0] = files;
            last[1] = bytes;
        });

        assertThat(up.files()).isEqualTo(4);
        assertThat(up.folders()).isEqualTo(4);
        assertThat(up.bytes()).isEqualTo(1 + 9 + 2 + 70_000);
        assertThat(up.skipped())
                .containsExactly(
                        top.resolve("loop").toString(), top.resolve("sub/link").toString());
        assertThat(seen).contains("/backups/tree/a.txt", "/backups/tree/sub/deep/c.bin");
        assertThat(last).containsExactly(4, up.bytes());

        TreeReport down = files.downloadTree("backups/tree", folder.resolve("new/copy"));

        assertThat(down.files()).isEqualTo(4);
        assertThat(down.folders()).isEqualTo(4);
        assertThat(down.bytes()).isEqualTo(up.bytes());
        assertThat(down.skipped()).isEmpty();
        Path copy = folder.resolve("new/copy");
        assertThat(copy.resolve("line\nbreak")).hasContent("two\nlines");
        assertThat(copy.resolve("sub/deep/c.bin")).hasBinaryContent(random(70_000));
        assertThat(copy.resolve("empty")).isEmptyDirectory();
        // Once more, onto what is there.
        assertThat(files.uploadTree(top, "/backups/tree").files()).isEqualTo(4);
        assertThat(files.downloadTree("backups/tree", copy).bytes()).isEqualTo(up.bytes());
    }

    @Test
    void linksOnTheServerAreLeftOutAndCannotLoop() throws IOException {
        Path root = fake().directory("files");
        Files.createDirectories(root.resolve("d/sub"));
        Files.writeString(root.resolve("d/file"), "x");
        Files.createSymbolicLink(root.resolve("d/sub/up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("d/broken"), Path.of("nowhere"));

        TreeReport report = files.downloadTree("/d", folder.resolve("d"));

        assertThat(report.files()).isEqualTo(1);
        assertThat(report.folders()).isEqualTo(2);
        assertThat(report.skipped()).containsExactly("/d/broken", "/d/sub/up");
        assertThat(report).asString().contains("files=1", "/d/broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "..", ".", "", "/etc/evil", "a/b", "a/../../evil", "nul\0"})
    void aNameFromTheServerNeverLeadsOutOfTheFolder(String name) throws IOException {
        for (boolean isFolder : new boolean[] {true, false}) {
            Path local = Files.createDirectories(folder.resolve("in/side"));
            fake().intercept(request -> request.getTarget().contains("/files?")
                    ? new MockResponse.Builder()
                            .setHeader("Content-Type", "application/json")
                            .body("{\"contents\":[{\"name\":"
                                    + RawJson.ofValue(name).json() + ",\"size\":1,\"mimeType\":\"\",\"folder\":"
                                    + isFolder + ",\"lastModified\":1}]}")
                            .build()
                    : request.getTarget().contains("/file?")
                            ? new MockResponse.Builder()
                                    .setHeader("Content-Disposition", "attachment; filename=x")
                                    .body("x")
                                    .build()
                            : null);

            assertThatThrownBy(() -> files.downloadTree("/", local)).isInstanceOf(UnexpectedResponseException.class);

            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all).containsExactlyInAnyOrder(folder, folder.resolve("in"), local);
            }
        }
    }

    @Test
    void aLocalLinkInThePlaceOfAFolderIsNotFollowed() throws IOException {
        files.createFolders("d/sub");
        files.writeText("d/sub/file", "x");
        files.writeText("d/top", "new");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path precious = Files.writeString(folder.resolve("precious"), "old");
        Path local = Files.createDirectory(folder.resolve("local"));
        Files.createSymbolicLink(local.resolve("top"), precious);
        Files.createSymbolicLink(local.resolve("sub"), outside);

        assertThatThrownBy(() -> files.downloadTree("d", local)).isInstanceOf(UncheckedIOException.class);

        assertThat(outside).isEmptyDirectory();
        assertThat(precious).hasContent("old");
        assertThat(local.resolve("top")).hasContent("new");
    }

    @Test
    void aTreeThatIsNotThereLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> files.downloadTree("nope", folder.resolve("local")))
                .isInstanceOf(NotFoundException.class);
        assertThat(folder.resolve("local")).doesNotExist();
        assertThatThrownBy(() -> files.uploadTree(folder.resolve("nope"), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(files.exists("x")).isFalse();
    }

    // For a browser.

    @Test
    void aUrlForABrowserWorksOnceWithoutALogin() throws IOException {
        String path = "/d/100% a+b;c&d#e\u00fc.txt";
        files.createFolders("d");
        files.writeText(path, "for you");

        URI url = files.browserUrl(path);

        assertThat(url.getRawQuery())
                .matches("path=%2Fd%2F100%25%20a%2Bb%3Bc%26d%23e%C3%BC.txt&ticket=[A-Za-z0-9%]+%3D%3D");
        OkHttpClient http = new OkHttpClient();
        try {
            try (Response response = http.newCall(
                            new Request.Builder().url(url.toString()).build())
                    .execute()) {
                assertThat(response.body().string()).isEqualTo("for you");
            }
            try (Response response = http.newCall(
                            new Request.Builder().url(url.toString()).build())
                    .execute()) {
                assertThat(response.code()).isEqualTo(401);
            }
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
        assertThat(files.browserUrl(path)).isNotEqualTo(url);
    }

    @Test
    void thereIsNoTicketOverAUnixSocket() {
        try (OctyneClient local =
                OctyneClient.builder().unixSocket(folder.resolve("octyne.sock")).build()) {
            assertThatThrownBy(() -> local.server("files").files().browserUrl("a"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Unix socket");
        }
    }

    // The same in the background.

    @Test
    void theAsynchronousTwinDoesTheSame() throws IOException {
        ServerFilesAsync async = files().async().files();
        Path top = localTree();

        assertThat(async.createFolders("a/b").join()).isTrue();
        assertThat(async.writeText("a/x", "text").join().size()).isEqualTo(4);
        assertThat(async.writeText("a/l", "\u00fc", StandardCharsets.ISO_8859_1)
                        .join()
                        .size())
                .isEqualTo(1);
        assertThat(async.readText("a/x").join()).isEqualTo("text");
        assertThat(async.readText("a/l", StandardCharsets.ISO_8859_1).join()).isEqualTo("\u00fc");
        assertThat(async.uploadTo("a/line\nbreak", Upload.of("x", new byte[2]))
                        .join()
                        .size())
                .isEqualTo(2);
        async.upload("a", Upload.of("y", new byte[1])).join();
        assertThat(async.entries("a").join())
                .extracting(RemoteFile::name)
                .containsExactly("b", "l", "line\nbreak", "x", "y");
        assertThat(async.find("a/nope").join()).isNull();
        assertThat(async.stat("a/y").join().size()).isEqualTo(1);
        assertThat(async.exists("a/y").join()).isTrue();
        assertThat(async.downloadTo("a/x", folder.resolve("x")).join()).hasContent("text");
        List<Long> progress = new ArrayList<>();
        async.downloadTo("a/x", folder.resolve("x"), (bytes, total) -> progress.add(bytes))
                .join();
        assertThat(progress).endsWith(4L);
        async.move("a/x", "a/b").join();
        async.copy("a/b/x", "a/z").join();
        async.rename("a/z", "z2").join();
        async.transaction().delete("a/l").move("a/z2", "a/z3").commitAsync().join();
        assertThat(async.entries("a").join())
                .extracting(RemoteFile::name)
                .containsExactly("b", "line\nbreak", "y", "z3");
        assertThat(async.uploadTree(top, "t").join().files()).isEqualTo(4);
        assertThat(async.uploadTree(top, "t", (path, files, bytes) -> {}).join().files())
                .isEqualTo(4);
        assertThat(async.downloadTree("t", folder.resolve("t")).join().files()).isEqualTo(4);
        assertThat(async.downloadTree("t", folder.resolve("t"), (path, files, bytes) -> {})
                        .join()
                        .files())
                .isEqualTo(4);
        assertThat(async.browserUrl("a/y").join().getRawQuery()).startsWith("path=%2Fa%2Fy&ticket=");
        assertThat(async.list("/a").join().contents()).hasSize(4);
        async.createFolder("q").join();
        async.delete("q").join();
        try (Download download = async.download("a/b/x").join()) {
            assertThat(download.text()).isEqualTo("text");
        }
    }

    @Test
    void theAsynchronousTwinFailsWithTheSame() {
        ServerFilesAsync async = files().async().files();
        files.writeText("a", "a");
        files.writeText("b", "b");

        assertThatThrownBy(async.move("a", "b")::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConflictException.class);
        assertThatThrownBy(async.stat("nope")::join).hasCauseInstanceOf(NotFoundException.class);
        assertThatThrownBy(async.delete("nope")::join).hasCauseInstanceOf(NotFoundException.class);
        assertThatThrownBy(async.move(relocation("a", "b"))::join).hasCauseInstanceOf(ConflictException.class);
        for (String path : new String[] {"../x", "a/..", "nul\0"}) {
            assertThatThrownBy(() -> async.list(path).join()).satisfies(FileFlowsTest::isRefused);
            assertThatThrownBy(() -> async.download(path).join()).satisfies(FileFlowsTest::isRefused);
            assertThatThrownBy(() -> async.delete(path).join()).satisfies(FileFlowsTest::isRefused);
            assertThatThrownBy(() -> async.createFolder(path).join()).satisfies(FileFlowsTest::isRefused);
            assertThatThrownBy(() ->
                            async.upload(path, Upload.of("x", new byte[0])).join())
                    .satisfies(FileFlowsTest::isRefused);
        }
    }

    private static void isRefused(Throwable failure) {
        assertThat(failure instanceof CompletionException ? failure.getCause() : failure)
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Any names.

    /** Names of what a file system allows, many of them odd. */
    static List<String> names(long seed, int count) {
        Random random = new Random(seed);
        String odd = "%#+;&=?\"'`\\ \n\r\t.~*<>|:$(){}[]^!,@-_\u0001\u001b\u007f\u00e9\u0301\u2028\u2029\u00ad\ufeff";
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 255 : 24);
            while (true) {
                int c;
                switch (random.nextInt(4)) {
                    case 0 -> c = odd.codePointAt(random.nextInt(odd.length()));
                    case 1 -> c = 1 + random.nextInt(0x7e);
                    case 2 -> c = random.nextInt(0x10ffff + 1);
                    default -> c = 'a' + random.nextInt(26);
                }
                // Servers give this one for bytes that are no UTF-8.
                boolean impossible = c == '/' || c == 0 || c == 0xfffd || (c >= 0xd800 && c <= 0xdfff);
                if (impossible) {
                    continue;
                }
                String longer = new StringBuilder(name).appendCodePoint(c).toString();
                if (longer.getBytes(StandardCharsets.UTF_8).length > 255) {
                    break;
                }
                name.appendCodePoint(c);
                if (name.codePointCount(0, name.length()) >= length) {
                    break;
                }
            }
            String made = name.toString();
            if (!made.equals(".") && !made.equals("..") && !names.contains(made)) {
                names.add(made);
            }
        }
        return names;
    }

    @Test
    void aThousandRandomNamesTouchOnlyWhatTheyName() throws IOException {
        files.createFolders("/d/kept");
        files.createFolders("/moved");
        List<String> sentinels = List.of("/sentinel", "/d/sentinel", "/d/kept/sentinel", "/moved/sentinel");
        for (String sentinel : sentinels) {
            files.writeText(sentinel, sentinel);
        }
        for (String name : names(20_260_301, 1000)) {
            byte[] content = name.getBytes(StandardCharsets.UTF_8);
            String shown = Arrays.toString(content);

            RemoteFile stored = files.uploadTo("/d/" + name, Upload.of("x", content));

            assertThat(stored.name()).as(shown).isEqualTo(name);
            assertThat(files.entries("/d"))
                    .as(shown)
                    .extracting(RemoteFile::name)
                    .containsExactlyInAnyOrder("kept", "sentinel", name);
            try (Download download = files.download("d/" + name)) {
                assertThat(download.bytes()).as(shown).isEqualTo(content);
            }
            files.move("/d/" + name, "/moved/" + name);
            assertThat(Objects.requireNonNull(files.find("/moved/" + name)).size())
                    .as(shown)
                    .isEqualTo(content.length);
            files.delete("/moved/" + name);
            assertThat(files.entries("/moved"))
                    .as(shown)
                    .extracting(RemoteFile::name)
                    .containsExactly("sentinel");
        }
        for (String sentinel : sentinels) {
            assertThat(files.readText(sentinel)).isEqualTo(sentinel);
        }
        assertThat(files.entries("/")).extracting(RemoteFile::name).containsExactly("d", "moved", "sentinel");
    }
}
