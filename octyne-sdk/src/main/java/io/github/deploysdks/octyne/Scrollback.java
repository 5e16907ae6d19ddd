package io.github.deploysdks.octyne;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was seen of a console, as far as it takes to tell what is new in the lines that the server sends again after a
 * reconnect: it marks nothing. Lines are kept as hashes, so that it takes the same little memory however long they are.
 *
 * <p>The server keeps 2500 lines, or one more, and sends them in one text. As long as it has all lines since its start, that
 * text begins with a line feed. Not safe for use by several threads.
 */
final class Scrollback {
    private static final int SERVER_KEEPS = 2501;
    private static final int LEAST_FULL = 2500;

    private final long seed;
    private final long[] seen = new long[SERVER_KEEPS];
    /** All lines seen since the server's first one, or more than it keeps. */
    private long total;

    /** @param seed for the hashes, so that nobody can print lines that look like others */
    Scrollback(long seed) {
        this.seed = seed;
    }

    /**
     * What is new in the lines that a server sent again.
     *
     * @param lines the new ones
     * @param restarted whether the server forgot what it had before
     * @param gap whether lines may be missing before the new ones
     */
    record News(List<String> lines, boolean restarted, boolean gap) {}

    /** The first text. */
    List<String> begin(String text) {
        List<String> lines = lines(text, isComplete(text));
        forget(!isComplete(text));
        lines.forEach(this::add);
        return lines;
    }

    /** A line that came after. */
    void add(String line) {
        seen[(int) (total % seen.length)] = hash(line);
        total++;
    }

    /** The text that came after a reconnect. */
    News resume(String text) {
        boolean complete = isComplete(text);
        List<String> lines = lines(text, complete);
        if (complete) {
            if (total <= lines.size() && startsWithSeen(lines)) {
                return told(lines, (int) total, false, false);
            }
            if (lines.size() >= LEAST_FULL) {
                // Or it is a full one whose first line happens to be empty.
                List<String> full = lines(text, false);
                int known = overlap(full);
                if (known > 0) {
                    return told(full, known, false, false);
                }
            }
            forget(false);
            return told(lines, 0, true, true);
        }
        int known = overlap(lines);
        if (known == 0) {
            forget(true);
        }
        return told(lines, known, false, known == 0);
    }

    private News told(List<String> lines, int known, boolean restarted, boolean gap) {
        List<String> fresh = List.copyOf(lines.subList(known, lines.size()));
        fresh.forEach(this::add);
        return new News(fresh, restarted, gap);
    }

    /** Begins anew. Where lines before the first one are unknown, the count begins above all that a server keeps. */
    private void forget(boolean unknownBefore) {
        Arrays.fill(seen, 0);
        total = unknownBefore ? seen.length : 0;
    }

    private static boolean isComplete(String text) {
        return text.isEmpty() || text.charAt(0) == '\n';
    }

    private static List<String> lines(String text, boolean complete) {
        List<String> lines = new ArrayList<>();
        if (text.isEmpty()) {
            return lines;
        }
        int start = complete ? 1 : 0;
        for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    private boolean startsWithSeen(List<String> lines) {
        if (total > seen.length) {
            return false;
        }
        for (int i = 0; i < total; i++) {
            if (hash(lines.get(i)) != seen[i]) {
                return false;
            }
        }
        return true;
    }

    /** The length of the longest beginning of the lines that is an end of what was seen (Knuth, Morris and Pratt). */
    private int overlap(List<String> lines) {
        long[] wanted = lines.stream().mapToLong(this::hash).toArray();
        int[] borders = new int[wanted.length];
        for (int i = 1, length = 0; i < wanted.length; i++) {
            while (length > 0 && wanted[i] != wanted[length]) {
                length = borders[length - 1];
            }
            if (wanted[i] == wanted[length]) {
                length++;
            }
            borders[i] = length;
        }
        int length = 0;
        for (long i = Math.max(0, total - seen.length); i < total && wanted.length > 0; i++) {
            long line = seen[(int) (i % seen.length)];
            if (length == wanted.length) {
                length = borders[length - 1];
            }
            while (length > 0 && line != wanted[length]) {
                length = borders[length - 1];
            }
            if (line == wanted[length]) {
                length++;
            }
        }
        return length;
    }

    /** Never 0, which stands for a line that was not seen. */
    private long hash(String line) {
        long hash = seed;
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }
}
