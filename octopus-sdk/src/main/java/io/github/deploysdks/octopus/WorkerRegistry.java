package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.WorkersApi;
import io.github.deploysdks.octopus.model.DiscoverableEndpointType;
import io.github.deploysdks.octopus.model.DiscoveredMachine;
import io.github.deploysdks.octopus.model.MachineHealthStatus;
import io.github.deploysdks.octopus.model.Worker;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers workers. */
final class WorkerRegistry extends MachineRegistry<Worker, WorkerRegistration> {
    private final WorkersApi workers;
    private final String spaceId;

    WorkerRegistry(ApiRuntime runtime, String spaceId, WorkersApi workers) {
        super(runtime, spaceId, "worker", "Worker");
        this.workers = workers;
        this.spaceId = spaceId;
    }

    @Override
    Collection<Worker> like(String partialName) {
        return workers.listAll(params -> params.partialName(partialName)).toList();
    }

    @Override
    String id(Worker worker) {
        return worker.id();
    }

    @Override
    String name(Worker worker) {
        return worker.name();
    }

    @Override
    @Nullable MachineHealthStatus healthStatus(Worker worker) {
        return worker.healthStatus();
    }

    @Override
    Worker get(String id) {
        return workers.get(id);
    }

    @Override
    void delete(String id) {
        workers.delete(id);
    }

    @Override
    DiscoveredMachine discover(String host, int port, DiscoverableEndpointType type, @Nullable String proxyId) {
        return workers.discover(host, params -> params.port(port).type(type).proxyId(proxyId));
    }

    @Override
    Worker save(
            @Nullable Worker existing, String name, WorkerRegistration registration, Found found, SpaceNames names) {
        Worker.Builder worker = existing == null ? create(name, registration) : existing.toBuilder();
        worker.endpoint(found.endpoint());
        List<String> pools = registration.workerPools();
        if (pools != null) {
            worker.workerPoolIds(names.workerPools(pools));
        }
        if (registration.disabled() != null) {
            worker.isDisabled(registration.disabled());
        }
        if (found.machinePolicyId() != null) {
            worker.machinePolicyId(found.machinePolicyId());
        }
        return existing == null ? workers.create(worker.build()) : workers.update(existing.id(), worker.build());
    }

    private Worker.Builder create(String name, WorkerRegistration registration) {
        registration.checkForNew();
        return Worker.builder()
                .name(name)
                .spaceId(spaceId)
                // Its health is checked in any case, and once is enough.
                .skipInitialHealthCheck(registration.healthCheck() != null);
    }
}
