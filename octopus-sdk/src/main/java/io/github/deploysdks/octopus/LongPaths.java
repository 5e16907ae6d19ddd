package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.Router;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/** Makes {@code /api/spaces/Spaces-1/projects} of {@code /api/Spaces-1/projects}. */
final class LongPaths implements Router {
    private final int prefixSegments;

    LongPaths(HttpUrl baseUrl) {
        this.prefixSegments = baseUrl.pathSize() - 1;
    }

    @Override
    public HttpUrl route(HttpUrl byPath, Operation operation) {
        List<String> template = List.of(operation.path().substring(1).split("/", -1));
        int scope = template.indexOf("{" + operation.scope() + "}");
        boolean isScoped = scope >= 0 && byPath.pathSize() - prefixSegments == template.size();
        // The space's own root document has no longer path: a space as a resource is there.
        if (!isScoped || scope == template.size() - 1) {
            return byPath;
        }
        List<String> segments = new ArrayList<>(byPath.encodedPathSegments());
        segments.add(prefixSegments + scope, "spaces");
        return byPath.newBuilder().encodedPath("/" + String.join("/", segments)).build();
    }
}
