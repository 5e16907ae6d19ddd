package io.github.deploysdks.codegen.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes Javadoc comments of the Markdown that OpenAPI descriptions are written in. */
final class Javadoc {
    private static final int WIDTH = 110;
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("`[\\w.]+\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\((https?://[^)\\s]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");

    private final List<String> blocks = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    /** Adds a paragraph or several. */
    Javadoc text(@Nullable String markdown) {
        if (markdown != null && !markdown.isBlank()) {
            for (String block : markdown.strip().split("\n\\s*\n", -1)) {
                blocks.add(isList(block) ? list(block) : inline(block));
            }
        }
        return this;
    }

    /** Adds a paragraph that is HTML already. */
    Javadoc html(String html) {
        blocks.add(html);
        return this;
    }

    /** Adds a block tag; its text is Markdown. */
    Javadoc tag(String tag, @Nullable String markdown) {
        String text = markdown == null ? "" : inline(markdown.strip().replaceAll("\\s*\n\\s*", " "));
        tags.add(("@" + tag + " " + text).strip());
        return this;
    }

    /** Adds a block tag; its text is HTML already. */
    Javadoc htmlTag(String tag, String html) {
        tags.add("@" + tag + " " + html);
        return this;
    }

    /** These paragraphs, followed by those and all tags of both: parameters first, then what comes back, then the rest. */
    Javadoc with(Javadoc other) {
        Javadoc all = new Javadoc();
        all.blocks.addAll(blocks);
        all.blocks.addAll(other.blocks);
        all.tags.addAll(other.tags);
        all.tags.addAll(tags);
        return all;
    }

    private static int rank(String tag) {
        if (tag.startsWith("@param")) {
            return 0;
        }
        if (tag.startsWith("@return")) {
            return 1;
        }
        if (tag.startsWith("@throws")) {
            return 2;
        }
        return tag.startsWith("@see") ? 3 : 4;
    }

    /** The comment, indented; empty if there is nothing to say. */
    String render(int indent) {
        List<String> lines = new ArrayList<>();
        for (String block : blocks) {
            if (!lines.isEmpty()) {
                lines.add("");
                block = block.startsWith("<ul>") ? block : "<p>" + block;
            }
            wrap(block, lines, "");
        }
        if (!tags.isEmpty() && !lines.isEmpty()) {
            lines.add("");
        }
        tags.stream().sorted(java.util.Comparator.comparingInt(Javadoc::rank)).forEach(tag -> wrap(tag, lines, "    "));
        if (lines.isEmpty()) {
            return "";
        }
        String pad = " ".repeat(indent);
        if (lines.size() == 1 && lines.get(0).length() < WIDTH - indent - 7) {
            return pad + "/** " + lines.get(0) + " */\n";
        }
        StringBuilder out = new StringBuilder(pad).append("/**\n");
        lines.forEach(line -> out.append(pad)
                .append(" *")
                .append(line.isEmpty() ? "" : " ")
                .append(line)
                .append('\n'));
        return out.append(pad).append(" */\n").toString();
    }

    /** Inline Markdown as Javadoc's HTML. */
    static String inline(String markdown) {
        String text = markdown.replaceAll("\\s*\n\\s*", " ").strip();
        StringBuilder out = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            out.append(links(text.substring(end, code.start())));
            out.append("<code>").append(escape(code.group(1))).append("</code>");
            end = code.end();
        }
        return BOLD.matcher(out.append(links(text.substring(end)))).replaceAll("<b>$1</b>");
    }

    private static String links(String text) {
        StringBuilder out = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            out.append(escape(text.substring(end, link.start())));
            out.append("<a href=\"")
                    .append(link.group(2))
                    .append("\">")
                    .append(escape(link.group(1)))
                    .append("</a>");
            end = link.end();
        }
        return out.append(escape(text.substring(end))).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("`", "&#96;");
    }

    private static boolean isList(String block) {
        return block.lines().allMatch(line -> line.startsWith("- ") || line.startsWith("  "));
    }

    private static String list(String block) {
        StringBuilder out = new StringBuilder("<ul>");
        for (String item : ("\n" + block).split("\n- ", -1)) {
            if (!item.isBlank()) {
                out.append(" <li>").append(inline(item)).append("</li>");
            }
        }
        return out.append(" </ul>").toString();
    }

    /** Breaks at blanks, but not inside of a tag in braces or of an HTML tag. */
    private static void wrap(String text, List<String> lines, String hang) {
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String word : words(text)) {
            int length = width(word);
            if (width > hang.length() && width + 1 + length > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(hang);
                width = hang.length();
            } else if (width > 0) {
                line.append(' ');
                width++;
            }
            line.append(word);
            width += length;
        }
        lines.add(line.toString());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("{@", i) || c == '<') {
                depth++;
            } else if (depth > 0 && (c == '}' || c == '>')) {
                depth--;
            }
            if (c == ' ' && depth == 0) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** How wide a word is when its classes are imported. */
    private static int width(String word) {
        return CLASS.matcher(word).replaceAll("$1").length();
    }
}
