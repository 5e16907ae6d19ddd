package io.github.deploysdks.octopus;

import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.FakeOctopus.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FakeOctopus} does with releases, deployments and runbooks in the space {@code Spaces-1}: commands by name, each
 * with a task, which is in {@link #stateOfNewTasks}.
 */
final class FakePipeline {
    private static final String API = "/api/Spaces-1/";
    private static final Pattern PROPERTY = Pattern.compile("\"(\\w)(\\w*)\":");

    private record Release(String id, String projectId, String version) {}

    private record Deployed(
            String id,
            Release release,
            String environmentId,
            @Nullable String tenantId,
            String state) {}

    private final FakeOctopus server;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> projectsInGit = new ArrayList<>();
    private final List<Release> releases = new CopyOnWriteArrayList<>();
    private final List<Deployed> deployments = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(300);

    /** Whether the answers of commands are in camelCase, as those of older servers. */
    boolean camelCase;

    String stateOfNewTasks = "Success";

    FakePipeline(FakeOctopus server) {
        this.server = server;
        server.on("POST", API + "releases/create/v1", this::createRelease);
        server.on("POST", API + "deployments/create/untenanted/v1", this::deployUntenanted);
        server.on("POST", API + "deployments/create/tenanted/v1", this::deployTenanted);
        server.on("POST", API + "runbook-runs/create/v1", asked -> run(asked, false));
        server.on("POST", API + "runbook-runs/git/create/v1", asked -> run(asked, true));
        server.on("GET", API + "deployments", this::listDeployments);
    }

    FakePipeline project(String id, String name) {
        return project(id, name, "{\"Type\":\"Database\"}");
    }

    FakePipeline project(String id, String name, String persistenceSettings) {
        if (persistenceSettings.contains("\"RunbooksAreInGit\":true")) {
            projectsInGit.add(id);
        }
        return thing(
                "projects",
                id,
                name,
                ",\"ProjectGroupId\":\"ProjectGroups-1\",\"LifecycleId\":\"Lifecycles-1\",\"PersistenceSettings\":"
                        + persistenceSettings);
    }

    FakePipeline environment(String id, String name) {
        return thing("environments", id, name, "");
    }

    FakePipeline tenant(String id, String name) {
        return thing("tenants", id, name, "");
    }

    private FakePipeline thing(String collection, String id, String name, String more) {
        String slug = slug(name);
        server.put(
                API + collection,
                id,
                "{\"Id\":\"" + id + "\",\"Name\":\"" + name + "\",\"Slug\":\"" + slug + "\",\"SpaceId\":\"Spaces-1\""
                        + more + "}");
        names.put(id, id);
        names.put(name, id);
        names.put(slug, id);
        return this;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    FakePipeline release(String id, String projectId, String version) {
        releases.add(new Release(id, projectId, version));
        server.put(
                API + "releases",
                id,
                "{\"Id\":\"" + id + "\",\"Version\":\"" + version + "\",\"ProjectId\":\"" + projectId + "\"}");
        return this;
    }

    /** A deployment of the past; the later a call, the newer it is. */
    FakePipeline deployed(String releaseId, String environmentId, @Nullable String tenantId, String state) {
        Release release = releases.stream()
                .filter(known -> known.id().equals(releaseId))
                .findFirst()
                .orElseThrow();
        deployments.add(
                0, new Deployed("Deployments-" + ids.incrementAndGet(), release, environmentId, tenantId, state));
        return this;
    }

    private MockResponse createRelease(Asked asked) {
        Map<String, Object> body = body(asked);
        MockResponse refusal = refusal(body);
        if (refusal != null) {
            return refusal;
        }
        String projectId = names.get(text(body, "ProjectName"));
        String version = body.containsKey("ReleaseVersion") ? text(body, "ReleaseVersion") : "0.0.1";
        for (Release release : releases) {
            if (release.projectId().equals(projectId) && release.version().equals(version)) {
                return Boolean.TRUE.equals(body.get("IgnoreIfAlreadyExists"))
                        ? created(release)
                        : FakeOctopus.error(400, "Release '" + version + "' already exists for this project.");
            }
        }
        String id = "Releases-" + ids.incrementAndGet();
        release(id, Objects.requireNonNull(projectId), version);
        return created(releases.get(releases.size() - 1));
    }

    private MockResponse created(Release release) {
        return answer(201, "{\"ReleaseId\":\"" + release.id() + "\",\"ReleaseVersion\":\"" + release.version() + "\"}");
    }

    private MockResponse deployUntenanted(Asked asked) {
        Map<String, Object> body = body(asked);
        return deploy(
                body,
                texts(body, "EnvironmentNames").stream()
                        .map(environment -> new String[] {environment, null})
                        .toList());
    }

    private MockResponse deployTenanted(Asked asked) {
        Map<String, Object> body = body(asked);
        String environment = text(body, "EnvironmentName");
        List<@Nullable String[]> targets = new ArrayList<>();
        texts(body, "Tenants").forEach(tenant -> targets.add(new String[] {environment, tenant}));
        texts(body, "TenantTags").forEach(tag -> targets.add(new String[] {environment, tag}));
        return deploy(body, targets);
    }

    private MockResponse deploy(Map<String, Object> body, List<@Nullable String[]> targets) {
        MockResponse refusal = refusal(body);
        if (refusal != null) {
            return refusal;
        }
        String projectId = names.get(text(body, "ProjectName"));
        String version = text(body, "ReleaseVersion");
        Release release = releases.stream()
                .filter(known ->
                        known.projectId().equals(projectId) && known.version().equals(version))
                .findFirst()
                .orElse(null);
        if (release == null) {
            return FakeOctopus.error(404, "The release '" + version + "' was not found.");
        }
        for (String[] target : targets) {
            if (!names.containsKey(target[0])) {
                return FakeOctopus.error(400, "The environment '" + target[0] + "' was not found.");
            }
        }
        return answer(
                200,
                targets.stream()
                        .map(target -> {
                            Deployed deployed = new Deployed(
                                    "Deployments-" + ids.incrementAndGet(),
                                    release,
                                    Objects.requireNonNull(names.get(target[0])),
                                    target[1] == null ? null : names.getOrDefault(target[1], target[1]),
                                    stateOfNewTasks);
                            deployments.add(0, deployed);
                            return "{\"DeploymentId\":\"" + deployed.id() + "\",\"ServerTaskId\":\"" + task() + "\"}";
                        })
                        .collect(Collectors.joining(",", "{\"DeploymentServerTasks\":[", "]}")));
    }

    private MockResponse run(Asked asked, boolean gitRoute) {
        Map<String, Object> body = body(asked);
        MockResponse refusal = refusal(body);
        if (refusal != null) {
            return refusal;
        }
        if (projectsInGit.contains(names.get(text(body, "ProjectName"))) != gitRoute) {
            return FakeOctopus.error(
                    400, "Received a request for a version-controlled resource on a non-version control route.");
        }
        return answer(
                200,
                texts(body, "EnvironmentNames").stream()
                        .map(environment -> "{\"RunbookRunId\":\"RunbookRuns-" + ids.incrementAndGet()
                                + "\",\"ServerTaskId\":\"" + task() + "\"}")
                        .collect(Collectors.joining(",", "{\"RunbookRunServerTasks\":[", "]}")));
    }

    private String task() {
        String id = "ServerTasks-" + ids.incrementAndGet();
        server.put(
                API + "tasks",
                id,
                "{\"Id\":\"" + id + "\",\"Name\":\"Deploy\",\"Description\":\"Deploy\",\"State\":\"" + stateOfNewTasks
                        + "\",\"IsCompleted\":true,\"FinishedSuccessfully\":" + stateOfNewTasks.equals("Success")
                        + "}");
        return id;
    }

    private MockResponse listDeployments(Asked asked) {
        List<String> items = deployments.stream()
                .filter(it -> it.release().projectId().equals(asked.query("projects")))
                .filter(it -> it.environmentId().equals(asked.query("environments")))
                .filter(it -> it.state().equals(asked.query("taskState")))
                .filter(it -> asked.query("tenants") == null || Objects.equals(it.tenantId(), asked.query("tenants")))
                .map(FakePipeline::json)
                .toList();
        int skip = Integer.parseInt(Objects.requireNonNullElse(asked.query("skip"), "0"));
        int take = Integer.parseInt(Objects.requireNonNullElse(asked.query("take"), "30"));
        return FakeOctopus.json(
                200,
                FakeOctopus.page(
                        items.size(),
                        items.subList(Math.min(skip, items.size()), Math.min(skip + take, items.size())),
                        ""));
    }

    private static String json(Deployed it) {
        return "{\"Id\":\"" + it.id() + "\",\"ReleaseId\":\"" + it.release().id() + "\",\"EnvironmentId\":\""
                + it.environmentId() + "\",\"TenantId\":" + (it.tenantId() == null ? null : "\"" + it.tenantId() + "\"")
                + "}";
    }

    /** What the real server refuses in any command. */
    private @Nullable MockResponse refusal(Map<String, Object> body) {
        if (!"Spaces-1".equals(body.get("SpaceId")) || !"Spaces-1".equals(body.get("SpaceIdOrName"))) {
            return FakeOctopus.error(400, "SpaceId and SpaceIdOrName are required.");
        }
        String project = text(body, "ProjectName");
        return names.containsKey(project)
                ? null
                : FakeOctopus.error(404, "The project '" + project + "' was not found.");
    }

    private MockResponse answer(int status, String json) {
        String text = camelCase
                ? PROPERTY.matcher(json)
                        .replaceAll(name -> "\"" + name.group(1).toLowerCase(Locale.ROOT) + name.group(2) + "\":")
                : json;
        return FakeOctopus.json(status, text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Asked asked) {
        return (Map<String, Object>)
                Objects.requireNonNull(RawJson.of(asked.body()).value());
    }

    private static String text(Map<String, Object> body, String name) {
        return String.valueOf(body.get(name));
    }

    private static List<String> texts(Map<String, Object> body, String name) {
        return body.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
