package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.Variable;
import io.github.deploysdks.octopus.model.VariableScope;
import io.github.deploysdks.octopus.model.VariableSet;
import io.github.deploysdks.octopus.model.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Edits a variable set, for {@link OctopusVariables#update(String, UnaryOperator)}:
 *
 * <pre>{@code
 * space.variables().updateInProject(project.id(), set -> VariableEditor.of(set)
 *         .set("Booth.Url", "https://booth.example.com", s -> s.environments("Production"))
 *         .setSecret("Booth.Password", password)
 *         .build());
 * }</pre>
 *
 * <p>A variable is what has a name, in any case, and a scope: a name may have a value for each of several scopes. A scope is
 * given by names or ids of what the server has offered with the set; one that it has not is an
 * {@link IllegalArgumentException}. Done twice, each edit comes to the same as done once. Sends nothing; for one thread.
 */
public final class VariableEditor {
    private final VariableSet set;
    private final List<Variable> variables;

    private VariableEditor(VariableSet set) {
        this.set = set;
        this.variables = new ArrayList<>(set.variables());
    }

    /** An editor of what was read. */
    public static VariableEditor of(VariableSet set) {
        return new VariableEditor(Guards.notNull("set", set));
    }

    /** The variables of that name, for whichever scope; empty if there is none. */
    public List<Variable> find(String name) {
        return variables.stream().filter(named(name)).toList();
    }

    /** As {@link #set(String, String, Consumer)}, for the value that counts where no other does. */
    public VariableEditor set(String name, String value) {
        return set(name, value, scope -> {});
    }

    /**
     * Sets the value for exactly that scope, and adds the variable if there is none. All else of it stays.
     *
     * @param value text, or the id of an account, certificate or worker pool if the variable is of such a type
     * @throws IllegalArgumentException if it is sensitive: see {@link #setSecret}
     */
    public VariableEditor set(String name, String value, Consumer<Scope> scope) {
        Guards.notNull("value", value);
        return put(name, scope, VariableType.STRING, variable -> {
            if (VariableSecrets.isSensitive(variable)) {
                throw new IllegalArgumentException(
                        "The variable '" + variable.name() + "' is sensitive: use setSecret, or remove it first");
            }
            return variable.toBuilder().value(value).build();
        });
    }

    /** As {@link #setSecret(String, String, Consumer)}, for the value that counts where no other does. */
    public VariableEditor setSecret(String name, String secret) {
        return setSecret(name, secret, scope -> {});
    }

    /**
     * Sets the secret for exactly that scope, and adds a sensitive variable if there is none. One that was not sensitive
     * becomes so. As nobody can tell whether the secret is the one that is there, this always counts as a change.
     */
    public VariableEditor setSecret(String name, String secret, Consumer<Scope> scope) {
        Guards.notNull("secret", secret);
        return put(
                name,
                scope,
                VariableType.SENSITIVE,
                variable -> variable.toBuilder()
                        .value(secret)
                        .type(VariableType.SENSITIVE)
                        .isSensitive(true)
                        .build());
    }

    /** As {@link #clearSecret(String, Consumer)}, for the value that counts where no other does. */
    public VariableEditor clearSecret(String name) {
        return clearSecret(name, scope -> {});
    }

    /**
     * Empties the secret for exactly that scope: the variable stays, sensitive, with an empty text.
     *
     * @throws IllegalArgumentException if there is no sensitive variable of that name and scope
     */
    public VariableEditor clearSecret(String name, Consumer<Scope> scope) {
        Predicate<Variable> wanted = at(name, resolve(scope)).and(VariableSecrets::isSensitive);
        if (variables.stream().noneMatch(wanted)) {
            throw new IllegalArgumentException("There is no sensitive variable '" + name + "' of that scope");
        }
        return replace(wanted, variable -> variable.toBuilder().value("").build());
    }

    /** Adds a variable as it is, whatever else there is of that name. */
    public VariableEditor add(Variable variable) {
        variables.add(Guards.notNull("variable", variable));
        return this;
    }

    /**
     * Changes whatever can be changed of all variables of that name: description, prompt, type, scope.
     *
     * @param change is given each as it is, and gives it as it is to be; what stays sensitive without value keeps its secret
     * @throws IllegalArgumentException if there is none of that name
     */
    public VariableEditor change(String name, UnaryOperator<Variable> change) {
        require(name);
        return replace(named(name), change);
    }

    /**
     * Renames all variables of that name. Their values stay, secrets too. Nothing happens if it was done already: if there
     * is none of the old name, and one of the new.
     *
     * @throws IllegalArgumentException if there is none of either name, or one of each
     */
    public VariableEditor rename(String name, String newName) {
        Guards.notBlank("newName", newName);
        boolean taken = !name.equalsIgnoreCase(newName) && !find(newName).isEmpty();
        if (find(name).isEmpty() && taken) {
            return this;
        }
        require(name);
        if (taken) {
            throw new IllegalArgumentException("There is a variable '" + newName + "' already");
        }
        return replace(
                named(name), variable -> variable.toBuilder().name(newName).build());
    }

    /** Removes all variables of that name, if there are any. */
    public VariableEditor remove(String name) {
        variables.removeIf(named(name));
        return this;
    }

    /** Removes the variable of that name and exactly that scope, if there is one. */
    public VariableEditor remove(String name, Consumer<Scope> scope) {
        variables.removeIf(at(name, resolve(scope)));
        return this;
    }

    /** The set as it is to be. */
    public VariableSet build() {
        return set.toBuilder().variables(variables).build();
    }

    private VariableEditor put(String name, Consumer<Scope> scope, VariableType type, UnaryOperator<Variable> setting) {
        Guards.notBlank("name", name);
        VariableScope wanted = resolve(scope);
        Predicate<Variable> same = at(name, wanted);
        if (variables.stream().noneMatch(same)) {
            Variable added = Variable.builder()
                    .name(name)
                    .type(type)
                    .isSensitive(type.equals(VariableType.SENSITIVE))
                    .scope(wanted)
                    .build();
            return add(setting.apply(added));
        }
        return replace(same, setting);
    }

    private VariableEditor replace(Predicate<Variable> which, UnaryOperator<Variable> change) {
        variables.replaceAll(variable -> which.test(variable)
                ? Objects.requireNonNull(change.apply(variable), "the change gave null")
                : variable);
        return this;
    }

    private void require(String name) {
        if (find(name).isEmpty()) {
            throw new IllegalArgumentException("There is no variable '" + name + "'");
        }
    }

    private VariableScope resolve(Consumer<Scope> scope) {
        Scope names = new Scope(new ScopeNames(set.scopeValues()));
        scope.accept(names);
        return names.builder.build();
    }

    private static Predicate<Variable> named(String name) {
        Guards.notBlank("name", name);
        return variable -> variable.name().equalsIgnoreCase(name);
    }

    private static Predicate<Variable> at(String name, VariableScope scope) {
        return named(name).and(variable -> ScopeNames.isSame(variable.scope(), scope));
    }

    /** @return the names of what it has; no values */
    @Override
    public String toString() {
        return "VariableEditor" + variables.stream().map(Variable::name).toList();
    }

    /**
     * Where a value is to count: where one of each that is given here applies. What is not called does not limit it. Names in
     * any case, or ids.
     */
    public static final class Scope {
        private final ScopeNames known;
        private final VariableScope.Builder builder = VariableScope.builder();

        private Scope(ScopeNames known) {
            this.known = known;
        }

        /** In these environments. */
        public Scope environments(String... namesOrIds) {
            builder.environment(known.environments(namesOrIds));
            return this;
        }

        /** On these deployment targets. */
        public Scope targets(String... namesOrIds) {
            builder.machine(known.machines(namesOrIds));
            return this;
        }

        /** On deployment targets with these tags, once called roles. Taken as they are: no target need have them yet. */
        public Scope targetTags(String... tags) {
            builder.role(List.of(tags));
            return this;
        }

        /** In these steps of the process. */
        public Scope steps(String... namesOrIds) {
            builder.action(known.actions(namesOrIds));
            return this;
        }

        /** In these channels. */
        public Scope channels(String... namesOrIds) {
            builder.channel(known.channels(namesOrIds));
            return this;
        }

        /** For tenants with these tags: {@code Tag set/Tag}, or only {@code Tag} where no other set has one of that name. */
        public Scope tenantTags(String... tags) {
            builder.tenantTag(known.tenantTags(tags));
            return this;
        }

        /** In these processes: runbooks, by their names or ids, or that of the project, by its name or id. */
        public Scope processes(String... namesOrIds) {
            builder.processOwner(known.processes(namesOrIds));
            return this;
        }
    }
}
