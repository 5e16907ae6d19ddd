package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octyne.model.Outcome;
import io.github.deploysdks.octyne.model.RelocationType;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Uploads that are looked after: whether all was stored, and under which name a form can carry them. */
final class Uploads {
    private final Node node;
    private final ServerFiles files;

    Uploads(Node node, ServerFiles files) {
        this.node = node;
        this.files = files;
    }

    /**
     * A file that is stored.
     *
     * @param outcome what the server said
     */
    record Stored(Outcome outcome, RemoteFile file) {}

    /**
     * Uploads, and looks whether all of it was stored.
     *
     * @param folder the target's, as it is to be sent
     */
    Stored store(ServerPath target, String folder, Upload upload, RequestOptions options) {
        RequestOptions later = quiet(options);
        if (fitsForm(target.name())) {
            Sent sent = send(folder, upload.withFileName(target.name()), options);
            return new Stored(sent.outcome(), verify(target, sent.bytes(), files.entries(target.parent(), later)));
        }
        return storeAside(target, upload, options);
    }

    /**
     * An upload that went out.
     *
     * @param outcome what the server said
     */
    record Sent(Outcome outcome, long bytes) {}

    /** Uploads and does not look. */
    Sent send(String folder, Upload upload, RequestOptions options) {
        AtomicLong bytes = new AtomicLong();
        ProgressListener progress = upload.progress();
        Upload counted = upload.onProgress((transferred, total) -> {
            bytes.set(transferred);
            if (progress != null) {
                progress.onProgress(transferred, total);
            }
        });
        Outcome outcome = files.send(folder, counted, options);
        return new Sent(outcome, bytes.get());
    }

    /**
     * Uploads under a name that a form can carry, and gives the file its own by a move, whose JSON can carry all.
     *
     * <p>A file of that name goes in the same transaction, on servers that know them.
     */
    private Stored storeAside(ServerPath target, Upload upload, RequestOptions options) {
        node.require("octyne moveFile", "1.1");
        RemoteFile before = files.find(target);
        if (before != null && !before.isFile()) {
            throw Refusals.exists(
                    node,
                    "octyne uploadFile",
                    "POST",
                    "",
                    "found by the SDK, " + target + ": a " + (before.isFolder() ? "folder" : "symbolic link"));
        }
        ServerPath aside = target.parent().child("name", ".upload-" + UUID.randomUUID() + ".part");
        try {
            Sent sent = send(target.parent().toString(), upload.withFileName(aside.name()), options);
            verify(aside, sent.bytes(), files.entries(target.parent(), quiet(options)));
            if (before == null) {
                files.relocate(RelocationType.MOVE, aside, target);
            } else {
                files.transaction()
                        .delete(target.toString())
                        .move(aside.toString(), target.toString())
                        .commit();
            }
            return new Stored(
                    sent.outcome(), verify(target, sent.bytes(), files.entries(target.parent(), quiet(options))));
        } catch (RuntimeException e) {
            try {
                Outcome unused = files.delete(aside.toString());
            } catch (SdkException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /**
     * Looks a file up in the listing of its folder.
     *
     * @throws IncompleteUploadException if it is not what was sent
     */
    RemoteFile verify(ServerPath target, long sent, List<RemoteFile> entries) {
        RemoteFile stored = find(target.name(), entries);
        long size = stored == null ? -1 : size(stored);
        if (stored == null || size != sent) {
            throw new IncompleteUploadException(target.toString(), sent, size);
        }
        return stored;
    }

    /** A link is listed with a size of its own; that of its target shows when it is downloaded. */
    private long size(RemoteFile file) {
        if (!file.isSymlink()) {
            return file.size();
        }
        try (Download download = files.download(file.path())) {
            return download.length();
        }
    }

    /** By its name; else, as on Windows and macOS, by one that differs in case or composition alone. */
    private static @Nullable RemoteFile find(String name, List<RemoteFile> entries) {
        RemoteFile similar = null;
        for (RemoteFile entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
            if (normal(entry.name()).equalsIgnoreCase(normal(name))) {
                similar = entry;
            }
        }
        return similar;
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Whether a form can carry a name: control characters break its lines, or have the server refuse it. */
    static boolean fitsForm(String name) {
        return !name.isBlank() && name.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
    }

    /** The options of an upload for what comes after it, which nobody but the SDK has asked for. */
    private static RequestOptions quiet(RequestOptions options) {
        RequestOptions.Builder quiet = RequestOptions.builder();
        options.headers().forEach(quiet::header);
        if (options.retry() != null) {
            quiet.retry(options.retry());
        }
        return quiet.build();
    }
}
