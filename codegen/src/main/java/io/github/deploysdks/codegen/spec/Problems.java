package io.github.deploysdks.codegen.spec;

import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a document, all of it at once: file and place first, then what to do. */
final class Problems {
    private final Set<String> all = new TreeSet<>();

    void add(String where, String what) {
        all.add(where + ": " + what);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Set<String> all() {
        return all;
    }
}
