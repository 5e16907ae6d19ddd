package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.Environment;

/** A copy of an environment, and how its deployment ended. */
public final class ReviewApp {
    private final Environment environment;
    private final boolean created;
    private final DeploymentResult deployment;

    ReviewApp(Environment environment, boolean created, DeploymentResult deployment) {
        this.environment = environment;
        this.created = created;
        this.deployment = deployment;
    }

    /** The copy. */
    public Environment environment() {
        return environment;
    }

    /** Whether it was made now; it was there already if not. */
    public boolean created() {
        return created;
    }

    /** How its deployment ended. */
    public DeploymentResult deployment() {
        return deployment;
    }

    /**
     * This, if the deployment succeeded.
     *
     * @throws DeploymentFailedException if it did not
     */
    public ReviewApp requireSuccess() {
        DeploymentResult unused = deployment.requireSuccess();
        return this;
    }

    @Override
    public String toString() {
        return "ReviewApp{" + environment.slug() + ", " + deployment + "}";
    }
}
