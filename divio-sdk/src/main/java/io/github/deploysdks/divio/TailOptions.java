package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to follow a log. */
public final class TailOptions {
    private final @Nullable LocalDateTime from;
    private final Duration interval;
    private final Duration giveUpAfter;

    private TailOptions(Builder builder) {
        this.from = builder.from;
        this.interval = builder.interval;
        this.giveUpAfter = builder.giveUpAfter;
    }

    /** A builder; the pause is a second, and failures are borne for five minutes. */
    public static Builder builder() {
        return new Builder();
    }

    static TailOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Where to begin, in UTC presumably; null for where the server does. */
    public @Nullable LocalDateTime from() {
        return from;
    }

    /** The pause after an answer without lines. */
    public Duration interval() {
        return interval;
    }

    /** How long failures that may pass are borne. */
    public Duration giveUpAfter() {
        return giveUpAfter;
    }

    @Override
    public String toString() {
        return "TailOptions{from=" + from + ", interval=" + interval + ", giveUpAfter=" + giveUpAfter + "}";
    }

    /** Builds {@link TailOptions}. */
    public static final class Builder {
        private @Nullable LocalDateTime from;
        private Duration interval = Duration.ofSeconds(1);
        private Duration giveUpAfter = Duration.ofMinutes(5);

        private Builder() {}

        /** Where to begin, without a zone, as the server takes it: in UTC presumably. */
        public Builder from(LocalDateTime from) {
            this.from = Objects.requireNonNull(from, "from");
            return this;
        }

        /**
         * The pause after an answer without lines; also how long {@link LogTail#close} may take to be noticed.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder interval(Duration interval) {
            this.interval = Guards.positive("interval", interval);
            return this;
        }

        /**
         * How long failures that may pass - no connection, a server that is busy - are borne, one after the other.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder giveUpAfter(Duration giveUpAfter) {
            this.giveUpAfter = Guards.positive("giveUpAfter", giveUpAfter);
            return this;
        }

        /** The options. */
        public TailOptions build() {
            return new TailOptions(this);
        }
    }
}
