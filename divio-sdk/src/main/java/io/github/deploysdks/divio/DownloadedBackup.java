package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.ServiceInstanceBackup;
import java.nio.file.Path;

/** A part of a backup, and the file it was saved to. */
public final class DownloadedBackup {
    private final ServiceInstanceBackup part;
    private final Path file;

    DownloadedBackup(ServiceInstanceBackup part, Path file) {
        this.part = part;
        this.file = file;
    }

    /** The part. */
    public ServiceInstanceBackup part() {
        return part;
    }

    /** Where it is: a dump of a database ({@code .dump}), or an archive of files ({@code .tar.gz}). */
    public Path file() {
        return file;
    }

    @Override
    public String toString() {
        return "DownloadedBackup{" + file + "}";
    }
}
