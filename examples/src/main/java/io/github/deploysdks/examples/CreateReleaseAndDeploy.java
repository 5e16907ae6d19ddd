package io.github.deploysdks.examples;

import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.StartedDeployments;
import io.github.deploysdks.octopus.TaskResult;
import io.github.deploysdks.octopus.TaskResults;
import io.github.deploysdks.octopus.model.CreatedRelease;
import java.time.Duration;

/**
 * What a build plugin does last: creates a release and deploys it. Arguments: the server's URL, an API key, a space, a project, the
 * version of its packages, an environment. The exit code is 1 if the deployment did not end well.
 */
public final class CreateReleaseAndDeploy {
    private CreateReleaseAndDeploy() {}

    /** Runs it. */
    public static void main(String[] args) {
        if (!run(args[0], args[1], args[2], args[3], args[4], args[5])) {
            System.exit(1);
        }
    }

    /** What it does. */
    static boolean run(
            String serverUrl, String apiKey, String spaceName, String project, String version, String environment) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .userAgent("my-plugin/1.0")
                .build()) {
            OctopusSpace space = octopus.space(spaceName);

            CreatedRelease release = space.releases()
                    .create(
                            project,
                            r -> r.version(version).packageVersion(version).ignoreIfExists(true));
            StartedDeployments started =
                    space.deployments().deploy(project, release.releaseVersion(), d -> d.environments(environment));
            TaskResults results =
                    started.await(w -> w.deadline(Duration.ofMinutes(20)).cancelAtDeadline(true));

            for (TaskResult result : results.all()) {
                System.out.println(result.taskId() + ": " + result.state());
            }
            return results.succeeded(); // or requireSuccess(), which throws
        }
    }

    static void promote(OctopusSpace space, String project) {
        StartedDeployments started =
                space.deployments().promote(project, "Acceptance", d -> d.environments("Production"));
        started.await().requireSuccess(); // a TaskFailedException tells which of them did not end well
    }
}
