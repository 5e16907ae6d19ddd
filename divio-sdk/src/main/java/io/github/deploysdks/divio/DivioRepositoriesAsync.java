package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.RepositoriesAsyncApi;
import io.github.deploysdks.divio.model.Repository;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Git repositories that applications are deployed from, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioRepositoriesAsync extends RepositoriesAsyncApi {
    private final DivioContext context;
    private final DivioRepositories blocking;

    DivioRepositoriesAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioRepositories(context);
    }

    /** As {@link DivioRepositories#verify(String, String)}. */
    public CompletableFuture<RepositoryVerification> verify(String repository, String branch) {
        return context.runtime().background().run(() -> blocking.verify(repository, branch));
    }

    /** As {@link DivioRepositories#verify(String, String, Consumer)}. */
    public CompletableFuture<RepositoryVerification> verify(
            String repository, String branch, Consumer<WaitOptions.Builder<Repository>> options) {
        return context.runtime().background().run(() -> blocking.verify(repository, branch, options));
    }

    @Override
    public String toString() {
        return "DivioRepositoriesAsync{" + context.runtime().baseUrl() + "}";
    }
}
