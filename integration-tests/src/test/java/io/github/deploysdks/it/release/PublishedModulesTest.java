package io.github.deploysdks.it.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would be published by a release, seen before there is one. */
class PublishedModulesTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void theseModulesArePublishedAndNoOthers() throws IOException {
        Pom root = Pom.read(ROOT.resolve("pom.xml"));
        List<String> published = new ArrayList<>();
        for (String module : modules()) {
            String skipped = Pom.read(ROOT.resolve(module).resolve("pom.xml")).text("properties/publish.skip");
            assertThat(skipped).as("publish.skip of %s", module).isIn("", "false");
            if (skipped.equals("false")) {
                published.add(module);
            }
        }

        assertThat(root.text("properties/publish.skip")).isEqualTo("true");
        assertThat(root.text("properties/maven.deploy.skip")).isEqualTo("true");
        assertThat(published)
                .as("a module that is to be published stands in PublishedModules, too")
                .containsExactlyInAnyOrderElementsOf(PublishedModules.ALL);
    }

    @ParameterizedTest
    @MethodSource("published")
    void itsPomIsOneForMavenCentral(String artifact) throws IOException {
        Pom pom = Pom.read(ROOT.resolve(artifact).resolve(".flattened-pom.xml"));

        assertThat(PomRules.problems(pom, artifact, pom.text("version"))).isEmpty();
    }

    @Test
    void theBomHasAllSdksInTheirVersion() throws IOException {
        Pom bom = Pom.read(ROOT.resolve("sdk-bom/.flattened-pom.xml"));

        assertThat(bom.elements("dependencyManagement/dependencies/dependency"))
                .extracting(managed -> managed.text("artifactId"))
                .containsExactlyInAnyOrderElementsOf(PublishedModules.ALL.stream()
                        .filter(artifact -> !artifact.equals("sdk-bom"))
                        .toList());
        assertThat(bom.elements("dependencies/dependency")).isEmpty();
    }

    private static Stream<String> published() {
        return PublishedModules.ALL.stream();
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .toList();
        }
    }
}
