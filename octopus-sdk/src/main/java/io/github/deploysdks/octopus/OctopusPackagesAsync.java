package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.PackagesAsyncApi;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Packages of the built-in feed, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusPackagesAsync extends PackagesAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusPackages blocking;

    OctopusPackagesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusPackages(runtime, spaceId);
    }

    /** As {@link OctopusPackages#push(Path)}. */
    public CompletableFuture<PushedPackage> push(Path file) {
        return runtime.background().run(() -> blocking.push(file));
    }

    /** As {@link OctopusPackages#push(Path, Consumer)}. */
    public CompletableFuture<PushedPackage> push(Path file, Consumer<PushPackageOptions.Builder> options) {
        return runtime.background().run(() -> blocking.push(file, options));
    }

    /** As {@link OctopusPackages#push(Upload)}. */
    public CompletableFuture<PushedPackage> push(Upload upload) {
        return runtime.background().run(() -> blocking.push(upload));
    }

    /** As {@link OctopusPackages#push(Upload, Consumer)}. */
    public CompletableFuture<PushedPackage> push(Upload upload, Consumer<PushPackageOptions.Builder> options) {
        return runtime.background().run(() -> blocking.push(upload, options));
    }

    /** As {@link OctopusPackages#pushAll(Collection)}. */
    public CompletableFuture<PushedPackages> pushAll(Collection<Upload> uploads) {
        return runtime.background().run(() -> blocking.pushAll(uploads));
    }

    /** As {@link OctopusPackages#pushAll(Collection, Consumer)}. */
    public CompletableFuture<PushedPackages> pushAll(
            Collection<Upload> uploads, Consumer<PushPackageOptions.Builder> options) {
        return runtime.background().run(() -> blocking.pushAll(uploads, options));
    }
}
