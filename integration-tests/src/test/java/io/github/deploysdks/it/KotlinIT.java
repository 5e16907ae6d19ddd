package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.examples.mock.MockServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kotlin makes of the nullness that the API declares, when it is strict about it. */
@Prism("octopus")
class KotlinIT {
    private static final Pattern EXPECTED = Pattern.compile("// error: (.*)");

    @TempDir
    private Path classes;

    @Test
    void aCallSiteCompilesWithoutAWarningAndRuns(MockServer server) throws Exception {
        String said = compile(ExitCode.OK, source("CallSite.kt"), "-Werror");
        assertThat(said).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Object lines = loader.loadClass("com.example.kotlin.CallSiteKt")
                    .getMethod("report", String.class, String.class)
                    .invoke(null, server.url(), "API-EXAMPLE0000");
            assertThat(lines)
                    .isEqualTo(List.of(
                            "Ticket Booth",
                            "Ticket Booth",
                            "undescribed",
                            "32 in all",
                            "ticket-booth",
                            "Projects-12",
                            "well"));
        }
    }

    /** Each file has one mistake, in the line that says what the compiler makes of it. */
    @Test
    void nullWhereNoneBelongsIsRefused() throws Exception {
        Path folder = source("nulls");
        String said = compile(ExitCode.COMPILATION_ERROR, folder);

        List<String> errors =
                said.lines().filter(line -> line.contains(": error: ")).toList();
        List<Path> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.toList();
        }
        assertThat(sources).hasSize(7);
        for (Path source : sources) {
            String text = Files.readString(source);
            Matcher expected = EXPECTED.matcher(text);
            assertThat(expected.find()).isTrue();
            long line = text.substring(0, expected.start()).lines().count();
            assertThat(errors)
                    .filteredOn(error -> error.contains("/" + source.getFileName() + ":"))
                    .singleElement()
                    .asString()
                    .contains("/" + source.getFileName() + ":" + line + ":")
                    .contains(expected.group(1));
        }
        assertThat(errors).hasSameSizeAs(sources);
    }

    private String compile(ExitCode expected, Path sources, String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "17",
                "-Xjspecify-annotations=strict",
                "-Xjsr305=strict",
                sources.toString()));
        arguments.addAll(List.of(more));
        ExitCode code = new K2JVMCompiler()
                .exec(new PrintStream(said, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(expected);
        return text;
    }

    private static Path source(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(KotlinIT.class.getResource("/kotlin/" + name))
                .toURI());
    }
}
