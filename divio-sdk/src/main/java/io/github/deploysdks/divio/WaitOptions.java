package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to wait for something that the server works on.
 *
 * @param <T> what it is
 */
public final class WaitOptions<T> {
    private final Duration deadline;
    private final Duration interval;
    private final @Nullable Consumer<? super T> onProgress;

    private WaitOptions(Builder<T> builder) {
        this.deadline = builder.deadline;
        this.interval = builder.interval;
        this.onProgress = builder.onProgress;
    }

    static <T> Builder<T> builder(Duration deadline, Duration interval) {
        return new Builder<>(deadline, interval);
    }

    /** How long to wait at most. */
    public Duration deadline() {
        return deadline;
    }

    /** The pause between two questions. */
    public Duration interval() {
        return interval;
    }

    /** Tells the listener, if there is one. */
    void progressed(T state) {
        if (onProgress != null) {
            onProgress.accept(state);
        }
    }

    @Override
    public String toString() {
        return "WaitOptions{deadline=" + deadline + ", interval=" + interval + "}";
    }

    /**
     * Builds {@link WaitOptions}.
     *
     * @param <T> what is waited for
     */
    public static final class Builder<T> {
        private Duration deadline;
        private Duration interval;
        private @Nullable Consumer<? super T> onProgress;

        private Builder(Duration deadline, Duration interval) {
            this.deadline = deadline;
            this.interval = interval;
        }

        /**
         * How long to wait at most. What the server has begun goes on after it.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder<T> deadline(Duration deadline) {
            this.deadline = Guards.positive("deadline", deadline);
            return this;
        }

        /**
         * The pause between two questions.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder<T> interval(Duration interval) {
            this.interval = Guards.positive("interval", interval);
            return this;
        }

        /** Hears each state that differs from the one before, the first and the last included, on the waiting thread. */
        public Builder<T> onProgress(Consumer<? super T> listener) {
            this.onProgress = Objects.requireNonNull(listener, "listener");
            return this;
        }

        WaitOptions<T> build() {
            return new WaitOptions<>(this);
        }
    }
}
