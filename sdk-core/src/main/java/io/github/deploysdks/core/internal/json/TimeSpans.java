package io.github.deploysdks.core.internal.json;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constant ("c") format of .NET's TimeSpan: {@code [-][d.]hh:mm:ss[.fffffff]}. More than 24 hours are understood, too: reports
 * have them where the format has days.
 */
final class TimeSpans {
    private static final Pattern FORMAT =
            Pattern.compile("(-)?(?:(\\d{1,8})\\.)?(\\d{1,8}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,7}))?)?");
    private static final int TICKS_DIGITS = 7;
    private static final long NANOS_PER_TICK = 100;

    private TimeSpans() {}

    static Duration parse(String text) {
        Matcher m = FORMAT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("Not a time span: " + text);
        }
        Duration span = Duration.ofDays(number(m.group(2)))
                .plusHours(number(m.group(3)))
                .plusMinutes(number(m.group(4)))
                .plusSeconds(number(m.group(5)));
        String fraction = m.group(6);
        if (fraction != null) {
            long ticks = Long.parseLong(fraction + "0".repeat(TICKS_DIGITS - fraction.length()));
            span = span.plusNanos(ticks * NANOS_PER_TICK);
        }
        return m.group(1) == null ? span : span.negated();
    }

    /** What is shorter than a tick is cut off. */
    static String format(Duration span) {
        Duration abs = span.abs();
        abs = abs.minusNanos(abs.toNanosPart() % NANOS_PER_TICK);
        StringBuilder out = new StringBuilder();
        if (span.isNegative() && !abs.isZero()) {
            out.append('-');
        }
        if (abs.toDaysPart() > 0) {
            out.append(abs.toDaysPart()).append('.');
        }
        out.append(String.format(
                Locale.ROOT, "%02d:%02d:%02d", abs.toHoursPart(), abs.toMinutesPart(), abs.toSecondsPart()));
        long ticks = abs.toNanosPart() / NANOS_PER_TICK;
        if (ticks != 0) {
            out.append('.').append(String.format(Locale.ROOT, "%07d", ticks));
        }
        return out.toString();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
