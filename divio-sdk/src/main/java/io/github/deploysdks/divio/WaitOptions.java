package io.github.deploysdks.divio;

import java.time.Duration;
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

    WaitOptions(Duration deadline, Duration interval, @Nullable Consumer<? super T> onProgress) {
        this.deadline = deadline;
        this.interval = interval;
        this.onProgress = onProgress;
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
    public static final class Builder<T> extends WaitBuilder<T, Builder<T>> {
        private Builder(Duration deadline, Duration interval) {
            super(deadline, interval);
        }

        @Override
        Builder<T> self() {
            return this;
        }
    }
}
