package io.github.deploysdks.octopus;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.model.NamedReference;
import io.github.deploysdks.octopus.model.VariableScope;
import io.github.deploysdks.octopus.model.VariableScopeValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the variables of a set can be limited to, by name. */
final class ScopeNames {
    private final VariableScopeValues values;

    ScopeNames(@Nullable VariableScopeValues values) {
        this.values = values == null ? VariableScopeValues.builder().build() : values;
    }

    List<String> environments(String... wanted) {
        return ids("environment", values.environments(), wanted);
    }

    List<String> machines(String... wanted) {
        return ids("deployment target", values.machines(), wanted);
    }

    List<String> actions(String... wanted) {
        return ids("step", values.actions(), wanted);
    }

    List<String> channels(String... wanted) {
        return ids("channel", values.channels(), wanted);
    }

    List<String> tenantTags(String... wanted) {
        return ids("tenant tag", values.tenantTags(), wanted);
    }

    List<String> processes(String... wanted) {
        List<NamedReference> processes = new ArrayList<>();
        values.processes()
                .forEach(process -> processes.add(NamedReference.builder()
                        .id(process.id())
                        .name(process.name())
                        .build()));
        return ids("process", processes, wanted);
    }

    /** Whether two scopes mean the same: an empty entry is none, and the order does not count. */
    static boolean isSame(@Nullable VariableScope one, @Nullable VariableScope other) {
        return entries(one).equals(entries(other));
    }

    /** The entries by name, those that the SDK does not know too. */
    private static Map<String, Object> entries(@Nullable VariableScope scope) {
        Map<String, Object> entries = new TreeMap<>();
        if (scope != null && RawJson.of(scope.toJson()).value() instanceof Map<?, ?> json) {
            json.forEach((name, value) -> {
                if (value instanceof Collection<?> items) {
                    Set<String> texts = new TreeSet<>();
                    items.forEach(item -> texts.add(String.valueOf(item)));
                    if (!texts.isEmpty()) {
                        entries.put(String.valueOf(name), texts);
                    }
                } else if (value != null) {
                    entries.put(String.valueOf(name), value);
                }
            });
        }
        return entries;
    }

    private static List<String> ids(String kind, List<NamedReference> known, String... wanted) {
        List<String> ids = new ArrayList<>();
        for (String text : wanted) {
            ids.add(id(kind, known, text.strip()));
        }
        return ids;
    }

    private static String id(String kind, List<NamedReference> known, String wanted) {
        List<Predicate<NamedReference>> rules = List.of(
                one -> wanted.equals(one.id()),
                one -> wanted.equals(one.name()),
                one -> wanted.equalsIgnoreCase(one.id()),
                one -> wanted.equalsIgnoreCase(one.name()));
        for (Predicate<NamedReference> rule : rules) {
            List<String> found = known.stream()
                    .filter(rule)
                    .map(NamedReference::id)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (found.size() > 1) {
                throw new IllegalArgumentException(
                        "There is more than one " + kind + " '" + wanted + "': name it by its id, one of " + found);
            }
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        throw new IllegalArgumentException("There is no " + kind + " '" + wanted
                + "' that these variables can be limited to; the server offers "
                + known.stream().map(NamedReference::name).toList());
    }
}
