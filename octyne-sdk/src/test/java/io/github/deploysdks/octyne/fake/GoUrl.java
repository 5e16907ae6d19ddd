package io.github.deploysdks.octyne.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads URLs as Go's {@code net/url} does, without a word about what it throws away. */
final class GoUrl {
    private GoUrl() {}

    /** The first value of each name. A pair with a bad escape or a raw semicolon is dropped. */
    static Map<String, String> query(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty() || pair.indexOf(';') >= 0) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = unescape(equals < 0 ? pair : pair.substring(0, equals), true);
            String value = unescape(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name != null && value != null) {
                values.putIfAbsent(name, value);
            }
        }
        return values;
    }

    /** The segments of a path, decoded one by one: an escaped slash does not separate. Null if an escape is bad. */
    static @Nullable List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.substring(1).split("/", -1)) {
            String decoded = unescape(segment, false);
            if (decoded == null) {
                return null;
            }
            segments.add(decoded);
        }
        return segments;
    }

    /** Null if there is a bad escape. */
    static @Nullable String unescape(String text, boolean plusIsBlank) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%') {
                int high = i + 2 < in.length ? Character.digit((char) in[i + 1], 16) : -1;
                int low = i + 2 < in.length ? Character.digit((char) in[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(plusIsBlank && in[i] == '+' ? ' ' : in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Go's {@code path.Clean}. */
    static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty() && !steps.get(steps.size() - 1).equals("..")) {
                    steps.remove(steps.size() - 1);
                } else if (!rooted) {
                    steps.add(step);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        String joined = String.join("/", steps);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }
}
