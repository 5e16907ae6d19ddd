package io.github.deploysdks.octopus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of pushing several packages. */
public final class PushedPackages {
    private final List<PushedPackage> pushed;
    private final Map<PackageIdentity, RuntimeException> failures;

    PushedPackages(List<PushedPackage> pushed, Map<PackageIdentity, RuntimeException> failures) {
        this.pushed = List.copyOf(pushed);
        this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** Those that are on the server, in the order they were given. */
    public List<PushedPackage> pushed() {
        return pushed;
    }

    /** Why the others are not, in the order they were given. */
    public Map<PackageIdentity, RuntimeException> failures() {
        return failures;
    }

    /** Whether all are on the server. */
    public boolean succeeded() {
        return failures.isEmpty();
    }

    /**
     * This, if all are on the server.
     *
     * @throws PackagePushException if one is not; the first failure is its cause, the others are suppressed
     */
    public PushedPackages requireSuccess() {
        if (!succeeded()) {
            throw PackagePushException.of(failures);
        }
        return this;
    }

    @Override
    public String toString() {
        return "PushedPackages{pushed=" + pushed + ", failed=" + failures.keySet() + "}";
    }
}
