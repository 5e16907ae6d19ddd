package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.examples.mock.NodeTools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A validator that is none of ours finds the bundled documents valid. */
class BundlesIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"octopus", "divio", "octyne"})
    void theDocumentIsValid(String platform) throws IOException {
        NodeTools tools = NodeTools.in(Path.of(System.getProperty("tools.folder", ".")));
        Path document = folder.resolve(platform + ".json");
        try (InputStream in = getClass().getResourceAsStream("/openapi/" + platform + ".json")) {
            Files.write(document, Objects.requireNonNull(in).readAllBytes());
        }

        String output = tools.run(
                "node",
                tools.file("@seriousme/openapi-schema-validator/bin/validate-api-cli.js")
                        .toString(),
                document.toString());

        assertThat(output).contains("valid").doesNotContain("invalid");
        assertThat(Files.readString(document)).doesNotContain(".yaml#");
    }
}
