package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.MachineHealthStatus;
import org.jspecify.annotations.Nullable;

/**
 * A machine that was registered.
 *
 * @param <M> a deployment target or a worker
 */
public final class Registered<M> {
    private final M machine;
    private final boolean isNew;
    private final @Nullable TaskResult healthCheck;
    private final @Nullable MachineHealthStatus healthStatus;

    Registered(M machine, boolean isNew, @Nullable TaskResult healthCheck, @Nullable MachineHealthStatus healthStatus) {
        this.machine = machine;
        this.isNew = isNew;
        this.healthCheck = healthCheck;
        this.healthStatus = healthStatus;
    }

    /** The machine as the server has it, after the health check if there was one. */
    public M machine() {
        return machine;
    }

    /** Whether it was not there before. */
    public boolean isNew() {
        return isNew;
    }

    /** What came of the health check's task; null if none was asked for. */
    public @Nullable TaskResult healthCheck() {
        return healthCheck;
    }

    /** Whether a health check was asked for and has found the machine healthy, with or without warnings. */
    public boolean isHealthy() {
        return healthCheck != null
                && healthCheck.succeeded()
                && (MachineHealthStatus.HEALTHY.equals(healthStatus)
                        || MachineHealthStatus.HAS_WARNINGS.equals(healthStatus));
    }

    @Override
    public String toString() {
        return "Registered{" + (isNew ? "new" : "updated") + ", healthStatus=" + healthStatus + "}";
    }
}
