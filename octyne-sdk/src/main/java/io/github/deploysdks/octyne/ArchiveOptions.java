package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.ProgressListener;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How to make an archive. */
public final class ArchiveOptions {
    private final @Nullable ArchiveFormat format;
    private final String baseFolder;
    private final Duration deadline;
    private final boolean removeOnFailure;
    private final boolean verify;
    private final ProgressListener progress;

    private ArchiveOptions(Builder builder) {
        this.format = builder.format;
        this.baseFolder = builder.baseFolder;
        this.deadline = builder.deadline;
        this.removeOnFailure = builder.removeOnFailure;
        this.verify = builder.verify;
        this.progress = builder.progress;
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    static ArchiveOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** The format; null for what the archive's name says. */
    public @Nullable ArchiveFormat format() {
        return format;
    }

    /** The folder that names are relative to. */
    public String baseFolder() {
        return baseFolder;
    }

    /** By when the archive is to be complete. */
    public Duration deadline() {
        return deadline;
    }

    /** Whether what is left of a failed archive is removed. */
    public boolean removeOnFailure() {
        return removeOnFailure;
    }

    /** Whether an archive made by a program outside of the server is read to see whether it is complete. */
    public boolean verify() {
        return verify;
    }

    /** Who hears how big the archive is. */
    public ProgressListener progress() {
        return progress;
    }

    @Override
    public String toString() {
        return "ArchiveOptions{format=" + format + ", baseFolder=" + baseFolder + ", deadline=" + deadline
                + ", removeOnFailure=" + removeOnFailure + ", verify=" + verify + "}";
    }

    /** Builds {@link ArchiveOptions}. */
    public static final class Builder {
        private @Nullable ArchiveFormat format;
        private String baseFolder = "/";
        private Duration deadline = Duration.ofMinutes(10);
        private boolean removeOnFailure;
        private boolean verify = true;
        private ProgressListener progress = (size, total) -> {};

        private Builder() {}

        /** The format, if the archive's name is not to say it. What servers unpack goes by the name alone. */
        public Builder format(ArchiveFormat format) {
            this.format = Objects.requireNonNull(format, "format");
            return this;
        }

        /**
         * The folder that the names are relative to, and the archive's entries as well; the server's folder if not set.
         * Another one needs server version 1.2.
         */
        public Builder baseFolder(String baseFolder) {
            this.baseFolder = Objects.requireNonNull(baseFolder, "baseFolder");
            return this;
        }

        /** By when the archive is to be complete; ten minutes if not set. */
        public Builder deadline(Duration deadline) {
            this.deadline = Objects.requireNonNull(deadline, "deadline");
            return this;
        }

        /** Removes what is left of a failed archive, which servers leave behind half-written; false if not set. */
        public Builder removeOnFailure(boolean removeOnFailure) {
            this.removeOnFailure = removeOnFailure;
            return this;
        }

        /**
         * Whether an archive made with xz or zstd is read once, and thrown away, to see that it is complete; true if not
         * set. Those programs are still at work when the server takes the archive for finished, and may write nothing for
         * many seconds. Without this, an archive that has stopped growing for a moment is taken for complete.
         */
        public Builder verify(boolean verify) {
            this.verify = verify;
            return this;
        }

        /** Hears the archive's size in bytes so far, on the thread that waits; what it will be in the end is not known. */
        public Builder progress(ProgressListener progress) {
            this.progress = Objects.requireNonNull(progress, "progress");
            return this;
        }

        /** The options. */
        public ArchiveOptions build() {
            return new ArchiveOptions(this);
        }
    }
}
