package io.github.deploysdks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars as they are published. */
class PackagesIT {
    @ParameterizedTest
    @ValueSource(strings = {"octopus", "divio", "octyne"})
    void tellsWhatItWasMadeFrom(String platform) throws IOException, NoSuchAlgorithmException {
        Properties made = new Properties();
        try (JarFile jar = jar(platform + "-sdk");
                InputStream in = jar.getInputStream(
                        Objects.requireNonNull(jar.getEntry("META-INF/deploysdks/" + platform + ".properties")))) {
            made.load(in);
        }
        byte[] document;
        try (InputStream in = getClass().getResourceAsStream("/openapi/" + platform + ".json")) {
            document = Objects.requireNonNull(in).readAllBytes();
        }

        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        assertThat(made)
                .containsEntry("spec.sha256", digest)
                .containsEntry("generator", "deploy-sdk")
                .hasEntrySatisfying(
                        "generator.version",
                        version -> assertThat((String) version).matches("\\S+"));
    }

    /** As javap prints it, for a user sees no other types than those. */
    @ParameterizedTest
    @ValueSource(strings = {"sdk-core", "octopus-sdk", "divio-sdk", "octyne-sdk"})
    void showsNoTypeOfTheLibrariesBelow(String artifact) throws IOException {
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        StringWriter printed = new StringWriter();
        try (JarFile jar = jar(artifact);
                PrintWriter out = new PrintWriter(printed)) {
            List<String> arguments = new ArrayList<>(List.of("-public", "-classpath", jar.getName()));
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("/internal/"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .forEach(arguments::add);
            assertThat(javap.run(out, out, arguments.toArray(String[]::new))).isZero();
        }

        List<String> shown = Arrays.stream(printed.toString().split("(?m)^Compiled from .*$", -1))
                .map(String::strip)
                .filter(type -> type.startsWith("public "))
                .flatMap(String::lines)
                .toList();
        assertThat(shown).hasSizeGreaterThan(100).noneMatch(line -> line.matches(".*\\b(retrofit2|okio|kotlin)\\..*"));
    }

    /** The names are for ever: who requires a module writes them down. */
    @Test
    void hasTheNamesOfItsModulesAndNoPackageTwice() throws IOException {
        Map<String, String> names = new TreeMap<>();
        List<String> packages = new ArrayList<>();
        for (String artifact : List.of("sdk-core", "octopus-sdk", "divio-sdk", "octyne-sdk")) {
            try (JarFile jar = jar(artifact)) {
                ModuleDescriptor module = ModuleFinder.of(Path.of(jar.getName())).findAll().stream()
                        .findFirst()
                        .orElseThrow()
                        .descriptor();
                names.put(artifact, module.name());
                packages.addAll(module.packages());
            }
        }

        assertThat(names)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sdk-core", "io.github.deploysdks.core",
                        "octopus-sdk", "io.github.deploysdks.octopus",
                        "divio-sdk", "io.github.deploysdks.divio",
                        "octyne-sdk", "io.github.deploysdks.octyne"));
        assertThat(packages).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    /** Which of them there is, and whether, is the application's to say. */
    @ParameterizedTest
    @ValueSource(strings = {"sdk-core", "octopus-sdk", "divio-sdk", "octyne-sdk"})
    void hasNoServicesAndNoLoggingOfItsOwn(String artifact) throws IOException {
        try (JarFile jar = jar(artifact)) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("META-INF/MANIFEST.MF")
                    .noneMatch(name -> name.startsWith("META-INF/services/"))
                    .noneMatch(name -> name.startsWith("org/slf4j/"))
                    .noneMatch(name -> name.matches("(logback|log4j|simplelogger|logging).*\\.(xml|properties)"));
        }
    }

    private static JarFile jar(String artifact) throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith(artifact + "-")
                        && entry.endsWith(".jar")
                        && !entry.endsWith("-tests.jar"))
                .findFirst()
                .orElseThrow();
        return new JarFile(path);
    }
}
