package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ConflictException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.model.CopyOperation;
import io.github.deploysdks.octyne.model.FileEntry;
import io.github.deploysdks.octyne.model.FileOperation;
import io.github.deploysdks.octyne.model.FileRelocation;
import io.github.deploysdks.octyne.model.FileTransaction;
import io.github.deploysdks.octyne.model.FileTransactionResult;
import io.github.deploysdks.octyne.model.MoveOperation;
import io.github.deploysdks.octyne.model.RelocationType;
import io.github.deploysdks.octyne.model.RemoveOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call touches the file that it names, whatever the name, and nothing else. */
class FilePathsTest extends OctyneSuite {
    private static final String COMPOSED = "caf\u00e9";
    private static final String DECOMPOSED = "cafe\u0301";

    static Stream<String> names() {
        return Stream.of(
                "100%.txt",
                "%2e%2e",
                "%",
                "se;mi.txt",
                "#hash",
                "a&path=b",
                "a+b",
                "a b",
                "a%20b",
                "a?b=c",
                COMPOSED,
                DECOMPOSED,
                "\u65e5\u672c\u8a9e \ud83d\ude00.txt",
                "quo\"te'",
                "back\\slash\\n",
                "line\nbreak",
                "-rf",
                ".hidden",
                "...",
                "{\"a\":1}",
                "n".repeat(255),
                "\u20ac".repeat(85),
                "$HOME`~!*()[]|<>^,:@=");
    }

    private static String content(String name) {
        return "This is " + name;
    }

    /** No form carries line breaks: such a file gets its name by a move. */
    private void create(String folder, String name) {
        String sent = name.indexOf('\n') < 0 ? name : "upload.tmp";
        files().files().upload(folder, Upload.of(sent, content(name).getBytes(StandardCharsets.UTF_8)));
        if (!sent.equals(name)) {
            relocate(RelocationType.MOVE, folder + "/" + sent, folder + "/" + name);
        }
    }

    private void relocate(RelocationType operation, String from, String to) {
        files().files()
                .move(FileRelocation.builder()
                        .operation(operation)
                        .src(from)
                        .dest(to)
                        .build());
    }

    private List<String> list(String folder) {
        return files().files().list(folder).contents().stream()
                .map(FileEntry::name)
                .toList();
    }

    private String read(String path) {
        return files().files().download(path).text();
    }

    @ParameterizedTest
    @MethodSource("names")
    void onlyTheFileThatIsNamedIsTouched(String name) {
        List<String> others = new ArrayList<>(names().toList());
        others.forEach(other -> create("", other));
        assertThat(list("")).containsExactlyInAnyOrderElementsOf(others);
        assertThat(read(name)).isEqualTo(content(name));
        assertThat(read("/" + name)).isEqualTo(content(name));
        others.remove(name);

        files().files().createFolder("copies");
        files().files().createFolder("moved");
        relocate(RelocationType.COPY, name, "copies/" + name);
        relocate(RelocationType.MOVE, "/" + name, "/moved");
        assertThat(list("copies")).containsExactly(name);
        assertThat(list("/moved/")).containsExactly(name);
        assertThat(read("copies/" + name)).isEqualTo(content(name));
        files().files().delete("moved/" + name);
        transact(RemoveOperation.builder().path("/copies/" + name).build());
        assertThat(list("moved")).isEmpty();
        assertThat(list("copies")).isEmpty();

        files().files().createFolder(name);
        create(name, name);
        assertThat(list(name)).containsExactly(name);
        assertThat(read(name + "/" + name)).isEqualTo(content(name));
        transact(
                CopyOperation.builder().src(name).dest("moved").build(),
                MoveOperation.builder()
                        .src("moved/" + name + "/" + name)
                        .dest("copies/" + name)
                        .build());
        assertThat(list("copies")).containsExactly(name);
        assertThat(list("moved/" + name)).isEmpty();
        files().files().delete(name);
        files().files().delete("moved");
        files().files().delete("copies");

        assertThat(list("")).containsExactlyInAnyOrderElementsOf(others);
        others.forEach(other -> assertThat(read(other)).isEqualTo(content(other)));
    }

