package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that tell a reader of a vendor's reference which method to call. */
class OperationsPageIT {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"octopus", "divio", "octyne"})
    void thePageIsThatOfTheDocument(String platform) throws IOException {
        Path page = ROOT.resolve("docs/" + platform + "-operations.md");
        String made = Files.readString(ROOT.resolve(platform + "-sdk/target/generated-sources/openapi/operations.md"));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertThat(page)
                .as(
                        "a change that is meant is taken over by: mvn verify -Dit.test=OperationsPageIT -Dgolden.update=true")
                .hasContent(made);
    }
}
