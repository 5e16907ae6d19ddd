package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.CertificatesAsyncApi;
import io.github.deploysdks.octopus.api.ExportCertificateParams;
import io.github.deploysdks.octopus.model.Certificate;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Certificates that deployments can use, asynchronous. Cancelling a future ends its waiting; what was sent until then stays
 * sent.
 */
public final class OctopusCertificatesAsync extends CertificatesAsyncApi {
    private final ApiRuntime runtime;
    private final OctopusCertificates blocking;

    OctopusCertificatesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.blocking = new OctopusCertificates(runtime, spaceId);
    }

    /** As {@link OctopusCertificates#upload(String, Path)}. */
    public CompletableFuture<Certificate> upload(String name, Path file) {
        return runtime.background().run(() -> blocking.upload(name, file));
    }

    /** As {@link OctopusCertificates#upload(String, Path, Consumer)}. */
    public CompletableFuture<Certificate> upload(String name, Path file, Consumer<CertificateOptions.Builder> options) {
        return runtime.background().run(() -> blocking.upload(name, file, options));
    }

    /** As {@link OctopusCertificates#replace(String, Path)}. */
    public CompletableFuture<Certificate> replace(String id, Path file) {
        return runtime.background().run(() -> blocking.replace(id, file));
    }

    /** As {@link OctopusCertificates#replace(String, Path, String)}. */
    public CompletableFuture<Certificate> replace(String id, Path file, String password) {
        return runtime.background().run(() -> blocking.replace(id, file, password));
    }

    /** As {@link OctopusCertificates#exportTo(String, Path)}. */
    public CompletableFuture<Path> exportTo(String id, Path file) {
        return runtime.background().run(() -> blocking.exportTo(id, file));
    }

    /** As {@link OctopusCertificates#exportTo(String, Path, Consumer)}. */
    public CompletableFuture<Path> exportTo(String id, Path file, Consumer<ExportCertificateParams.Builder> params) {
        return runtime.background().run(() -> blocking.exportTo(id, file, params));
    }
}
