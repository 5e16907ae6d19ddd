package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.octyne.api.ArchivesAsyncApi;
import io.github.deploysdks.octyne.api.CompressFilesParams;
import io.github.deploysdks.octyne.api.CompressFilesV2Params;
import io.github.deploysdks.octyne.model.CompressionResult;
import io.github.deploysdks.octyne.model.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Archives among the files of one server, asynchronous. Made by {@link OctyneServerAsync#archives}. Cancelling a future ends
 * its waiting; the server goes on.
 */
public final class ServerArchivesAsync extends ArchivesAsyncApi {
    private final Node node;
    private final String id;
    private final ServerArchives blocking;

    ServerArchivesAsync(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
        this.blocking = new ServerArchives(node, id);
    }

    /** As {@link ServerArchives#create(String, Collection)}. */
    public CompletableFuture<RemoteFile> create(String archive, Collection<String> names) {
        return node.runtime().background().run(() -> blocking.create(archive, names));
    }

    /** As {@link ServerArchives#create(String, Collection, Consumer)}. */
    public CompletableFuture<RemoteFile> create(
            String archive, Collection<String> names, Consumer<ArchiveOptions.Builder> options) {
        return node.runtime().background().run(() -> blocking.create(archive, names, options));
    }

    /** As {@link ServerArchives#extract(String, String)}. */
    public CompletableFuture<@Nullable Void> extract(String archive, String folder) {
        return node.runtime().background().run(() -> blocking.extract(archive, folder));
    }

    /** As {@link ServerArchives#extract(String, String, Consumer)}. */
    public CompletableFuture<@Nullable Void> extract(
            String archive, String folder, Consumer<ExtractOptions.Builder> options) {
        return node.runtime().background().run(() -> blocking.extract(archive, folder, options));
    }

    /** {@inheritDoc} As {@link ServerArchives#decompress(String, String, RequestOptions)}. */
    @Override
    public CompletableFuture<Outcome> decompress(String path, String destination, RequestOptions options) {
        return node.runtime().background().run(() -> blocking.decompress(path, destination, options));
    }

    @Override
    public CompletableFuture<CompressionResult> compress(
            String path, List<String> files, CompressFilesV2Params params, RequestOptions options) {
        ServerArchives.check(path, files, params.basePath());
        return super.compress(path, files, params, options);
    }

    /** {@inheritDoc} As {@link ServerArchives#compressV1(String, List, CompressFilesParams, RequestOptions)}. */
    @Override
    public CompletableFuture<CompressionResult> compressV1(
            String path, List<String> files, CompressFilesParams params, RequestOptions options) {
        return node.runtime().background().run(() -> blocking.compressV1(path, files, params, options));
    }

    @Override
    public String toString() {
        return "ServerArchivesAsync{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
