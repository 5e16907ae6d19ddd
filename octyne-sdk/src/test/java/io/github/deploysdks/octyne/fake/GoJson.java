package io.github.deploysdks.octyne.fake;

import io.github.deploysdks.core.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as Go's {@code encoding/json} does. */
final class GoJson {
    private GoJson() {}

    /** Any JSON value. */
    static @Nullable Object parse(String json) {
        try {
            return RawJson.of(json).value();
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** An object, its names in lower case, for Go does not mind the case; null counts as an empty one. */
    static Map<String, Object> object(String json) {
        return object(parse(json));
    }

    static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> object = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> object.put(String.valueOf(name).toLowerCase(Locale.ROOT), item));
        } else if (value != null) {
            throw invalid();
        }
        return object;
    }

    /** A text; absent and null are empty. */
    static String text(Map<String, Object> object, String name) {
        Object value = object.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw invalid();
    }

    static boolean flag(Map<String, Object> object, String name, boolean otherwise) {
        Object value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw invalid();
    }

    /** A list of texts; null is empty. */
    static List<String> texts(String json) {
        Object value = parse(json);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> items) {
            for (Object item : items) {
                if (item != null && !(item instanceof String)) {
                    throw invalid();
                }
                texts.add(item == null ? "" : (String) item);
            }
        } else if (value != null) {
            throw invalid();
        }
        return texts;
    }

    static GoError invalid() {
        return new GoError(400, "Invalid JSON body!");
    }

    /** Writes a value; of {@code <}, {@code >}, {@code &} and the line separators it makes escapes. */
    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                write(out, String.valueOf(entry.getKey()));
                out.append(':');
                write(out, entry.getValue());
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                out.append(separator);
                write(out, item);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            quote(out, text);
        } else {
            out.append(value);
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else if (c >= 0xd800 && c <= 0xdfff) {
                        out.append("\\ufffd");
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        out.append('"');
    }

    /** JSON with comments and trailing commas, made plain: the same number of characters, blanks in their stead. */
    static String standardize(String text) {
        StringBuilder out = new StringBuilder(text);
        int comma = -1;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '"') {
                i = endOfText(out, i);
                comma = -1;
            } else if (c == '/') {
                String rest = out.substring(i);
                int end = rest.startsWith("//")
                        ? rest.indexOf('\n')
                        : rest.startsWith("/*") && rest.indexOf("*/", 2) > 0 ? rest.indexOf("*/", 2) + 2 : 0;
                if (end == 0) {
                    throw invalid();
                }
                end = end < 0 ? rest.length() : end;
                blank(out, i, i + end);
                i += end - 1;
            } else if (c == ',') {
                comma = i;
            } else if (c == '}' || c == ']') {
                if (comma >= 0) {
                    out.setCharAt(comma, ' ');
                }
                comma = -1;
            } else if (!Character.isWhitespace(c)) {
                comma = -1;
            }
        }
        return out.toString();
    }

    private static int endOfText(StringBuilder text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        throw invalid();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
