package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.SdkException;

/**
 * An upload was answered with success, and yet the file does not have the size of what was sent: a server does not notice
 * that its disk is full. What it had of the file before is lost, what it stored of the new one is still there.
 */
public final class IncompleteUploadException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final long sent;
    private final long stored;

    IncompleteUploadException(String path, long sent, long stored) {
        super(
                "octyne uploadFile",
                "of '" + path + "' " + sent + " bytes were sent, and "
                        + (stored < 0 ? "the folder's listing does not have the file" : stored + " are stored")
                        + ": the server's disk may be full, or somebody else has changed the file",
                null);
        this.path = path;
        this.sent = sent;
        this.stored = stored;
    }

    /** The file. */
    public String path() {
        return path;
    }

    /** How many bytes were sent. */
    public long sent() {
        return sent;
    }

    /** The file's size on the server; -1 if it is not there. */
    public long stored() {
        return stored;
    }
}
