package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.BuildMode;
import io.github.deploysdks.divio.model.Deployment;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to deploy an environment. */
public final class DeployOptions {
    private final @Nullable BuildMode buildMode;
    private final boolean attach;
    private final int logTail;
    private final WaitOptions<Deployment> wait;

    private DeployOptions(Builder builder) {
        this.buildMode = builder.buildMode;
        this.attach = builder.attach;
        this.logTail = builder.logTail;
        this.wait = builder.waiting();
    }

    /**
     * A builder; the deadline is two hours, the interval three seconds, and the last 50 lines of a failure's log are read. The
     * server allows half an hour for the image, and another for each release command.
     */
    public static Builder builder() {
        return new Builder();
    }

    static DeployOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** How the image is built; null for the server's default, which is {@code AUTO}. */
    public @Nullable BuildMode buildMode() {
        return buildMode;
    }

    /** Whether to wait for a deployment that is running already, instead of starting one. */
    public boolean attach() {
        return attach;
    }

    /** How many lines of the log to read when the deployment has failed. */
    public int logTail() {
        return logTail;
    }

    /** How to wait. */
    public WaitOptions<Deployment> waiting() {
        return wait;
    }

    @Override
    public String toString() {
        return "DeployOptions{buildMode=" + buildMode + ", attach=" + attach + ", logTail=" + logTail + ", " + wait
                + "}";
    }

    /** Builds {@link DeployOptions}. */
    public static final class Builder extends WaitBuilder<Deployment, Builder> {
        private @Nullable BuildMode buildMode;
        private boolean attach;
        private int logTail = 50;

        private Builder() {
            super(Duration.ofHours(2), Duration.ofSeconds(3));
        }

        @Override
        Builder self() {
            return this;
        }

        /** How to build the image. */
        public Builder buildMode(BuildMode buildMode) {
            this.buildMode = Objects.requireNonNull(buildMode, "buildMode");
            return this;
        }

        /**
         * Whether to wait for a deployment of the environment that is running already, instead of starting one, as the vendor's
         * own client does. What the server does with a second one is not known.
         */
        public Builder attach(boolean attach) {
            this.attach = attach;
            return this;
        }

        /**
         * How many of the last lines of the log to read when the deployment has failed; 0 for none.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder logTail(int lines) {
            if (lines < 0) {
                throw new IllegalArgumentException("logTail is negative: " + lines);
            }
            this.logTail = lines;
            return this;
        }

        /** The options. */
        public DeployOptions build() {
            return new DeployOptions(this);
        }
    }
}
