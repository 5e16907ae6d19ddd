package io.github.deploysdks.octopus;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.model.TenantCommonVariable;
import io.github.deploysdks.octopus.model.TenantCommonVariableSet;
import io.github.deploysdks.octopus.model.TenantCommonVariableSetUpdate;
import io.github.deploysdks.octopus.model.TenantCommonVariableUpdate;
import io.github.deploysdks.octopus.model.TenantProjectVariable;
import io.github.deploysdks.octopus.model.TenantProjectVariableSet;
import io.github.deploysdks.octopus.model.TenantProjectVariableSetUpdate;
import io.github.deploysdks.octopus.model.TenantProjectVariableUpdate;
import io.github.deploysdks.octopus.model.TenantVariableScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The values of a tenant in the form that they are written in, which differs from the one they are read in. */
final class TenantUpdates {
    private static final TenantVariableScope EVERYWHERE =
            TenantVariableScope.builder().environmentIds(List.of()).build();

    private TenantUpdates() {}

    static TenantCommonVariableSetUpdate of(String spaceId, TenantCommonVariableSet set) {
        TenantCommonVariableSetUpdate.Builder update = TenantCommonVariableSetUpdate.builder()
                .tenantId(set.tenantId())
                .spaceId(spaceId)
                .variables(set.variables().stream()
                        .filter(variable -> variable.value() != null)
                        .map(TenantUpdates::of)
                        .toList());
        if (set.concurrencyToken() != null) {
            update.concurrencyToken(set.concurrencyToken());
        }
        return update.build();
    }

    static TenantProjectVariableSetUpdate of(String spaceId, TenantProjectVariableSet set) {
        TenantProjectVariableSetUpdate.Builder update = TenantProjectVariableSetUpdate.builder()
                .tenantId(set.tenantId())
                .spaceId(spaceId)
                .variables(set.variables().stream()
                        .filter(variable -> variable.value() != null)
                        .map(TenantUpdates::of)
                        .toList());
        if (set.concurrencyToken() != null) {
            update.concurrencyToken(set.concurrencyToken());
        }
        return update.build();
    }

    /** With the owner's id under both names: newest servers know the one alone, those before them the other. */
    private static TenantCommonVariableUpdate of(TenantCommonVariable variable) {
        String owner = owner(variable.libraryVariableSetId(), variable.templateId());
        TenantCommonVariableUpdate.Builder update = TenantCommonVariableUpdate.builder()
                .ownerId(owner)
                .libraryVariableSetId(owner)
                .templateId(variable.templateId())
                .value(Objects.requireNonNull(variable.value()))
                .scope(Objects.requireNonNullElse(variable.scope(), EVERYWHERE));
        if (!variable.id().isEmpty()) {
            update.id(variable.id());
        }
        unknown(variable.unknownProperties(), update::unknownProperty);
        return update.build();
    }

    private static TenantProjectVariableUpdate of(TenantProjectVariable variable) {
        String owner = owner(variable.projectId(), variable.templateId());
        TenantProjectVariableUpdate.Builder update = TenantProjectVariableUpdate.builder()
                .ownerId(owner)
                .projectId(owner)
                .templateId(variable.templateId())
                .value(Objects.requireNonNull(variable.value()))
                .scope(Objects.requireNonNullElse(variable.scope(), EVERYWHERE));
        if (!variable.id().isEmpty()) {
            update.id(variable.id());
        }
        unknown(variable.unknownProperties(), update::unknownProperty);
        return update.build();
    }

    /** What the SDK does not know of a value that was read, unless it does of one that is written. */
    private static void unknown(Map<String, RawJson> properties, BiConsumer<String, RawJson> to) {
        properties.forEach((name, value) -> {
            if (!name.equals("OwnerId")) {
                to.accept(name, value);
            }
        });
    }

    private static String owner(@Nullable String id, String templateId) {
        if (id == null) {
            throw new IllegalArgumentException(
                    "The value of the template " + templateId + " does not say whose it is: it has no owner's id");
        }
        return id;
    }
}
