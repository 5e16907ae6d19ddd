package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.model.DiscoverableEndpointType;
import io.github.deploysdks.octopus.model.DiscoveredMachine;
import io.github.deploysdks.octopus.model.MachineEndpoint;
import io.github.deploysdks.octopus.model.MachineHealthStatus;
import io.github.deploysdks.octopus.model.NewTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Registers machines and takes them off again.
 *
 * @param <M> deployment targets or workers
 * @param <R> how they are registered
 */
abstract class MachineRegistry<M, R extends MachineRegistration> {
    private final ApiRuntime runtime;
    private final String spaceId;
    private final String kind;
    private final String registering;
    private final String deregistering;

    /**
     * @param kind what messages call a machine
     * @param operation what flows call it
     */
    MachineRegistry(ApiRuntime runtime, String spaceId, String kind, String operation) {
        this.runtime = runtime;
        this.spaceId = spaceId;
        this.kind = kind;
        this.registering = "octopus register" + operation;
        this.deregistering = "octopus deregister" + operation;
    }

    /** Those whose names have this in them. */
    abstract Collection<M> like(String partialName);

    abstract String id(M machine);

    abstract String name(M machine);

    abstract @Nullable MachineHealthStatus healthStatus(M machine);

    abstract M get(String id);

    abstract void delete(String id);

    abstract DiscoveredMachine discover(String host, int port, DiscoverableEndpointType type, @Nullable String proxyId);

    /**
     * Creates a machine, or changes one.
     *
     * @param existing null for a new one
     */
    abstract M save(@Nullable M existing, String name, R registration, Found found, SpaceNames names);

    /** What a registration names, found. */
    record Found(MachineEndpoint endpoint, @Nullable String machinePolicyId) {}

    Registered<M> register(String name, R registration) {
        String stripped = Guards.notBlank("name", name).strip();
        SpaceNames names = new SpaceNames(runtime, spaceId, registering);
        M existing = existing(stripped, registration);
        M saved = save(existing, stripped, registration, find(registration, names), names);
        Duration healthCheck = registration.healthCheck();
        if (healthCheck == null) {
            return new Registered<>(saved, existing == null, null, healthStatus(saved));
        }
        TaskResult checked = checkHealth(saved, healthCheck);
        M now = get(id(saved));
        return new Registered<>(now, existing == null, checked, healthStatus(now));
    }

    private @Nullable M existing(String name, R registration) {
        List<M> existing = named(registering, like(name)).meant(name);
        if (existing.isEmpty()) {
            return null;
        }
        List<String> ids = existing.stream().map(this::id).toList();
        if (!registration.updateExisting()) {
            throw new MachineRegistrationException(
                    registering,
                    ids.get(0),
                    "there is a " + kind + " '" + name + "' already, " + ids + "; call updateExisting() to change it");
        }
        if (existing.size() > 1) {
            throw new MachineRegistrationException(
                    registering, ids.get(0), "there are several " + kind + "s '" + name + "': " + ids);
        }
        return existing.get(0);
    }

    private Found find(R registration, SpaceNames names) {
        String proxyId = registration.proxy() == null ? null : names.proxy(registration.proxy());
        MachineEndpoint endpoint =
                registration.endpoint().endpoint(names, (host, port, type) -> discover(host, port, type, proxyId));
        return new Found(
                proxyId == null ? endpoint : EndpointChoice.throughProxy(endpoint, proxyId),
                registration.machinePolicy() == null ? null : names.machinePolicy(registration.machinePolicy()));
    }

    private TaskResult checkHealth(M machine, Duration deadline) {
        Map<String, RawJson> arguments = new LinkedHashMap<>();
        arguments.put("Timeout", RawJson.ofValue("00:05:00"));
        arguments.put("MachineTimeout", RawJson.ofValue("00:05:00"));
        arguments.put("MachineIds", RawJson.ofValue(List.of(id(machine))));
        OctopusTasks tasks = new OctopusTasks(runtime, spaceId);
        String taskId = tasks.create(NewTask.builder()
                        .name("Health")
                        .description("Check the health of " + name(machine))
                        .arguments(arguments)
                        .spaceId(spaceId)
                        .build())
                .id();
        return tasks.await(taskId, options -> options.deadline(deadline));
    }

    /** Takes machines off, having found all of them first. */
    List<M> deregister(Collection<String> wanted) {
        List<M> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : wanted) {
            Collection<M> like = like(Guards.notBlank("name", name).strip());
            Names<M> names = named(deregistering, like);
            if (names.meant(name).isEmpty()) {
                missing.add(name);
            } else {
                found.addAll(names.find(List.of(name)));
            }
        }
        if (!missing.isEmpty()) {
            throw new UnresolvedNameException(
                    deregistering, kind, missing, "there is no " + kind + " " + missing + "; nothing was deregistered");
        }
        found.stream().map(this::id).distinct().forEach(this::delete);
        return List.copyOf(found);
    }

    /** By name alone: names of their own may look like slugs and ids of others. */
    private Names<M> named(String flow, Collection<M> machines) {
        return new Names<>(flow, kind, machines, this::id, List.of(this::name));
    }
}
