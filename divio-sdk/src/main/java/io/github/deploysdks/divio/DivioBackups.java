package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.divio.api.BackupsApi;
import io.github.deploysdks.divio.model.Backup;
import io.github.deploysdks.divio.model.BackupDownload;
import io.github.deploysdks.divio.model.BackupDownloadPart;
import io.github.deploysdks.divio.model.BackupRestore;
import io.github.deploysdks.divio.model.BackupState;
import io.github.deploysdks.divio.model.BackupTrigger;
import io.github.deploysdks.divio.model.BackupUpload;
import io.github.deploysdks.divio.model.NewBackup;
import io.github.deploysdks.divio.model.NewBackupDownload;
import io.github.deploysdks.divio.model.NewBackupRestore;
import io.github.deploysdks.divio.model.NewBackupUpload;
import io.github.deploysdks.divio.model.ServiceInstance;
import io.github.deploysdks.divio.model.ServiceInstanceBackup;
import io.github.deploysdks.divio.model.ServiceInstanceRestore;
import io.github.deploysdks.divio.model.ServiceType;
import io.github.deploysdks.divio.model.TransferErrors;
import io.github.deploysdks.divio.model.UploadTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Backups of environments: to make, download, upload and restore them. Made by {@link DivioClient#backups}. */
public final class DivioBackups extends BackupsApi {
    private static final String BACKUP = "divio backup";
    private static final String DOWNLOAD = "divio download";
    private static final String RESTORE = "divio restore";

    /** The URL authorizes by itself; the token is for the API alone. */
    private static final Operation GET_FILE = Operation.builder("divio", "downloadBackup", "GET", "/(link)")
            .anonymous()
            .transfer()
            .build();

    /** Else the archive that a storage keeps compressed would be unpacked on the way. */
    private static final RequestOptions AS_STORED =
            RequestOptions.builder().header("Accept-Encoding", "identity").build();

    private final DivioContext context;

    DivioBackups(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** As {@link #backUp(String, Consumer)}, with the defaults: everything, an hour. */
    public BackupResult backUp(String environment) {
        return backUp(environment, options -> {});
    }

    /**
     * Backs an environment up and waits until that has ended.
     *
     * @param environment its id
     * @return how it ended; not necessarily with success
     * @throws IllegalArgumentException if the environment has no service instance to back up
     * @throws io.github.deploysdks.core.error.WaitException if it has not ended by the deadline, the thread is interrupted or the
     *     client closed; the backup goes on
     */
    public BackupResult backUp(String environment, Consumer<BackupOptions.Builder> options) {
        BackupOptions backUp = BackupOptions.of(options);
        Deadline deadline = context.pacer().deadline(backUp.waiting().deadline());
        List<String> services = backUp.services().isEmpty() ? services(environment) : backUp.services();
        NewBackup.Builder backup =
                NewBackup.builder().environment(environment).services(services).trigger(BackupTrigger.MANUAL);
        if (backUp.notes() != null) {
            backup.notes(backUp.notes());
        }
        if (backUp.deleteAt() != null) {
            backup.scheduledForDeletionAt(backUp.deleteAt());
        }
        return await(create(backup.build()), backUp, deadline);
    }

    /**
     * Waits until a backup has ended. Of the options, those about making one do not count.
     *
     * @param backup its id
     * @return how it ended; not necessarily with success
     * @throws io.github.deploysdks.core.error.WaitException if it has not ended by the deadline, the thread is interrupted or the
     *     client closed; the backup goes on
     */
    public BackupResult await(String backup, Consumer<BackupOptions.Builder> options) {
        BackupOptions wait = BackupOptions.of(options);
        Deadline deadline = context.pacer().deadline(wait.waiting().deadline());
        return await(get(backup), wait, deadline);
    }

    /** As {@link #download(String, Path, Consumer)}, with the defaults: everything. */
    public List<DownloadedBackup> download(String backup, Path folder) throws IOException {
        return download(backup, folder, options -> {});
    }

    /**
     * Downloads a backup: has the server prepare each part, and saves it. Each part gets a file named after its kind and its service
     * instance, which replaces one of that name. A file is there when all of it is; what a failure interrupts leaves none.
     *
     * @param backup its id
     * @param folder a folder that is there
     * @return the files, in the order of the parts
     * @throws TransferFailedException if the server could not prepare a part
     * @throws io.github.deploysdks.core.error.WaitException if a part is not ready by the deadline, the thread is interrupted or the
     *     client closed
     * @throws IOException if a file cannot be written
     */
    public List<DownloadedBackup> download(String backup, Path folder, Consumer<BackupDownloadOptions.Builder> options)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        BackupDownloadOptions download = BackupDownloadOptions.of(options);
        List<String> parts = download.parts().isEmpty() ? get(backup).serviceInstanceBackups() : download.parts();
        List<DownloadedBackup> files = new ArrayList<>();
        for (String part : parts) {
            ServiceInstanceBackup described = context.serviceInstanceBackups().get(part);
            files.add(new DownloadedBackup(
                    described, save(prepare(backup, described, download), described, folder, download)));
        }
        return Collections.unmodifiableList(files);
    }

    /**
     * Makes a backup of files: uploads each, and waits until the server has made the backup of them. The access token does not go to
     * where the files do.
     *
     * @param environment the environment's id
     * @param files by the service instance's id
     * @return how it ended; not necessarily with success
     * @throws UploadByYourselfException if the server wants the upload done in a way that the SDK does not know
     * @throws IllegalArgumentException if there is no file, or one is larger than the server takes; nothing was uploaded
     * @throws io.github.deploysdks.core.error.WaitException if it has not ended by the deadline, the thread is interrupted or the
     *     client closed; the backup goes on
     */
    public BackupResult upload(String environment, Map<String, Upload> files, Consumer<BackupOptions.Builder> options) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no file to upload");
        }
        BackupOptions backUp = BackupOptions.of(options);
        NewBackupUpload.Builder announced =
                NewBackupUpload.builder().environment(environment).services(files.keySet());
        if (backUp.notes() != null) {
            announced.notes(backUp.notes());
        }
        if (backUp.deleteAt() != null) {
            announced.scheduledForDeletionAt(backUp.deleteAt());
        }
        BackupUpload upload = createUpload(announced.build());
        new BackupUploads(context.runtime(), upload).send(files);
        return await(
                get(upload.uuid()),
                backUp,
                context.pacer().deadline(backUp.waiting().deadline()));
    }

    /**
     * Tells the server that a file is uploaded, of an upload that was done without the SDK.
     *
     * @param target where it was uploaded to
     */
    public void finish(UploadTarget target) {
        BackupUploads.finish(context.runtime(), target);
    }

    /** As {@link #restore(String, Consumer)}, with the defaults: everything, an hour. */
    public RestoreResult restore(String backup) {
        return restore(backup, options -> {});
    }

    /**
     * Restores a backup, which overwrites the data of its service instances, and waits until that has ended.
     *
     * @param backup its id
     * @return how it ended; not necessarily with success
     * @throws IllegalArgumentException if the backup has no part
     * @throws io.github.deploysdks.core.error.WaitException if it has not ended by the deadline, the thread is interrupted or the
     *     client closed; the restore goes on
     */
    public RestoreResult restore(String backup, Consumer<RestoreOptions.Builder> options) {
        RestoreOptions restore = RestoreOptions.of(options);
        Deadline deadline = context.pacer().deadline(restore.waiting().deadline());
        List<String> parts = restore.parts().isEmpty() ? get(backup).serviceInstanceBackups() : restore.parts();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The backup " + backup + " has no part to restore");
        }
        NewBackupRestore.Builder wanted = NewBackupRestore.builder()
                .backup(backup)
                .serviceInstanceRestores(parts.stream()
                        .map(part -> ServiceInstanceRestore.builder()
                                .serviceInstanceBackup(part)
                                .build())
                        .toList());
        if (restore.notes() != null) {
            wanted.notes(restore.notes());
        }
        BackupRestore started = context.backupRestores().create(wanted.build());
        String uuid = started.uuid();
        Watch<BackupRestore> watch = new Watch<>(RESTORE, context, restore.waiting(), deadline);
        BackupRestore ended = hasEnded(watch.note(started))
                ? started
                : watch.until(
                        DivioBackups::hasEnded,
                        () -> context.backupRestores().get(uuid),
                        last -> "the restore " + uuid + " of the backup " + backup + " has not ended");
        return new RestoreResult(ended);
    }

    private List<String> services(String environment) {
        List<String> services = new ArrayList<>();
        for (ServiceInstance instance : context.serviceInstances().listAll(p -> p.environment(environment))) {
            services.add(instance.uuid());
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException(
                    "The environment " + environment + " has no service instance to back up");
        }
        return services;
    }

    private BackupResult await(Backup started, BackupOptions options, Deadline deadline) {
        String uuid = started.uuid();
        Watch<Backup> watch = new Watch<>(BACKUP, context, options.waiting(), deadline);
        Backup ended = hasEnded(watch.note(started))
                ? started
                : watch.until(DivioBackups::hasEnded, () -> get(uuid), last -> "the backup " + uuid + " has not ended");
        BackupResult result = new BackupResult(ended, List.of());
        return result.succeeded() ? result : new BackupResult(ended, problems(ended));
    }

    /** While it runs, {@code success} may already read SUCCESS or PARTIAL. */
    private static boolean hasEnded(Backup backup) {
        return BackupState.COMPLETED.equals(backup.state());
    }

    private static boolean hasEnded(BackupRestore restore) {
        return Boolean.TRUE.equals(restore.finished());
    }

    /** What went wrong with the parts is a help: where it cannot be had, the result stands without. */
    private List<String> problems(Backup backup) {
        List<String> problems = new ArrayList<>();
        try {
            for (String part : backup.serviceInstanceBackups()) {
                ServiceInstanceBackup described =
                        context.serviceInstanceBackups().get(part);
                for (String error : texts(described.errors())) {
                    problems.add(Objects.requireNonNullElse(described.serviceInstance(), part) + ": " + error);
                }
            }
        } catch (SdkException e) {
            return problems;
        }
        return problems;
    }

    private String prepare(String backup, ServiceInstanceBackup part, BackupDownloadOptions options) {
        Deadline deadline = context.pacer().deadline(options.waiting().deadline());
        BackupDownload download = context.backupDownloads()
                .create(NewBackupDownload.builder()
                        .backup(backup)
                        .serviceInstanceBackups(List.of(part.uuid()))
                        .trigger(BackupTrigger.PULL)
                        .build());
        Watch<BackupDownloadPart> watch = new Watch<>(DOWNLOAD, context, options.waiting(), deadline);
        String pending = "the download of " + part.uuid() + " is not ready";
        BackupDownloadPart begun = context.pacer()
                .until(
                        DOWNLOAD,
                        options.waiting().interval(),
                        deadline,
                        () -> context.backupDownloads().parts(p -> p.download(download.uuid())).items().stream()
                                .findFirst()
                                .orElse(null),
                        () -> pending);
        BackupDownloadPart ready = watch.until(
                state -> state.endedAt() != null,
                () -> context.backupDownloads().part(begun.uuid()),
                last -> pending);
        List<String> errors = texts(ready.errors());
        String url = ready.downloadUrl();
        if (!errors.isEmpty() || url == null) {
            throw new TransferFailedException(
                    DOWNLOAD, "the server could not prepare the download of " + part.uuid(), errors);
        }
        return url;
    }

    private Path save(String url, ServiceInstanceBackup part, Path folder, BackupDownloadOptions options)
            throws IOException {
        try (Download download =
                context.runtime().prepareGetDownload(GET_FILE, AS_STORED, url).execute()) {
            List<String> encodings = download.response().headers().getOrDefault("Content-Encoding", List.of());
            boolean archive = encodings.stream().anyMatch(encoding -> encoding.equalsIgnoreCase("gzip"));
            String name = fileName(part, archive);
            ProgressListener progress = options.progress(part, name);
            if (progress != null) {
                Download unused = download.onProgress(progress);
            }
            return download.saveTo(folder.resolve(name));
        }
    }

    /** Ids are letters and digits; what else a server might send becomes a hyphen, so that no name leads out of the folder. */
    private static String fileName(ServiceInstanceBackup part, boolean archive) {
        ServiceType type = part.serviceType();
        String kind = type == null ? "backup" : type.value().toLowerCase(Locale.ROOT);
        String instance = Objects.requireNonNullElse(part.serviceInstance(), part.uuid());
        return (kind + "-" + instance).replaceAll("[^A-Za-z0-9_-]", "-") + (archive ? ".tar.gz" : ".dump");
    }

    private static List<String> texts(@Nullable TransferErrors errors) {
        List<String> texts = new ArrayList<>();
        if (errors instanceof TransferErrors.OfString one) {
            texts.add(one.value());
        } else if (errors instanceof TransferErrors.OfArray several) {
            texts.addAll(several.value());
        } else if (errors != null) {
            texts.add(errors.toJson());
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    @Override
    public String toString() {
        return "DivioBackups{" + context.runtime().baseUrl() + "}";
    }
}
