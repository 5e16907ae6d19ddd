package io.github.deploysdks.octopus;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.octopus.api.DeploymentsApi;
import io.github.deploysdks.octopus.model.QueuedDeployments;
import io.github.deploysdks.octopus.model.TenantedDeploymentCommand;
import io.github.deploysdks.octopus.model.UntenantedDeploymentCommand;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Deployments of releases to environments, and how to start them by names. */
public final class OctopusDeployments extends DeploymentsApi {
    private final ApiRuntime runtime;
    private final String spaceId;

    OctopusDeployments(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
        this.runtime = runtime;
        this.spaceId = spaceId;
    }

    /**
     * Deploys a release: to each of the environments; or, if tenants or their tags are set, to one environment for each tenant.
     *
     * @param project its name, id or slug
     * @param releaseVersion version of a release that exists
     * @param options where, and how: environments have to be set
     * @return what was started, to be awaited
     * @throws IllegalArgumentException if the options make no sense; nothing is sent
     * @throws io.github.deploysdks.core.error.BadRequestException if the server refuses it, or does not know a name
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such project or release
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 2022.3.5512
     * @see <a href="https://octopus.com/docs/api/deployments">the vendor's documentation</a>
     */
    public StartedDeployments deploy(String project, String releaseVersion, Consumer<DeployOptions.Builder> options) {
        DeployOptions deploy = DeployOptions.of(options);
        Guards.notBlank("project", project);
        Guards.notBlank("releaseVersion", releaseVersion);
        return new StartedDeployments(
                runtime,
                spaceId,
                deploy.isTenanted()
                        ? deployTenanted(project, releaseVersion, deploy, deploy.tenants(), deploy.tenantTags())
                        : deployUntenanted(project, releaseVersion, deploy));
    }

    /**
     * Deploys what runs in one environment to others: the release whose deployment to {@code from} was the latest to end well. That
     * is not always the highest version: a release that was rolled back is not promoted.
     *
     * <p>For tenants, each is given the release that it has in {@code from} itself. Those that are named must have one; of those that
     * have the tags, the ones that have none are left out.
     *
     * @param project its name, id or slug
     * @param from name, id or slug of the environment to look at
     * @param options to where, and how: environments have to be set
     * @return what was started, to be awaited; with the releases' versions
     * @throws IllegalArgumentException if the options make no sense; nothing is sent
     * @throws PromotionException if there is nothing to promote, or if a part of it could not be started
     * @throws io.github.deploysdks.core.error.NotFoundException if there is no such project
     * @throws UnresolvedNameException if there is no such environment, or the project has no such tenant
     * @throws io.github.deploysdks.core.error.BadRequestException if the server refuses it
     * @throws io.github.deploysdks.core.error.UnsupportedServerVersionException before server version 2022.3.5512
     */
    public StartedDeployments promote(String project, String from, Consumer<DeployOptions.Builder> options) {
        DeployOptions deploy = DeployOptions.of(options);
        Guards.notBlank("project", project);
        Guards.notBlank("from", from);
        return new Promotion(runtime, spaceId, this, deploy).start(project, from);
    }

    List<StartedDeployment> deployUntenanted(String project, String releaseVersion, DeployOptions options) {
        return started(createUntenanted(options.untenanted(project, releaseVersion)), releaseVersion);
    }

    List<StartedDeployment> deployTenanted(
            String project,
            String releaseVersion,
            DeployOptions options,
            Collection<String> tenants,
            Collection<String> tenantTags) {
        return started(createTenanted(options.tenanted(project, releaseVersion, tenants, tenantTags)), releaseVersion);
    }

    private static List<StartedDeployment> started(QueuedDeployments queued, String releaseVersion) {
        return queued.deploymentServerTasks().stream()
                .map(task -> new StartedDeployment(task, releaseVersion))
                .toList();
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public QueuedDeployments createUntenanted(
            UntenantedDeploymentCommand untenantedDeploymentCommand, RequestOptions options) {
        return super.createUntenanted(InSpace.of(spaceId, untenantedDeploymentCommand), options);
    }

    /** {@inheritDoc} The space need not be set in the command. */
    @Override
    public QueuedDeployments createTenanted(
            TenantedDeploymentCommand tenantedDeploymentCommand, RequestOptions options) {
        return super.createTenanted(InSpace.of(spaceId, tenantedDeploymentCommand), options);
    }
}
