package io.github.deploysdks.octyne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigTransferTest extends OctyneSuite {
    private static final int MEGABYTES = 80;

    @TempDir
    Path folder;

    @Test
    void aFileBiggerThanTheMemoryGoesUpAndComesDownAsItWas() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigTransfer.class.getName(),
                        node.url(),
                        node.username(),
                        node.password(),
                        folder.toString(),
                        String.valueOf(MEGABYTES))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("stored " + MEGABYTES * 1024L * 1024);
        Matcher sums = Pattern.compile("sent (\\w{64})\\s+received (\\w{64})").matcher(printed);
        assertThat(sums.find()).as(printed).isTrue();
        assertThat(sums.group(1)).isEqualTo(sums.group(2));
    }
}
