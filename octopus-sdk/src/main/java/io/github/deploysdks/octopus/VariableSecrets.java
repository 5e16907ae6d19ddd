package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Variable;
import io.github.deploysdks.octopus.model.VariableSet;
import io.github.deploysdks.octopus.model.VariableType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Sees to it that no secret of a variable set is lost by accident. The server shows none, and keeps the one of a variable
 * that comes back with its id, sensitive and without value: the same without one of these is an empty value.
 */
final class VariableSecrets {
    private VariableSecrets() {}

    static boolean isSensitive(Variable variable) {
        return Boolean.TRUE.equals(variable.isSensitive()) || VariableType.SENSITIVE.equals(variable.type());
    }

    /**
     * @throws IllegalArgumentException if an edit would blank a secret without saying so
     */
    static void requireKept(VariableSet before, VariableSet after) {
        Map<String, Variable> sensitive = new HashMap<>();
        for (Variable variable : before.variables()) {
            if (variable.id() != null && isSensitive(variable)) {
                sensitive.put(variable.id(), variable);
            }
        }
        for (Variable variable : after.variables()) {
            boolean had = variable.id() != null && sensitive.containsKey(variable.id());
            if (variable.value() != null || had == isSensitive(variable)) {
                continue;
            }
            throw new IllegalArgumentException(
                    had
                            ? "The variable '" + variable.name() + "' is sensitive no more and has no value: its secret"
                                    + " would be lost. Give it a value."
                            : "The variable '" + variable.name()
                                    + "' is sensitive, new and has no value. A secret cannot"
                                    + " be copied, nor kept under another id: give it a value.");
        }
    }

    /**
     * @throws IllegalArgumentException if an edit adds a sensitive variable to those in git
     */
    static void requireNone(VariableSet before, VariableSet after) {
        for (Variable variable : after.variables()) {
            if (isSensitive(variable)
                    && before.variables().stream()
                            .noneMatch(known -> isSensitive(known) && Objects.equals(known.id(), variable.id()))) {
                throw new IllegalArgumentException("The variable '" + variable.name()
                        + "' is sensitive, and git does not hold secrets: set it with updateInProject, which edits"
                        + " those that stay in the database");
            }
        }
    }
}
