package io.github.deploysdks.divio;

import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.divio.model.BackupRestore;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to restore a backup. */
public final class RestoreOptions {
    private final List<String> parts;
    private final @Nullable String notes;
    private final WaitOptions<BackupRestore> wait;

    private RestoreOptions(Builder builder) {
        this.parts = builder.parts;
        this.notes = builder.notes;
        this.wait = builder.waiting();
    }

    /** A builder; the deadline is an hour, the interval two seconds, and everything is restored. */
    public static Builder builder() {
        return new Builder();
    }

    static RestoreOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Ids of the service instance backups to restore; empty for all of the backup. Unmodifiable. */
    public List<String> parts() {
        return parts;
    }

    /** A remark for people; null for none. */
    public @Nullable String notes() {
        return notes;
    }

    /** How to wait. */
    public WaitOptions<BackupRestore> waiting() {
        return wait;
    }

    @Override
    public String toString() {
        return "RestoreOptions{parts=" + parts + ", " + wait + "}";
    }

    /** Builds {@link RestoreOptions}. */
    public static final class Builder extends WaitBuilder<BackupRestore, Builder> {
        private List<String> parts = List.of();
        private @Nullable String notes;

        private Builder() {
            super(Duration.ofHours(1), Duration.ofSeconds(2));
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Ids of the service instance backups to restore; all of the backup if not set.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder parts(Collection<String> parts) {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts is empty; leave it out to restore everything");
            }
            this.parts = List.copyOf(parts);
            return this;
        }

        /** A remark for people. */
        public Builder notes(String notes) {
            this.notes = Guards.notBlank("notes", notes);
            return this;
        }

        /** The options. */
        public RestoreOptions build() {
            return new RestoreOptions(this);
        }
    }
}
