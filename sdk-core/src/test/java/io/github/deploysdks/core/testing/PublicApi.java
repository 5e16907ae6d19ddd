package io.github.deploysdks.core.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a module's public API against what is committed in its folder {@code api}, so that nobody changes it by accident. */
public final class PublicApi {
    private static final String RENEW =
            "mvn test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true";
    private static final int SHOWN = 200;

    private PublicApi() {}

    /** Of the module whose folder the test runs in. */
    public static void isAsCommitted() {
        Path module = Path.of("").toAbsolutePath();
        Map<String, String> now = ApiDump.of(
                module.resolve("target/classes"), Thread.currentThread().getContextClassLoader());
        Path folder = module.resolve("api");
        if (Boolean.getBoolean("golden.update")) {
            write(now, folder);
        }
        compare(read(folder), now, module.getFileName() + "/api");
    }

    static void compare(Map<String, String> committed, Map<String, String> now, String folder) {
        if (committed.equals(now)) {
            return;
        }
        Set<String> before = ApiDump.entries(committed);
        Set<String> after = ApiDump.entries(now);
        fail("The public API is not what is committed in " + folder + ".\n"
                + list(
                        "Gone, which breaks those who use it (docs/versioning.md says what a version may)",
                        before,
                        after)
                + list("New, and there to stay once it is released", after, before)
                + "If that is meant, take it over and commit it: "
                + RENEW);
    }

    private static String list(String title, Set<String> all, Set<String> others) {
        Set<String> here = new LinkedHashSet<>(all);
        here.removeAll(others);
        if (here.isEmpty()) {
            return "";
        }
        String rest = here.size() > SHOWN ? "  and " + (here.size() - SHOWN) + " more\n" : "";
        return title + ":\n"
                + here.stream().limit(SHOWN).map(line -> "  " + line + "\n").collect(Collectors.joining())
                + rest;
    }

    static Map<String, String> read(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".txt")) {
                        texts.put(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    static void write(Map<String, String> texts, Path folder) {
        try {
            Files.createDirectories(folder);
            for (String stale : read(folder).keySet()) {
                Files.delete(folder.resolve(stale + ".txt"));
            }
            for (Map.Entry<String, String> each : texts.entrySet()) {
                Files.writeString(folder.resolve(each.getKey() + ".txt"), each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
