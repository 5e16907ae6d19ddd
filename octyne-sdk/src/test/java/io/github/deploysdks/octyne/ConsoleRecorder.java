package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Keeps what a console tells, each thing as a text such as {@code LIVE hello} or {@code end CLOSED}. */
final class ConsoleRecorder implements ConsoleListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> told = new ArrayList<>();

    private void add(String text) {
        lock.lock();
        try {
            told.add(text);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All so far. */
    List<String> told() {
        lock.lock();
        try {
            return List.copyOf(told);
        } finally {
            lock.unlock();
        }
    }

    /** All so far that begins so, without that beginning. */
    List<String> told(String kind) {
        return told().stream()
                .filter(text -> text.startsWith(kind + " "))
                .map(text -> text.substring(kind.length() + 1))
                .toList();
    }

    void await(String text) throws InterruptedException {
        await(all -> all.contains(text), text);
    }

    void await(Predicate<List<String>> condition, String what) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(20);
        lock.lock();
        try {
            while (!condition.test(told)) {
                if (left <= 0) {
                    throw new AssertionError("Not told: " + what + "; but " + told);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onLine(ConsoleSession console, ConsoleLine line) {
        add(line.source() + " " + line.text());
    }

    @Override
    public void onOpen(ConsoleSession console) {
        add("open");
    }

    @Override
    public void onReconnecting(ConsoleSession console, Throwable cause, Duration delay) {
        add("reconnecting " + cause.getClass().getSimpleName());
    }

    @Override
    public void onReconnected(ConsoleSession console, ConsoleReconnection reconnection) {
        add("reconnected " + reconnection.caughtUpLines() + (reconnection.serverRestarted() ? " restarted" : "")
                + (reconnection.mayMissLines() ? " gap" : ""));
    }

    @Override
    public void onDropped(ConsoleSession console, long count) {
        add("dropped " + count);
    }

    @Override
    public void onServerError(ConsoleSession console, String message) {
        add("error " + message);
    }

    @Override
    public void onEnd(ConsoleSession console, ConsoleEnd end) {
        add("end " + end.reason());
    }
}
