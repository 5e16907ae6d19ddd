package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** How to unpack an archive. */
public final class ExtractOptions {
    private final Duration deadline;

    private ExtractOptions(Builder builder) {
        this.deadline = builder.deadline;
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    static ExtractOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** By when all is to be unpacked. */
    public Duration deadline() {
        return deadline;
    }

    @Override
    public String toString() {
        return "ExtractOptions{deadline=" + deadline + "}";
    }

    /** Builds {@link ExtractOptions}. */
    public static final class Builder {
        private Duration deadline = Duration.ofMinutes(10);

        private Builder() {}

        /** By when all is to be unpacked; ten minutes if not set. */
        public Builder deadline(Duration deadline) {
            this.deadline = Objects.requireNonNull(deadline, "deadline");
            return this;
        }

        /** The options. */
        public ExtractOptions build() {
            return new ExtractOptions(this);
        }
    }
}
