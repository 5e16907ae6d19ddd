package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentTargetsApi;
import io.github.deploysdks.octopus.model.DeploymentTarget;
import io.github.deploysdks.octopus.model.DiscoverableEndpointType;
import io.github.deploysdks.octopus.model.DiscoveredMachine;
import io.github.deploysdks.octopus.model.MachineEndpoint;
import io.github.deploysdks.octopus.model.MachineHealthStatus;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers deployment targets. */
final class TargetRegistry extends MachineRegistry<DeploymentTarget, TargetRegistration> {
    private final DeploymentTargetsApi targets;
    private final String spaceId;

    TargetRegistry(ApiRuntime runtime, String spaceId, DeploymentTargetsApi targets) {
        super(runtime, spaceId, "deployment target", "DeploymentTarget");
        this.targets = targets;
        this.spaceId = spaceId;
    }

    @Override
    Collection<DeploymentTarget> like(String partialName) {
        return targets.listAll(params -> params.partialName(partialName)).toList();
    }

    @Override
    String id(DeploymentTarget target) {
        return target.id();
    }

    @Override
    String name(DeploymentTarget target) {
        return target.name();
    }

    @Override
    @Nullable MachineHealthStatus healthStatus(DeploymentTarget target) {
        return target.healthStatus();
    }

    @Override
    DeploymentTarget get(String id) {
        return targets.get(id);
    }

    @Override
    void delete(String id) {
        targets.delete(id);
    }

    @Override
    DiscoveredMachine discover(String host, int port, DiscoverableEndpointType type, @Nullable String proxyId) {
        return targets.discover(host, params -> params.port(port).type(type).proxyId(proxyId));
    }

    @Override
    DeploymentTarget save(
            @Nullable DeploymentTarget existing,
            String name,
            TargetRegistration registration,
            Found found,
            SpaceNames names) {
        DeploymentTarget.Builder target = existing == null ? create(name, registration) : existing.toBuilder();
        target.endpoint(endpoint(registration, found.endpoint(), names));
        if (registration.environments() != null) {
            target.environmentIds(names.environments(registration.environments()));
        }
        if (registration.roles() != null) {
            target.roles(registration.roles());
        }
        if (registration.tenants() != null) {
            target.tenantIds(names.tenants(registration.tenants()));
        }
        if (registration.tenantTags() != null) {
            target.tenantTags(names.tenantTags(registration.tenantTags()));
        }
        if (registration.tenantedDeployments() != null) {
            target.tenantedDeploymentParticipation(registration.tenantedDeployments());
        }
        if (registration.disabled() != null) {
            target.isDisabled(registration.disabled());
        }
        if (found.machinePolicyId() != null) {
            target.machinePolicyId(found.machinePolicyId());
        }
        return existing == null ? targets.create(target.build()) : targets.update(existing.id(), target.build());
    }

    private DeploymentTarget.Builder create(String name, TargetRegistration registration) {
        registration.checkForNew();
        return DeploymentTarget.builder()
                .name(name)
                .spaceId(spaceId)
                .tenantedDeploymentParticipation(Tenancy.mode(
                        registration.tenantedDeployments(), registration.tenants(), registration.tenantTags()))
                // Its health is checked in any case, and once is enough.
                .skipInitialHealthCheck(registration.healthCheck() != null);
    }

    private static MachineEndpoint endpoint(
            TargetRegistration registration, MachineEndpoint endpoint, SpaceNames names) {
        return registration.workerPool() == null
                ? endpoint
                : EndpointChoice.onWorkers(
                        endpoint,
                        names.workerPools(List.of(registration.workerPool())).get(0));
    }
}
