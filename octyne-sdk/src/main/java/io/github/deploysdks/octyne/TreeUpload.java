package io.github.deploysdks.octyne;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Uploads a folder with all it contains, folder by folder. */
final class TreeUpload {
    private final ServerFiles files;
    private final Uploads uploads;
    private final TreeWalk<Folder> walk;

    private record Folder(Path local, ServerPath remote) {}

    TreeUpload(ServerFiles files, Uploads uploads, TreeListener progress) {
        this.files = files;
        this.uploads = uploads;
        this.walk = new TreeWalk<>(progress);
    }

    TreeReport run(Path local, ServerPath remote) {
        if (!Files.isDirectory(local)) {
            throw new IllegalArgumentException("There is no folder to upload: " + local);
        }
        return walk.run(new Folder(local, remote), this::upload);
    }

    private void upload(Folder folder) {
        List<Path> children = children(folder.local());
        files.createFolders(folder.remote());
        Map<ServerPath, Long> sent = new LinkedHashMap<>();
        List<Folder> folders = new ArrayList<>();
        for (Path child : children) {
            BasicFileAttributes attributes = attributes(child);
            if (!attributes.isDirectory() && !attributes.isRegularFile()) {
                walk.skip(child.toString());
                continue;
            }
            ServerPath target = folder.remote()
                    .child("the name of " + child, child.getFileName().toString());
            if (attributes.isDirectory()) {
                folders.add(new Folder(child, target));
            } else {
                send(child, attributes.size(), target, sent);
            }
        }
        walk.found(folders);
        if (!sent.isEmpty()) {
            List<RemoteFile> entries = files.entries(folder.remote(), RequestOptions.none());
            sent.forEach((target, bytes) -> uploads.verify(target, bytes, entries));
        }
    }

    private void send(Path file, long size, ServerPath target, Map<ServerPath, Long> sent) {
        String path = target.toString();
        // Not by its path: its name may be one that an upload cannot have.
        Upload upload = Upload.of("file", size, () -> Files.newInputStream(file))
                .onProgress((bytes, total) -> walk.moving(path, bytes));
        long bytes;
        if (Uploads.fitsForm(target.name())) {
            bytes = uploads.send(target.parent().toString(), upload.withFileName(target.name()), RequestOptions.none())
                    .bytes();
            sent.put(target, bytes);
        } else {
            bytes = uploads.store(target, target.parent().toString(), upload, RequestOptions.none())
                    .file()
                    .size();
        }
        walk.moved(path, bytes);
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e, new IOException(e));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        children.sort(null);
        return children;
    }

    private static BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path path, IOException e) {
        return new UncheckedIOException(path + " cannot be read: " + e, e);
    }
}
