package io.github.deploysdks.core.internal.http;

import io.github.deploysdks.core.http.Operation;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the scope's path segment out when a client works without one: {@code /api/tasks} instead of
 * {@code /api/Spaces-1/tasks}.
 */
public final class ScopeRouter implements Router {
    /** Stands for no scope where a generated API takes one. No server ever sees it. */
    public static final String NO_SCOPE = "~none~";

    private final int prefixSegments;
    private final @Nullable Router next;

    /**
     * @param baseUrl the configured URL, whose own path segments come first
     * @param next goes on from there; null if there is no more to decide
     */
    ScopeRouter(HttpUrl baseUrl, @Nullable Router next) {
        this.next = next;
        List<String> segments = baseUrl.pathSegments();
        int count = segments.size();
        this.prefixSegments = segments.get(count - 1).isEmpty() ? count - 1 : count;
    }

    @Override
    public HttpUrl route(HttpUrl byPath, Operation operation) {
        HttpUrl url = scoped(byPath, operation);
        return next == null ? url : next.route(url, operation);
    }

    @Override
    public @Nullable HttpUrl reroute(HttpUrl byPath, HttpUrl used, Operation operation) {
        return next == null ? null : next.reroute(scoped(byPath, operation), used, operation);
    }

    private HttpUrl scoped(HttpUrl byPath, Operation operation) {
        String scope = operation.scope();
        if (scope == null) {
            return byPath;
        }
        List<String> template = List.of(operation.path().substring(1).split("/", -1));
        int position = template.indexOf("{" + scope + "}");
        int index = prefixSegments + position;
        if (position < 0
                || index >= byPath.pathSize()
                || !byPath.pathSegments().get(index).equals(NO_SCOPE)) {
            return byPath;
        }
        return byPath.newBuilder().removePathSegment(index).build();
    }
}
