package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.DeploymentsAsyncApi;
import io.github.deploysdks.divio.model.Deployment;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deployments of environments, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioDeploymentsAsync extends DeploymentsAsyncApi {
    private final DivioContext context;
    private final DivioDeployments blocking;

    DivioDeploymentsAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioDeployments(context);
    }

    /** As {@link DivioDeployments#deploy(String)}. */
    public CompletableFuture<DeploymentResult> deploy(String environment) {
        return context.runtime().background().run(() -> blocking.deploy(environment));
    }

    /** As {@link DivioDeployments#deploy(String, Consumer)}. */
    public CompletableFuture<DeploymentResult> deploy(String environment, Consumer<DeployOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.deploy(environment, options));
    }

    /** As {@link DivioDeployments#await(String)}. */
    public CompletableFuture<DeploymentResult> await(String deployment) {
        return context.runtime().background().run(() -> blocking.await(deployment));
    }

    /** As {@link DivioDeployments#await(String, Consumer)}. */
    public CompletableFuture<DeploymentResult> await(String deployment, Consumer<DeployOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.await(deployment, options));
    }

    /** As {@link DivioDeployments#running}. */
    public CompletableFuture<@Nullable Deployment> running(String environment) {
        return context.runtime().background().run(() -> blocking.running(environment));
    }

    @Override
    public String toString() {
        return "DivioDeploymentsAsync{" + context.runtime().baseUrl() + "}";
    }
}
