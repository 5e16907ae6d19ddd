package io.github.deploysdks.octyne;

/**
 * Takes the escape sequences of ECMA-48 out of a text: colours, cursor movements, window titles. What is malformed goes as
 * far as it is a sequence; other control characters stay.
 */
final class Ansi {
    private static final char ESC = 0x1b;
    private static final char BEL = 0x07;
    private static final char CSI = 0x9b;
    private static final char ST = 0x9c;

    private Ansi() {}

    static String strip(String text) {
        int next = first(text);
        if (next == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, next);
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == ESC) {
                next = escape(text, next + 1);
            } else if (c == CSI) {
                next = control(text, next + 1);
            } else if (isString(c)) {
                next = string(text, next + 1);
            } else {
                if (c != ST) {
                    plain.append(c);
                }
                next++;
            }
        }
        return plain.toString();
    }

    private static int first(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ESC || c == CSI || c == ST || isString(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    /** What begins a string of its own as a single character: DCS, SOS, OSC, PM, APC. */
    private static boolean isString(char c) {
        return c == 0x90 || c == 0x98 || c == 0x9d || c == 0x9e || c == 0x9f;
    }

    /** Behind an ESC. */
    private static int escape(String text, int from) {
        if (from == text.length()) {
            return from;
        }
        return switch (text.charAt(from)) {
            case '[' -> control(text, from + 1);
            case 'P', 'X', ']', '^', '_' -> string(text, from + 1);
            default -> ending(text, skip(text, from, 0x20, 0x2f), 0x30);
        };
    }

    /** Behind a CSI: parameters, intermediates, a final character. */
    private static int control(String text, int from) {
        return ending(text, skip(text, skip(text, from, 0x30, 0x3f), 0x20, 0x2f), 0x40);
    }

    /** Behind the begin of a string, which goes on to ST or BEL; an ESC that is not part of an ST breaks it off. */
    private static int string(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BEL || c == ST) {
                return i + 1;
            }
            if (c == ESC) {
                return i + 1 < text.length() && text.charAt(i + 1) == '\\' ? i + 2 : i;
            }
        }
        return text.length();
    }

    private static int skip(String text, int from, int least, int most) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= least && text.charAt(i) <= most) {
            i++;
        }
        return i;
    }

    private static int ending(String text, int from, int least) {
        boolean ends = from < text.length() && text.charAt(from) >= least && text.charAt(from) <= 0x7e;
        return ends ? from + 1 : from;
    }
}
