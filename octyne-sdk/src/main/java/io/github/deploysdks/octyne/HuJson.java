package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.json.RawJson;
import java.util.Map;

/** JSON with comments and commas after the last element, as Octyne's configuration is. */
final class HuJson {
    private HuJson() {}

    /**
     * Refuses a configuration without servers.
     *
     * @throws IllegalArgumentException if the text is no object with an object {@code servers}
     */
    static void requireServers(String config) {
        Object value;
        try {
            value = RawJson.of(standard(Guards.notNull("config", config))).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The configuration is not JSON, not even with comments and commas at the end: " + e.getMessage(),
                    e);
        }
        // Go takes property names in any case.
        if (!(value instanceof Map<?, ?> object)
                || object.entrySet().stream()
                        .noneMatch(entry -> "servers".equalsIgnoreCase(String.valueOf(entry.getKey()))
                                && entry.getValue() instanceof Map)) {
            throw new IllegalArgumentException(
                    "The configuration is no object with servers: the node would mark all its servers for deletion");
        }
    }

    /** The same in plain JSON: comments are blanks, and commas before a closing bracket are gone. */
    static String standard(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int comma = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = endOfString(text, i);
                out.append(text, i, end);
                i = end;
                comma = -1;
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                if (end < 0) {
                    throw new IllegalArgumentException("a comment without an end");
                }
                out.append(' ');
                i = end + 2;
            } else {
                if ((c == '}' || c == ']') && comma >= 0) {
                    out.setCharAt(comma, ' ');
                }
                if (c == ',') {
                    comma = out.length();
                } else if (!Character.isWhitespace(c)) {
                    comma = -1;
                }
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }
}
