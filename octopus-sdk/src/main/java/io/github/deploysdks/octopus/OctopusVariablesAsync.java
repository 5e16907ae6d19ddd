package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.VariablesAsyncApi;
import io.github.deploysdks.octopus.model.VariableSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Variables of projects and library variable sets, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusVariablesAsync extends VariablesAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusVariables blocking;

    OctopusVariablesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusVariables(runtime, spaceId);
    }

    /** As {@link OctopusVariables#update(String, UnaryOperator)}. */
    public CompletableFuture<VariableSet> update(String id, UnaryOperator<VariableSet> editor) {
        return runtime.background().run(() -> blocking.update(id, editor));
    }

    /** As {@link OctopusVariables#updateInProject(String, UnaryOperator)}. */
    public CompletableFuture<VariableSet> updateInProject(String projectId, UnaryOperator<VariableSet> editor) {
        return runtime.background().run(() -> blocking.updateInProject(projectId, editor));
    }

    /** As {@link OctopusVariables#updateInLibrarySet}. */
    public CompletableFuture<VariableSet> updateInLibrarySet(String nameOrId, UnaryOperator<VariableSet> editor) {
        return runtime.background().run(() -> blocking.updateInLibrarySet(nameOrId, editor));
    }

    /** As {@link OctopusVariables#updateInGit(String, String, String, UnaryOperator)}. */
    public CompletableFuture<VariableSet> updateInGit(
            String projectId, String gitRef, String changeDescription, UnaryOperator<VariableSet> editor) {
        return runtime.background().run(() -> blocking.updateInGit(projectId, gitRef, changeDescription, editor));
    }
}
