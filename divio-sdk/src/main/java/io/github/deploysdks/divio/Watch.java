package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.core.internal.flow.Patience;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at something that the server works on, again and again, until it has ended.
 *
 * @param <T> what it is
 */
final class Watch<T> {
    private final String flow;
    private final Pacer pacer;
    private final WaitOptions<T> options;
    private final Deadline deadline;
    private final Patience patience;
    private @Nullable T seen;

    /** @param flow names the flow in what is thrown */
    Watch(String flow, DivioContext context, WaitOptions<T> options) {
        this(flow, context, options, context.pacer().deadline(options.deadline()));
    }

    /** @param deadline began with an earlier step */
    Watch(String flow, DivioContext context, WaitOptions<T> options, Deadline deadline) {
        this.flow = flow;
        this.pacer = context.pacer();
        this.options = options;
        this.deadline = deadline;
        this.patience = context.runtime().patience(flow);
    }

    /** Tells the listener, if this state differs from the one before. */
    T note(T state) {
        if (!state.equals(seen)) {
            seen = state;
            options.progressed(state);
        }
        return state;
    }

    /**
     * Waits.
     *
     * @param pending says what has not come about, from the last state, which is null if there was none
     * @throws WaitException if it has not ended by the deadline, the thread is interrupted or the client closed
     */
    T until(Predicate<T> ended, Supplier<T> question, Function<@Nullable T, String> pending) {
        while (true) {
            T state = patience.<T>ask(question);
            if (state != null && ended.test(note(state))) {
                return state;
            }
            try {
                pacer.pause(flow, patience.pause(options.interval()), deadline, () -> pending.apply(seen));
            } catch (WaitException e) {
                SdkException last = patience.last();
                if (last != null) {
                    e.addSuppressed(last);
                }
                throw e;
            }
        }
    }
}
