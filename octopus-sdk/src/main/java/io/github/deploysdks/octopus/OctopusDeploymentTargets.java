package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentTargetsApi;
import io.github.deploysdks.octopus.model.DeploymentTarget;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Deployment targets. */
public final class OctopusDeploymentTargets extends DeploymentTargetsApi {
    private final TargetRegistry registry;

    OctopusDeploymentTargets(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.registry = new TargetRegistry(runtime, spaceId, this);
    }

    /**
     * Registers a deployment target, as the vendor's command line does: what the registration names is found, a listening
     * Tentacle's or SSH's key asked for if it is not given, then it is created, or changed if it may be.
     *
     * @param name unique in the space; upper and lower case are the same
     * @return it, and whether it is new, with its health if that was to be checked; look whether it
     *     {@linkplain Registered#isHealthy() is healthy}
     * @throws IllegalArgumentException if the registration lacks something or asks for what does not go together
     * @throws UnresolvedNameException if something that it names is not there
     * @throws MachineRegistrationException if there is one of the name already, and it may not be changed; or if the server
     *     finds nothing at its address
     * @throws io.github.deploysdks.core.error.BadRequestException if the server cannot reach the address
     * @throws io.github.deploysdks.core.error.WaitException if the health check has not ended by its deadline; the
     *     registration stands
     * @see <a href="https://octopus.com/docs/infrastructure/deployment-targets">the vendor's documentation</a>
     */
    public Registered<DeploymentTarget> register(String name, Consumer<TargetRegistration.Builder> registration) {
        return register(name, TargetRegistration.of(registration));
    }

    /** As {@link #register(String, Consumer)}. */
    public Registered<DeploymentTarget> register(String name, TargetRegistration registration) {
        return registry.register(name, registration);
    }

    /**
     * Takes a deployment target off the server, by its name, in any case.
     *
     * @return it, as it was
     * @throws UnresolvedNameException if there is none of the name, or several; {@link #delete} takes an id
     */
    public DeploymentTarget deregister(String name) {
        return deregister(List.of(name)).get(0);
    }

    /**
     * Takes several off the server, by their names, when all of them are found.
     *
     * @return those, as they were, in the order of the names
     * @throws UnresolvedNameException if one of the names leads to none or to several; nothing was taken off
     */
    public List<DeploymentTarget> deregister(Collection<String> names) {
        return registry.deregister(names);
    }
}
