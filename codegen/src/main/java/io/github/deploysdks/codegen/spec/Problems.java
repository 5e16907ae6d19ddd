package io.github.deploysdks.codegen.spec;

import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a document, all of it at once: file and place first, then what to do. */
final class Problems {
    private final Set<String> all = new TreeSet<>();

    void add(String where, String what) {
        all.add(where + ": " + what);
    }

    /** Those of a document whose files are below a folder. */
    void addAll(String folder, Problems others) {
        others.all.forEach(problem -> all.add(folder + problem));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Set<String> all() {
        return all;
    }
}
