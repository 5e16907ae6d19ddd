package io.github.deploysdks.octyne;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A path among the files of a server, checked before anything is sent and made tidy: absolute, without empty steps. That a
 * path is absolute or not makes no difference to a server, whose folder is the root of both.
 */
final class ServerPath {
    /** What file systems allow a name. */
    private static final int LONGEST_NAME = 255;

    private final List<String> steps;

    private ServerPath(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * A path.
     *
     * @param argument what it is called in messages
     * @throws IllegalArgumentException if the path has steps back, or holds what no path can
     */
    static ServerPath of(String argument, String path) {
        Objects.requireNonNull(path, argument);
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(checked(argument, step));
            }
        }
        return new ServerPath(steps);
    }

    /** Checks a path that is sent as it is given. */
    static void check(String argument, String path) {
        ServerPath unused = of(argument, path);
    }

    /** As {@link #of}, and not the root. */
    static ServerPath below(String argument, String path) {
        ServerPath checked = of(argument, path);
        if (checked.isRoot()) {
            throw new IllegalArgumentException(
                    argument + " is '" + path + "', the root of the server's folder; name a file or folder in it");
        }
        return checked;
    }

    /** What a listing names in a folder, however it is named. */
    static ServerPath listed(ServerPath folder, String name) {
        List<String> longer = new ArrayList<>(folder.steps);
        longer.add(name);
        return new ServerPath(longer);
    }

    private static String checked(String argument, String step) {
        if (step.equals("..")) {
            throw new IllegalArgumentException(argument + " holds '..', a step back, which is not sent to a server");
        }
        if (step.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(argument + " holds a NUL character, which no path can");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(step)) {
            throw new IllegalArgumentException(
                    argument + " holds half of a character (a lone surrogate), which UTF-8 cannot carry");
        }
        int bytes = step.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_NAME) {
            throw new IllegalArgumentException(argument + " holds a name of " + bytes
                    + " bytes in UTF-8, and file systems allow " + LONGEST_NAME + ": '" + step.substring(0, 20)
                    + "...'");
        }
        return step;
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    /** The last step; empty for the root. */
    String name() {
        return isRoot() ? "" : steps.get(steps.size() - 1);
    }

    /** The folder it is in; that of the root is the root. */
    ServerPath parent() {
        return isRoot() ? this : new ServerPath(steps.subList(0, steps.size() - 1));
    }

    /**
     * What is called so in this folder.
     *
     * @throws IllegalArgumentException if that is no name
     */
    ServerPath child(String argument, String name) {
        if (name.isEmpty() || name.equals(".") || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException(argument + " is '" + name + "', which is no name of a file");
        }
        List<String> longer = new ArrayList<>(steps);
        longer.add(checked(argument, name));
        return new ServerPath(longer);
    }

    /** This path, taken as relative to a folder. */
    ServerPath in(ServerPath folder) {
        List<String> all = new ArrayList<>(folder.steps);
        all.addAll(steps);
        return new ServerPath(all);
    }

    /** Whether it is the same as another, or lies below it. */
    boolean startsWith(ServerPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Without a slash at its start; empty for the root. */
    String relative() {
        return String.join("/", steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerPath path && steps.equals(path.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** With a slash at its start. */
    @Override
    public String toString() {
        return "/" + relative();
    }
}
