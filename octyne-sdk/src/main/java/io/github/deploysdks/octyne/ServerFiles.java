package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.NotFoundException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.api.DownloadFileParams;
import io.github.deploysdks.octyne.api.FilesApi;
import io.github.deploysdks.octyne.model.CopyOperation;
import io.github.deploysdks.octyne.model.FileList;
import io.github.deploysdks.octyne.model.FileOperation;
import io.github.deploysdks.octyne.model.FileRelocation;
import io.github.deploysdks.octyne.model.FileTransaction;
import io.github.deploysdks.octyne.model.FileTransactionResult;
import io.github.deploysdks.octyne.model.MoveOperation;
import io.github.deploysdks.octyne.model.Outcome;
import io.github.deploysdks.octyne.model.RelocationType;
import io.github.deploysdks.octyne.model.RemoveOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files and folders of one server. Made by {@link OctyneServer#files}.
 *
 * <p>Paths begin at the server's folder, with or without a slash. Names may hold whatever file systems allow: blanks,
 * {@code %}, quotes, line breaks. Refused with an {@link IllegalArgumentException}, before anything is sent, are steps back
 * ({@code ..}), NUL, names of more than 255 bytes in UTF-8, and, where something would be deleted or moved, the root.
 *
 * <p>Servers follow symbolic links, and those may lead out of the server's folder.
 */
public final class ServerFiles extends FilesApi {
    private final Node node;
    private final String id;
    private final Uploads uploads;

    ServerFiles(Node node, String id) {
        super(node.runtime(), id);
        this.node = node;
        this.id = id;
        this.uploads = new Uploads(node, this);
    }

    /**
     * What a folder contains, sorted by name, without the contents of its subfolders. {@link #list} has it as the server
     * sends it.
     *
     * @throws NotFoundException if there is no such folder
     */
    public List<RemoteFile> entries(String folder) {
        return entries(ServerPath.of("folder", folder), RequestOptions.none());
    }

    List<RemoteFile> entries(ServerPath folder, RequestOptions options) {
        return super.list(folder.toString(), options).contents().stream()
                .map(entry -> new RemoteFile(folder, entry))
                .sorted(Comparator.comparing(RemoteFile::name))
                .toList();
    }

    /**
     * One file, folder or link, itself and not what a link leads to. The listing of its folder tells: servers have no other
     * way.
     *
     * @return null if there is nothing of that name, or no folder that could contain it
     * @throws IllegalArgumentException if it is the root, which is in no listing
     */
    public @Nullable RemoteFile find(String path) {
        return find(ServerPath.below("path", path));
    }

    @Nullable RemoteFile find(ServerPath path) {
        List<RemoteFile> entries;
        try {
            entries = entries(path.parent(), RequestOptions.none());
        } catch (NotFoundException | BadRequestException e) {
            if (Refusals.isNoFolder(e)) {
                return null;
            }
            throw e;
        }
        for (RemoteFile entry : entries) {
            if (entry.name().equals(path.name())) {
                return entry;
            }
        }
        return null;
    }

    /**
     * As {@link #find}, for what has to be there.
     *
     * @throws NotFoundException if there is nothing of that name
     */
    public RemoteFile stat(String path) {
        ServerPath wanted = ServerPath.below("path", path);
        RemoteFile found = find(wanted);
        if (found == null) {
            throw Refusals.missing(
                    node,
                    "octyne listFiles",
                    url("files") + "?path=" + BrowserUrl.encoded(wanted.parent().toString()),
                    wanted);
        }
        return found;
    }

    /** Whether there is a file, folder or link of that name, a link that leads nowhere included. */
    public boolean exists(String path) {
        ServerPath wanted = ServerPath.of("path", path);
        return wanted.isRoot() ? isFolder(wanted) : find(wanted) != null;
    }

    private boolean isFolder(ServerPath path) {
        try {
            return super.list(path.toString(), RequestOptions.none()) != null;
        } catch (NotFoundException | BadRequestException e) {
            if (Refusals.isNoFolder(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Downloads a file to one on this machine, which is there in the end as a whole, or as it was before.
     *
     * @return {@code file}
     * @throws NotFoundException if there is no such file
     * @throws UncheckedIOException if it cannot be written here
     */
    public Path downloadTo(String path, Path file) {
        return downloadTo(path, file, (transferred, total) -> {});
    }

    /** As {@link #downloadTo(String, Path)}, with someone who hears how far it is. */
    public Path downloadTo(String path, Path file, ProgressListener progress) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(progress, "progress");
        try (Download download = download(path)) {
            return download.onProgress(progress).saveTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be written: " + e, e);
        }
    }

    /** As {@link #readText(String, Charset)}, in UTF-8. */
    public String readText(String path) {
        return readText(path, StandardCharsets.UTF_8);
    }

    /**
     * A file's text, all of it in memory.
     *
     * @throws NotFoundException if there is no such file
     * @throws UncheckedIOException if its bytes are none in this character set; nothing is replaced
     */
    public String readText(String path, Charset charset) {
        Objects.requireNonNull(charset, "charset");
        byte[] bytes;
        try (Download download = download(path)) {
            bytes = download.bytes();
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("The file '" + path + "' is no text in " + charset + ": " + e, e);
        }
    }

    /** As {@link #writeText(String, String, Charset)}, in UTF-8. */
    public RemoteFile writeText(String path, String text) {
        return writeText(path, text, StandardCharsets.UTF_8);
    }

    /**
     * Writes a text to a file, in place of what it had before.
     *
     * @return the file, as it is listed now
     * @throws IllegalArgumentException if the character set lacks a character of the text; nothing is replaced
     * @throws IncompleteUploadException as {@link #uploadTo}
     */
    public RemoteFile writeText(String path, String text, Charset charset) {
        ByteBuffer bytes;
        try {
            bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text has a character that " + charset + " lacks: " + e, e);
        }
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        return uploadTo(path, Upload.of("text", content));
    }

    /**
     * Uploads a file under a path of its own, whatever name the upload has. A file of that name is overwritten, and not in
     * one step. That all of it was stored is looked up afterwards, as a server does not tell.
     *
     * @return the file, as it is listed now
     * @throws IncompleteUploadException if it does not have the size it should have
     * @throws ServerException if there is no such folder
     * @throws BadRequestException if there is a folder of that name
     */
    public RemoteFile uploadTo(String path, Upload upload) {
        ServerPath target = ServerPath.below("path", path);
        return uploads.store(target, target.parent().toString(), upload, RequestOptions.none())
                .file();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The listing of the folder is asked for afterwards, to see whether all of it was stored.
     *
     * @throws IncompleteUploadException if the file does not have the size it should have
     */
    @Override
    public Outcome upload(String path, Upload upload, RequestOptions options) {
        ServerPath target = ServerPath.of("path", path).child("the upload's file name", upload.fileName());
        return uploads.store(target, path, upload, options).outcome();
    }

    /** Sends an upload and believes the answer. */
    Outcome send(String folder, Upload upload, RequestOptions options) {
        return super.upload(folder, upload, options);
    }

    /**
     * Creates a folder, and those that are to contain it, where they do not exist.
     *
     * @return whether it did not exist before
     * @throws io.github.deploysdks.core.error.ConflictException if there is a file of that name, or in its way
     */
    public boolean createFolders(String path) {
        return createFolders(ServerPath.of("path", path));
    }

    boolean createFolders(ServerPath path) {
        if (path.isRoot()) {
            return false;
        }
        try {
            return createIfMissing(path);
        } catch (ServerException e) {
            // Most likely the folder that is to contain it is missing: the server does not tell.
            if (path.parent().isRoot()) {
                throw e;
            }
            boolean unused = createFolders(path.parent());
            return createIfMissing(path);
        }
    }

    private boolean createIfMissing(ServerPath path) {
        try {
            Outcome unused = createFolder(path.toString());
            return true;
        } catch (BadRequestException e) {
            if (!Refusals.isConflict(e)) {
                throw e;
            }
            if (isFolder(path)) {
                return false;
            }
            throw Refusals.conflict(e);
        }
    }

    /**
     * Moves a file or folder, with all it contains.
     *
     * <p>Where {@code to} is an existing folder, it goes into that folder under its own name; any other path is the new
     * one, whose folder has to exist. Nothing is overwritten. {@link #rename} takes no folder for a place to move into.
     *
     * @throws io.github.deploysdks.core.error.ConflictException if there is something of that name already
     * @throws BadRequestException if there is no such file, or no folder to contain it
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 1.1
     */
    public void move(String from, String to) {
        relocate(RelocationType.MOVE, ServerPath.below("from", from), ServerPath.of("to", to));
    }

    /**
     * Copies a file, or a folder with all it contains. Otherwise as {@link #move(String, String)}. A copy is not made in one
     * step.
     */
    public void copy(String from, String to) {
        relocate(RelocationType.COPY, ServerPath.below("from", from), ServerPath.of("to", to));
    }

    /**
     * Gives a file or folder another name, in the folder it is in.
     *
     * @param newName the name alone
     * @throws io.github.deploysdks.core.error.ConflictException if there is something of that name already, a folder
     *     included
     * @throws BadRequestException if there is no such file
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 1.1
     */
    public void rename(String path, String newName) {
        ServerPath from = ServerPath.below("path", path);
        ServerPath to = from.parent().child("newName", newName);
        RemoteFile there = find(to);
        if (there != null) {
            throw Refusals.exists(
                    node,
                    "octyne moveFile",
                    "PATCH",
                    url("file"),
                    "found by the SDK, " + to + ": the server would have moved into it, if it is a folder");
        }
        relocate(RelocationType.MOVE, from, to);
    }

    void relocate(RelocationType type, ServerPath from, ServerPath to) {
        Outcome unused = move(
                FileRelocation.builder()
                        .operation(type)
                        .src(from.toString())
                        .dest(to.toString())
                        .build(),
                RequestOptions.none());
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.github.deploysdks.core.error.ConflictException if the destination exists; of servers before 1.4.2 with the
     *     status 405
     */
    @Override
    public Outcome move(FileRelocation fileRelocation, RequestOptions options) {
        checkRelocation(fileRelocation.src(), fileRelocation.dest());
        try {
            return super.move(fileRelocation, options);
        } catch (ApiException e) {
            throw Refusals.isConflict(e) ? Refusals.conflict(e) : e;
        }
    }

    /** A copy into itself would go on until a path is too long for the server. */
    static void checkRelocation(String from, String to) {
        ServerPath source = ServerPath.below("src", from);
        if (ServerPath.of("dest", to).startsWith(source)) {
            throw new IllegalArgumentException(
                    "'" + from + "' cannot go to '" + to + "', which is itself or inside it");
        }
    }

    /**
     * Several changes as one: {@code files.transaction().move("/a", "/b").delete("/c").commit()}.
     *
     * @return collects them, and sends nothing before its commit
     */
    public FileChanges transaction() {
        return new FileChanges(node, this);
    }

    /** As {@link #uploadTree(Path, String, TreeListener)}, with nobody who hears how far it is. */
    public TreeReport uploadTree(Path local, String folder) {
        return uploadTree(local, folder, (path, files, bytes) -> {});
    }

    /**
     * Uploads what a folder on this machine contains, with all its subfolders, into a folder of the server. Folders are
     * created where they are missing, files of the same names overwritten, others left alone. Symbolic links are left out,
     * but for {@code local} itself. Sizes are looked up afterwards, as for {@link #uploadTo}.
     *
     * @param local the folder whose contents are uploaded
     * @param folder the folder that receives them, created if it is missing
     * @throws IllegalArgumentException if {@code local} is no folder
     * @throws IncompleteUploadException if a file does not have the size it should have
     * @throws UncheckedIOException if a folder cannot be read here
     */
    public TreeReport uploadTree(Path local, String folder, TreeListener progress) {
        return new TreeUpload(this, uploads, progress).run(local, ServerPath.of("folder", folder));
    }

    /** As {@link #downloadTree(String, Path, TreeListener)}, with nobody who hears how far it is. */
    public TreeReport downloadTree(String folder, Path local) {
        return downloadTree(folder, local, (path, files, bytes) -> {});
    }

    /**
     * Downloads what a folder of the server contains, with all its subfolders, into a folder on this machine. Folders are
     * created where they are missing, files of the same names overwritten, others left alone. Symbolic links are left out.
     * Nothing is written outside of {@code local}: not by the names that a server sends, and not through symbolic links
     * that are in {@code local} already.
     *
     * @param folder the folder whose contents are downloaded
     * @param local the folder that receives them, created if it is missing
     * @throws NotFoundException if there is no such folder
     * @throws io.github.deploysdks.core.error.UnexpectedResponseException if the server sends a name that would lead
     *     elsewhere
     * @throws UncheckedIOException if something cannot be written here
     */
    public TreeReport downloadTree(String folder, Path local, TreeListener progress) {
        return new TreeDownload(node, this, url("files"), progress).run(ServerPath.of("folder", folder), local);
    }

    /**
     * A URL that downloads a file once, without a login, within two minutes: for the browser of the user that this client
     * acts for. It holds a one-time ticket, so treat it as a secret. Nodes take a ticket only from the address that it was
     * made for: the browser has to be on this machine, or behind the same proxy.
     *
     * @throws IllegalStateException over a Unix socket, where there are no tickets
     */
    public URI browserUrl(String path) {
        ServerPath file = ServerPath.below("path", path);
        return BrowserUrl.of(
                node, node.runtime().baseUrl() + url("file") + "?path=" + BrowserUrl.encoded(file.toString()));
    }

    private String url(String what) {
        return "server/" + BrowserUrl.encoded(id) + "/" + what;
    }

    @Override
    public FileList list(String path, RequestOptions options) {
        ServerPath.check("path", path);
        return super.list(path, options);
    }

    @Override
    public Download download(String path, DownloadFileParams params, RequestOptions options) {
        ServerPath.check("path", path);
        return super.download(path, params, options);
    }

    @Override
    public Outcome delete(String path, RequestOptions options) {
        ServerPath.check("path", path);
        return super.delete(path, options);
    }

    @Override
    public Outcome createFolder(String path, RequestOptions options) {
        ServerPath.check("path", path);
        return super.createFolder(path, options);
    }

    @Override
    public FileTransactionResult transact(FileTransaction fileTransaction, RequestOptions options) {
        for (FileOperation operation : fileTransaction.operations()) {
            if (operation instanceof MoveOperation move) {
                checkRelocation(move.src(), move.dest());
            } else if (operation instanceof CopyOperation copy) {
                checkRelocation(copy.src(), copy.dest());
            } else if (operation instanceof RemoveOperation remove) {
                ServerPath.check("path", remove.path());
            }
        }
        return super.transact(fileTransaction, options);
    }

    @Override
    public String toString() {
        return "ServerFiles{" + id + " of " + node.runtime().baseUrl() + "}";
    }
}
