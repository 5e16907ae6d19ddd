package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.EnvironmentVariablesAsyncApi;
import io.github.deploysdks.divio.model.EnvironmentVariable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Environment variables, as they are set for the next deployment, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioEnvironmentVariablesAsync extends EnvironmentVariablesAsyncApi {
    private final DivioContext context;
    private final DivioEnvironmentVariables blocking;

    DivioEnvironmentVariablesAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioEnvironmentVariables(context);
    }

    /** As {@link DivioEnvironmentVariables#byEnvironment}. */
    public CompletableFuture<Map<String, List<EnvironmentVariable>>> byEnvironment(String application) {
        return context.runtime().background().run(() -> blocking.byEnvironment(application));
    }

    /** As {@link DivioEnvironmentVariables#find}. */
    public CompletableFuture<@Nullable EnvironmentVariable> find(String environment, String name) {
        return context.runtime().background().run(() -> blocking.find(environment, name));
    }

    @Override
    public String toString() {
        return "DivioEnvironmentVariablesAsync{" + context.runtime().baseUrl() + "}";
    }
}
