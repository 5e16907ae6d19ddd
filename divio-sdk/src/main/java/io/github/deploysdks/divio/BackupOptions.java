package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.divio.model.Backup;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to make a backup, of what is on the server or of files that are uploaded. */
public final class BackupOptions {
    private final List<String> services;
    private final @Nullable String notes;
    private final @Nullable OffsetDateTime deleteAt;
    private final WaitOptions<Backup> wait;

    private BackupOptions(Builder builder) {
        this.services = builder.services;
        this.notes = builder.notes;
        this.deleteAt = builder.deleteAt;
        this.wait = builder.waiting();
    }

    /** A builder; the deadline is an hour, the interval two seconds, and everything is backed up. */
    public static Builder builder() {
        return new Builder();
    }

    static BackupOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Ids of the service instances to back up; empty for all of the environment. Unmodifiable. */
    public List<String> services() {
        return services;
    }

    /** A remark for people; null for none. */
    public @Nullable String notes() {
        return notes;
    }

    /** When the server is to delete it; null for its own rule. */
    public @Nullable OffsetDateTime deleteAt() {
        return deleteAt;
    }

    /** How to wait. */
    public WaitOptions<Backup> waiting() {
        return wait;
    }

    @Override
    public String toString() {
        return "BackupOptions{services=" + services + ", deleteAt=" + deleteAt + ", " + wait + "}";
    }

    /** Builds {@link BackupOptions}. */
    public static final class Builder extends WaitBuilder<Backup, Builder> {
        private List<String> services = List.of();
        private @Nullable String notes;
        private @Nullable OffsetDateTime deleteAt;

        private Builder() {
            super(Duration.ofHours(1), Duration.ofSeconds(2));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Ids of the service instances to back up; all of the environment if not set. Of an upload, the files say which.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder services(Collection<String> services) {
            if (services.isEmpty()) {
                throw new IllegalArgumentException("services is empty; leave it out to back up everything");
            }
            this.services = List.copyOf(services);
            return this;
        }

        /** A remark for people. */
        public Builder notes(String notes) {
            this.notes = Guards.notBlank("notes", notes);
            return this;
        }

        /** When the server is to delete it. */
        public Builder deleteAt(OffsetDateTime deleteAt) {
            this.deleteAt = Objects.requireNonNull(deleteAt, "deleteAt");
            return this;
        }

        /** The options. */
        public BackupOptions build() {
            return new BackupOptions(this);
        }
    }
}
