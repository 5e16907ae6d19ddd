package io.github.deploysdks.octyne.fake;

import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as the server's handlers see it.
 *
 * @param segments the path below the API's prefix, decoded; empty if it cannot be
 * @param local whether it came through the Unix socket
 */
record FakeRequest(RecordedRequest raw, List<String> segments, Map<String, String> query, boolean local) {
    static FakeRequest of(RecordedRequest raw, String prefix, boolean local) {
        String target = raw.getTarget();
        int mark = target.indexOf('?');
        String path = (mark < 0 ? target : target.substring(0, mark)).substring(prefix.length());
        List<String> segments = GoUrl.segments(path.startsWith("/") ? path : "/" + path);
        return new FakeRequest(
                raw,
                segments == null ? List.of() : segments,
                GoUrl.query(mark < 0 ? "" : target.substring(mark + 1)),
                local);
    }

    String method() {
        return raw.getMethod();
    }

    boolean is(String method) {
        return method().equals(method);
    }

    /** A query parameter; empty if it is missing. */
    String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** A header; empty if it is missing. */
    String header(String name) {
        String value = raw.getHeaders().get(name);
        return value == null ? "" : value;
    }

    ByteString body() {
        ByteString body = raw.getBody();
        return body == null ? ByteString.EMPTY : body;
    }

    /** Who asks, as the server believes it. */
    String address() {
        String forwarded = header("X-Forwarded-For");
        return forwarded.isEmpty() ? "127.0.0.1" : forwarded.split(", ", -1)[0];
    }

    @Nullable String cookie(String name) {
        for (String pair : header("Cookie").split(";", -1)) {
            if (pair.strip().startsWith(name + "=")) {
                return pair.strip().substring(name.length() + 1);
            }
        }
        return null;
    }

    /** Refuses other methods. */
    void allow(String text, String... methods) {
        if (!List.of(methods).contains(method())) {
            throw new GoError(405, text);
        }
    }
}
