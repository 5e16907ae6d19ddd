package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.http.Operation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Refuses operations that the server is too old for. */
public final class VersionGate {
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
        int[] a = numbers(actual);
        int[] r = numbers(required);
        boolean development = true;
        for (int number : a) {
            development &= number == 0;
        }
        if (development) {
            return false;
        }
        for (int i = 0; i < Math.max(a.length, r.length); i++) {
            int have = i < a.length ? a[i] : 0;
            int need = i < r.length ? r[i] : 0;
            if (have != need) {
                return have < need;
            }
        }
        return false;
    }

    private static int[] numbers(String version) {
        String text = version.startsWith("v") ? version.substring(1) : version;
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String[] parts = text.substring(0, end).split("\\.", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = parts[i].isEmpty() || parts[i].length() > 9 ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
