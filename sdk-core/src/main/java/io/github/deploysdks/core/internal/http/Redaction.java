package io.github.deploysdks.core.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of texts that are shown. Servers repeat what they were sent, escaped for wherever they put it: so
 * each character counts as found as it is, percent-encoded, or escaped for JSON or HTML. Safe for use by several threads.
 */
final class Redaction {
    private static final String MASK = "***";

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Pattern pattern;

    void add(@Nullable String secret) {
        if (secret != null && !secret.isBlank() && secrets.add(secret)) {
            pattern = null;
        }
    }

    /** {@code text} without the secrets. */
    String of(String text) {
        Pattern any = pattern();
        return any == null ? text : any.matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
    }

    /** Whether {@code text} holds one of the secrets. */
    boolean isIn(@Nullable String text) {
        Pattern any = pattern();
        return any != null && text != null && any.matcher(text).find();
    }

    private @Nullable Pattern pattern() {
        Pattern known = pattern;
        if (known == null && !secrets.isEmpty()) {
            List<String> longestFirst = secrets.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
            known = Pattern.compile(
                    longestFirst.stream().map(Redaction::anyForm).collect(Collectors.joining("|")));
            pattern = known;
        }
        return known;
    }

    private static String anyForm(String secret) {
        StringBuilder regex = new StringBuilder();
        secret.codePoints().forEach(c -> append(regex, c));
        return regex.toString();
    }

    private static void append(StringBuilder regex, int codePoint) {
        String character = Character.toString(codePoint);
        regex.append("(?:").append(Pattern.quote(character));
        regex.append("|(?i:");
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            regex.append(String.format("%%%02x", b & 0xff));
        }
        regex.append('|');
        for (int i = 0; i < character.length(); i++) {
            regex.append(String.format("\\\\u%04x", (int) character.charAt(i)));
        }
        regex.append(String.format("|&#0*%d;|&#x0*%x;)", codePoint, codePoint));
        String more = switch (codePoint) {
            case ' ' -> "|\\+";
            case '"' -> "|\\\\\"|&quot;";
            case '\\' -> "|\\\\\\\\";
            case '/' -> "|\\\\/";
            case '\t' -> "|\\\\t";
            case '&' -> "|&amp;";
            case '<' -> "|&lt;";
            case '>' -> "|&gt;";
            case '\'' -> "|&apos;";
            default -> "";
        };
        regex.append(more).append(')');
    }
}
