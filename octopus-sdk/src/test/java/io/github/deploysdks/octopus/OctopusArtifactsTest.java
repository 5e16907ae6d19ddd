package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.ArtifactDownloadOptions.Existing;
import io.github.deploysdks.octopus.model.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Downloads of artifacts. */
class OctopusArtifactsTest {
    private static final String ARTIFACTS = "/api/Spaces-1/artifacts";

    private final FakeOctopus server = new FakeOctopus();
    private final OctopusClient octopus = server.client();
    private final OctopusSpace space = octopus.space("Spaces-1");

    @TempDir
    private Path temp;

    @AfterEach
    void stopTheServer() {
        octopus.close();
        server.close();
    }

    private void artifact(int number, String filename) {
        server.put(ARTIFACTS, "Artifacts-" + number, json(number, filename));
        server.on(
                "GET",
                ARTIFACTS + "/Artifacts-" + number + "/content",
                asked -> new MockResponse.Builder().body("content " + number).build());
    }

    private static String json(int number, String filename) {
        return Artifact.builder()
                .filename(filename)
                .build()
                .toJson()
                .replace("{", "{\"Id\":\"Artifacts-" + number + "\",");
    }

    private ArtifactReport download(CallStyle style, Path folder, Consumer<ArtifactDownloadOptions.Builder> options) {
        return style.call(
                () -> space.artifacts().downloadAll("ServerTasks-1", folder, options),
                () -> space.async().artifacts().downloadAll("ServerTasks-1", folder, options));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void allThatCameOfATaskGoesIntoAFolder(CallStyle style) throws IOException {
        for (int i = 1; i <= 40; i++) {
            artifact(i, "report " + i + ".html");
        }
        List<String> progress = new CopyOnWriteArrayList<>();
        Path folder = temp.resolve("new/artifacts");

        ArtifactReport report = download(
                style,
                folder,
                options -> options.onProgress((artifact, files, bytes) -> progress.add(artifact.id() + " " + files)));

        assertThat(report.saved()).hasSize(40);
        assertThat(report.kept()).isEmpty();
        assertThat(report.saved().get(6).artifact().id()).isEqualTo("Artifacts-7");
        assertThat(report.saved().get(6).file())
                .isEqualTo(folder.resolve("report 7.html"))
                .hasContent("content 7");
        assertThat(report.bytes()).isEqualTo(9 * 9 + 31 * 10);
        assertThat(progress).contains("Artifacts-1 0", "Artifacts-1 1", "Artifacts-40 40");
        assertThat(names(folder)).hasSize(40);
        assertThat(server.asked().get(0)).isEqualTo("GET " + ARTIFACTS + "?regarding=ServerTasks-1&order=asc");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theListIsThereByItself(CallStyle style) {
        artifact(1, "a.txt");
        assertThat(style.list(
                        () -> space.artifacts().regarding("Deployments-1"),
                        () -> space.async().artifacts().regarding("Deployments-1")))
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> space.artifacts().regarding(" "));
    }

    @Test
    void artifactsOfTheSameNameDoNotReplaceEachOther() throws IOException {
        artifact(1, "log.txt");
        artifact(2, "LOG.txt");
        artifact(3, "log.txt");
        artifact(4, "log-Artifacts-3.txt");

        space.artifacts().downloadAll("ServerTasks-1", temp);

        assertThat(names(temp))
                .containsExactly(
                        "LOG-Artifacts-2.txt", "log-Artifacts-3-Artifacts-4.txt", "log-Artifacts-3.txt", "log.txt");
        assertThat(temp.resolve("log.txt")).hasContent("content 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain.txt | plain.txt",
                "../../etc/passwd | passwd",
                "/etc/passwd | passwd",
                "C:\\Windows\\win.ini | win.ini",
                "..\\..\\up.txt | up.txt",
                ".. | Artifacts-1",
                ". | Artifacts-1",
                "folder/ | Artifacts-1",
                "` `| Artifacts-1",
                "a:b*c?.txt | a_b_c_.txt",
                "CON | _CON",
                "nul.txt | _nul.txt",
                "Com1.log | _Com1.log",
                "console.log | console.log",
                "dots... | dots",
                "Prüfbericht größer.pdf | Prüfbericht größer.pdf",
                ".hidden | .hidden",
            })
    void aNameStaysInItsFolder(String filename, String name) {
        assertThat(new ArtifactNames().give(Artifact.fromJson(json(1, filename))))
                .isEqualTo(name);
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreNoNames() {
        String name = new ArtifactNames().give(Artifact.fromJson(json(1, "a\0b\nc\ud83dd.txt")));
        assertThat(name).isEqualTo("a_b_c_d.txt");
    }

    @Test
    void longNamesAreShortenedAndStayDifferent() {
        ArtifactNames names = new ArtifactNames();
        Set<String> given = new HashSet<>();
        for (int i = 1; i <= 5; i++) {
            String name = names.give(Artifact.fromJson(json(i, "ü".repeat(300) + i + ".html")));
            assertThat(name).endsWith(".html");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
            given.add(name.toLowerCase(Locale.ROOT));
        }
        assertThat(given).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aFileThatIsThereIsNotOverwritten(CallStyle style) throws IOException {
        artifact(1, "a.txt");
        artifact(2, "b.txt");
        Files.writeString(temp.resolve("b.txt"), "mine");

        assertThatThrownBy(() -> download(style, temp, options -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("b.txt");

        assertThat(names(temp)).containsExactly("b.txt");
        assertThat(temp.resolve("b.txt")).hasContent("mine");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void orKeptOrReplacedOnRequest(CallStyle style) throws IOException {
        artifact(1, "a.txt");
        artifact(2, "b.txt");
        Files.writeString(temp.resolve("b.txt"), "mine");

        ArtifactReport kept = download(style, temp, options -> options.existing(Existing.KEEP));
        assertThat(kept.saved()).hasSize(1);
        assertThat(kept.kept()).extracting(ArtifactFile::file).containsExactly(temp.resolve("b.txt"));
        assertThat(temp.resolve("b.txt")).hasContent("mine");

        ArtifactReport replaced = download(style, temp, options -> options.existing(Existing.REPLACE));
        assertThat(replaced.saved()).hasSize(2);
        assertThat(temp.resolve("b.txt")).hasContent("content 2");
    }

    @Test
    void aLinkInTheFolderLeadsNowhereElse() throws IOException {
        artifact(1, "a.txt");
        Path elsewhere = Files.writeString(temp.resolve("elsewhere"), "mine");
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("a.txt"), elsewhere);

        assertThatThrownBy(() -> space.artifacts().downloadAll("ServerTasks-1", folder))
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        space.artifacts().downloadAll("ServerTasks-1", folder, options -> options.existing(Existing.REPLACE));

        assertThat(elsewhere).hasContent("mine");
        assertThat(folder.resolve("a.txt")).hasContent("content 1");
    }

    @Test
    void someCanBeChosenWithoutChangingTheirNames() throws IOException {
        artifact(1, "log.txt");
        artifact(2, "log.txt");
        space.artifacts()
                .downloadAll(
                        "ServerTasks-1",
                        temp,
                        options -> options.filter(artifact -> artifact.id().equals("Artifacts-2")));
        assertThat(names(temp)).containsExactly("log-Artifacts-2.txt");
    }

    @Test
    void aDownloadThatBreaksLeavesNoHalfAFile() throws IOException {
        artifact(1, "a.txt");
        artifact(2, "b.txt");
        server.on(
                "GET",
                ARTIFACTS + "/Artifacts-2/content",
                asked -> new MockResponse.Builder()
                        .body("x".repeat(100_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        assertThatThrownBy(() -> space.artifacts().downloadAll("ServerTasks-1", temp))
                .isInstanceOf(TransportException.class);
        assertThat(names(temp)).containsExactly("a.txt");
    }
}
