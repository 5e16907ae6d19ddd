package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.examples.Tour;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tour goes well against the mock servers, and says so when it does not. */
class TourIT {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void walksThroughAllThree() {
        assertThat(tour(Map.of())).as(printed.toString(StandardCharsets.UTF_8)).isTrue();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Octopus Deploy, mocked at", "Divio, mocked at", "Octyne, mocked at", "The tour went well.")
                .doesNotContain("FAILED");
    }

    @Test
    void takesTheServerThatTheEnvironmentNamesAndReportsWhatFails() {
        Map<String, String> environment = Map.of(
                "OCTYNE_URL", "http://127.0.0.1:1", "OCTYNE_USERNAME", "admin", "OCTYNE_PASSWORD", "not the password");

        assertThat(tour(environment)).isFalse();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Octyne at http://127.0.0.1:1", "FAILED", "step(s) failed")
                .doesNotContain("not the password");
    }

    private boolean tour(Map<String, String> environment) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Tour(out, environment::get, Path.of(System.getProperty("tools.folder", "."))).run();
    }
}
