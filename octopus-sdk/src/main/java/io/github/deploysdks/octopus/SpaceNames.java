package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.UnsupportedServerVersionException;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.model.Account;
import io.github.deploysdks.octopus.model.Environment;
import io.github.deploysdks.octopus.model.EnvironmentV2;
import io.github.deploysdks.octopus.model.MachinePolicy;
import io.github.deploysdks.octopus.model.Proxy;
import io.github.deploysdks.octopus.model.TagSetTag;
import io.github.deploysdks.octopus.model.Tenant;
import io.github.deploysdks.octopus.model.WorkerPool;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Finds the ids of what users of a flow name, by name, slug or id. Asks the server only where something is named. */
final class SpaceNames {
    private final SpaceOperations space;
    private final String flow;

    /** @param flow names the flow in what is thrown */
    SpaceNames(ApiRuntime runtime, String spaceId, String flow) {
        this.space = new SpaceOperations(runtime, spaceId);
        this.flow = flow;
    }

    /** The flow that names things. */
    String flow() {
        return flow;
    }

    /** Of environments; parent and ephemeral ones too, on servers that have them. */
    List<String> environments(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Names<Environment> classic = Names.of(
                flow, "environment", space.environments().all(), Environment::id, Environment::name, Environment::slug);
        if (classic.hasAll(names)) {
            return classic.ids(names);
        }
        List<EnvironmentV2> all;
        try {
            all = space.environments().listV2All().toList();
        } catch (NotFoundException | UnsupportedServerVersionException e) {
            return classic.ids(names);
        }
        return Names.of(flow, "environment", all, EnvironmentV2::id, EnvironmentV2::name, EnvironmentV2::slug)
                .ids(names);
    }

    /** Of tenants. */
    List<String> tenants(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : Names.of(flow, "tenant", space.tenants().all(), Tenant::id, Tenant::name, Tenant::slug)
                        .ids(names);
    }

    /** Tags in the form {@code Tag set/Tag}, as the server writes them. */
    List<String> tenantTags(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> all = space.library().tagSets().all().stream()
                .flatMap(set -> set.tags().stream())
                .map(TagSetTag::canonicalTagName)
                .filter(Objects::nonNull)
                .toList();
        return new Names<>(flow, "tenant tag", all, tag -> tag, List.of(tag -> tag)).ids(names);
    }

    /** Of worker pools. */
    List<String> workerPools(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : Names.of(
                                flow,
                                "worker pool",
                                space.infrastructure().workerPools().all(),
                                WorkerPool::id,
                                WorkerPool::name,
                                WorkerPool::slug)
                        .ids(names);
    }

    /** Of a machine policy. */
    String machinePolicy(String name) {
        return Names.of(
                        flow,
                        "machine policy",
                        space.infrastructure().machinePolicies().all(),
                        MachinePolicy::id,
                        MachinePolicy::name,
                        policy -> null)
                .ids(List.of(name))
                .get(0);
    }

    /** Of a proxy. */
    String proxy(String name) {
        return Names.of(flow, "proxy", space.infrastructure().proxies().all(), Proxy::id, Proxy::name, proxy -> null)
                .ids(List.of(name))
                .get(0);
    }

    /** Of an account. */
    String account(String name) {
        return Names.of(
                        flow,
                        "account",
                        space.infrastructure().accounts().all(),
                        Account::id,
                        Account::name,
                        Account::slug)
                .ids(List.of(name))
                .get(0);
    }
}
