package io.github.deploysdks.divio;

import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.divio.model.BackupDownloadPart;
import io.github.deploysdks.divio.model.ServiceInstanceBackup;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to download a backup. */
public final class BackupDownloadOptions {
    private final List<String> parts;
    private final WaitOptions<BackupDownloadPart> wait;
    private final @Nullable BiFunction<ServiceInstanceBackup, String, ProgressListener> progress;

    private BackupDownloadOptions(Builder builder) {
        this.parts = builder.parts;
        this.wait = builder.waiting();
        this.progress = builder.progress;
    }

    /** A builder; the preparation of each part may take half an hour, and everything is downloaded. */
    public static Builder builder() {
        return new Builder();
    }

    static BackupDownloadOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Ids of the service instance backups to download; empty for all of the backup. Unmodifiable. */
    public List<String> parts() {
        return parts;
    }

    /** How to wait for the preparation of each part. */
    public WaitOptions<BackupDownloadPart> waiting() {
        return wait;
    }

    @Nullable ProgressListener progress(ServiceInstanceBackup part, String fileName) {
        return progress == null ? null : progress.apply(part, fileName);
    }

    @Override
    public String toString() {
        return "BackupDownloadOptions{parts=" + parts + ", " + wait + "}";
    }

    /** Builds {@link BackupDownloadOptions}. */
    public static final class Builder extends WaitBuilder<BackupDownloadPart, Builder> {
        private List<String> parts = List.of();
        private @Nullable BiFunction<ServiceInstanceBackup, String, ProgressListener> progress;

        private Builder() {
            super(Duration.ofMinutes(30), Duration.ofSeconds(2));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Ids of the service instance backups to download; all of the backup if not set.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder parts(Collection<String> parts) {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts is empty; leave it out to download everything");
            }
            this.parts = List.copyOf(parts);
            return this;
        }

        /** Gives a listener for the bytes of each file, from its part of the backup and its name. */
        public Builder progress(BiFunction<ServiceInstanceBackup, String, ProgressListener> progress) {
            this.progress = Objects.requireNonNull(progress, "progress");
            return this;
        }

        /** The options. */
        public BackupDownloadOptions build() {
            return new BackupDownloadOptions(this);
        }
    }
}
