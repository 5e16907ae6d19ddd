package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to stop a server. */
public final class StopOptions {
    private final Duration deadline;
    private final @Nullable Duration killAfter;

    private StopOptions(Builder builder) {
        this.deadline = builder.deadline;
        this.killAfter = builder.killAfter;
    }

    /** A builder; the deadline is 30 seconds, and nothing is killed. */
    public static Builder builder() {
        return new Builder();
    }

    static StopOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** By when all is to be over. */
    public Duration deadline() {
        return deadline;
    }

    /** After which time the process is killed; null for never. */
    public @Nullable Duration killAfter() {
        return killAfter;
    }

    @Override
    public String toString() {
        return "StopOptions{deadline=" + deadline + ", killAfter=" + killAfter + "}";
    }

    /** Builds {@link StopOptions}. */
    public static final class Builder {
        private Duration deadline = Duration.ofSeconds(30);
        private @Nullable Duration killAfter;

        private Builder() {}

        /** By when all is to be over, a kill included. */
        public Builder deadline(Duration deadline) {
            this.deadline = Objects.requireNonNull(deadline, "deadline");
            return this;
        }

        /**
         * Kills a process that has not ended by itself after this time, or that Octyne has started again. Zero kills at
         * once, without asking the process to end.
         */
        public Builder killAfter(Duration killAfter) {
            this.killAfter = Guards.notNegative("killAfter", killAfter);
            return this;
        }

        /** The options. */
        public StopOptions build() {
            return new StopOptions(this);
        }
    }
}
