package io.github.deploysdks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for readers: their Java is cut from the examples, which the build compiles; their links lead somewhere. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]*`", Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.+)$", Pattern.MULTILINE);
    private static final Pattern SECTION = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final Pattern OPERATIONS = Pattern.compile("\\b(\\d[\\d,]*) operations\\b");
    private static final Pattern ROW = Pattern.compile("^\\| `[A-Z]+ /", Pattern.MULTILINE);

    /** A block of Java and where it stands. */
    private record Block(String page, String code) {
        @Override
        public String toString() {
            return page + ": " + code.lines().findFirst().orElse("");
        }
    }

    /** A link and where it stands. */
    private record Reference(Path page, String target) {
        @Override
        public String toString() {
            return page + " -> " + target;
        }
    }

    @Test
    void eachReadmeShowsJava() {
        assertThat(blocks())
                .extracting(Block::page)
                .contains("README.md", "octopus-sdk/README.md", "divio-sdk/README.md", "octyne-sdk/README.md");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockStandsInAnExample(Block block) {
        assertThat(examples()).anySatisfy(example -> assertThat(example).contains(block.code()));
    }

    @Test
    void nothingIsShownTwice() {
        assertThat(blocks()).extracting(Block::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("references")
    void aLinkLeadsToAFileAndAHeading(Reference reference) {
        String[] parts = reference.target().split("#", 2);
        Path page = ROOT.resolve(reference.page());
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(file).exists();
        if (parts.length == 2) {
            assertThat(anchors(read(file))).contains(parts[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"octopus", "divio", "octyne"})
    void anSdksReadmeGoesFromInstallToQuestions(String platform) {
        List<String> sections = SECTION.matcher(FENCED.matcher(read(ROOT.resolve(platform + "-sdk/README.md")))
                        .replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(sections)
                .containsSubsequence(
                        "Install",
                        "First call",
                        "Authentication",
                        "Configuration",
                        "Paging",
                        "Errors",
                        "Retries and timeouts",
                        "Async",
                        "Streaming",
                        "Links",
                        "Testing",
                        "FAQ");
    }

    /** The pages of operations are held to what the generator makes, so the figures are held to them. */
    @ParameterizedTest
    @ValueSource(strings = {"octopus", "divio", "octyne"})
    void theNumberOfOperationsIsTrue(String platform) {
        long rows = ROW.matcher(read(ROOT.resolve("docs/" + platform + "-operations.md")))
                .results()
                .count();
        String sdk = read(ROOT.resolve(platform + "-sdk/README.md"));
        String row = read(ROOT.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("|") && line.contains(platform + "-sdk"))
                .collect(Collectors.joining());

        for (String page : List.of(sdk, row)) {
            assertThat(OPERATIONS
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1).replace(",", "")))
                    .isNotEmpty()
                    .containsOnly(String.valueOf(rows));
        }
    }

    /** The blocks, without the indentation, which differs. */
    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            JAVA.matcher(read(ROOT.resolve(page)))
                    .results()
                    .forEach(found -> blocks.add(new Block(page.toString(), flat(found.group(1)))));
        }
        return blocks;
    }

    private static List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(CODE.matcher(read(ROOT.resolve(page))).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !target.matches("[a-z]+:.*"))
                    .forEach(target -> references.add(new Reference(page, target)));
        }
        return references;
    }

    /** Those at the top, one for each module, and docs/. */
    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.map(ROOT::relativize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().matches("(\\.|target|node_modules).*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests among them, and the projects of their own. */
    private static List<String> examples() {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("target/"))
                    .filter(file -> !file.endsWith("ReadmeTest.java"))
                    .map(ReadmeTest::read)
                    .map(ReadmeTest::flat)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As code hosts make them of headings. */
    private static List<String> anchors(String page) {
        Map<String, Integer> seen = new HashMap<>();
        return HEADING.matcher(FENCED.matcher(page).replaceAll(""))
                .results()
                .map((MatchResult found) -> found.group(2)
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .map(anchor ->
                        seen.merge(anchor, 1, Integer::sum) == 1 ? anchor : anchor + "-" + (seen.get(anchor) - 1))
                .toList();
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
