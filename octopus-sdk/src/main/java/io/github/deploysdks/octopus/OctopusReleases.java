package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.api.ReleasesApi;
import io.github.deploysdks.octopus.model.CreatedRelease;
import io.github.deploysdks.octopus.model.ReleaseCommand;
import java.util.function.Consumer;

/** Releases of projects, and how to create one by names. {@link OctopusDeployments} deploys them. */
public final class OctopusReleases extends ReleasesApi {
    private final String spaceId;

    OctopusReleases(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.spaceId = spaceId;
    }

    /**
     * Creates a release, with the process and the variables of the project as they are.
     *
     * @param project its name, id or slug
     * @param options channel, versions, notes: what is not set is left to the server
     * @return the release's id and version; with {@link ReleaseOptions.Builder#ignoreIfExists} it may be one that was there
     * @throws IllegalArgumentException if an option is no good; nothing is sent
     * @throws io.github.deploysdks.core.error.BadRequestException if the server refuses it: a rule of the channel is broken, there is
     *     such a release already, or no such channel or package
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such project
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 2022.3.5512
     * @see <a href="https://octopus.com/docs/api/releases">the vendor's documentation</a>
     */
    public CreatedRelease create(String project, Consumer<ReleaseOptions.Builder> options) {
        return createByName(ReleaseOptions.of(options).command(Guards.notBlank("project", project)));
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public CreatedRelease createByName(ReleaseCommand releaseCommand, RequestOptions options) {
        return super.createByName(InSpace.of(spaceId, releaseCommand), options);
    }
}
