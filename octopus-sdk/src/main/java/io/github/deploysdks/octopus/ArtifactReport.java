package io.github.deploysdks.octopus;

import java.util.List;

/** What a download of artifacts came to. */
public final class ArtifactReport {
    private final List<ArtifactFile> saved;
    private final List<ArtifactFile> kept;
    private final long bytes;

    ArtifactReport(List<ArtifactFile> saved, List<ArtifactFile> kept, long bytes) {
        this.saved = List.copyOf(saved);
        this.kept = List.copyOf(kept);
        this.bytes = bytes;
    }

    /** What was downloaded, the oldest first; unmodifiable. */
    public List<ArtifactFile> saved() {
        return saved;
    }

    /** What was not downloaded, as there was a file already; unmodifiable. */
    public List<ArtifactFile> kept() {
        return kept;
    }

    /** How many bytes were downloaded. */
    public long bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "ArtifactReport{saved=" + saved + ", kept=" + kept + ", bytes=" + bytes + "}";
    }
}
