package io.github.deploysdks.core.internal.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * The WebSockets of one client. Each occupies a place of OkHttp's dispatcher as long as it is open; so they have a
 * dispatcher of their own, where they take none from ordinary calls, and which has as many places as they need.
 */
final class WebSockets implements AutoCloseable {
    private final OkHttpClient base;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable OkHttpClient client;

    WebSockets(OkHttpClient base) {
        this.base = base;
    }

    WebSocket open(Request request, Duration ping, WebSocketListener listener) {
        return client().newBuilder()
                .pingInterval(ping.toMillis(), TimeUnit.MILLISECONDS)
                .build()
                .newWebSocket(request, listener);
    }

    private OkHttpClient client() {
        lock.lock();
        try {
            OkHttpClient known = client;
            if (known == null) {
                Dispatcher dispatcher = new Dispatcher();
                dispatcher.setMaxRequests(Integer.MAX_VALUE);
                dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
                known = base.newBuilder()
                        .dispatcher(dispatcher)
                        .callTimeout(Duration.ZERO)
                        .build();
                client = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (client != null) {
                client.dispatcher().cancelAll();
                client.dispatcher().executorService().shutdown();
            }
        } finally {
            lock.unlock();
        }
    }
}
