package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Artifact;

/** Hears how far a download of artifacts is. Called on the thread that moves the bytes, so it should be quick. */
@FunctionalInterface
public interface ArtifactListener {
    /**
     * Some bytes went through, or a file is complete.
     *
     * @param artifact the one that is downloaded
     * @param files how many files are complete
     * @param bytes how many bytes went through, over all files
     */
    void onProgress(Artifact artifact, int files, long bytes);
}
