package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.octopus.ArtifactDownloadOptions.Existing;
import io.github.deploysdks.octopus.model.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Downloads artifacts into one folder. */
final class ArtifactDownload {
    private final OctopusArtifacts artifacts;
    private final ArtifactDownloadOptions options;
    private final List<ArtifactFile> saved = new ArrayList<>();
    private final List<ArtifactFile> kept = new ArrayList<>();
    private long bytes;

    ArtifactDownload(OctopusArtifacts artifacts, ArtifactDownloadOptions options) {
        this.artifacts = artifacts;
        this.options = options;
    }

    ArtifactReport run(Iterable<Artifact> wanted, Path folder) {
        ArtifactNames names = new ArtifactNames();
        List<ArtifactFile> files = new ArrayList<>();
        for (Artifact artifact : wanted) {
            // A name is given away even if its artifact is left out: another filter then leads to the same names.
            String name = names.give(artifact);
            if (options.filter().test(artifact)) {
                files.add(new ArtifactFile(artifact, folder.resolve(name)));
            }
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            for (ArtifactFile file : files) {
                requireAbsent(file);
            }
            for (ArtifactFile file : files) {
                if (options.existing() == Existing.KEEP && exists(file.file())) {
                    kept.add(file);
                } else {
                    save(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written: " + e, e);
        }
        return new ArtifactReport(saved, kept, bytes);
    }

    private void save(ArtifactFile file) throws IOException {
        long before = bytes;
        Artifact artifact = file.artifact();
        try (Download download = artifacts.download(artifact.id())) {
            // Somebody else may have written it since.
            requireAbsent(file);
            Path unused = download.onProgress((count, total) -> {
                        bytes = before + count;
                        options.onProgress().onProgress(artifact, saved.size(), bytes);
                    })
                    .saveTo(file.file());
        }
        saved.add(file);
        options.onProgress().onProgress(artifact, saved.size(), bytes);
    }

    private void requireAbsent(ArtifactFile file) throws IOException {
        if (options.existing() == Existing.FAIL && exists(file.file())) {
            throw new FileAlreadyExistsException(file.file().toString());
        }
    }

    /** A link that leads nowhere is there, too. */
    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
