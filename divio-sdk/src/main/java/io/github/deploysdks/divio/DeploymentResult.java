package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.Deployment;
import java.util.List;

/** How a deployment ended. */
public final class DeploymentResult {
    private final Deployment deployment;
    private final boolean attached;
    private final List<String> logTail;

    DeploymentResult(Deployment deployment, boolean attached, List<String> logTail) {
        this.deployment = deployment;
        this.attached = attached;
        this.logTail = List.copyOf(logTail);
    }

    /** The deployment, ended. */
    public Deployment deployment() {
        return deployment;
    }

    /** Whether it succeeded. */
    public boolean succeeded() {
        return Boolean.TRUE.equals(deployment.success());
    }

    /** Whether it was running already when it was asked for. */
    public boolean attached() {
        return attached;
    }

    /**
     * The last lines of its log, of a deployment that failed; unmodifiable, empty if it succeeded, or if the log could not be
     * read. May hold terminal control sequences.
     */
    public List<String> logTail() {
        return logTail;
    }

    /**
     * This, if the deployment succeeded.
     *
     * @throws DeploymentFailedException if it did not
     */
    public DeploymentResult requireSuccess() {
        if (!succeeded()) {
            throw new DeploymentFailedException(this);
        }
        return this;
    }

    @Override
    public String toString() {
        return "DeploymentResult{" + deployment.uuid() + (succeeded() ? " succeeded" : " failed") + "}";
    }
}
