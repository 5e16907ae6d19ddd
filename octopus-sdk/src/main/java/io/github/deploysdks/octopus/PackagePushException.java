package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packages are not on the server: the upload got no answer and the server was asked, or one of several could not be pushed.
 * Its cause says what went wrong first.
 */
public final class PackagePushException extends SdkException {
    private static final long serialVersionUID = 1L;

    static final String FLOW = "octopus pushPackage";

    private final transient List<PackageIdentity> packages;

    PackagePushException(List<PackageIdentity> packages, String message, @Nullable Throwable cause) {
        super(FLOW, message, cause);
        this.packages = List.copyOf(packages);
    }

    static PackagePushException of(Map<PackageIdentity, RuntimeException> failures) {
        List<PackageIdentity> packages = List.copyOf(failures.keySet());
        Iterator<RuntimeException> causes = failures.values().iterator();
        RuntimeException first = causes.next();
        PackagePushException all = new PackagePushException(
                packages,
                (packages.size() == 1 ? "a package was" : packages.size() + " packages were") + " not pushed: "
                        + packages + "; of the first: " + first.getMessage(),
                first);
        causes.forEachRemaining(all::addSuppressed);
        return all;
    }

    /** The packages. */
    public List<PackageIdentity> packages() {
        return packages;
    }
}
