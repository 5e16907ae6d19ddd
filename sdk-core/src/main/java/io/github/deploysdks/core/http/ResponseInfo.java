package io.github.deploysdks.core.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Status and headers of a successful response, for those who need more than its content. */
public final class ResponseInfo {
    private final int status;
    private final Map<String, List<String>> headers;
    private final int attempts;

    private ResponseInfo(int status, Map<String, List<String>> headers, int attempts) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.status = status;
        this.headers = Collections.unmodifiableMap(copy);
        this.attempts = attempts;
    }

    /** For the SDK, and for tests of those who use it. */
    public static ResponseInfo of(int status, Map<String, List<String>> headers, int attempts) {
        return new ResponseInfo(status, headers, attempts);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers, unmodifiable, by name in any case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** How many requests it took, 1 if none was repeated. */
    public int attempts() {
        return attempts;
    }

    /** The first value of a header; null if it is absent. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String toString() {
        return "ResponseInfo{status=" + status + ", attempts=" + attempts + ", headers=" + headers.keySet() + "}";
    }
}
