package io.github.deploysdks.codegen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator makes of {@code torture.yaml} is what is committed under {@code src/test/golden}. */
class GoldenFilesTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/torture.yaml");
    private static final Path GOLDEN = Path.of("src/test/golden/src/main");
    private static final String PACKAGE = "io.github.deploysdks.torture";

    @TempDir
    private Path output;

    @Test
    void generatesTheGoldenFiles() {
        Generate.run(DOCUMENT, output, PACKAGE);

        Map<String, String> made = golden(output.resolve("src/main"));
        assertThat(made).hasSizeGreaterThan(50);
        assertThat(made)
                .as("generated files; a change that is meant is taken over by: mvn -pl codegen -am test"
                        + " -Dgolden.update=true")
                .isEqualTo(golden(GOLDEN));
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        Generate.run(DOCUMENT, output, PACKAGE);
        Map<String, String> first = files(output);
        FileTime long_ago = FileTime.fromMillis(1_000_000);
        try (Stream<Path> walk = Files.walk(output)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, long_ago);
            }
        }

        Generate.run(DOCUMENT, output, PACKAGE);

        assertThat(files(output)).isEqualTo(first);
        try (Stream<Path> walk = Files.walk(output.resolve("src"))) {
            assertThat(walk.filter(Files::isRegularFile))
                    .allSatisfy(
                            file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(long_ago));
        }
    }

    @Test
    void aSchemaThatIsGoneLeavesNoFile() throws IOException {
        Generate.run(DOCUMENT, output, PACKAGE);
        Path stale = output.resolve("src/main/java/io/github/deploysdks/torture/model/Gone.java");
        Files.writeString(stale, "class Gone {}");

        Generate.run(DOCUMENT, output, PACKAGE);

        assertThat(stale).doesNotExist();
    }

    @Test
    void noClassGetsANumberBecauseItsNameIsTaken() {
        Generate.run(DOCUMENT, output, PACKAGE);

        assertThat(files(output.resolve("src/main/java")).keySet())
                .noneMatch(name -> name.matches(".*[A-Za-z]\\d+\\.java"));
    }

    @Test
    void thePageOfOperationsTellsMethodsByTheVendorsPages() throws IOException {
        Generate.run(DOCUMENT, output, PACKAGE);

        assertThat(Files.readAllLines(output.resolve("operations.md")))
                .containsSubsequence(
                        "# Torture: operations and methods",
                        "## [matrix](https://example.com/docs/matrix.html)",
                        "| `GET /matrix` | `torture.oddities().ones().matrix()` |",
                        "## Not in the vendor's reference",
                        "| `GET /api/{zoneId}/shared` | `zone.several().shared().list()`, `listAll()` |",
                        "| `DELETE /api/{zoneId}/things/bulk` | `zone.things().deleteAll()`, deprecated |",
                        "| `DELETE /api/{zoneId}/things/{id}` | `zone.things().delete()` |",
                        "| `GET /api/{zoneId}/things/{id}` | `zone.things().get()` |");
    }

    /** All but what names the generator's own version, which is another one in a release. */
    private static Map<String, String> golden(Path folder) {
        Map<String, String> files = files(folder);
        files.keySet().removeIf(name -> name.startsWith("resources/META-INF/deploysdks/"));
        return files;
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
