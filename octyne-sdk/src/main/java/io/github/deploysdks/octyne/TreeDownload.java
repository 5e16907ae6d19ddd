package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Downloads a folder with all it contains. Links are not followed, neither there nor here: there is no way out, and no loop. */
final class TreeDownload {
    private final Node node;
    private final ServerFiles files;
    private final String url;
    private final TreeWalk<Folder> walk;

    private record Folder(ServerPath remote, Path local, boolean isTop) {}

    /** @param url of the listing, for errors */
    TreeDownload(Node node, ServerFiles files, String url, TreeListener progress) {
        this.node = node;
        this.files = files;
        this.url = url;
        this.walk = new TreeWalk<>(progress);
    }

    TreeReport run(ServerPath remote, Path local) {
        return walk.run(new Folder(remote, local.toAbsolutePath(), true), this::download);
    }

    private void download(Folder folder) {
        List<RemoteFile> entries = files.entries(folder.remote(), RequestOptions.none());
        try {
            create(folder);
            List<Folder> folders = new ArrayList<>();
            for (RemoteFile entry : entries) {
                Path target = child(folder.local(), entry.name());
                switch (entry.kind()) {
                    case SYMLINK -> walk.skip(entry.path());
                    case FOLDER -> folders.add(new Folder(entry.serverPath(), target, false));
                    case FILE -> download(entry, target);
                }
            }
            walk.found(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.local() + " could not be written: " + e, e);
        }
    }

    /** A link in the place of a folder would lead elsewhere; that at the top is the caller's. */
    private static void create(Folder folder) throws IOException {
        if (folder.isTop()) {
            if (!Files.isDirectory(folder.local())) {
                Files.createDirectories(folder.local());
            }
        } else if (!Files.isDirectory(folder.local(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder.local());
        }
    }

    private Path child(Path folder, String name) {
        boolean plain = !name.isEmpty() && !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0;
        try {
            Path child = folder.resolve(name);
            if (plain && folder.equals(child.getParent()) && child.endsWith(name)) {
                return child;
            }
        } catch (InvalidPathException e) {
            throw elsewhere(name, e);
        }
        throw elsewhere(name, null);
    }

    private UnexpectedResponseException elsewhere(String name, @Nullable InvalidPathException cause) {
        return new UnexpectedResponseException(
                ErrorResponse.builder("octyne listFiles", "GET", node.runtime().baseUrl() + url, 200)
                        .build(),
                "the name '" + name + "' in a listing, which is none on this machine, or would lead out of its folder",
                cause);
    }

    private void download(RemoteFile file, Path target) throws IOException {
        try (Download download = files.download(file.path())) {
            Path saved = download.onProgress((bytes, total) -> walk.moving(file.path(), bytes))
                    .saveTo(target);
            walk.moved(file.path(), Files.size(saved));
        } catch (BadRequestException e) {
            if (!Refusals.isNoFile(e)) {
                throw e;
            }
            // A device, socket or pipe.
            walk.skip(file.path());
        }
    }
}
