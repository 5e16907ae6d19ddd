package io.github.deploysdks.octyne;

import java.util.List;

/** What the transfer of a folder with all it contains came to. */
public final class TreeReport {
    private final long files;
    private final long folders;
    private final long bytes;
    private final List<String> skipped;

    TreeReport(long files, long folders, long bytes, List<String> skipped) {
        this.files = files;
        this.folders = folders;
        this.bytes = bytes;
        this.skipped = List.copyOf(skipped);
    }

    /** How many files were transferred. */
    public long files() {
        return files;
    }

    /** How many folders were gone through, the one at the top included. */
    public long folders() {
        return folders;
    }

    /** How many bytes the files have. */
    public long bytes() {
        return bytes;
    }

    /**
     * What was left out: symbolic links, which are never followed, and what is neither file nor folder. On the side of the
     * source, as paths: of an upload, local ones; of a download, those on the server. Unmodifiable.
     */
    public List<String> skipped() {
        return skipped;
    }

    @Override
    public String toString() {
        return "TreeReport{files=" + files + ", folders=" + folders + ", bytes=" + bytes + ", skipped=" + skipped + "}";
    }
}
