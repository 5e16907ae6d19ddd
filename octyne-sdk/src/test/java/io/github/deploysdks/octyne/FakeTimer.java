package io.github.deploysdks.octyne;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** A timer whose time passes when it is told to. */
final class FakeTimer implements Timer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Task> tasks = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean closed;

    private record Task(Duration delay, Duration due, Runnable action, CompletableFuture<Void> done) {}

    @Override
    public Future<?> schedule(Duration delay, Runnable action) {
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            Task task = new Task(delay, now.plus(delay), action, new CompletableFuture<>());
            tasks.add(task);
            changed.signalAll();
            return task.done();
        } finally {
            lock.unlock();
        }
    }

    /** Lets time pass, and does what is due meanwhile, on this thread. */
    void advance(Duration by) {
        Duration end = now().plus(by);
        while (true) {
            Task next;
            lock.lock();
            try {
                tasks.removeIf(task -> task.done().isCancelled());
                next = tasks.stream()
                        .filter(task -> task.due().compareTo(end) <= 0)
                        .min(Comparator.comparing(Task::due))
                        .orElse(null);
                if (next == null) {
                    now = end;
                    return;
                }
                tasks.remove(next);
                now = next.due();
            } finally {
                lock.unlock();
            }
            next.action().run();
        }
    }

    private Duration now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is to be done after such a delay, takes it out and gives the delay; does it then, or not. */
    Duration take(Predicate<Duration> wanted, boolean run) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(10);
        Task found;
        lock.lock();
        try {
            while (true) {
                tasks.removeIf(task -> task.done().isCancelled());
                found = tasks.stream()
                        .filter(task -> wanted.test(task.delay()))
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    tasks.remove(found);
                    break;
                }
                if (left <= 0) {
                    throw new AssertionError("nothing of the kind is to be done");
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        if (run) {
            found.action().run();
        }
        return found.delay();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            tasks.clear();
        } finally {
            lock.unlock();
        }
    }
}
