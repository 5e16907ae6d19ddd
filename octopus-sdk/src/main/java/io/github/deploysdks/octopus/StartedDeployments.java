package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import java.util.List;

/** Deployments that were started together: one for each environment, or for each tenant. */
public final class StartedDeployments extends StartedTasks {
    private final List<StartedDeployment> deployments;

    StartedDeployments(ApiRuntime runtime, String spaceId, List<StartedDeployment> deployments) {
        super(
                runtime,
                spaceId,
                deployments.stream().map(StartedDeployment::taskId).toList());
        this.deployments = List.copyOf(deployments);
    }

    /** The deployments, in the order in which the server named them. */
    public List<StartedDeployment> deployments() {
        return deployments;
    }

    @Override
    public String toString() {
        return "StartedDeployments" + deployments;
    }
}
