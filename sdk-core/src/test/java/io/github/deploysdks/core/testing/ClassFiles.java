package io.github.deploysdks.core.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes that a module consists of. */
final class ClassFiles {
    private static final String SUFFIX = ".class";

    private ClassFiles() {}

    /** Those of a folder; none is initialized. */
    static List<Class<?>> load(Path folder, ClassLoader loader) {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
                if (name.endsWith(SUFFIX) && !name.endsWith("-info" + SUFFIX)) {
                    types.add(load(name.substring(0, name.length() - SUFFIX.length()), loader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
