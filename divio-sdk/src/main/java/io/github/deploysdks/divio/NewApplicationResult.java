package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.ServiceInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application that was made. */
public final class NewApplicationResult {
    private final Application application;
    private final Environment test;
    private final List<ServiceInstance> services;
    private final @Nullable DeploymentResult deployment;

    NewApplicationResult(
            Application application,
            Environment test,
            List<ServiceInstance> services,
            @Nullable DeploymentResult deployment) {
        this.application = application;
        this.test = test;
        this.services = List.copyOf(services);
        this.deployment = deployment;
    }

    /** The application. */
    public Application application() {
        return application;
    }

    /** Its environment {@code test}, which it got by itself. */
    public Environment test() {
        return test;
    }

    /** The services that were added to the environment, for its next deployment to provision; unmodifiable. */
    public List<ServiceInstance> services() {
        return services;
    }

    /** How the deployment ended; null if none was asked for. */
    public @Nullable DeploymentResult deployment() {
        return deployment;
    }

    @Override
    public String toString() {
        return "NewApplicationResult{" + application.slug() + ", " + deployment + "}";
    }
}
