package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.octyne.api.ControlAsyncApi;
import io.github.deploysdks.octyne.model.Outcome;
import io.github.deploysdks.octyne.model.ServerOperation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one server, and how to start, stop and restart it, asynchronous. Made by {@link OctyneServerAsync#control}.
 * Cancelling a future ends its waiting; what was sent until then stays sent.
 */
public final class ServerControlAsync extends ControlAsyncApi {
    private final Node node;
    private final String id;
    private final ServerControl blocking;

    ServerControlAsync(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
        this.blocking = new ServerControl(node, id);
    }

    /** As {@link ServerControl#start}. */
    public CompletableFuture<@Nullable Void> start() {
        return node.runtime().background().run(blocking::start);
    }

    /** As {@link ServerControl#terminate}. */
    public CompletableFuture<@Nullable Void> terminate() {
        return node.runtime().background().run(blocking::terminate);
    }

    /** As {@link ServerControl#kill}. */
    public CompletableFuture<@Nullable Void> kill() {
        return node.runtime().background().run(blocking::kill);
    }

    /** As {@link ServerControl#stop(Duration)}. */
    public CompletableFuture<StopOutcome> stop(Duration deadline) {
        return node.runtime().background().run(() -> blocking.stop(deadline));
    }

    /** As {@link ServerControl#stop(Consumer)}. */
    public CompletableFuture<StopOutcome> stop(Consumer<StopOptions.Builder> options) {
        return node.runtime().background().run(() -> blocking.stop(options));
    }

    /** As {@link ServerControl#restart(Duration)}. */
    public CompletableFuture<RestartOutcome> restart(Duration deadline) {
        return node.runtime().background().run(() -> blocking.restart(deadline));
    }

    /** As {@link ServerControl#restart(Consumer)}. */
    public CompletableFuture<RestartOutcome> restart(Consumer<RestartOptions.Builder> options) {
        return node.runtime().background().run(() -> blocking.restart(options));
    }

    /** {@inheritDoc} As {@link ServerControl#perform(ServerOperation, RequestOptions)}. */
    @Override
    public CompletableFuture<Outcome> perform(ServerOperation operation, RequestOptions options) {
        return node.runtime().background().run(() -> blocking.perform(operation, options));
    }

    @Override
    public String toString() {
        return "ServerControlAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
