package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.WaitException;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An open console whose lines are asked for one by one. Made by {@link ServerConsole#openReader}. Lines that are not asked for
 * wait, as many as {@link ConsoleOptions} say. Each line goes to one who asks.
 */
public final class ConsoleReader extends ConsoleSession implements Iterable<ConsoleLine> {
    ConsoleReader(ConsoleEngine engine) {
        super(engine);
    }

    /**
     * The next line, of the history at first.
     *
     * @param timeout how long to wait for it; zero for not at all
     * @return null if there is none in time
     * @throws ConsoleException if the console has ended and all lines were taken; {@link #ended()} has the reason
     * @throws WaitException if the thread is interrupted
     */
    public @Nullable ConsoleLine next(Duration timeout) {
        long deadline = System.nanoTime() + ConsoleQueue.nanos(timeout);
        while (true) {
            ConsoleEvent event;
            try {
                event = engine().queue().poll(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                throw ConsoleEngine.interrupted("octyne next");
            }
            if (event == null) {
                return null;
            }
            if (event instanceof ConsoleEvent.Line line) {
                return line.line();
            }
            if (event instanceof ConsoleEvent.Ended over) {
                throw ConsoleEngine.over("octyne next", over.end());
            }
        }
    }

    /**
     * Walks over the lines as they come, and ends with the console, whatever the reason. Waits as long as it takes: a thread
     * that is interrupted gets a {@link WaitException}.
     */
    @Override
    public Iterator<ConsoleLine> iterator() {
        return new Lines();
    }

    private final class Lines implements Iterator<ConsoleLine> {
        private @Nullable ConsoleLine next;
        private boolean over;

        @Override
        public boolean hasNext() {
            while (next == null && !over) {
                try {
                    ConsoleEvent event = engine().queue().take();
                    if (event instanceof ConsoleEvent.Line line) {
                        next = line.line();
                    }
                    over = event instanceof ConsoleEvent.Ended;
                } catch (InterruptedException e) {
                    throw ConsoleEngine.interrupted("octyne next");
                }
            }
            return next != null;
        }

        @Override
        public ConsoleLine next() {
            ConsoleLine line = hasNext() ? next : null;
            if (line == null) {
                throw new NoSuchElementException("The console has ended");
            }
            next = null;
            return line;
        }
    }
}
