package io.github.deploysdks.it.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFilesTest {
    @TempDir
    private Path repository;

    private ReleaseFolder folder;

    @BeforeEach
    void release() throws IOException {
        folder = ReleaseFolder.in(repository);
    }

    @Test
    void aCompleteReleaseHasNoProblems() throws IOException {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".pom",
                ".jar",
                "-sources.jar",
                "-javadoc.jar",
                "-cyclonedx.json",
                ".jar.md5",
                "-sources.jar.sha1"
            })
    void aFileThatIsNotThereIsNamed(String ending) throws IOException {
        Files.delete(folder.file(ending));

        assertThat(problems()).contains("sdk-core-1.0.0" + ending + " is missing");
    }

    @Test
    void whatIsNotSignedIsNamed() throws IOException {
        Files.delete(folder.file("-javadoc.jar.asc"));

        assertThat(problems()).containsExactly("sdk-core-1.0.0-javadoc.jar is not signed");
    }

    @Test
    void aSignatureOfAnotherFileIsNamed() throws IOException {
        Files.copy(folder.file(".pom.asc"), folder.file(".jar.asc"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(problems()).containsExactly("sdk-core-1.0.0.jar.asc is no good signature of sdk-core-1.0.0.jar");
    }

    @ParameterizedTest
    @CsvSource({"md5,MD5", "sha1,SHA-1", "sha512,SHA-512"})
    void aWrongChecksumIsNamed(String extension, String algorithm) throws IOException {
        Files.writeString(folder.file(".jar." + extension), "00");

        assertThat(problems()).singleElement().asString().contains("." + extension + " is not the " + algorithm);
    }

    @Test
    void aFileThatNobodyAskedForIsNamed() throws IOException {
        folder.write("-shaded.jar", "");

        assertThat(problems()).contains("sdk-core-1.0.0-shaded.jar is not meant to be published");
    }

    @Test
    void sourcesAndJavadocHoldEveryClass() throws IOException {
        folder.jar("-sources.jar", Map.of("a/package-info.java", ""), "");

        assertThat(problems()).containsExactly("sdk-core-1.0.0-sources.jar lacks 1 files, such as a/Made.java");
    }

    @Test
    void javadocHoldsEveryPublicClass() throws IOException {
        folder.jar("-javadoc.jar", Map.of("index.html", ""), "");

        assertThat(problems()).containsExactly("sdk-core-1.0.0-javadoc.jar lacks 1 files, such as a/Made.html");
    }

    @Test
    void theJarHasLicenseNoticeAndModuleName() throws IOException {
        Map<String, String> entries = ReleaseFolder.mainEntries();
        entries.remove("META-INF/LICENSE");
        entries.remove("META-INF/NOTICE");
        folder.jar(".jar", entries, "");

        assertThat(problems())
                .containsExactly(
                        "the jar has no META-INF/LICENSE",
                        "the jar has no META-INF/NOTICE",
                        "the jar has no module name of its own");
    }

    @Test
    void theBillNamesEveryDependency() throws IOException {
        folder.write("-cyclonedx.json", ReleaseFolder.BILL.replace("okhttp@5.5.1", "okhttp@5.5.0"));

        assertThat(problems()).containsExactly("sdk-core-1.0.0-cyclonedx.json does not name com.example/okhttp@5.5.1");
    }

    @Test
    void theReportNamesEachModuleAndStrangers() throws IOException {
        Files.createDirectories(repository.resolve("io/github/deploysdks/codegen/1.0.0"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean good;
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            good = ReleaseCheck.check(repository, "1.0.0", ReleaseFolder.SIGNATURES, out);
        }

        assertThat(good).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("good  sdk-core")
                .contains("BAD   octopus-sdk\n      - nothing is deployed")
                .contains("BAD   all together\n      - codegen is not meant to be published");
    }

    private List<String> problems() throws IOException {
        return PublishedFiles.problems(repository, "sdk-core", "1.0.0", ReleaseFolder.SIGNATURES);
    }
}
