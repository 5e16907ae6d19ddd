package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentTargetsAsyncApi;
import io.github.deploysdks.octopus.model.DeploymentTarget;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Deployment targets, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusDeploymentTargetsAsync extends DeploymentTargetsAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusDeploymentTargets blocking;

    OctopusDeploymentTargetsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusDeploymentTargets(runtime, spaceId);
    }

    /** As {@link OctopusDeploymentTargets#register(String, Consumer)}. */
    public CompletableFuture<Registered<DeploymentTarget>> register(
            String name, Consumer<TargetRegistration.Builder> registration) {
        return runtime.background().run(() -> blocking.register(name, registration));
    }

    /** As {@link OctopusDeploymentTargets#register(String, TargetRegistration)}. */
    public CompletableFuture<Registered<DeploymentTarget>> register(String name, TargetRegistration registration) {
        return runtime.background().run(() -> blocking.register(name, registration));
    }

    /** As {@link OctopusDeploymentTargets#deregister(String)}. */
    public CompletableFuture<DeploymentTarget> deregister(String name) {
        return runtime.background().run(() -> blocking.deregister(name));
    }

    /** As {@link OctopusDeploymentTargets#deregister(Collection)}. */
    public CompletableFuture<List<DeploymentTarget>> deregister(Collection<String> names) {
        return runtime.background().run(() -> blocking.deregister(names));
    }
}
