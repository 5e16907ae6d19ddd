package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to restart a server: how to stop it, and when its start counts as done. */
public final class RestartOptions {
    private final StopOptions stop;
    private final Duration steadyFor;

    private RestartOptions(Builder builder) {
        this.stop = builder.stop.build();
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
        return stop.deadline();
    }

    /** After which time the old process is killed; null for never. */
    public @Nullable Duration killAfter() {
        return stop.killAfter();
    }

    /** How long the new process has to have run before the restart counts as done. */
    public Duration steadyFor() {
        return steadyFor;
    }

    @Override
    public String toString() {
        return "RestartOptions{deadline=" + deadline() + ", killAfter=" + killAfter() + ", steadyFor=" + steadyFor
                + "}";
    }

    /** Builds {@link RestartOptions}. */
    public static final class Builder {
        private final StopOptions.Builder stop = StopOptions.builder().deadline(Duration.ofMinutes(1));
        private Duration steadyFor = Duration.ofSeconds(2);

        private Builder() {}

        /** By when all is to be over. */
        public Builder deadline(Duration deadline) {
            stop.deadline(deadline);
            return this;
        }

        /** Kills an old process that has not ended by itself after this time; zero kills it at once. */
        public Builder killAfter(Duration killAfter) {
            stop.killAfter(killAfter);
            return this;
        }

        /** How long the new process has to have run before the restart counts as done: one that ends at once does not. */
        public Builder steadyFor(Duration steadyFor) {
            this.steadyFor = Guards.notNegative("steadyFor", steadyFor);
            return this;
        }

        /** The options. */
        public RestartOptions build() {
            return new RestartOptions(this);
        }
    }
}
