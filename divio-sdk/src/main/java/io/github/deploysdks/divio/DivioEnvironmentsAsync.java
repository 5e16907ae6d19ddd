package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.EnvironmentsAsyncApi;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.LogEntry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Environments of applications, and their logs, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioEnvironmentsAsync extends EnvironmentsAsyncApi {
    private final DivioContext context;
    private final DivioEnvironments blocking;

    DivioEnvironmentsAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioEnvironments(context);
    }

    /** As {@link DivioEnvironments#require}. */
    public CompletableFuture<Environment> require(String application, String environment) {
        return context.runtime().background().run(() -> blocking.require(application, environment));
    }

    /** As {@link DivioEnvironments#review}. */
    public CompletableFuture<ReviewApp> review(String source, Consumer<ReviewOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.review(source, options));
    }

    /** As {@link #tail(String, Consumer, Consumer)}, with the defaults. */
    public CompletableFuture<@Nullable Void> tail(String environment, Consumer<? super LogEntry> listener) {
        return tail(environment, listener, options -> {});
    }

    /**
     * Follows the log of an environment; see {@link DivioEnvironments#tail(String, Consumer)}.
     *
     * @param environment its id
     * @param listener gets each line, one after the other, on a thread of the client's; what it throws ends the tail
     * @return completes when the server gives no way on, or with a failure; cancelling it ends the tail
     */
    public CompletableFuture<@Nullable Void> tail(
            String environment, Consumer<? super LogEntry> listener, Consumer<TailOptions.Builder> options) {
        return context.runtime().background().run(() -> {
            try (LogTail tail = blocking.tail(environment, options)) {
                for (LogEntry entry : tail) {
                    listener.accept(entry);
                }
            }
        });
    }

    @Override
    public String toString() {
        return "DivioEnvironmentsAsync{" + context.runtime().baseUrl() + "}";
    }
}
