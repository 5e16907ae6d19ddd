package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.octyne.api.ArchivesApi;
import io.github.deploysdks.octyne.api.CompressFilesParams;
import io.github.deploysdks.octyne.api.CompressFilesV2Params;
import io.github.deploysdks.octyne.model.Compression;
import io.github.deploysdks.octyne.model.CompressionResult;
import io.github.deploysdks.octyne.model.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Archives among the files of one server. Made by {@link OctyneServer#archives}.
 *
 * <p>{@link #create} and {@link #extract} see an archive through; the other operations are the server's own. What
 * {@link ServerFiles} says of paths goes for these, too.
 */
public final class ServerArchives extends ArchivesApi {
    private static final String TARS = "1.2";

    private final Node node;
    private final String id;

    ServerArchives(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
    }

    /** As {@link #create(String, Collection, Consumer)}, in the format that the archive's name says, within ten minutes. */
    public RemoteFile create(String archive, Collection<String> names) {
        return create(archive, names, options -> {});
    }

    /**
     * Packs files and folders into an archive, and waits until it is complete.
     *
     * <p>Folders go with all they contain but their empty subfolders; symbolic links are followed. An archive may be made in
     * a folder that is packed: it is not packed into itself. The folder for the archive is created where it is missing.
     *
     * @param archive the archive to make, which must not exist
     * @param names files and folders, relative to the base folder, as which they are also named in the archive; the empty
     *     name is the base folder itself
     * @param options a deadline, a format where the name does not say it, a base folder, what to do with a failed archive
     * @return the archive, as it is listed now
     * @throws IllegalArgumentException if there are no names, or no format
     * @throws io.github.deploysdks.core.error.ConflictException if there is a file of that name already
     * @throws io.github.deploysdks.core.error.BadRequestException if one of the files does not exist
     * @throws ArchiveException if the server fails to make it
     * @throws WaitException if it is not complete by the deadline, and may yet be
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 1.2, for what is not a
     *     ZIP archive relative to the server's folder; and of folders before 1.1
     */
    public RemoteFile create(String archive, Collection<String> names, Consumer<ArchiveOptions.Builder> options) {
        ServerPath path = ServerPath.below("archive", archive);
        ArchiveOptions how = ArchiveOptions.of(options);
        ServerPath base = ServerPath.of("baseFolder", how.baseFolder());
        List<ServerPath> packed =
                names.stream().map(name -> ServerPath.of("a name", name)).toList();
        if (packed.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to pack: no names are given");
        }
        ArchiveFormat format = how.format() == null ? ArchiveFormat.ofName(path.name()) : how.format();
        if (format == null) {
            throw new IllegalArgumentException("'" + archive
                    + "' does not end like an archive (.zip, .tar, .tar.gz, .tar.xz, .tar.zst); set a format");
        }
        return new ArchiveMaker(node, new ServerFiles(node, id), this, path, format, how).make(base, packed);
    }

    /** As {@link #extract(String, String, Consumer)}, within ten minutes. */
    public void extract(String archive, String folder) {
        extract(archive, folder, options -> {});
    }

    /**
     * Unpacks an archive into a folder, and waits until that is done. The folder, and those that are to contain it, are
     * created where they are missing; files of the same names are overwritten, others left alone. Entries that would land
     * outside of the folder are left out by the server, without a word.
     *
     * @param archive its name has to end as one of a kind that the server unpacks: {@code .zip}, {@code .tar}, or
     *     {@code .tar.gz}, {@code .tar.bz2}, {@code .tar.xz}, {@code .tar.zst} and their short forms, in lower case
     * @param folder the folder to unpack into
     * @throws IllegalArgumentException if its name ends otherwise
     * @throws io.github.deploysdks.core.error.BadRequestException if there is no such archive, or a file where the folder is
     *     to be
     * @throws io.github.deploysdks.core.error.ServerException if the archive is broken; the folder stays, with what was
     *     unpacked
     * @throws WaitException if it is not done by the deadline; the server goes on with it
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 1.2, of archives other
     *     than ZIP
     */
    public void extract(String archive, String folder, Consumer<ExtractOptions.Builder> options) {
        ServerPath path = ServerPath.below("archive", archive);
        ServerPath target = ServerPath.of("folder", folder);
        ExtractOptions how = ExtractOptions.of(options);
        Deadline deadline = node.runtime().pacer().deadline(how.deadline());
        checkSuffix(archive);
        boolean unused = new ServerFiles(node, id).createFolders(target.parent());
        RequestOptions inTime = RequestOptions.builder().timeout(how.deadline()).build();
        try {
            Outcome unusedOutcome = super.decompress(path.toString(), target.isRoot() ? "" : target.toString(), inTime);
        } catch (TransportException e) {
            if (e.reason() != TransportException.Reason.TIMEOUT) {
                throw e;
            }
            WaitException late = Pacer.late(
                    "octyne decompressArchive", deadline, () -> "the archive '" + archive + "' is not unpacked");
            late.addSuppressed(e);
            throw late;
        }
    }

    private void checkSuffix(String archive) {
        if (!ArchiveFormat.canBeUnpacked(archive)) {
            throw new IllegalArgumentException("'" + archive
                    + "' does not end like an archive that servers unpack: .zip, .tar, .tar.gz, .tgz, .tar.bz, .tbz,"
                    + " .tar.bz2, .tbz2, .tar.xz, .txz, .tar.zst, .tzst, in lower case");
        }
        if (!archive.endsWith(".zip")) {
            node.require("octyne decompressArchive", TARS);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the archive's name does not end as one of those, for which the server would create
     *     the folder before it says so
     */
    @Override
    public Outcome decompress(String path, String destination, RequestOptions options) {
        ServerPath.check("path", path);
        ServerPath.check("destination", destination);
        checkSuffix(path);
        return super.decompress(path, destination, options);
    }

    @Override
    public CompressionResult compress(
            String path, List<String> files, CompressFilesV2Params params, RequestOptions options) {
        check(path, files, params.basePath());
        return super.compress(path, files, params, options);
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException if parameters are set that the server is too
     *     old to see
     */
    @Override
    public CompressionResult compressV1(
            String path, List<String> files, CompressFilesParams params, RequestOptions options) {
        check(path, files, params.basePath());
        requireParameters(node, params);
        return super.compressV1(path, files, params, options);
    }

    static void check(String path, List<String> files, @Nullable String basePath) {
        ServerPath.check("path", path);
        files.forEach(file -> ServerPath.check("a file", file));
        ServerPath.check("basePath", basePath == null ? "" : basePath);
    }

    /** Old servers pass over what they do not know, and make another archive. */
    static void requireParameters(Node node, CompressFilesParams params) {
        Compression compression = params.compress();
        if (params.basePath() != null
                || params.archiveType() != null
                || params.async() != null
                || (compression != null
                        && !compression.equals(Compression.DEFAULT)
                        && !compression.equals(Compression.NONE))) {
            node.require("octyne compressFiles", TARS);
        } else if (compression != null) {
            node.require("octyne compressFiles", "1.1");
        }
    }

    @Override
    public String toString() {
        return "ServerArchives{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
