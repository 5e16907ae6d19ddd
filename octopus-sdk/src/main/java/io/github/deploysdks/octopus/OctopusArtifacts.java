package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.octopus.api.ArtifactsApi;
import io.github.deploysdks.octopus.model.Artifact;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Artifacts: files that deployments and runbook runs left behind. */
public final class OctopusArtifacts extends ArtifactsApi {
    OctopusArtifacts(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }

    /**
     * The artifacts that came of something, the oldest first.
     *
     * @param id id of a task, deployment, runbook run, release, runbook snapshot, project, environment or tenant
     * @return the whole list, fetched page by page as it is gone through
     */
    public PagedIterable<Artifact> regarding(String id) {
        String checked = Guards.notBlank("id", id);
        return listAll(params -> params.regarding(checked).order("asc"));
    }

    /** As {@link #downloadAll(String, Path, Consumer)}; a file that is there already is an error. */
    public ArtifactReport downloadAll(String regarding, Path folder) {
        return downloadAll(regarding, folder, options -> {});
    }

    /**
     * Downloads the artifacts that came of something into one folder, which is created if it is missing.
     *
     * <p>A file has the name of its artifact, as far as that is a name that every file system takes: of a path only the last
     * part is used, and what would be no name, or a special one, is changed. Of artifacts with the same name, in upper or
     * lower case, all but the oldest have their id in it. So files neither end up elsewhere nor replace each other. A file
     * appears when all of it has arrived.
     *
     * @param regarding id of a task, deployment, runbook run, release, runbook snapshot, project, environment or tenant
     * @param options what to do with files that are there already (an error before anything is downloaded, if not set), which
     *     artifacts to take (all if not set), who hears of the progress
     * @return what was saved where
     * @throws java.io.UncheckedIOException if a file is there already, or the folder or a file cannot be written; files that
     *     were saved before stay
     */
    public ArtifactReport downloadAll(
            String regarding, Path folder, Consumer<ArtifactDownloadOptions.Builder> options) {
        return new ArtifactDownload(this, ArtifactDownloadOptions.of(options)).run(regarding(regarding), folder);
    }
}
