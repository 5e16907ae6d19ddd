package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.ActionTemplateParameter;
import io.github.deploysdks.octopus.model.PropertyValue;
import io.github.deploysdks.octopus.model.TenantCommonVariable;
import io.github.deploysdks.octopus.model.TenantCommonVariableSet;
import io.github.deploysdks.octopus.model.TenantProjectVariable;
import io.github.deploysdks.octopus.model.TenantProjectVariableSet;
import io.github.deploysdks.octopus.model.TenantVariableScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edits the values of a tenant, for {@link OctopusTenants#updateCommonVariables(String, UnaryOperator)} and
 * {@link OctopusTenants#updateProjectVariables(String, UnaryOperator)}:
 *
 * <pre>{@code
 * space.tenants().updateCommonVariables(tenant.id(), set -> TenantVariableEditor.of(set)
 *         .set("Harbour", "Harbour.Contact", "pier.north@example.com")
 *         .build());
 * }</pre>
 *
 * <p>What has a value goes by its owner - the library variable set or project that asks for it, by name or id - and its own
 * name or the id of its template; names in any case. What the tenant was not asked for is an
 * {@link IllegalArgumentException}; it is known only from sets that were read with what is missing, as the flows do. A value
 * counts in some environments, given by their ids, or in all: each of these sets of environments has a value of its own.
 * Sends nothing; for one thread.
 *
 * @param <S> {@link TenantCommonVariableSet} or {@link TenantProjectVariableSet}
 */
public final class TenantVariableEditor<S> {
    private final List<Row> values;
    private final List<Row> asked;
    private final Function<List<Row>, S> rebuild;

    private TenantVariableEditor(Stream<Row> values, Stream<Row> missing, Function<List<Row>, S> rebuild) {
        this.values = new ArrayList<>(values.toList());
        this.asked = Stream.concat(this.values.stream(), missing).toList();
        this.rebuild = rebuild;
    }

    /** An editor of the values for what library variable sets ask for. */
    public static TenantVariableEditor<TenantCommonVariableSet> of(TenantCommonVariableSet set) {
        return new TenantVariableEditor<>(
                set.variables().stream()
                        .map(it -> new Row(
                                it,
                                it.libraryVariableSetId(),
                                it.libraryVariableSetName(),
                                it.templateId(),
                                it.template(),
                                it.scope(),
                                it.value())),
                set.missingVariables().stream()
                        .map(it -> new Row(
                                null,
                                it.libraryVariableSetId(),
                                it.libraryVariableSetName(),
                                it.templateId(),
                                it.template(),
                                it.scope(),
                                null)),
                rows -> set.toBuilder()
                        .variables(
                                rows.stream().map(TenantVariableEditor::common).toList())
                        .build());
    }

    /** An editor of the values for what projects ask for. */
    public static TenantVariableEditor<TenantProjectVariableSet> of(TenantProjectVariableSet set) {
        return new TenantVariableEditor<>(
                set.variables().stream()
                        .map(it -> new Row(
                                it,
                                it.projectId(),
                                it.projectName(),
                                it.templateId(),
                                it.template(),
                                it.scope(),
                                it.value())),
                set.missingVariables().stream()
                        .map(it -> new Row(
                                null,
                                it.projectId(),
                                it.projectName(),
                                it.templateId(),
                                it.template(),
                                it.scope(),
                                null)),
                rows -> set.toBuilder()
                        .variables(
                                rows.stream().map(TenantVariableEditor::project).toList())
                        .build());
    }

    /** Sets a value to a text: see {@link #set(String, String, PropertyValue, String...)}. */
    public TenantVariableEditor<S> set(String owner, String variable, String value, String... environmentIds) {
        return set(owner, variable, PropertyValue.of(Guards.notNull("value", value)), environmentIds);
    }

    /** Sets a value to a secret: see {@link #set(String, String, PropertyValue, String...)}. */
    public TenantVariableEditor<S> setSecret(String owner, String variable, String secret, String... environmentIds) {
        return set(owner, variable, SensitiveValues.set(secret), environmentIds);
    }

    /**
     * Sets a value for exactly these environments.
     *
     * @param value a text, or one of {@link SensitiveValues}
     * @param environmentIds none for all
     */
    public TenantVariableEditor<S> set(String owner, String variable, PropertyValue value, String... environmentIds) {
        Guards.notNull("value", value);
        Row known = require(owner, variable);
        Predicate<Row> same = at(known, environmentIds);
        if (values.stream().noneMatch(same)) {
            TenantVariableScope scope = TenantVariableScope.builder()
                    .environmentIds(List.of(environmentIds))
                    .build();
            values.add(new Row(
                    null, known.ownerId(), known.ownerName(), known.templateId(), known.template(), scope, value));
        } else {
            values.replaceAll(row -> same.test(row) ? row.with(value) : row);
        }
        return this;
    }

    /** Removes the value for exactly these environments, if there is one; the default counts then, if there is one. */
    public TenantVariableEditor<S> remove(String owner, String variable, String... environmentIds) {
        values.removeIf(at(require(owner, variable), environmentIds));
        return this;
    }

    /** The values as they are to be. */
    public S build() {
        return rebuild.apply(values);
    }

    private Row require(String owner, String variable) {
        Guards.notBlank("owner", owner);
        Guards.notBlank("variable", variable);
        return asked.stream()
                .filter(row -> row.is(owner, variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The tenant is not asked for '" + variable + "' of '"
                        + owner + "', but for "
                        + asked.stream().map(Row::label).distinct().toList()));
    }

    private static Predicate<Row> at(Row known, String... environmentIds) {
        return row -> Objects.equals(row.ownerId(), known.ownerId())
                && row.templateId().equals(known.templateId())
                && new HashSet<>(row.environments()).equals(new HashSet<>(List.of(environmentIds)));
    }

    private static TenantCommonVariable common(Row row) {
        TenantCommonVariable.Builder builder = row.source() instanceof TenantCommonVariable source
                ? source.toBuilder()
                : TenantCommonVariable.builder()
                        .id("")
                        .libraryVariableSetId(row.ownerId())
                        .templateId(row.templateId())
                        .scope(row.scope());
        return builder.value(row.value()).build();
    }

    private static TenantProjectVariable project(Row row) {
        TenantProjectVariable.Builder builder = row.source() instanceof TenantProjectVariable source
                ? source.toBuilder()
                : TenantProjectVariable.builder()
                        .id("")
                        .projectId(row.ownerId())
                        .templateId(row.templateId())
                        .scope(row.scope());
        return builder.value(row.value()).build();
    }

    /** What it has values of, without these. */
    @Override
    public String toString() {
        return "TenantVariableEditor" + values.stream().map(Row::label).toList();
    }

    /**
     * A value, or the lack of one.
     *
     * @param source what it was read from; null if it is new
     */
    private record Row(
            @Nullable Object source,
            @Nullable String ownerId,
            @Nullable String ownerName,
            String templateId,
            @Nullable ActionTemplateParameter template,
            @Nullable TenantVariableScope scope,
            @Nullable PropertyValue value) {
        Row with(PropertyValue other) {
            return new Row(source, ownerId, ownerName, templateId, template, scope, other);
        }

        List<String> environments() {
            return scope == null ? List.of() : scope.environmentIds();
        }

        boolean is(String owner, String variable) {
            String name = template == null ? null : template.name();
            return (owner.equals(ownerId) || owner.equalsIgnoreCase(ownerName))
                    && (variable.equals(templateId) || variable.equalsIgnoreCase(name));
        }

        String label() {
            String name = template == null || template.name() == null ? templateId : template.name();
            return (ownerName == null ? ownerId : ownerName) + ": " + name;
        }
    }
}