    private FileTransactionResult transact(FileOperation... operations) {
        return files().files()
                .transact(FileTransaction.builder()
                        .operations(List.of(operations))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                ".",
                "//",
                "/.",
                "./",
                "a/..",
                "/a/../",
                "a/b/../..",
                "..",
                "/..",
                "../",
                "../x",
                "a/../..",
                "a/../../x",
                "./..",
                "\0",
                "a\0b",
                "a\ud800",
                "\udc00"
            })
    void theRootAndWhatIsOutsideIsNeitherDeletedNorMoved(String path) {
        create("", "keep");
        if (!node.isReal()) {
            fake().clearRequests();
        }

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> files().files().delete(path),
                () -> files().async().files().delete(path).join(),
                () -> relocate(RelocationType.MOVE, path, "x"),
                () -> relocate(RelocationType.COPY, path, "x"),
                () -> transact(RemoveOperation.builder().path(path).build()),
                () -> transact(MoveOperation.builder().src(path).dest("x").build()),
                () -> transact(CopyOperation.builder().src(path).dest("x").build()))) {
            assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
        }

        if (!node.isReal()) {
            assertThat(fake().targets()).isEmpty();
        }
        assertThat(list("")).containsExactly("keep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\r\nX-Evil: 1", "a\0"})
    void fileNamesThatNoFormCarriesAreRefusedAtOnce(String name) {
        assertThatThrownBy(() -> files().files().upload("", Upload.of(name, new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsOverwrittenByAMove() {
        create("", "a");
        create("", "b");

        assertThatThrownBy(() -> relocate(RelocationType.MOVE, "a", "b"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("This file already exists!");
        assertThatThrownBy(() -> relocate(RelocationType.MOVE, "c", "d"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The file specified in src does not exist!");
        assertThatThrownBy(() -> files().files().delete("c")).isInstanceOf(NotFoundException.class);
        assertThat(read("b")).isEqualTo(content("b"));
    }

    @Test
    void aTransactionThatFailsIsRolledBack() {
        create("", "a");
        create("", "b");

        assertThatThrownBy(() -> transact(
                        RemoveOperation.builder().path("a").build(),
                        CopyOperation.builder().src("b").dest("c").build(),
                        MoveOperation.builder().src("b").dest("d").build(),
                        MoveOperation.builder().src("nope").dest("e").build()))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        e -> assertThat(e.error().errors())
                                .containsExactly("operation 3: The file specified in src does not exist!"));
        assertThat(list("")).containsExactlyInAnyOrder("a", "b");
        assertThat(read("a")).isEqualTo(content("a"));
    }

    @Test
    void aTransactionThatSucceedsHasNoErrorsThoughTheServerSaysFalse() {
        create("", "a");

        FileTransactionResult result =
                transact(RemoveOperation.builder().path("a").build());

        assertThat(result.errors()).isEmpty();
        assertThat(list("")).isEmpty();
    }

    @Test
    void entriesTellWhatTheyAre() throws IOException {
        Path folder = fake().directory("files");
        Files.createDirectory(folder.resolve("d"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
        Files.write(folder.resolve("bytes"), new byte[] {0, 1, 2});
        create("", "text");

        List<FileEntry> entries = files().files().list("").contents();

        assertThat(entry(entries, "d").folder()).isTrue();
        assertThat(entry(entries, "d").mimeType()).isEmpty();
        assertThat(entry(entries, "link").mimeType()).isEqualTo("inode/symlink");
        assertThat(entry(entries, "link").folder()).isTrue();
        assertThat(entry(entries, "bytes").size()).isEqualTo(3);
        assertThat(entry(entries, "bytes").mimeType()).isEqualTo("application/octet-stream");
        assertThat(entry(entries, "text").mimeType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(entry(entries, "text").folder()).isFalse();
    }

    private static FileEntry entry(List<FileEntry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void largeFilesComeBackAsTheyWere() {
        byte[] bytes = new byte[3_000_000];
        new java.util.Random(7).nextBytes(bytes);

        files().files().upload("", Upload.of("large", bytes));

        assertThat(files().files().download("large").bytes()).isEqualTo(bytes);
        files().files().upload("", Upload.of("large", new byte[0]));
        assertThat(files().files().download("large").bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sp ace", "\u00fcn\u00ef\u2603", "a/b", "a+b", "100%", "%2F", "a?b#c", "a;b", "...", "x'y"})
    void serversOfAnyNameAreReached(String id) throws IOException {
        Path folder = Files.createTempDirectory("server");
        try {
            String name = id.replace("\"", "\\\"");
            fake().editConfig("{\"servers\": {\"" + name + "\": {\"enabled\": false, \"directory\": \"" + folder
                    + "\", \"command\": \"/bin/cat\"}}}");
            octyne.configuration().reload();
            OctyneServer server = octyne.server(id);

            assertThat(octyne.servers().list().servers()).containsKey(id);
            assertThat(server.control().status().status().value()).isZero();
            server.files().createFolder("d");
            assertThat(server.async().files().list("").join().contents())
                    .extracting(FileEntry::name)
                    .containsExactly("d");
        } finally {
            Files.deleteIfExists(folder.resolve("d"));
            Files.deleteIfExists(folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "\t"})
    void serversWithoutANameAreRefusedAtOnce(String id) {
        assertThatThrownBy(() -> octyne.server(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        assertThatThrownBy(() -> octyne.server("nope").files().list(""))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("This server does not exist!");
    }
}
