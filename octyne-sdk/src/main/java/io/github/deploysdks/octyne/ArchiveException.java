package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.ServerException;
import org.jspecify.annotations.Nullable;

/**
 * A server began to make an archive and could not complete it. Its cause is what the server said, if it said anything: it
 * says little, and its own log has more.
 */
public final class ArchiveException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final boolean removed;

    ArchiveException(String path, boolean removed, String message, @Nullable ServerException cause) {
        super(
                "octyne compressFilesV2",
                "the archive '" + path + "' " + message + (removed ? "; what there was of it is removed" : ""),
                cause);
        this.path = path;
        this.removed = removed;
    }

    /** The archive. */
    public String path() {
        return path;
    }

    /** Whether what there was of it is removed; else a part of it may be there. */
    public boolean isRemoved() {
        return removed;
    }
}
