package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.ListDeploymentsParams;
import io.github.deploysdks.octopus.model.Deployment;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.TaskState;
import io.github.deploysdks.octopus.model.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what was deployed last and well to one environment to another one. */
final class Promotion {
    private final ApiRuntime runtime;
    private final String spaceId;
    private final SpaceOperations space;
    private final OctopusDeployments deployments;
    private final DeployOptions options;

    Promotion(ApiRuntime runtime, String spaceId, OctopusDeployments deployments, DeployOptions options) {
        this.runtime = runtime;
        this.spaceId = spaceId;
        this.space = new SpaceOperations(runtime, spaceId);
        this.deployments = deployments;
        this.options = options;
    }

    StartedDeployments start(String projectName, String from) {
        Project project = space.project(projectName);
        String fromId = new SpaceNames(runtime, spaceId, PromotionException.FLOW)
                .environments(List.of(from))
                .get(0);
        ListDeploymentsParams successful = ListDeploymentsParams.builder()
                .projects(List.of(project.id()))
                .environments(List.of(fromId))
                .taskState(TaskState.SUCCESS)
                .build();
        return options.isTenanted() ? tenanted(project, from, successful) : untenanted(project, from, successful);
    }

    private StartedDeployments untenanted(Project project, String from, ListDeploymentsParams successful) {
        // The list has the newest first, those for tenants among them.
        Deployment latest = deployments.listAll(successful).stream()
                .filter(deployment -> deployment.tenantId() == null)
                .findFirst()
                .orElseThrow(() -> nothing(project, from, ""));
        String version = version(latest.releaseId());
        return started(deployments.deployUntenanted(project.id(), version, options));
    }

    private StartedDeployments tenanted(Project project, String from, ListDeploymentsParams successful) {
        Map<String, List<String>> tenantsByRelease = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (Tenant tenant : named(project)) {
            if (!add(tenantsByRelease, tenant.id(), successful)) {
                without.add(tenant.name());
            }
        }
        if (!without.isEmpty()) {
            throw nothing(project, from, " for " + without);
        }
        tagged(project).stream()
                .filter(id -> tenantsByRelease.values().stream().noneMatch(known -> known.contains(id)))
                .forEach(id -> add(tenantsByRelease, id, successful));
        if (tenantsByRelease.isEmpty()) {
            throw nothing(project, from, " for a tenant tagged " + options.tenantTags());
        }
        return deploy(project, tenantsByRelease);
    }

    /** One command for each release, as a command is for one. */
    private StartedDeployments deploy(Project project, Map<String, List<String>> tenantsByRelease) {
        Map<String, List<String>> tenantsByVersion = new LinkedHashMap<>();
        tenantsByRelease.forEach((release, tenants) -> tenantsByVersion.put(version(release), tenants));
        List<StartedDeployment> started = new ArrayList<>();
        tenantsByVersion.forEach((version, tenants) -> {
            try {
                started.addAll(deployments.deployTenanted(project.id(), version, options, tenants, List.of()));
            } catch (SdkException e) {
                if (started.isEmpty()) {
                    throw e;
                }
                throw new PromotionException(
                        "only a part was started, " + started + "; then, of " + version + " for " + tenants + ": "
                                + e.getMessage(),
                        started(started),
                        e);
            }
        });
        return started(started);
    }

    private boolean add(Map<String, List<String>> tenantsByRelease, String tenantId, ListDeploymentsParams successful) {
        List<Deployment> latest = deployments
                .list(successful.toBuilder().tenants(List.of(tenantId)).take(1).build())
                .items();
        latest.stream()
                .limit(1)
                .forEach(deployment -> tenantsByRelease
                        .computeIfAbsent(deployment.releaseId(), release -> new ArrayList<>())
                        .add(tenantId));
        return !latest.isEmpty();
    }

    private List<Tenant> named(Project project) {
        return options.tenants().isEmpty()
                ? List.of()
                : Names.of(
                                PromotionException.FLOW,
                                "tenant",
                                space.tenants()
                                        .listAll(p -> p.projectId(project.id()))
                                        .toList(),
                                Tenant::id,
                                Tenant::name,
                                Tenant::slug)
                        .find(options.tenants())
                        .stream()
                        .distinct()
                        .toList();
    }

    private List<String> tagged(Project project) {
        return options.tenantTags().isEmpty()
                ? List.of()
                : space.tenants().listAll(p -> p.projectId(project.id()).tags(options.tenantTags())).stream()
                        .map(Tenant::id)
                        .toList();
    }

    private String version(String releaseId) {
        return space.releases().get(releaseId).version();
    }

    private StartedDeployments started(List<StartedDeployment> started) {
        return new StartedDeployments(runtime, spaceId, started);
    }

    private PromotionException nothing(Project project, String from, String forWhom) {
        return new PromotionException(
                "there is nothing to promote: no deployment of '" + project.name() + "' to '" + from + "'" + forWhom
                        + " has ended well",
                started(List.of()),
                null);
    }
}
