package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.DeploymentServerTask;

/** A deployment that was started. */
public final class StartedDeployment {
    private final String id;
    private final String taskId;
    private final String releaseVersion;

    StartedDeployment(DeploymentServerTask started, String releaseVersion) {
        this.id = started.deploymentId();
        this.taskId = started.serverTaskId();
        this.releaseVersion = releaseVersion;
    }

    /** Id of the deployment. */
    public String id() {
        return id;
    }

    /** Id of the task that carries it out. */
    public String taskId() {
        return taskId;
    }

    /** Version of the release that is deployed. */
    public String releaseVersion() {
        return releaseVersion;
    }

    @Override
    public String toString() {
        return id + " of " + releaseVersion + " by " + taskId;
    }
}
