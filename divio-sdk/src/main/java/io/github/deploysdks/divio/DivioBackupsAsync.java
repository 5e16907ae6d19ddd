package io.github.deploysdks.divio;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.divio.api.BackupsAsyncApi;
import io.github.deploysdks.divio.model.UploadTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Backups of environments: to make, download, upload and restore them, asynchronous. Made by {@link DivioAsync}. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class DivioBackupsAsync extends BackupsAsyncApi {
    private final DivioContext context;
    private final DivioBackups blocking;

    DivioBackupsAsync(DivioContext context) {
        super(context.runtime());
        this.context = context;
        this.blocking = new DivioBackups(context);
    }

    /** As {@link DivioBackups#backUp(String)}. */
    public CompletableFuture<BackupResult> backUp(String environment) {
        return context.runtime().background().run(() -> blocking.backUp(environment));
    }

    /** As {@link DivioBackups#backUp(String, Consumer)}. */
    public CompletableFuture<BackupResult> backUp(String environment, Consumer<BackupOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.backUp(environment, options));
    }

    /** As {@link DivioBackups#await}. */
    public CompletableFuture<BackupResult> await(String backup, Consumer<BackupOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.await(backup, options));
    }

    /** As {@link DivioBackups#upload}. */
    public CompletableFuture<BackupResult> upload(
            String environment, Map<String, Upload> files, Consumer<BackupOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.upload(environment, files, options));
    }

    /** As {@link DivioBackups#finish}. */
    public CompletableFuture<@Nullable Void> finish(UploadTarget target) {
        return context.runtime().background().run(() -> blocking.finish(target));
    }

    /** As {@link DivioBackups#restore(String)}. */
    public CompletableFuture<RestoreResult> restore(String backup) {
        return context.runtime().background().run(() -> blocking.restore(backup));
    }

    /** As {@link DivioBackups#restore(String, Consumer)}. */
    public CompletableFuture<RestoreResult> restore(String backup, Consumer<RestoreOptions.Builder> options) {
        return context.runtime().background().run(() -> blocking.restore(backup, options));
    }

    /** As {@link #download(String, Path, Consumer)}, with the defaults: everything. */
    public CompletableFuture<List<DownloadedBackup>> download(String backup, Path folder) {
        return download(backup, folder, options -> {});
    }

    /**
     * As {@link DivioBackups#download(String, Path, Consumer)}; where a file cannot be written, the future fails with an
     * {@link UncheckedIOException}.
     */
    public CompletableFuture<List<DownloadedBackup>> download(
            String backup, Path folder, Consumer<BackupDownloadOptions.Builder> options) {
        return context.runtime().background().run(() -> {
            try {
                return blocking.download(backup, folder, options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String toString() {
        return "DivioBackupsAsync{" + context.runtime().baseUrl() + "}";
    }
}
