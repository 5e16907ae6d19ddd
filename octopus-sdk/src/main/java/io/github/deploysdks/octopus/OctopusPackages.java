package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.PackagesApi;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Packages of the built-in feed. */
public final class OctopusPackages extends PackagesApi {
    private final ApiRuntime runtime;

    OctopusPackages(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
    }

    /** As {@link #push(Path, Consumer)}, under the file's own name; a version that exists is a conflict. */
    public PushedPackage push(Path file) {
        return push(Upload.of(file));
    }

    /**
     * Pushes a package from a file.
     *
     * @throws IllegalArgumentException if there is no readable file; else as {@link #push(Upload, Consumer)}
     */
    public PushedPackage push(Path file, Consumer<PushPackageOptions.Builder> options) {
        return push(Upload.of(file), options);
    }

    /** As {@link #push(Upload, Consumer)}, under the upload's own name; a version that exists is a conflict. */
    public PushedPackage push(Upload upload) {
        return push(upload, options -> {});
    }

    /**
     * Pushes a package. It is streamed, whatever its size, and sent once: if the upload gets no answer, because a proxy gave
     * up or the connection broke after the last byte, the server is asked for the package, again and again for {@link
     * PushPackageOptions#verifyFor()}, and its checksum compared.
     *
     * @param upload its {@linkplain Upload#onProgress progress listener} hears how far it is
     * @param options id and version, where the file's name does not tell them as the server reads them; what to do when the
     *     version exists (a conflict if not set)
     * @throws IllegalArgumentException if the name tells no id and version, or has no extension; nothing was sent
     * @throws io.github.deploysdks.core.error.ConflictException if the version exists and was not to be overwritten or left
     *     alone
     * @throws PackagePushException if the upload got no answer, and the package is not on the server
     * @throws WaitException if the thread is interrupted or the client closed while the server is asked for the package
     * @see <a href="https://octopus.com/docs/packaging-applications/package-repositories/built-in-repository">the vendor's
     *     documentation</a>
     */
    public PushedPackage push(Upload upload, Consumer<PushPackageOptions.Builder> options) {
        return prepare(upload, PushPackageOptions.of(options)).push();
    }

    /** As {@link #pushAll(Collection, Consumer)}, under their own names; versions that exist are conflicts. */
    public PushedPackages pushAll(Collection<Upload> uploads) {
        return pushAll(uploads, options -> {});
    }

    /**
     * Pushes several packages, two at a time if nothing else is set. All names are checked before anything is sent; then one
     * that fails does not keep the others from being pushed.
     *
     * @param options as for one; no {@link PushPackageOptions#name()}, as they have different ones
     * @return which are on the server, and why others are not
     * @throws IllegalArgumentException if a name tells no id and version, or two the same; nothing was sent
     * @throws WaitException if the thread is interrupted: what is under way is given up
     */
    public PushedPackages pushAll(Collection<Upload> uploads, Consumer<PushPackageOptions.Builder> options) {
        PushPackageOptions push = PushPackageOptions.of(options);
        if (push.name() != null && uploads.size() > 1) {
            throw new IllegalArgumentException(
                    uploads.size() + " packages cannot all be called '" + push.name() + "'; set the version alone");
        }
        List<PackagePush> pushes =
                uploads.stream().map(upload -> prepare(upload, push)).toList();
        return new PackagePushes(runtime.background(), runtime.pacer(), pushes).run(push.atOnce());
    }

    private PackagePush prepare(Upload upload, PushPackageOptions options) {
        return new PackagePush(this, runtime, upload, options);
    }
}
