package io.github.deploysdks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows as Java is cut from the examples, which the build compiles. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void theReadmeShowsJava() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockStandsInAnExample(String block) {
        assertThat(examples()).anySatisfy(example -> assertThat(example).contains(block));
    }

    /** The blocks, without the indentation, which differs. */
    private static List<String> blocks() throws IOException {
        return JAVA.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(found -> flat(found.group(1)))
                .toList();
    }

    private static List<String> examples() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTest::read)
                    .map(ReadmeTest::flat)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String flat(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
