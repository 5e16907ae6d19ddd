package io.github.deploysdks.core.internal.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is checked before anything is sent. */
public final class Guards {
    private Guards() {}

    /** A value that must be given. */
    public static <T> T notNull(String name, @Nullable T value) {
        return Objects.requireNonNull(value, () -> name + " is null");
    }

    /** A path parameter: one segment of a URL's path, whatever characters it holds. */
    public static String segment(String name, @Nullable Object value) {
        String text = Query.text(notNull(name, value));
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    name + " is '" + text + "', which a URL's path cannot carry: it would lead to another resource");
        }
        return text;
    }

    /** A text that must not be blank. */
    public static String notBlank(String name, @Nullable String value) {
        if (notNull(name, value).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return notNull(name, value);
    }

    /** A duration that must not be negative. */
    public static Duration notNegative(String name, @Nullable Duration value) {
        Duration given = notNull(name, value);
        if (given.isNegative()) {
            throw new IllegalArgumentException(name + " is negative: " + given);
        }
        return given;
    }

    /** A time that must be more than nothing. */
    public static Duration positive(String name, @Nullable Duration value) {
        Duration given = notNull(name, value);
        if (given.isZero() || given.isNegative()) {
            throw new IllegalArgumentException(name + " is " + given + "; it has to be more than nothing");
        }
        return given;
    }

    /**
     * A path on the server that must not be its root: deleting or moving the root loses everything.
     *
     * @throws IllegalArgumentException if it is empty, or its steps lead to the root or out of it
     */
    public static String nonRootPath(String name, @Nullable String value) {
        String path = notNull(name, value);
        if (path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(name + " holds a NUL character, which no path can");
        }
        if (path.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    name + " holds half of a surrogate pair, which would be sent as '?': another file's name");
        }
        // On a node that runs on Windows a backslash separates as well, and blanks at the end of a name do not count.
        checkSteps(name, path, path.split("/", -1));
        checkSteps(name, path, path.strip().split("[/\\\\]", -1));
        return path;
    }

    private static void checkSteps(String name, String path, String[] parts) {
        Deque<String> steps = new ArrayDeque<>();
        for (String part : parts) {
            String step = part.strip();
            switch (step) {
                case "", "." -> {}
                case ".." -> {
                    if (steps.pollLast() == null) {
                        throw new IllegalArgumentException(
                                name + " is '" + path + "', which leads out of the server's folder");
                    }
                }
                default -> steps.addLast(step);
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(name + " is '" + path
                    + "', the root of the server's folder: everything in it would be lost. Name a file or folder.");
        }
    }

    /** A value for a header: HTTP can carry no line breaks, and loses blanks at the ends. */
    public static String headerSafe(String name, @Nullable String value) {
        String text = notBlank(name, value);
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException(
                    name + " holds a line break or another control character, which no HTTP header can carry");
        }
        if (!text.equals(text.strip()) || isTrimmed(text.charAt(0)) || isTrimmed(text.charAt(text.length() - 1))) {
            throw new IllegalArgumentException(
                    name + " begins or ends with a blank, which HTTP cuts off a header's value");
        }
        return text;
    }

    private static boolean isTrimmed(char c) {
        return c == ' ' || c == '\t';
    }
}
