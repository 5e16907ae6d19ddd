package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to restart a server. */
public final class RestartOptions {
    private final Duration deadline;
    private final @Nullable Duration killAfter;
    private final Duration steadyFor;

    private RestartOptions(Builder builder) {
        this.deadline = builder.deadline;
        this.killAfter = builder.killAfter;
        this.steadyFor = builder.steadyFor;
    }

    /** A builder; the deadline is a minute, nothing is killed, and the new process is to have run for two seconds. */
    public static Builder builder() {
        return new Builder();
    }

    static RestartOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** By when all is to be over. */
    public Duration deadline() {
        return deadline;
    }

    /** After which time the old process is killed; null for never. */
    public @Nullable Duration killAfter() {
        return killAfter;
    }

    /** How long the new process has to have run before the restart counts as done. */
    public Duration steadyFor() {
        return steadyFor;
    }

    @Override
    public String toString() {
        return "RestartOptions{deadline=" + deadline + ", killAfter=" + killAfter + ", steadyFor=" + steadyFor + "}";
    }

    /** Builds {@link RestartOptions}. */
    public static final class Builder {
        private Duration deadline = Duration.ofMinutes(1);
        private @Nullable Duration killAfter;
        private Duration steadyFor = Duration.ofSeconds(2);

        private Builder() {}

        /** By when all is to be over. */
        public Builder deadline(Duration deadline) {
            this.deadline = Objects.requireNonNull(deadline, "deadline");
            return this;
        }

        /** Kills an old process that has not ended by itself after this time; zero kills it at once. */
        public Builder killAfter(Duration killAfter) {
            if (killAfter.isNegative()) {
                throw new IllegalArgumentException("killAfter is negative: " + killAfter);
            }
            this.killAfter = killAfter;
            return this;
        }

        /** How long the new process has to have run before the restart counts as done: one that ends at once does not. */
        public Builder steadyFor(Duration steadyFor) {
            if (steadyFor.isNegative()) {
                throw new IllegalArgumentException("steadyFor is negative: " + steadyFor);
            }
            this.steadyFor = steadyFor;
            return this;
        }

        /** The options. */
        public RestartOptions build() {
            return new RestartOptions(this);
        }
    }
}
