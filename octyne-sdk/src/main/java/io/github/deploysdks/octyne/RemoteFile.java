package io.github.deploysdks.octyne;

import io.github.deploysdks.octyne.model.FileEntry;
import java.time.Instant;

/** A file, folder or symbolic link of a server, as the listing of its folder had it. */
public final class RemoteFile {
    /** What it is. */
    public enum Kind {
        /** A file; or a device, socket or pipe, which a server does not tell from files. */
        FILE,
        /** A folder. */
        FOLDER,
        /** A symbolic link, to whatever: a server does not say where it leads, and follows it. */
        SYMLINK
    }

    private static final String LINK = "inode/symlink";

    private final ServerPath path;
    private final FileEntry entry;

    RemoteFile(ServerPath folder, FileEntry entry) {
        // A name is taken as it is: what a server lists is there, whatever it is called.
        this.path = ServerPath.listed(folder, entry.name());
        this.entry = entry;
    }

    /** The path from the server's folder on: {@code /plugins/essentials.jar}. */
    public String path() {
        return path.toString();
    }

    /** The name alone: {@code essentials.jar}. */
    public String name() {
        return entry.name();
    }

    /** Whether it is a file, a folder or a symbolic link. */
    public Kind kind() {
        if (LINK.equals(entry.mimeType())) {
            return Kind.SYMLINK;
        }
        return entry.folder() ? Kind.FOLDER : Kind.FILE;
    }

    /** Whether it is a file, and no link. */
    public boolean isFile() {
        return kind() == Kind.FILE;
    }

    /** Whether it is a folder, and no link. */
    public boolean isFolder() {
        return kind() == Kind.FOLDER;
    }

    /** Whether it is a symbolic link. */
    public boolean isSymlink() {
        return kind() == Kind.SYMLINK;
    }

    /** The size in bytes of a file; of a folder what its file system says, of a link the length of its target's path. */
    public long size() {
        return entry.size();
    }

    /** The time of the last change, to the second. */
    public Instant lastModified() {
        return entry.lastModified();
    }

    /** The content type, guessed by the server from the first 512 bytes, not from the name; empty for folders. */
    public String mimeType() {
        return entry.mimeType();
    }

    /** The entry as the server sent it. */
    public FileEntry entry() {
        return entry;
    }

    ServerPath serverPath() {
        return path;
    }

    @Override
    public String toString() {
        return "RemoteFile{" + path + ", " + kind() + ", " + size() + " bytes, " + lastModified() + "}";
    }
}
