package io.github.deploysdks.divio;

import io.github.deploysdks.divio.api.ApplicationsAsyncApi;
import io.github.deploysdks.divio.model.Application;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applications, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioApplicationsAsync extends ApplicationsAsyncApi {
    private final DivioContext context;
    private final DivioApplications blocking;

    DivioApplicationsAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioApplications(context);
    }

    /** As {@link DivioApplications#require}. */
    public CompletableFuture<Application> require(String slug) {
        return context.runtime().background().run(() -> blocking.require(slug));
    }

    /** As {@link DivioApplications#byRemoteId}. */
    public CompletableFuture<Application> byRemoteId(long remoteId) {
        return context.runtime().background().run(() -> blocking.byRemoteId(remoteId));
    }

    /** As {@link DivioApplications#gitUrl}. */
    public CompletableFuture<@Nullable String> gitUrl(Application application) {
        return context.runtime().background().run(() -> blocking.gitUrl(application));
    }

    /** As {@link DivioApplications#validate(String, Object)}. */
    public CompletableFuture<List<String>> validate(String field, @Nullable Object value) {
        return context.runtime().background().run(() -> blocking.validate(field, value));
    }

    /** As {@link DivioApplications#validate(Map)}. */
    public CompletableFuture<Map<String, List<String>>> validate(Map<String, ? extends @Nullable Object> fields) {
        return context.runtime().background().run(() -> blocking.validate(fields));
    }

    /** As {@link DivioApplications#setUp}. */
    public CompletableFuture<NewApplicationResult> setUp(Consumer<ApplicationSetup.Builder> setup) {
        return context.runtime().background().run(() -> blocking.setUp(setup));
    }

    @Override
    public String toString() {
        return "DivioApplicationsAsync{" + context.runtime().baseUrl() + "}";
    }
}
