package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.Interruption;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to wait for tasks. Listeners are called on the waiting thread, one at a time; what they throw ends the wait, and is
 * thrown as it is.
 */
public final class AwaitOptions {
    private static final Duration DEFAULT_MAX_INTERVAL = Duration.ofSeconds(10);

    private final Duration deadline;
    private final Duration interval;
    private final Duration maxInterval;
    private final boolean cancelAtDeadline;
    private final boolean cancelWhenInterrupted;
    private final boolean failOnInterruption;
    private final boolean percentages;
    private final boolean verboseLog;
    private final @Nullable Consumer<TaskUpdate> onProgress;
    private final @Nullable Consumer<Interruption> onInterruption;
    private final @Nullable Consumer<TaskLogLine> log;

    private AwaitOptions(Builder builder) {
        this.deadline = builder.deadline;
        this.interval = builder.interval;
        this.maxInterval = builder.maxInterval();
        this.cancelAtDeadline = builder.cancelAtDeadline;
        this.cancelWhenInterrupted = builder.cancelWhenInterrupted;
        this.failOnInterruption = builder.failOnInterruption;
        this.percentages = builder.percentages;
        this.verboseLog = builder.verboseLog;
        this.onProgress = builder.onProgress;
        this.onInterruption = builder.onInterruption;
        this.log = builder.log;
    }

    /**
     * A builder; the deadline is 30 minutes, the first wait a second, the longest ten seconds. Nothing is cancelled, nobody is
     * told.
     */
    public static Builder builder() {
        return new Builder();
    }

    static AwaitOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** By when all tasks are to have ended. */
    public Duration deadline() {
        return deadline;
    }

    /** The wait between two looks while things change. */
    public Duration interval() {
        return interval;
    }

    /** The longest wait between two looks. */
    public Duration maxInterval() {
        return maxInterval;
    }

    /** Whether tasks that have not ended by the deadline are cancelled on the server. */
    public boolean cancelAtDeadline() {
        return cancelAtDeadline;
    }

    /** Whether the tasks are cancelled on the server when the wait is given up. */
    public boolean cancelWhenInterrupted() {
        return cancelWhenInterrupted;
    }

    /** Whether the wait ends when a task waits for somebody. */
    public boolean failOnInterruption() {
        return failOnInterruption;
    }

    /** Whether percentages are asked for. */
    public boolean percentages() {
        return percentages;
    }

    /** Whether the log comes with its verbose lines. */
    public boolean verboseLog() {
        return verboseLog;
    }

    /** Who hears what becomes of the tasks; null for nobody. */
    public @Nullable Consumer<TaskUpdate> onProgress() {
        return onProgress;
    }

    /** Who hears of pending interruptions; null for nobody. */
    public @Nullable Consumer<Interruption> onInterruption() {
        return onInterruption;
    }

    /** Who gets the tasks' logs; null for nobody. */
    public @Nullable Consumer<TaskLogLine> log() {
        return log;
    }

    @Override
    public String toString() {
        return "AwaitOptions{deadline=" + deadline + ", interval=" + interval + ", maxInterval=" + maxInterval
                + ", cancelAtDeadline=" + cancelAtDeadline + ", cancelWhenInterrupted=" + cancelWhenInterrupted
                + ", failOnInterruption=" + failOnInterruption + ", percentages=" + percentages + ", verboseLog="
                + verboseLog + "}";
    }

    /** Builds {@link AwaitOptions}. */
    public static final class Builder {
        private Duration deadline = Duration.ofMinutes(30);
        private Duration interval = Duration.ofSeconds(1);
        private @Nullable Duration maxInterval;
        private boolean cancelAtDeadline;
        private boolean cancelWhenInterrupted;
        private boolean failOnInterruption;
        private boolean percentages;
        private boolean verboseLog;
        private @Nullable Consumer<TaskUpdate> onProgress;
        private @Nullable Consumer<Interruption> onInterruption;
        private @Nullable Consumer<TaskLogLine> log;

        private Builder() {}

        /** By when all tasks are to have ended. */
        public Builder deadline(Duration deadline) {
            this.deadline = Guards.positive("deadline", deadline);
            return this;
        }

        /**
         * The wait between two looks while things change. While nothing does, waits grow by half each time, up to
         * {@link #maxInterval}.
         */
        public Builder interval(Duration interval) {
            this.interval = Guards.positive("interval", interval);
            return this;
        }

        /** The longest wait between two looks, unless the server asks for a longer one. */
        public Builder maxInterval(Duration maxInterval) {
            this.maxInterval = Guards.positive("maxInterval", maxInterval);
            return this;
        }

        /**
         * Cancels on the server what has not ended by the deadline. The wait then still ends with a
         * {@link TaskWaitException}; {@link TaskWaitException#cancelled} says which tasks were cancelled.
         */
        public Builder cancelAtDeadline(boolean cancelAtDeadline) {
            this.cancelAtDeadline = cancelAtDeadline;
            return this;
        }

        /**
         * Cancels on the server what has not ended when the waiting thread is interrupted, as it also is when a future is
         * cancelled. Closing the client cancels nothing: it cannot ask any more.
         */
        public Builder cancelWhenInterrupted(boolean cancelWhenInterrupted) {
            this.cancelWhenInterrupted = cancelWhenInterrupted;
            return this;
        }

        /**
         * Ends the wait with a {@link PendingInterruptionException} when a task waits for somebody, for builds that nobody
         * looks after. The listener of {@link #onInterruption}, if there is one, is told before.
         */
        public Builder failOnInterruption(boolean failOnInterruption) {
            this.failOnInterruption = failOnInterruption;
            return this;
        }

        /** Has updates say how far tasks are: costs a request for each running task at each look. */
        public Builder percentages(boolean percentages) {
            this.percentages = percentages;
            return this;
        }

        /** Whether {@link #log} gets verbose lines, too. */
        public Builder verboseLog(boolean verboseLog) {
            this.verboseLog = verboseLog;
            return this;
        }

        /** Tells of each task that is seen first, or in another state, or with another percentage. */
        public Builder onProgress(Consumer<TaskUpdate> onProgress) {
            this.onProgress = Objects.requireNonNull(onProgress, "onProgress");
            return this;
        }

        /**
         * Tells once of each interruption that a task waits on: a manual intervention, a failure that wants guidance. The
         * listener may answer it, see {@link OctopusInterruptions}.
         */
        public Builder onInterruption(Consumer<Interruption> onInterruption) {
            this.onInterruption = Objects.requireNonNull(onInterruption, "onInterruption");
            return this;
        }

        /**
         * Streams the tasks' logs: each line once, those of one task in the order of their times as far as they are known at
         * a look. Costs a request for each running task at each look.
         */
        public Builder log(Consumer<TaskLogLine> log) {
            this.log = Objects.requireNonNull(log, "log");
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if the longest interval is shorter than the first
         */
        public AwaitOptions build() {
            return new AwaitOptions(this);
        }

        private Duration maxInterval() {
            Duration longest = maxInterval;
            if (longest == null) {
                return interval.compareTo(DEFAULT_MAX_INTERVAL) > 0 ? interval : DEFAULT_MAX_INTERVAL;
            }
            if (longest.compareTo(interval) < 0) {
                throw new IllegalArgumentException(
                        "maxInterval is " + longest + ", shorter than the interval of " + interval);
            }
            return longest;
        }
    }
}
