package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.divio.model.BackupUpload;

/**
 * The server wants the files of a backup uploaded in a way that this SDK leaves to others: to S3 with temporary credentials, or
 * to Azure storage, for both of which there are libraries. Nothing has been uploaded. {@link #upload()} has what they need;
 * afterwards {@link DivioBackups#finish} and {@link DivioBackups#await} see it through.
 */
public final class UploadByYourselfException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient BackupUpload upload;

    UploadByYourselfException(BackupUpload upload, String handler) {
        super(
                "divio backup",
                "the server wants the upload done by '" + handler
                        + "', which the SDK leaves to others; the exception has the parameters",
                null);
        this.upload = upload;
    }

    /** Where to upload each file, and with what; the secrets among it are not in this exception's message. */
    public BackupUpload upload() {
        return upload;
    }
}
