package io.github.deploysdks.core.internal.json;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads the dates that servers send, {@code yyyy-MM-ddTHH:mm:ss[.fraction](Z|+hh:mm)}; there is one in most objects. */
final class DateTimes {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;
    private static final int ZONE_LENGTH = 6;
    private static final int MINUTES = 60;

    private DateTimes() {}

    /** @throws java.time.DateTimeException if it is no date */
    static OffsetDateTime parse(String text) {
        int length = text.length();
        int end = endOfDigits(text);
        boolean utc = end > 0 && end == length - 1 && text.charAt(end) == 'Z';
        if (end < 0 || !(utc || isOffset(text, end))) {
            // Years of other lengths, lower case, no seconds, offsets with seconds: rare, and not worth more code.
            return OffsetDateTime.parse(text);
        }
        int nanos = 0;
        for (int i = SHAPE.length() + 1; i <= SHAPE.length() + NANO_DIGITS; i++) {
            nanos = 10 * nanos + (i < end ? text.charAt(i) - '0' : 0);
        }
        ZoneOffset offset = ZoneOffset.UTC;
        if (!utc && !text.endsWith("00:00")) {
            int minutes = MINUTES * number(text, end + 1, end + 3) + number(text, end + 4, end + 6);
            offset = ZoneOffset.ofTotalSeconds(MINUTES * (text.charAt(end) == '-' ? -minutes : minutes));
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos,
                offset);
    }

    /** Whether a text that could be read is certainly spelled as {@code ISO_OFFSET_DATE_TIME} would spell its date. */
    static boolean isCanonical(String text) {
        int end = endOfDigits(text);
        if (end < 0) {
            return false;
        }
        boolean shortest = end == SHAPE.length() || text.charAt(end - 1) != '0';
        boolean utc = end == text.length() - 1 && text.charAt(end) == 'Z';
        return shortest && (utc || (text.length() == end + ZONE_LENGTH && !text.endsWith("00:00")));
    }

    /** Where the seconds and their fraction end; -1 if the text begins in another way. */
    private static int endOfDigits(String text) {
        int length = text.length();
        if (length <= SHAPE.length()) {
            return -1;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            if (SHAPE.charAt(i) == '0' ? !isDigit(c) : c != SHAPE.charAt(i)) {
                return -1;
            }
        }
        int end = SHAPE.length();
        if (text.charAt(end) == '.') {
            do {
                end++;
            } while (end < length && isDigit(text.charAt(end)));
            int digits = end - SHAPE.length() - 1;
            if (digits == 0 || digits > NANO_DIGITS || end == length) {
                return -1;
            }
        }
        return end;
    }

    private static boolean isOffset(String text, int at) {
        char sign = text.charAt(at);
        return text.length() == at + ZONE_LENGTH
                && (sign == '+' || sign == '-')
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && text.charAt(at + 3) == ':'
                && isDigit(text.charAt(at + 4))
                && isDigit(text.charAt(at + 5))
                && number(text, at + 4, at + 6) < MINUTES;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
