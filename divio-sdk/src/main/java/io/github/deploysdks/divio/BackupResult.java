package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.Backup;
import io.github.deploysdks.divio.model.BackupSuccess;
import java.util.List;

/** How a backup ended. */
public final class BackupResult {
    private final Backup backup;
    private final List<String> problems;

    BackupResult(Backup backup, List<String> problems) {
        this.backup = backup;
        this.problems = List.copyOf(problems);
    }

    /** The backup, ended. */
    public Backup backup() {
        return backup;
    }

    /** Whether all of it succeeded. */
    public boolean succeeded() {
        return BackupSuccess.SUCCESS.equals(backup.success());
    }

    /** Whether some of it succeeded and some did not. */
    public boolean partial() {
        return BackupSuccess.PARTIAL.equals(backup.success());
    }

    /**
     * What went wrong with its parts, each with the service instance's id before it; unmodifiable, empty if it succeeded or the
     * server says nothing.
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * This, if the backup succeeded.
     *
     * @throws TransferFailedException if it did not, wholly or in part
     */
    public BackupResult requireSuccess() {
        if (!succeeded()) {
            throw new TransferFailedException(
                    "divio backup",
                    "the backup " + backup.uuid() + (partial() ? " succeeded in part only" : " failed"),
                    problems);
        }
        return this;
    }

    @Override
    public String toString() {
        return "BackupResult{" + backup.uuid() + ", " + backup.success() + "}";
    }
}
