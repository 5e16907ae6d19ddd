package io.github.deploysdks.octyne.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Forms and media types as Go sees them. */
final class GoMime {
    private GoMime() {}

    /** A file from a form. */
    record FormFile(String name, ByteString content) {}

    /** The first file of a form under a name; null if there is no such form or file. */
    static @Nullable FormFile file(@Nullable String contentType, ByteString body, String field) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null) {
            return null;
        }
        ByteString delimiter = ByteString.encodeUtf8("\r\n--" + boundary);
        ByteString form = ByteString.of(concat("\r\n".getBytes(StandardCharsets.UTF_8), body.toByteArray()));
        int at = form.indexOf(delimiter);
        while (at >= 0) {
            int start = at + delimiter.size();
            int end = form.indexOf(delimiter, start);
            if (end < 0) {
                return null;
            }
            FormFile file = part(form.substring(start, end), field);
            if (file != null) {
                return file;
            }
            at = end;
        }
        return null;
    }

    private static @Nullable FormFile part(ByteString part, String field) {
        int blank = part.indexOf(ByteString.encodeUtf8("\r\n\r\n"));
        if (blank < 0) {
            return null;
        }
        for (String line : part.substring(0, blank).utf8().split("\r\n", -1)) {
            if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
                // No header may hold a control character: Go gives the form up.
                return null;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                Map<String, String> parameters = parameters(line.substring(line.indexOf(':') + 1));
                String name = parameters.get("filename");
                if (field.equals(parameters.get("name")) && name != null && !name.isEmpty()) {
                    return new FormFile(base(name), part.substring(blank + 4));
                }
            }
        }
        return null;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** {@code mime.ParseMediaType}: in quotes a backslash escapes quotes and other special characters alone. */
    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = equals + 1;
            if (at < header.length() && header.charAt(at) == '"') {
                at = quoted(header, at, value);
            } else {
                int end = header.indexOf(';', at);
                value.append(
                        header.substring(at, end < 0 ? header.length() : end).strip());
                at = end < 0 ? header.length() : end;
            }
            extended(parameters, name, value.toString());
            at = header.indexOf(';', at);
        }
        return parameters;
    }

    private static int quoted(String header, int start, StringBuilder value) {
        int at = start + 1;
        for (; at < header.length() && header.charAt(at) != '"'; at++) {
            boolean escape = header.charAt(at) == '\\'
                    && at + 1 < header.length()
                    && "()<>@,;:\\\"/[]?=".indexOf(header.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            value.append(header.charAt(at));
        }
        return at + 1;
    }

    private static void extended(Map<String, String> parameters, String name, String value) {
        if (!name.endsWith("*")) {
            parameters.putIfAbsent(name, value);
            return;
        }
        String[] parts = value.split("'", 3);
        if (parts.length == 3 && parts[0].equalsIgnoreCase("utf-8")) {
            String decoded = GoUrl.unescape(parts[2], false);
            if (decoded != null) {
                parameters.put(name.substring(0, name.length() - 1), decoded);
            }
        }
    }

    /** Go's {@code filepath.Base}. */
    private static String base(String path) {
        String trimmed = path.replaceAll("/+$", "");
        return trimmed.isEmpty() ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    /** {@code http.DetectContentType}, for what tests send about. */
    static String sniff(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return "application/zip";
        }
        if (text.startsWith("\u001f\u008b\u0008")) {
            return "application/x-gzip";
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        }
        String word = text.stripLeading().toUpperCase(Locale.ROOT);
        if (word.startsWith("<!DOCTYPE HTML") || word.startsWith("<HTML")) {
            return "text/html; charset=utf-8";
        }
        boolean binary = text.chars()
                .anyMatch(c -> c <= 0x08 || c == 0x0b || (c >= 0x0e && c <= 0x1a) || (c >= 0x1c && c <= 0x1f));
        return binary ? "application/octet-stream" : "text/plain; charset=utf-8";
    }
}
