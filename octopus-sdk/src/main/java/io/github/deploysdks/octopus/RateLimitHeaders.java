package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code Octopus-RateLimit-Policy: l=200;rpm=600} and {@code Octopus-RateLimit: r=7;t=18}: the allowance and how much of
 * it comes back in a minute; how much is left and how many seconds it takes to be whole again.
 */
final class RateLimitHeaders {
    private RateLimitHeaders() {}

    /** What they say; null if there are none, or nothing in them can be read. */
    static @Nullable RateLimit parse(Function<String, @Nullable String> header, Instant now) {
        Map<String, Integer> policy = numbers(header.apply("Octopus-RateLimit-Policy"));
        Map<String, Integer> state = numbers(header.apply("Octopus-RateLimit"));
        Integer remaining = state.get("r");
        Integer limit = policy.get("l");
        Integer requestsPerMinute = policy.get("rpm");
        Integer reset = state.get("t");
        if (remaining == null && limit == null && requestsPerMinute == null && reset == null) {
            return null;
        }
        return RateLimit.of(remaining, limit, requestsPerMinute, reset == null ? null : Duration.ofSeconds(reset), now);
    }

    /** The parts that are whole numbers; a fraction counts for the number below. What is anything else is left out. */
    private static Map<String, Integer> numbers(@Nullable String value) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String part : value == null ? new String[0] : value.split(";", -1)) {
            int equals = part.indexOf('=');
            String number = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (number.matches("[0-9]{1,9}(\\.[0-9]{0,9})?")) {
                numbers.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        Integer.valueOf(number.replaceAll("\\..*", "")));
            }
        }
        return numbers;
    }
}
