package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.Origin;
import io.github.deploysdks.core.internal.http.Router;
import io.github.deploysdks.core.internal.http.ScopeRouter;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.link.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the URL of an operation through the links of the root document, or of the space's. Where a link cannot take all that
 * the operation sends, or leads elsewhere, the path holds.
 */
final class LinkRouter implements Router {
    /** What the documents themselves are read by, which cannot go through them. */
    private static final Set<String> DOCUMENTS = Set.of("getRootDocument", "getSpaceHome");

    private static final Pattern PLAIN_VARIABLE = Pattern.compile("\\{\\+?(\\w+)}");

    private final HttpUrl baseUrl;
    private final Origin origin;
    private final Supplier<ServerDocuments> documents;

    LinkRouter(HttpUrl baseUrl, Supplier<ServerDocuments> documents) {
        this.baseUrl = baseUrl;
        this.origin = new Origin(baseUrl);
        this.documents = documents;
    }

    @Override
    public HttpUrl route(HttpUrl byPath, Operation operation) {
        Map<String, String> path = pathValues(byPath, operation);
        if (path == null) {
            return byPath;
        }
        String space = space(path, operation);
        return route(byPath, operation, path, documents.get().links(space));
    }

    /**
     * A link that leads nowhere is looked for once more in the documents as they are now. One that leads where the path does
     * is believed: what is not there is not there.
     */
    @Override
    public @Nullable HttpUrl reroute(HttpUrl byPath, HttpUrl used, Operation operation) {
        Map<String, String> path = used.equals(byPath) ? null : pathValues(byPath, operation);
        if (path == null) {
            return null;
        }
        String space = space(path, operation);
        Links known = documents.get().links(space);
        HttpUrl url = route(byPath, operation, path, known);
        if (url.equals(used)) {
            documents.get().forget(space, known);
            url = route(byPath, operation, path, documents.get().links(space));
        }
        return url.equals(used) ? null : url;
    }

    private static @Nullable String space(Map<String, String> path, Operation operation) {
        return operation.scope() == null ? null : path.get(operation.scope());
    }

    private HttpUrl route(HttpUrl byPath, Operation operation, Map<String, String> path, Links links) {
        Link link = links.find(Objects.requireNonNull(operation.link()));
        if (link == null) {
            return byPath;
        }
        Map<String, String> values = new LinkedHashMap<>(path);
        String scope = operation.scope();
        if (scope != null && !link.hasVariable(scope)) {
            values.remove(scope);
        }
        return follow(link, values, byPath);
    }

    /** The values of the path's variables; null if the operation does not go by links, or the URL has another shape. */
    private @Nullable Map<String, String> pathValues(HttpUrl url, Operation operation) {
        // What needs no credentials may be what gets them, and reading a document may need them.
        if (operation.link() == null || operation.isAnonymous() || DOCUMENTS.contains(operation.id())) {
            return null;
        }
        List<String> template = List.of(operation.path().substring(1).split("/", -1));
        List<String> segments = url.pathSegments();
        int prefix = baseUrl.pathSize() - 1;
        List<String> actual = new ArrayList<>(segments.subList(prefix, segments.size()));
        if (operation.scope() != null && actual.size() == template.size() - 1) {
            int scope = template.indexOf("{" + operation.scope() + "}");
            actual.add(scope, ScopeRouter.NO_SCOPE);
        }
        if (actual.size() != template.size()) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{") && !actual.get(i).equals(ScopeRouter.NO_SCOPE)) {
                values.put(part.substring(1, part.length() - 1), actual.get(i));
            }
        }
        return values;
    }

    private HttpUrl follow(Link link, Map<String, String> path, HttpUrl byPath) {
        Map<String, Object> values = new LinkedHashMap<>(path);
        Map<String, List<String>> rest = new LinkedHashMap<>();
        for (String name : byPath.queryParameterNames()) {
            List<String> all = new ArrayList<>();
            for (String value : byPath.queryParameterValues(name)) {
                if (value != null) {
                    all.add(value);
                }
            }
            if (link.hasVariable(name) && all.size() == 1) {
                values.put(name, all.get(0));
            } else {
                rest.put(name, all);
            }
        }
        if (!path.keySet().stream().allMatch(link::hasVariable) || !isComplete(link, values.keySet())) {
            return byPath;
        }
        HttpUrl url = expand(link, values);
        if (url == null || !origin.contains(url)) {
            return byPath;
        }
        HttpUrl.Builder builder = url.newBuilder();
        rest.forEach((name, all) -> all.forEach(value -> builder.addQueryParameter(name, value)));
        return builder.build();
    }

    /** Whether nothing that the link's path is made of is left open; what begins with an operator may be. */
    private static boolean isComplete(Link link, Set<String> given) {
        Matcher variables = PLAIN_VARIABLE.matcher(link.template());
        while (variables.find()) {
            String variable = variables.group(1);
            if (given.stream().noneMatch(variable::equalsIgnoreCase)) {
                return false;
            }
        }
        return true;
    }

    /** Null if the link makes no URL. */
    private @Nullable HttpUrl expand(Link link, Map<String, Object> values) {
        try {
            return OctopusLinks.resolve(baseUrl, link.expand(values));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
