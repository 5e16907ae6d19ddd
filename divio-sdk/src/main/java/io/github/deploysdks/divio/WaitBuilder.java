package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What builders of options for flows that wait have in common.
 *
 * @param <T> what is waited for
 * @param <B> the builder itself
 */
public abstract class WaitBuilder<T, B extends WaitBuilder<T, B>> {
    private Duration deadline;
    private Duration interval;
    private @Nullable Consumer<? super T> onProgress;

    WaitBuilder(Duration deadline, Duration interval) {
        this.deadline = deadline;
        this.interval = interval;
    }

    abstract B self();

    /**
     * How long to wait at most. What the server has begun goes on after it.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public final B deadline(Duration deadline) {
        this.deadline = Guards.positive("deadline", deadline);
        return self();
    }

    /**
     * The pause between two questions.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public final B interval(Duration interval) {
        this.interval = Guards.positive("interval", interval);
        return self();
    }

    /** Hears each state that differs from the one before, the first and the last included, on the waiting thread. */
    public final B onProgress(Consumer<? super T> listener) {
        this.onProgress = Objects.requireNonNull(listener, "listener");
        return self();
    }

    final WaitOptions<T> waiting() {
        return new WaitOptions<>(deadline, interval, onProgress);
    }
}
