package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.core.internal.flow.Patience;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.PackagesApi;
import io.github.deploysdks.octopus.api.UploadPackageParams;
import io.github.deploysdks.octopus.model.BuiltInPackage;
import io.github.deploysdks.octopus.model.OverwriteMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Pushes a package, and looks for it if the upload got no answer. */
final class PackagePush {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PackagesApi packages;
    private final ApiRuntime runtime;
    private final Pacer pacer;
    private final PushPackageOptions options;
    private final PackageIdentity identity;
    private final HashedUpload upload;

    PackagePush(PackagesApi packages, ApiRuntime runtime, Upload upload, PushPackageOptions options) {
        this.packages = packages;
        this.runtime = runtime;
        this.pacer = runtime.pacer();
        this.options = options;
        this.identity = PackageIdentity.ofFile(upload.fileName(), options.name(), options.version());
        this.upload =
                new HashedUpload(upload.withFileName(identity.fileName(PackageIdentity.extension(upload.fileName()))));
    }

    PackageIdentity identity() {
        return identity;
    }

    PushedPackage push() {
        AtomicInteger status = new AtomicInteger();
        try {
            BuiltInPackage stored = packages.upload(
                    upload.upload(),
                    UploadPackageParams.builder()
                            .overwriteMode(options.overwriteMode())
                            .build(),
                    RequestOptions.builder()
                            .onResponse(info -> status.set(info.status()))
                            .build());
            return new PushedPackage(
                    identity, stored, leavesAlone() && status.get() == 200 ? PushOutcome.EXISTED : PushOutcome.STORED);
        } catch (TransportException | ApiException e) {
            if (mayHaveArrived(e)) {
                return verify(e);
            }
            throw e;
        }
    }

    private boolean leavesAlone() {
        return options.overwriteMode().equals(OverwriteMode.IGNORE_IF_EXISTS);
    }

    /** Whether the server may have all of it, though nobody, or only a proxy, has answered. */
    private boolean mayHaveArrived(SdkException failure) {
        if (!upload.isSent()) {
            return false;
        }
        if (failure instanceof ApiException answer) {
            return answer.status() == 408 || answer.status() == 502 || answer.status() == 504;
        }
        return failure instanceof TransportException lost
                && (lost.reason() == TransportException.Reason.TIMEOUT
                        || lost.reason() == TransportException.Reason.BROKEN);
    }

    private PushedPackage verify(SdkException lost) {
        Deadline deadline = pacer.deadline(options.verifyFor());
        Patience patience = runtime.patience(PackagePushException.FLOW);
        while (true) {
            BuiltInPackage found = find(patience, lost);
            if (found != null && upload.isWhat(found)) {
                return new PushedPackage(identity, found, PushOutcome.FOUND);
            }
            if (found != null && leavesAlone()) {
                return new PushedPackage(identity, found, PushOutcome.EXISTED);
            }
            if (deadline.isOver()) {
                throw new PackagePushException(
                        List.of(identity),
                        "the upload of " + identity + " got no answer, and after "
                                + Pacer.readable(options.verifyFor()) + " the server "
                                + (found == null ? "is not known to have it" : "has this version with other bytes")
                                + patience.suffix() + "; the upload: " + lost.getMessage(),
                        lost);
            }
            pacer.pause(
                    PackagePushException.FLOW,
                    patience.pause(INTERVAL),
                    deadline,
                    () -> identity + ", whose upload got no answer, has not turned up");
        }
    }

    /** What the server has under this id and version; null if nothing, or if it cannot tell just now. */
    private @Nullable BuiltInPackage find(Patience patience, SdkException lost) {
        try {
            return patience.ask(this::stored);
        } catch (ApiException e) {
            // Who may push need not be allowed to look.
            lost.addSuppressed(e);
            throw lost;
        }
    }

    private @Nullable BuiltInPackage stored() {
        try {
            return packages.get(identity.packageId() + "." + identity.version());
        } catch (NotFoundException e) {
            return null;
        }
    }
}
