package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.api.DownloadFileParams;
import io.github.deploysdks.octyne.api.FilesAsyncApi;
import io.github.deploysdks.octyne.model.FileList;
import io.github.deploysdks.octyne.model.FileRelocation;
import io.github.deploysdks.octyne.model.FileTransaction;
import io.github.deploysdks.octyne.model.FileTransactionResult;
import io.github.deploysdks.octyne.model.Outcome;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files and folders of one server, asynchronous. Made by {@link OctyneServerAsync#files}. Cancelling a future ends the
 * call under way; what was done until then stays done.
 */
public final class ServerFilesAsync extends FilesAsyncApi {
    private final Node node;
    private final String id;
    private final ServerFiles blocking;

    ServerFilesAsync(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
        this.blocking = new ServerFiles(node, id);
    }

    private <T extends @Nullable Object> CompletableFuture<T> run(Supplier<T> flow) {
        return node.runtime().background().run(flow);
    }

    private CompletableFuture<@Nullable Void> run(Runnable flow) {
        return node.runtime().background().run(flow);
    }

    /** As {@link ServerFiles#entries}. */
    public CompletableFuture<List<RemoteFile>> entries(String folder) {
        return run(() -> blocking.entries(folder));
    }

    /** As {@link ServerFiles#find}. */
    public CompletableFuture<@Nullable RemoteFile> find(String path) {
        return this.<@Nullable RemoteFile>run(() -> blocking.find(path));
    }

    /** As {@link ServerFiles#stat}. */
    public CompletableFuture<RemoteFile> stat(String path) {
        return run(() -> blocking.stat(path));
    }

    /** As {@link ServerFiles#exists}. */
    public CompletableFuture<Boolean> exists(String path) {
        return run(() -> blocking.exists(path));
    }

    /** As {@link ServerFiles#downloadTo(String, Path)}. */
    public CompletableFuture<Path> downloadTo(String path, Path file) {
        return run(() -> blocking.downloadTo(path, file));
    }

    /** As {@link ServerFiles#downloadTo(String, Path, ProgressListener)}. */
    public CompletableFuture<Path> downloadTo(String path, Path file, ProgressListener progress) {
        return run(() -> blocking.downloadTo(path, file, progress));
    }

    /** As {@link ServerFiles#readText(String)}. */
    public CompletableFuture<String> readText(String path) {
        return run(() -> blocking.readText(path));
    }

    /** As {@link ServerFiles#readText(String, Charset)}. */
    public CompletableFuture<String> readText(String path, Charset charset) {
        return run(() -> blocking.readText(path, charset));
    }

    /** As {@link ServerFiles#writeText(String, String)}. */
    public CompletableFuture<RemoteFile> writeText(String path, String text) {
        return run(() -> blocking.writeText(path, text));
    }

    /** As {@link ServerFiles#writeText(String, String, Charset)}. */
    public CompletableFuture<RemoteFile> writeText(String path, String text, Charset charset) {
        return run(() -> blocking.writeText(path, text, charset));
    }

    /** As {@link ServerFiles#uploadTo}. */
    public CompletableFuture<RemoteFile> uploadTo(String path, Upload upload) {
        return run(() -> blocking.uploadTo(path, upload));
    }

    /** As {@link ServerFiles#createFolders}. */
    public CompletableFuture<Boolean> createFolders(String path) {
        return run(() -> blocking.createFolders(path));
    }

    /** As {@link ServerFiles#move(String, String)}. */
    public CompletableFuture<@Nullable Void> move(String from, String to) {
        return run(() -> blocking.move(from, to));
    }

    /** As {@link ServerFiles#copy}. */
    public CompletableFuture<@Nullable Void> copy(String from, String to) {
        return run(() -> blocking.copy(from, to));
    }

    /** As {@link ServerFiles#rename}. */
    public CompletableFuture<@Nullable Void> rename(String path, String newName) {
        return run(() -> blocking.rename(path, newName));
    }

    /** As {@link ServerFiles#transaction}; it has a {@link FileChanges#commitAsync()}. */
    public FileChanges transaction() {
        return blocking.transaction();
    }

    /** As {@link ServerFiles#uploadTree(Path, String)}. */
    public CompletableFuture<TreeReport> uploadTree(Path local, String folder) {
        return run(() -> blocking.uploadTree(local, folder));
    }

    /** As {@link ServerFiles#uploadTree(Path, String, TreeListener)}. */
    public CompletableFuture<TreeReport> uploadTree(Path local, String folder, TreeListener progress) {
        return run(() -> blocking.uploadTree(local, folder, progress));
    }

    /** As {@link ServerFiles#downloadTree(String, Path)}. */
    public CompletableFuture<TreeReport> downloadTree(String folder, Path local) {
        return run(() -> blocking.downloadTree(folder, local));
    }

    /** As {@link ServerFiles#downloadTree(String, Path, TreeListener)}. */
    public CompletableFuture<TreeReport> downloadTree(String folder, Path local, TreeListener progress) {
        return run(() -> blocking.downloadTree(folder, local, progress));
    }

    /** As {@link ServerFiles#browserUrl}. */
    public CompletableFuture<URI> browserUrl(String path) {
        return run(() -> blocking.browserUrl(path));
    }

    @Override
    public CompletableFuture<FileList> list(String path, RequestOptions options) {
        ServerPath.check("path", path);
        return super.list(path, options);
    }

    @Override
    public CompletableFuture<Download> download(String path, DownloadFileParams params, RequestOptions options) {
        ServerPath.check("path", path);
        return super.download(path, params, options);
    }

    /** {@inheritDoc} As {@link ServerFiles#upload(String, Upload, RequestOptions)}. */
    @Override
    public CompletableFuture<Outcome> upload(String path, Upload upload, RequestOptions options) {
        return run(() -> blocking.upload(path, upload, options));
    }

    @Override
    public CompletableFuture<Outcome> delete(String path, RequestOptions options) {
        ServerPath.check("path", path);
        return super.delete(path, options);
    }

    @Override
    public CompletableFuture<Outcome> createFolder(String path, RequestOptions options) {
        ServerPath.check("path", path);
        return super.createFolder(path, options);
    }

    /** {@inheritDoc} As {@link ServerFiles#move(FileRelocation, RequestOptions)}. */
    @Override
    public CompletableFuture<Outcome> move(FileRelocation fileRelocation, RequestOptions options) {
        return run(() -> blocking.move(fileRelocation, options));
    }

    /** {@inheritDoc} As {@link ServerFiles#transact(FileTransaction, RequestOptions)}. */
    @Override
    public CompletableFuture<FileTransactionResult> transact(FileTransaction fileTransaction, RequestOptions options) {
        return run(() -> blocking.transact(fileTransaction, options));
    }

    @Override
    public String toString() {
        return "ServerFilesAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
