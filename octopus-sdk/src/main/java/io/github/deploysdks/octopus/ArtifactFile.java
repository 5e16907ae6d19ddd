package io.github.deploysdks.octopus;

import io.github.deploysdks.octopus.model.Artifact;
import java.nio.file.Path;

/** An artifact and the file for it. */
public final class ArtifactFile {
    private final Artifact artifact;
    private final Path file;

    ArtifactFile(Artifact artifact, Path file) {
        this.artifact = artifact;
        this.file = file;
    }

    /** The artifact. */
    public Artifact artifact() {
        return artifact;
    }

    /** The file, in the folder that was given. */
    public Path file() {
        return file;
    }

    @Override
    public String toString() {
        return artifact.id() + " in " + file;
    }
}
