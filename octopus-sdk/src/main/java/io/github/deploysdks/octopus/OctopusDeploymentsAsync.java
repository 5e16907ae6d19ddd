package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.DeploymentsAsyncApi;
import io.github.deploysdks.octopus.model.QueuedDeployments;
import io.github.deploysdks.octopus.model.TenantedDeploymentCommand;
import io.github.deploysdks.octopus.model.UntenantedDeploymentCommand;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Deployments of releases to environments, and how to start them by names, asynchronous. Cancelling a future ends its waiting;
 * what was sent until then stays sent.
 */
public final class OctopusDeploymentsAsync extends DeploymentsAsyncApi {
    private final ApiRuntime runtime;
    private final String spaceId;
    private final OctopusDeployments blocking;

    OctopusDeploymentsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
        this.blocking = new OctopusDeployments(runtime, spaceId);
    }

    /** As {@link OctopusDeployments#deploy}. */
    public CompletableFuture<StartedDeployments> deploy(
            String project, String releaseVersion, Consumer<DeployOptions.Builder> options) {
        return runtime.background().run(() -> blocking.deploy(project, releaseVersion, options));
    }

    /** As {@link OctopusDeployments#promote}. */
    public CompletableFuture<StartedDeployments> promote(
            String project, String from, Consumer<DeployOptions.Builder> options) {
        return runtime.background().run(() -> blocking.promote(project, from, options));
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CompletableFuture<QueuedDeployments> createUntenanted(
            UntenantedDeploymentCommand untenantedDeploymentCommand, RequestOptions options) {
        return super.createUntenanted(InSpace.of(spaceId, untenantedDeploymentCommand), options);
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CompletableFuture<QueuedDeployments> createTenanted(
            TenantedDeploymentCommand tenantedDeploymentCommand, RequestOptions options) {
        return super.createTenanted(InSpace.of(spaceId, tenantedDeploymentCommand), options);
    }
}
