package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.InterruptionsAsyncApi;
import io.github.deploysdks.octopus.model.Interruption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Interruptions: tasks that wait for somebody, asynchronous. Cancelling a future ends its waiting; what was sent until then
 * stays sent.
 */
public final class OctopusInterruptionsAsync extends InterruptionsAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusInterruptions blocking;

    OctopusInterruptionsAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusInterruptions(runtime, spaceId);
    }

    /** As {@link OctopusInterruptions#pending}. */
    public CompletableFuture<List<Interruption>> pending(String regarding) {
        return run(() -> blocking.pending(regarding));
    }

    /** As {@link OctopusInterruptions#approve}. */
    public CompletableFuture<Interruption> approve(String id, @Nullable String notes) {
        return run(() -> blocking.approve(id, notes));
    }

    /** As {@link OctopusInterruptions#abort}. */
    public CompletableFuture<Interruption> abort(String id, @Nullable String notes) {
        return run(() -> blocking.abort(id, notes));
    }

    /** As {@link OctopusInterruptions#retry}. */
    public CompletableFuture<Interruption> retry(String id, @Nullable String notes) {
        return run(() -> blocking.retry(id, notes));
    }

    /** As {@link OctopusInterruptions#ignore}. */
    public CompletableFuture<Interruption> ignore(String id, @Nullable String notes) {
        return run(() -> blocking.ignore(id, notes));
    }

    /** As {@link OctopusInterruptions#exclude}. */
    public CompletableFuture<Interruption> exclude(String id, @Nullable String notes) {
        return run(() -> blocking.exclude(id, notes));
    }

    /** As {@link OctopusInterruptions#fail}. */
    public CompletableFuture<Interruption> fail(String id, @Nullable String notes) {
        return run(() -> blocking.fail(id, notes));
    }

    /** As {@link OctopusInterruptions#answer(String, Consumer)}. */
    public CompletableFuture<Interruption> answer(String id, Consumer<InterruptionAnswer.Builder> answer) {
        return run(() -> blocking.answer(id, answer));
    }

    private <T> CompletableFuture<T> run(Supplier<T> flow) {
        return runtime.background().run(flow);
    }
}
