package io.github.deploysdks.octopus;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to register a worker. What is null stays as it is, if the worker is there already. */
public final class WorkerRegistration extends MachineRegistration {
    private final @Nullable List<String> workerPools;

    private WorkerRegistration(Builder builder) {
        super(builder);
        this.workerPools = builder.workerPools;
        if (!updateExisting()) {
            checkForNew();
        }
    }

    /** Refuses what a server would not take for a new worker. */
    void checkForNew() {
        if (workerPools == null || workerPools.isEmpty()) {
            throw new IllegalArgumentException("A new worker needs a worker pool");
        }
    }

    /** A builder; a worker of the same name is a failure, and its health is not checked. */
    public static Builder builder() {
        return new Builder();
    }

    static WorkerRegistration of(Consumer<Builder> registration) {
        Builder builder = builder();
        registration.accept(builder);
        return builder.build();
    }

    /** Names, slugs or ids of its worker pools. */
    public @Nullable List<String> workerPools() {
        return workerPools;
    }

    @Override
    public String toString() {
        return "WorkerRegistration{" + describe() + ", workerPools=" + workerPools + "}";
    }

    /** Builds a {@link WorkerRegistration}. */
    public static final class Builder extends MachineRegistration.Builder<Builder> {
        private @Nullable List<String> workerPools;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Names, slugs or ids of its worker pools. A new worker needs one. */
        public Builder workerPools(String... workerPools) {
            return workerPools(List.of(workerPools));
        }

        /** Names, slugs or ids of its worker pools. A new worker needs one. */
        public Builder workerPools(Collection<String> workerPools) {
            this.workerPools = List.copyOf(workerPools);
            return this;
        }

        /**
         * The registration.
         *
         * @throws IllegalArgumentException if it does not say how the server reaches the worker, or lacks what a new one
         *     needs
         */
        public WorkerRegistration build() {
            return new WorkerRegistration(this);
        }
    }
}
