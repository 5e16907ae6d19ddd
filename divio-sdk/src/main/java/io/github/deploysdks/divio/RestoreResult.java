package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.BackupRestore;
import io.github.deploysdks.divio.model.BackupSuccess;
import java.util.List;

/** How a restore ended. */
public final class RestoreResult {
    private final BackupRestore restore;

    RestoreResult(BackupRestore restore) {
        this.restore = restore;
    }

    /** The restore, ended. */
    public BackupRestore restore() {
        return restore;
    }

    /** Whether all of it succeeded. */
    public boolean succeeded() {
        return BackupSuccess.SUCCESS.equals(restore.success());
    }

    /**
     * This, if the restore succeeded.
     *
     * @throws TransferFailedException if it did not, wholly or in part
     */
    public RestoreResult requireSuccess() {
        if (!succeeded()) {
            boolean partial = BackupSuccess.PARTIAL.equals(restore.success());
            throw new TransferFailedException(
                    "divio restore",
                    "the restore " + restore.uuid() + (partial ? " succeeded in part only" : " failed"),
                    List.of());
        }
        return this;
    }

    @Override
    public String toString() {
        return "RestoreResult{" + restore.uuid() + ", " + restore.success() + "}";
    }
}
