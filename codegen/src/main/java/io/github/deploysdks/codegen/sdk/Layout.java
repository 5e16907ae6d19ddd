package io.github.deploysdks.codegen.sdk;

/** Indents generated Java by its braces and parentheses, so that templates need not care where they are included. */
final class Layout {
    private static final String STEP = "    ";
    private static final int WIDTH = 120;

    private Layout() {}

    static String indent(String text) {
        StringBuilder out = new StringBuilder();
        int braces = 0;
        int parens = 0;
        boolean comment = false;
        boolean blank = true;
        boolean opening = false;
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty()) {
                if (!blank && !opening) {
                    out.append('\n');
                    blank = true;
                }
                continue;
            }
            opening = line.endsWith("{") || line.endsWith("*/");
            if (line.startsWith("}") && blank && out.length() > 0) {
                // No empty line before a closing brace.
                out.setLength(out.length() - 1);
            }
            blank = false;
            boolean closes = line.startsWith("}") || line.startsWith(")");
            int depth = braces - (line.startsWith("}") ? 1 : 0);
            out.append(STEP.repeat(Math.max(0, depth)));
            boolean continued = !comment
                    && (parens > 0
                            || line.startsWith(".")
                            || line.startsWith("? ")
                            || line.startsWith(": ")
                            || line.startsWith("&& ")
                            || line.startsWith("|| ")
                            || line.startsWith("implements ")
                            || line.startsWith("permits "));
            int hang = continued && !closes ? 2 * Math.max(1, parens) : 0;
            out.append(STEP.repeat(hang));
            int column = STEP.length() * (Math.max(0, depth) + hang);
            boolean code = !comment && !line.startsWith("/*") && !line.startsWith("//");
            out.append(comment ? " " : "")
                    .append(code ? wrap(line, column) : line)
                    .append('\n');
            if (comment) {
                comment = !line.endsWith("*/");
                continue;
            }
            if (line.startsWith("/*")) {
                comment = !line.endsWith("*/");
                continue;
            }
            if (line.startsWith("//")) {
                continue;
            }
            int[] change = count(line);
            braces += change[0];
            parens += change[1];
        }
        return out.toString().strip() + "\n";
    }

    /** Breaks a line that is too long after commas, or before a dot or question mark that continues an expression. */
    private static String wrap(String line, int column) {
        if (column + line.length() <= WIDTH) {
            return line;
        }
        String pad = " ".repeat(column + (STEP + STEP).length());
        StringBuilder out = new StringBuilder();
        int start = 0;
        int width = WIDTH - column;
        while (line.length() - start > width) {
            int cut = cut(line, start, start + width);
            if (cut < 0) {
                break;
            }
            out.append(line, start, cut).append('\n').append(pad);
            start = cut;
            while (line.charAt(start) == ' ') {
                start++;
            }
            width = WIDTH - pad.length();
        }
        return out.append(line.substring(start)).toString();
    }

    /** The last place to break before {@code end}, outside of strings; negative if there is none. */
    private static int cut(String line, int start, int end) {
        int cut = -1;
        boolean quoted = false;
        for (int i = 0; i < Math.min(end, line.length()); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && i > start) {
                if (c == ',' && i + 1 < end) {
                    cut = i + 1;
                } else if (line.startsWith(" -> ", i) && cut < 0) {
                    cut = i + 3;
                } else if (line.startsWith(" ? ", i) || line.startsWith(" : ", i) || line.startsWith(" = ", i)) {
                    cut = cut < 0 ? (c == ' ' && line.startsWith(" = ", i) ? i + 2 : i) : cut;
                }
            }
        }
        return cut;
    }

    /** How many braces and parentheses a line opens and does not close, strings and characters aside. */
    private static int[] count(String line) {
        int braces = 0;
        int parens = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
                continue;
            }
            switch (c) {
                case '"', '\'' -> quote = c;
                case '{' -> braces++;
                case '}' -> braces--;
                case '(' -> parens++;
                case ')' -> parens--;
                default -> {}
            }
        }
        return new int[] {braces, parens};
    }
}
