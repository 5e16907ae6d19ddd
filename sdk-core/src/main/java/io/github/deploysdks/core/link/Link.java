package io.github.deploysdks.core.link;

import io.github.deploysdks.core.internal.http.Query;
import io.github.stduritemplate.StdUriTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hypermedia link: a URI reference or an RFC 6570 template of one, as a server hands it out, for instance
 * <code>/api/Spaces-1/projects{/id}{?skip,take,ids,partialName}</code>.
 */
public final class Link {
    private final String template;

    private Link(String template) {
        this.template = Objects.requireNonNull(template, "template");
    }

    /** A link from its text. The text is not checked before it is expanded. */
    public static Link of(String template) {
        return new Link(template);
    }

    /** The text as the server wrote it. */
    public String template() {
        return template;
    }

    /** The names of the template's variables, in order. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String list = template.substring(open + 1, close);
            if (!list.isEmpty() && "+#./;?&".indexOf(list.charAt(0)) >= 0) {
                list = list.substring(1);
            }
            for (String part : list.split(",", -1)) {
                int colon = part.indexOf(':');
                String name = colon >= 0 ? part.substring(0, colon) : part;
                name = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            open = template.indexOf('{', close);
        }
        return names;
    }

    /**
     * Whether the template has a variable of this name, whatever its case. Servers announce abilities this way: an
     * Octopus that knows {@code overwriteMode} has it in its package upload link.
     */
    public boolean hasVariable(String name) {
        return variables().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The link with no variable set. */
    public String expand() {
        return expand(Map.of());
    }

    /**
     * Expands the template by RFC 6570, up to level 4.
     *
     * @param values the variables; names match whatever their case, as servers are not consistent in it. Numbers,
     *     booleans, dates and open enumerations are written as text; collections and arrays of objects as lists; maps as
     *     key-value pairs; null leaves the variable, the item or the pair out
     * @throws IllegalArgumentException if the template has no variable of a name given (it would be dropped, and a
     *     filter that is dropped returns too much), if a variable is given twice in different case, or a value has no
     *     text, or if the template is malformed
     */
    public String expand(Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        Set<String> variables = variables();
        values.forEach((name, value) -> {
            String variable = variables.contains(name)
                    ? name
                    : variables.stream()
                            .filter(name::equalsIgnoreCase)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "The link " + template + " has no variable '" + name + "'"));
            if (value != null && named.put(variable, plain(name, value)) != null) {
                throw new IllegalArgumentException("The variable '" + variable + "' is given twice");
            }
        });
        try {
            return StdUriTemplate.expand(template, named);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The link " + template + " cannot be expanded: " + e.getMessage(), e);
        }
    }

    private static Object plain(String name, Object value) {
        if (value instanceof Object[] items) {
            return plain(name, Arrays.asList(items));
        }
        if (value instanceof Collection<?> items) {
            List<Object> texts = new ArrayList<>();
            for (Object item : items) {
                if (item != null) {
                    texts.add(text(name, item));
                }
            }
            return texts;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> texts = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                if (key != null && item != null) {
                    texts.put(text(name, key), text(name, item));
                }
            });
            return texts;
        }
        return text(name, value);
    }

    private static String text(String name, Object value) {
        if (value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value.getClass().isArray()) {
            throw new IllegalArgumentException("The variable '" + name
                    + "' has a value that no URL can hold: take texts, numbers, or lists or maps of them");
        }
        return Objects.requireNonNull(Query.text(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link that && template.equals(that.template);
    }

    @Override
    public int hashCode() {
        return template.hashCode();
    }

    /** The text as the server wrote it. */
    @Override
    public String toString() {
        return template;
    }
}
