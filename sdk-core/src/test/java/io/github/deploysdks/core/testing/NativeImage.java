package io.github.deploysdks.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.json.RawJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what a module tells GraalVM's native-image against its class files: all interfaces that Retrofit makes proxies of, and
 * nothing else. {@link ArchitectureRules} sees to it that nothing else is looked for at run time.
 */
public final class NativeImage {
    private NativeImage() {}

    /** Of the module whose folder the test runs in. */
    public static void metadataIsThatOfTheInterfaces() throws IOException {
        Path module = Path.of("").toAbsolutePath();
        Path classes = module.resolve("target/classes");
        Path all = classes.resolve("META-INF/native-image");
        Path file = all.resolve("io.github.deploysdks/" + module.getFileName() + "/reachability-metadata.json");
        try (Stream<Path> files = Files.walk(all)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
        }
        check(Files.readString(file), classes);
    }

    private static void check(String metadata, Path classes) {
        List<Object> wanted = new ArrayList<>();
        for (Class<?> type : ClassFiles.load(classes, Thread.currentThread().getContextClassLoader())) {
            if (type.isInterface() && Arrays.stream(type.getDeclaredMethods()).anyMatch(NativeImage::isRequest)) {
                wanted.add(Map.of("type", Map.of("proxy", List.of(type.getName()))));
                wanted.add(Map.of("type", type.getName(), "allDeclaredMethods", true));
            }
        }
        assertThat(wanted).as("Retrofit's interfaces in " + classes).isNotEmpty();
        Map<?, ?> document =
                (Map<?, ?>) Objects.requireNonNull(RawJson.of(metadata).value());
        assertThat(Set.<Object>copyOf(document.keySet())).isEqualTo(Set.of("comment", "reflection"));
        List<Object> told = List.copyOf((List<?>) Objects.requireNonNull(document.get("reflection")));
        assertThat(told).as("what native-image is told to keep").containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static boolean isRequest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(it -> it.annotationType().getPackageName().equals("retrofit2.http"));
    }
}
