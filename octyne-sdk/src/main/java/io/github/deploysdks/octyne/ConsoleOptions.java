package io.github.deploysdks.octyne;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** How to follow a console. */
public final class ConsoleOptions {
    private final int queuedLines;
    private final long queuedCharacters;
    private final ConsoleOverflow overflow;
    private final boolean reconnect;
    private final Duration openTimeout;
    private final Duration sendTimeout;

    private ConsoleOptions(Builder builder) {
        this.queuedLines = builder.queuedLines;
        this.queuedCharacters = builder.queuedCharacters;
        this.overflow = builder.overflow;
        this.reconnect = builder.reconnect;
        this.openTimeout = builder.openTimeout;
        this.sendTimeout = builder.sendTimeout;
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    static ConsoleOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** How many lines wait for a listener or reader at most. */
    public int queuedLines() {
        return queuedLines;
    }

    /** How many characters those lines have at most; a single line may have more. */
    public long queuedCharacters() {
        return queuedCharacters;
    }

    /** What happens when more would have to wait. */
    public ConsoleOverflow overflow() {
        return overflow;
    }

    /** Whether a lost connection is made anew. */
    public boolean reconnect() {
        return reconnect;
    }

    /** How long connecting may take, the transfer of the history included. */
    public Duration openTimeout() {
        return openTimeout;
    }

    /** How long the confirmation of a command may take. */
    public Duration sendTimeout() {
        return sendTimeout;
    }

    @Override
    public String toString() {
        return "ConsoleOptions{queuedLines=" + queuedLines + ", queuedCharacters=" + queuedCharacters + ", overflow="
                + overflow + ", reconnect=" + reconnect + ", openTimeout=" + openTimeout + ", sendTimeout="
                + sendTimeout
                + "}";
    }

    /** Builds {@link ConsoleOptions}. */
    public static final class Builder {
        private int queuedLines = 10_000;
        private long queuedCharacters = 64L * 1024 * 1024;
        private ConsoleOverflow overflow = ConsoleOverflow.DROP_OLDEST;
        private boolean reconnect = true;
        private Duration openTimeout = Duration.ofMinutes(1);
        private Duration sendTimeout = Duration.ofSeconds(30);

        private Builder() {}

        /**
         * How many lines wait for a listener or reader at most; 10,000 if not set. The history alone has up to 2501.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder queuedLines(int queuedLines) {
            this.queuedLines = Math.toIntExact(positive("queuedLines", queuedLines));
            return this;
        }

        /**
         * How many characters those lines have at most; 64 Mi if not set. A line has up to 1 MiB.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder queuedCharacters(long queuedCharacters) {
            this.queuedCharacters = positive("queuedCharacters", queuedCharacters);
            return this;
        }

        /** What happens when more would have to wait; {@link ConsoleOverflow#DROP_OLDEST} if not set. */
        public Builder overflow(ConsoleOverflow overflow) {
            this.overflow = Objects.requireNonNull(overflow, "overflow");
            return this;
        }

        /** Whether a lost connection is made anew; true if not set. */
        public Builder reconnect(boolean reconnect) {
            this.reconnect = reconnect;
            return this;
        }

        /**
         * How long connecting may take, the transfer of the history included; a minute if not set.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder openTimeout(Duration openTimeout) {
            this.openTimeout = Guards.positive("openTimeout", openTimeout);
            return this;
        }

        /**
         * How long the confirmation of a command may take; 30 seconds if not set.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder sendTimeout(Duration sendTimeout) {
            this.sendTimeout = Guards.positive("sendTimeout", sendTimeout);
            return this;
        }

        private static long positive(String name, long value) {
            if (value <= 0) {
                throw new IllegalArgumentException(name + " must be positive, not " + value);
            }
            return value;
        }

        /** The options. */
        public ConsoleOptions build() {
            return new ConsoleOptions(this);
        }
    }
}
