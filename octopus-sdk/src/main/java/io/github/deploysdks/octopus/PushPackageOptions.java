package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.model.OverwriteMode;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to push packages. */
public final class PushPackageOptions {
    private final @Nullable String name;
    private final @Nullable String version;
    private final OverwriteMode overwriteMode;
    private final Duration verifyFor;
    private final int atOnce;

    private PushPackageOptions(Builder builder) {
        this.name = builder.name;
        this.version = builder.version;
        this.overwriteMode = builder.overwriteMode;
        this.verifyFor = builder.verifyFor;
        this.atOnce = builder.atOnce;
    }

    /** A builder; id and version are read from the file's name, and a version that exists is a conflict. */
    public static Builder builder() {
        return new Builder();
    }

    static PushPackageOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** The package's id; null if the file's name tells it. */
    public @Nullable String name() {
        return name;
    }

    /** The package's version; null if the file's name tells it. */
    public @Nullable String version() {
        return version;
    }

    /** What the server is to do when it has the version already. */
    public OverwriteMode overwriteMode() {
        return overwriteMode;
    }

    /** How long to look for a package whose upload got no answer. */
    public Duration verifyFor() {
        return verifyFor;
    }

    /** How many packages to push at the same time. */
    public int atOnce() {
        return atOnce;
    }

    @Override
    public String toString() {
        return "PushPackageOptions{name=" + name + ", version=" + version + ", overwriteMode=" + overwriteMode
                + ", verifyFor=" + verifyFor + ", atOnce=" + atOnce + "}";
    }

    /** Builds {@link PushPackageOptions}. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String version;
        private OverwriteMode overwriteMode = OverwriteMode.FAIL_IF_EXISTS;
        private Duration verifyFor = Duration.ofMinutes(1);
        private int atOnce = 2;

        private Builder() {}

        /**
         * The package's id, whatever the file is called: it goes up under a name that says so. Alone it is enough for
         * {@code booth-1.4.2.jar}, which tells the version behind {@code booth}.
         */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * The package's version, whatever the file is called: it goes up under a name that says so. Alone it is enough for
         * {@code booth-1.4.2.jar}, which tells the id before {@code 1.4.2}.
         */
        public Builder version(String version) {
            this.version = Objects.requireNonNull(version, "version");
            return this;
        }

        /** What the server is to do when it has the version already. */
        public Builder overwriteMode(OverwriteMode overwriteMode) {
            this.overwriteMode = Objects.requireNonNull(overwriteMode, "overwriteMode");
            return this;
        }

        /**
         * How long to look for a package whose upload got no answer: a server goes on with a big one after a proxy or a
         * timeout has ended the connection.
         */
        public Builder verifyFor(Duration verifyFor) {
            this.verifyFor = Guards.positive("verifyFor", verifyFor);
            return this;
        }

        /** How many packages to push at the same time, where there are several. */
        public Builder atOnce(int atOnce) {
            if (atOnce < 1) {
                throw new IllegalArgumentException("atOnce is " + atOnce + ", the least is 1");
            }
            this.atOnce = atOnce;
            return this;
        }

        /** The options. */
        public PushPackageOptions build() {
            return new PushPackageOptions(this);
        }
    }
}
