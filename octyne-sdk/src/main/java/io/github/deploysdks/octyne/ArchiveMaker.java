package io.github.deploysdks.octyne;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.error.BadRequestException;
import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.error.ServerException;
import io.github.deploysdks.core.error.TransportException;
import io.github.deploysdks.core.error.WaitException;
import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.ProgressListener;
import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.core.internal.flow.Pacer;
import io.github.deploysdks.octyne.api.CompressFilesParams;
import io.github.deploysdks.octyne.api.CompressFilesV2Params;
import io.github.deploysdks.octyne.api.DownloadFileParams;
import io.github.deploysdks.octyne.model.CompressionResult;
import io.github.deploysdks.octyne.model.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has a server make one archive, and waits until it is complete. What a server says of that is early: its own writing ends
 * a moment later, that of outside programs any time later.
 */
final class ArchiveMaker {
    static final String FLOW = "octyne compressFilesV2";

    /** Well below the ten seconds after which a token is forgotten. */
    private static final Duration ASKING = Duration.ofSeconds(1);

    private static final Duration SETTLING = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** How often in a row an archive has to be seen with the same size, or as missing. */
    private static final int LOOKS = 3;

    /** How often an archive whose making was lost sight of may be found incomplete. */
    private static final int CHANCES = 3;

    private final Node node;
    private final ServerFiles files;
    private final ServerArchives archives;
    private final Pacer pacer;
    private final ServerPath archive;
    private final ArchiveFormat format;
    private final ArchiveOptions options;
    private final Deadline deadline;

    ArchiveMaker(
            Node node,
            ServerFiles files,
            ServerArchives archives,
            ServerPath archive,
            ArchiveFormat format,
            ArchiveOptions options) {
        this.node = node;
        this.files = files;
        this.archives = archives;
        this.pacer = node.runtime().pacer();
        this.archive = archive;
        this.format = format;
        this.options = options;
        this.deadline = pacer.deadline(options.deadline());
    }

    RemoteFile make(ServerPath base, List<ServerPath> names) {
        boolean old = node.isOlderThan("1.2");
        if (old && (format != ArchiveFormat.ZIP || !base.isRoot())) {
            node.require(FLOW, "1.2");
        }
        if (node.isOlderThan("1.1")) {
            names.forEach(this::requireNoFolder);
        }
        boolean unused = files.createFolders(archive.parent());
        List<String> packed = new ArrayList<>();
        names.forEach(name -> expand(base, name, packed));
        String token = begin(base, packed, old);
        boolean seen = token == null || isFinished(token);
        return settled(!seen, (options.verify() && format.isMadeOutside()) || !seen);
    }

    /** Server 1.0 packs files only. */
    private void requireNoFolder(ServerPath name) {
        RemoteFile file = name.isRoot() ? null : files.find(name);
        if (name.isRoot() || (file != null && !file.isFile())) {
            node.require(FLOW, "1.1");
        }
    }

    /**
     * The names as they are sent. A folder that is to hold the archive goes as the things it holds now: the archive would
     * be packed into itself.
     */
    private void expand(ServerPath base, ServerPath name, List<String> packed) {
        ServerPath path = name.in(base);
        if (!archive.startsWith(path)) {
            packed.add(name.relative());
            return;
        }
        for (RemoteFile entry : files.entries(path, RequestOptions.none())) {
            if (!entry.serverPath().equals(archive)) {
                expand(base, ServerPath.listed(name, entry.name()), packed);
            }
        }
    }

    /** The token to ask with; null if all is done. */
    private @Nullable String begin(ServerPath base, List<String> names, boolean old) {
        CompressionResult result;
        try {
            result = old
                    ? archives.compressV1(archive.toString(), names, CompressFilesParams.none(), inTime())
                    : archives.compress(
                            archive.toString(),
                            names,
                            CompressFilesV2Params.builder()
                                    .basePath(base.isRoot() ? null : base.toString())
                                    .archiveType(format.type())
                                    .compress(format.compression())
                                    .async(true)
                                    .build(),
                            inTime());
        } catch (ServerException e) {
            throw failed("could not be made", e);
        } catch (ApiException e) {
            throw Refusals.isConflict(e) ? Refusals.conflict(e) : e;
        } catch (TransportException e) {
            throw late(e);
        }
        return result.token();
    }

    /** Waits until the server says that it has finished; false if it no longer knows of it. */
    private boolean isFinished(String token) {
        int failures = 0;
        while (true) {
            try {
                if (archives.compressStatus(token).finished()) {
                    return true;
                }
                failures = 0;
            } catch (BadRequestException e) {
                if (Refusals.isLostToken(e)) {
                    return false;
                }
                throw e;
            } catch (ServerException e) {
                // The status of a failure stays; any other trouble of the server passes.
                if (++failures > 1) {
                    throw failed("could not be completed", e);
                }
            }
            look();
            pause(ASKING);
        }
    }

    /** Waits until the archive no longer grows, and is complete. */
    private RemoteFile settled(boolean lost, boolean verify) {
        long last = -1;
        int looks = 0;
        int chances = CHANCES;
        Duration pause = SETTLING;
        while (true) {
            RemoteFile now = look();
            long size = now == null ? -1 : now.size();
            looks = size == last ? looks + 1 : 1;
            if (size != last) {
                pause = SETTLING;
            }
            last = size;
            if (looks >= LOOKS) {
                if (now != null && size > 0 && (!verify || isComplete(size))) {
                    return now;
                }
                if (lost && (now == null || --chances == 0)) {
                    throw failed("was lost sight of, as when the node restarts, and is not complete", null);
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
            pause(pause);
        }
    }

    private boolean isComplete(long size) {
        try (Download download = files.download(archive.toString(), DownloadFileParams.none(), inTime())) {
            // Of another size, it has grown since it was looked at.
            return download.length() == size && ArchiveEnd.isComplete(format, download.stream());
        } catch (TransportException e) {
            throw late(e);
        } catch (IOException e) {
            // Cut short: it is being written.
            return false;
        }
    }

    private @Nullable RemoteFile look() {
        RemoteFile now = files.find(archive);
        if (now != null) {
            options.progress().onProgress(now.size(), ProgressListener.UNKNOWN);
        }
        return now;
    }

    private void pause(Duration pause) {
        pacer.pause(FLOW, pause, deadline, this::pending);
    }

    private String pending() {
        return "the archive '" + archive + "' is not complete";
    }

    /** No call takes longer than the whole may. */
    private RequestOptions inTime() {
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw Pacer.late(FLOW, deadline, this::pending);
        }
        return RequestOptions.builder().timeout(left).build();
    }

    private SdkException late(TransportException e) {
        if (e.reason() != TransportException.Reason.TIMEOUT) {
            return e;
        }
        WaitException late = Pacer.late(FLOW, deadline, this::pending);
        late.addSuppressed(e);
        return late;
    }

    private ArchiveException failed(String how, @Nullable ServerException cause) {
        boolean removed = false;
        SdkException notRemoved = null;
        if (options.removeOnFailure()) {
            try {
                Outcome unused = files.delete(archive.toString());
                removed = true;
            } catch (SdkException e) {
                notRemoved = e;
            }
        }
        ArchiveException failure = new ArchiveException(archive.toString(), removed, how, cause);
        if (notRemoved != null) {
            failure.addSuppressed(notRemoved);
        }
        return failure;
    }
}
