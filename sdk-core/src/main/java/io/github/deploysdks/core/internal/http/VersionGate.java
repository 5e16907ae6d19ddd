package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.http.Operation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses operations that the server is too old for. */
public final class VersionGate {
    private static final Pattern NUMBERS = Pattern.compile("[vV]?([0-9]+(?:\\.[0-9]+)*)");

    private final Supplier<@Nullable String> serverVersion;

    /**
     * @param serverVersion the server's version, or null if it is not known; asked only when an operation needs it, and
     *     expected to remember the answer
     */
    public VersionGate(Supplier<@Nullable String> serverVersion) {
        this.serverVersion = serverVersion;
    }

    /** Lets everything pass. */
    public static VersionGate open() {
        return new VersionGate(() -> null);
    }

    void check(Operation operation) {
        String required = operation.minServerVersion();
        if (required == null) {
            return;
        }
        String actual = serverVersion.get();
        if (actual != null && isOlder(actual, required)) {
            throw new UnsupportedServerVersionException(operation.toString(), required, actual);
        }
    }

    /** Compares the numbers before any suffix. A version that is all zeros is a development build and counts as new. */
    public static boolean isOlder(String actual, String required) {
        List<BigInteger> have = numbers(actual);
        List<BigInteger> need = numbers(required);
        if (have.stream().allMatch(number -> number.signum() == 0)) {
            return false;
        }
        for (int i = 0; i < Math.max(have.size(), need.size()); i++) {
            int order = at(have, i).compareTo(at(need, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    /** None if the version does not begin with one. */
    private static List<BigInteger> numbers(String version) {
        Matcher matcher = NUMBERS.matcher(version.strip());
        List<BigInteger> numbers = new ArrayList<>();
        if (matcher.lookingAt()) {
            for (String number : matcher.group(1).split("\\.", -1)) {
                numbers.add(new BigInteger(number));
            }
        }
        return numbers;
    }
}
