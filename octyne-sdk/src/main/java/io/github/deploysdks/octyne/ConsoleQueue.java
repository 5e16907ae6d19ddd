package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a console and not yet taken by whom it is for. Filling it never waits: the oldest lines go when there
 * is no room, and a {@link ConsoleEvent.Dropped} stands in their place.
 */
final class ConsoleQueue {
    /** Other events than lines are few; this many wait at most, whatever a server does. */
    private static final int MAX_OTHERS = 1_000;

    private final int maxLines;
    private final long maxCharacters;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ConsoleEvent> events = new ArrayDeque<>();
    /** Events that stood before lines that were dropped; they come before {@link #events}. */
    private final Deque<ConsoleEvent> passed = new ArrayDeque<>();

    private int lines;
    private long characters;
    private long untold;
    private long dropped;
    private @Nullable ConsoleEnd end;

    ConsoleQueue(int maxLines, long maxCharacters) {
        this.maxLines = maxLines;
        this.maxCharacters = maxCharacters;
    }

    /** Whether there is room for one more line, without dropping another. */
    boolean hasRoomFor(ConsoleLine line) {
        lock.lock();
        try {
            return lines == 0 || (lines < maxLines && characters + line.text().length() <= maxCharacters);
        } finally {
            lock.unlock();
        }
    }

    void add(ConsoleEvent event) {
        lock.lock();
        try {
            if (end != null) {
                return;
            }
            events.addLast(event);
            if (event instanceof ConsoleEvent.Line line) {
                lines++;
                characters += line.line().text().length();
                while (lines > 1 && (lines > maxLines || characters > maxCharacters)) {
                    dropOldestLine();
                }
            } else {
                if (event instanceof ConsoleEvent.Ended ended) {
                    end = ended.end();
                }
                limitOthers();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void dropOldestLine() {
        for (ConsoleEvent event = events.pollFirst(); event != null; event = events.pollFirst()) {
            if (event instanceof ConsoleEvent.Line line) {
                lines--;
                characters -= line.line().text().length();
                untold++;
                dropped++;
                return;
            }
            passed.addLast(event);
        }
    }

    private void limitOthers() {
        if (passed.size() + events.size() - lines > MAX_OTHERS && passed.pollFirst() == null) {
            var unused = events.removeIf(new java.util.function.Predicate<>() {
                private boolean found;

                @Override
                public boolean test(ConsoleEvent event) {
                    boolean goes = !found && !(event instanceof ConsoleEvent.Line);
                    found |= goes;
                    return goes;
                }
            });
        }
    }

    /** Gives up what is left before the end, which has come, or comes now. */
    void endAtOnce(ConsoleEnd reason) {
        lock.lock();
        try {
            events.clear();
            passed.clear();
            lines = 0;
            characters = 0;
            untold = 0;
            end = end == null ? reason : end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many lines did not fit, over all. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** The next event, which is waited for; the end again and again. */
    ConsoleEvent take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                ConsoleEvent event = next();
                if (event != null) {
                    return event;
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next event; null if there is none in time. */
    @Nullable ConsoleEvent poll(Duration timeout) throws InterruptedException {
        long left = nanos(timeout);
        lock.lockInterruptibly();
        try {
            while (true) {
                ConsoleEvent event = next();
                if (event != null || left <= 0) {
                    return event;
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable ConsoleEvent next() {
        if (!passed.isEmpty()) {
            return passed.pollFirst();
        }
        if (untold > 0) {
            ConsoleEvent gap = new ConsoleEvent.Dropped(untold);
            untold = 0;
            return gap;
        }
        ConsoleEvent event = events.pollFirst();
        if (event instanceof ConsoleEvent.Line line) {
            lines--;
            characters -= line.line().text().length();
        }
        return event == null && end != null ? new ConsoleEvent.Ended(end) : event;
    }

    /** A time to wait that can be computed with, whatever somebody means by forever. */
    static long nanos(Duration timeout) {
        return Math.min(TimeUnit.NANOSECONDS.convert(timeout), Long.MAX_VALUE / 4);
    }
}
