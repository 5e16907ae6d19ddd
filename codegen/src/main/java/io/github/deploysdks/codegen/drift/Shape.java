package io.github.deploysdks.codegen.drift;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a description says of a JSON value, or of a list of parameters: its kind, the values of its enumeration, its parts. A
 * list's parts are those of its items.
 */
final class Shape {
    /** The kind of what may be anything, or of which nothing is said. */
    static final String ANY = "anything";

    private final String name;
    private final boolean certain;
    private String kind;
    private boolean complete;
    private final Set<String> values = new TreeSet<>();
    private final Map<String, Shape> parts = new TreeMap<>();

    /**
     * @param name as it is spelled
     * @param kind what JSON it is
     * @param certain whether every value of the kind it is part of has it; not, if one of several types has it
     */
    Shape(String name, String kind, boolean certain) {
        this.name = name;
        this.kind = kind;
        this.certain = certain;
    }

    /** Nothing: no parameters, no body. */
    static Shape none() {
        Shape none = new Shape("", ANY, true);
        none.complete = true;
        return none;
    }

    /** The part of this name, upper and lower case aside; made if there is none. Where two kinds meet it is of any. */
    Shape part(String name, String kind, boolean certain) {
        Shape part = parts.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Shape(name, kind, certain));
        if (!part.kind.equals(kind)) {
            part.kind = ANY;
        }
        return part;
    }

    void values(List<String> more) {
        values.addAll(more);
    }

    /** All parts have been named. */
    void complete() {
        complete = true;
    }

    /**
     * Says what another description has otherwise than this one.
     *
     * @param where what this is, for who reads it
     * @param left names of parts that differ on purpose, in lower case; {@code *} for all
     */
    void compare(String where, Shape newer, Set<String> left, List<String> differences) {
        if (left.contains("*")) {
            return;
        }
        if (!kind.equals(newer.kind) && !kind.equals(ANY) && !newer.kind.equals(ANY)) {
            differences.add("~ " + where + ": " + newer.kind + ", was " + kind);
        }
        if (!values.isEmpty() && !newer.values.isEmpty()) {
            compareValues(where, newer, differences);
        }
        newer.parts.forEach((key, part) -> {
            Shape old = parts.get(key);
            if (left.contains(key)) {
                return;
            }
            if (old == null) {
                differences.add("+ " + within(where, part));
            } else {
                old.compare(within(where, part), part, left, differences);
            }
        });
        parts.forEach((key, part) -> {
            if (newer.complete && part.certain && !newer.parts.containsKey(key) && !left.contains(key)) {
                differences.add("- " + within(where, part));
            }
        });
    }

    private static String within(String where, Shape part) {
        return where + (where.contains(" ") ? "." : " ") + part.name;
    }

    private void compareValues(String where, Shape newer, List<String> differences) {
        newer.values.stream().filter(v -> !values.contains(v)).forEach(v -> differences.add("+ " + where + " = " + v));
        values.stream().filter(v -> !newer.values.contains(v)).forEach(v -> differences.add("- " + where + " = " + v));
    }
}
