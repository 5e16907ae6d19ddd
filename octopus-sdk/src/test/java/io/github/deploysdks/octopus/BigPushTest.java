package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigPushTest {
    /** More than an int counts. */
    private static final long BYTES = (2L << 30) + 1;

    @TempDir
    Path folder;

    @Test
    void aPackageOfTwoGibibytesGoesUpFromSixtyFourMebibytesOfMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("Acme.Booth.1.4.2.zip");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(BYTES);
        }
        try (FakeOctopus server = new FakeOctopus()) {
            server.keepNoBodies();
            server.on(
                    "POST",
                    "/api/Spaces-1/packages/raw",
                    asked -> FakeOctopus.json(
                            201, "{\"Id\":\"packages-1\",\"PackageId\":\"Acme.Booth\",\"Version\":\"1.4.2\"}"));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BigPush.class.getName(),
                            server.url(),
                            FakeOctopus.API_KEY,
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(printed).isZero();
            assertThat(printed).contains("PushedPackage{Acme.Booth 1.4.2, STORED}");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.last().raw().getBodySize()).isBetween(BYTES, BYTES + 1_000);
        }
    }
}
