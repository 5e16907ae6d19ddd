package io.github.deploysdks.octyne;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what is in a console's queue to its listener, on a thread of its own that ends with the console. */
final class ConsoleDelivery implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.deploysdks.octyne.console");

    private final ConsoleSession session;
    private final ConsoleQueue queue;
    private final ConsoleListener listener;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean interruptible = true;
    private boolean hasFailed;

    ConsoleDelivery(ConsoleSession session, ConsoleQueue queue, ConsoleListener listener, String name) {
        this.session = session;
        this.queue = queue;
        this.listener = listener;
        this.thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Wakes a listener that is busy with what nobody waits for any more. The end it is told in peace. */
    void interrupt() {
        lock.lock();
        try {
            if (interruptible && Thread.currentThread() != thread) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        while (true) {
            ConsoleEvent event;
            try {
                event = queue.take();
            } catch (InterruptedException e) {
                // Either the end is in the queue, or the listener left the flag behind.
                continue;
            }
            if (event instanceof ConsoleEvent.Ended) {
                calm();
            }
            try {
                deliver(event);
            } catch (Throwable e) {
                log(e);
            }
            if (event instanceof ConsoleEvent.Ended) {
                session.engine().delivered();
                return;
            }
        }
    }

    private void calm() {
        lock.lock();
        try {
            interruptible = false;
            var unused = Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }

    private void deliver(ConsoleEvent event) {
        if (event instanceof ConsoleEvent.Line line) {
            listener.onLine(session, line.line());
        } else if (event instanceof ConsoleEvent.Opened) {
            listener.onOpen(session);
        } else if (event instanceof ConsoleEvent.Dropped gap) {
            listener.onDropped(session, gap.count());
        } else if (event instanceof ConsoleEvent.Reconnecting lost) {
            listener.onReconnecting(session, lost.cause(), lost.delay());
        } else if (event instanceof ConsoleEvent.Reconnected back) {
            listener.onReconnected(session, back.reconnection());
        } else if (event instanceof ConsoleEvent.ServerError error) {
            listener.onServerError(session, error.message());
        } else if (event instanceof ConsoleEvent.Ended over) {
            listener.onEnd(session, over.end());
        }
    }

    private void log(Throwable failure) {
        if (!hasFailed) {
            hasFailed = true;
            LOG.warn("A console's listener failed; further failures of this one are not logged", failure);
        }
    }
}
