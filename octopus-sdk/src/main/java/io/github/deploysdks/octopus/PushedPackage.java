package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.BuiltInPackage;

/** A package that is on the server. */
public final class PushedPackage {
    private final PackageIdentity identity;
    private final BuiltInPackage stored;
    private final PushOutcome outcome;

    PushedPackage(PackageIdentity identity, BuiltInPackage stored, PushOutcome outcome) {
        this.identity = identity;
        this.stored = stored;
        this.outcome = outcome;
    }

    /** Id and version it was pushed as. */
    public PackageIdentity identity() {
        return identity;
    }

    /** What the server says of it. */
    public BuiltInPackage stored() {
        return stored;
    }

    /** How it came there. */
    public PushOutcome outcome() {
        return outcome;
    }

    @Override
    public String toString() {
        return "PushedPackage{" + identity + ", " + outcome + "}";
    }
}
