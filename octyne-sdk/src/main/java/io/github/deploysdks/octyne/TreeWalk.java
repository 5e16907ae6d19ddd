package io.github.deploysdks.octyne;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Goes through a folder with all it contains, and counts what was done.
 *
 * @param <F> a folder to go through
 */
final class TreeWalk<F> {
    private final TreeListener progress;
    private final List<String> skipped = new ArrayList<>();
    private final Deque<F> pending = new ArrayDeque<>();
    private long fileCount;
    private long folderCount;
    private long byteCount;

    TreeWalk(TreeListener progress) {
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** @param visit does what there is to do in one folder, and tells what it finds there */
    TreeReport run(F top, Consumer<F> visit) {
        pending.push(top);
        while (!pending.isEmpty()) {
            visit.accept(pending.pop());
            folderCount++;
        }
        return new TreeReport(fileCount, folderCount, byteCount, skipped);
    }

    /** Folders that are in the one being visited; they come next. */
    void found(List<F> folders) {
        // In their order, as a stack turns it round.
        for (int i = folders.size() - 1; i >= 0; i--) {
            pending.push(folders.get(i));
        }
    }

    void skip(String path) {
        skipped.add(path);
    }

    /** @param bytes how many of the file's have been moved so far */
    void moving(String path, long bytes) {
        progress.onProgress(path, fileCount, byteCount + bytes);
    }

    /** @param bytes how many the file has */
    void moved(String path, long bytes) {
        fileCount++;
        byteCount += bytes;
        progress.onProgress(path, fileCount, byteCount);
    }
}
