package io.github.deploysdks.codegen.drift;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a description of an API says of one operation, in as much detail as it goes into.
 *
 * @param group what the description files it under
 * @param method the HTTP method, in capitals
 * @param path the path, as the description has it
 * @param deprecated whether it advises against it
 * @param query the query parameters
 * @param body the request's JSON
 * @param answer the JSON of a success
 */
record ApiOperation(
        String group, String method, String path, boolean deprecated, Shape query, Shape body, Shape answer) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    /**
     * What is the same for one operation in two descriptions: they name a path's parameters differently, spell paths in upper or
     * lower case, and list what is in a space with its id in one of two places, or without.
     */
    static String key(String method, String path) {
        String spaceless = path.replaceFirst("^/api/spaces/\\{\\w*[iI]dentifier}(?=/)", "/api")
                .replaceFirst("^/api/\\{\\w*[sS]paceId}(?=/)", "/api");
        return method
                + " "
                + PARAMETER
                        .matcher(spaceless)
                        .replaceAll("{}")
                        .replaceAll("/+$", "")
                        .toLowerCase(Locale.ROOT);
    }

    String key() {
        return key(method, path);
    }

    /** The names of the path's parameters, in lower case. */
    Set<String> pathParameters() {
        return PARAMETER
                .matcher(path)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
