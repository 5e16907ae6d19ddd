package io.github.deploysdks.examples;

import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.StartedRunbookRuns;
import java.time.Duration;

/**
 * Runs a runbook, from the database or from git, and waits for it. Arguments: the server's URL, an API key, a space, a project, a
 * runbook, an environment.
 */
public final class RunRunbook {
    private RunRunbook() {}

    /** Runs it. */
    public static void main(String[] args) {
        run(args[0], args[1], args[2], args[3], args[4], args[5]);
    }

    /** What it does. */
    static void run(
            String serverUrl, String apiKey, String spaceName, String project, String runbook, String environment) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .build()) {
            OctopusSpace space = octopus.space(spaceName);
            StartedRunbookRuns started = space.runbooks()
                    .run(
                            project,
                            runbook,
                            r -> r.environments(environment).variable("Backup.Name", "nightly")); // a prompted variable
            started.await(w -> w.deadline(Duration.ofMinutes(10))).requireSuccess();
            System.out.println("It went well: " + started.taskIds());
        }
    }
}
