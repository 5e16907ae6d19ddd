package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.core.internal.flow.Patience;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.divio.model.LogEntry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A log as it is written, without an end. Lazy: nothing is asked for before a line is wanted, and no more is kept than the lines of one
 * answer. Whoever goes through it waits in {@link Iterator#hasNext} until there is a
 * line.
 *
 * <pre>{@code
 * try (LogTail log = divio.environments().tail(environment.uuid())) {
 *     for (LogEntry line : log) {
 *         System.out.println(line.service() + " " + line.message());
 *     }
 * }
 * }</pre>
 *
 * <p>It ends when it is closed, by any thread, or when the server gives no way on; an interrupt of the waiting thread and the
 * client's close end it with a {@link io.github.deploysdks.core.error.WaitException}. The order of the lines is the server's,
 * which promises none.
 */
public final class LogTail implements Iterable<LogEntry>, AutoCloseable {
    private static final String FLOW = "divio tail";

    private final EnvironmentLogs logs;
    private final ApiRuntime runtime;
    private final Pacer pacer;
    private final TailOptions options;
    private boolean taken;
    private volatile boolean closed;

    LogTail(EnvironmentLogs logs, ApiRuntime runtime, TailOptions options) {
        this.logs = logs;
        this.runtime = runtime;
        this.pacer = runtime.pacer();
        this.options = options;
    }

    /**
     * The lines. For one thread, and once: a line that was given is gone.
     *
     * @throws IllegalStateException if they were asked for before
     */
    @Override
    public Iterator<LogEntry> iterator() {
        if (taken) {
            throw new IllegalStateException("This log is followed already: each tail is gone through once");
        }
        taken = true;
        return new Lines();
    }

    /** The lines as a sequential stream, once. */
    public Stream<LogEntry> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Ends it: whoever waits for a line is told within the interval that there is none. */
    @Override
    public void close() {
        closed = true;
    }

    private final class Lines implements Iterator<LogEntry> {
        private final Patience patience = runtime.patience(FLOW);
        private Iterator<LogEntry> lines = List.<LogEntry>of().iterator();
        private @Nullable String cursor;
        private @Nullable Deadline failing;
        private boolean ended;

        @Override
        public boolean hasNext() {
            while (!closed && !lines.hasNext() && !ended) {
                read();
            }
            return !closed && lines.hasNext();
        }

        @Override
        public LogEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The log is no longer followed");
            }
            return lines.next();
        }

        private void read() {
            String at = cursor;
            PageBody<LogEntry> body =
                    patience.<PageBody<LogEntry>>ask(() -> at == null ? logs.first(options.from(), null) : logs.at(at));
            if (body == null) {
                bear();
                return;
            }
            failing = null;
            lines = body.items().iterator();
            String next = body.next();
            if (next == null || next.isBlank()) {
                ended = true;
            } else {
                cursor = next;
                if (body.items().isEmpty()) {
                    pacer.pause(FLOW, options.interval());
                }
            }
        }

        private void bear() {
            SdkException failure = patience.last();
            if (failing == null) {
                failing = pacer.deadline(options.giveUpAfter());
            } else if (failing.isOver() && failure != null) {
                throw failure;
            }
            pacer.pause(FLOW, patience.pause(options.interval()));
        }
    }

    @Override
    public String toString() {
        return "LogTail{" + (closed ? "closed" : options.toString()) + "}";
    }
}
