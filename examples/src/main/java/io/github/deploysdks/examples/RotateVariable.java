package io.github.deploysdks.examples;

import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.VariableEditor;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.VariableSet;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Octopus Deploy: gives a sensitive variable a new value in one environment, whatever others change in the set at the same time.
 * Arguments: the server's URL, an API key, a space, a project, a variable, an environment.
 */
public final class RotateVariable {
    private RotateVariable() {}

    /** Runs it. */
    public static void main(String[] args) {
        run(args[0], args[1], args[2], args[3], args[4], args[5]);
    }

    /** What it does. */
    public static void run(
            String serverUrl,
            String apiKey,
            String spaceName,
            String projectName,
            String variable,
            String environment) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .build()) {
            OctopusSpace space = octopus.space(spaceName);
            Project project = space.projects().findByName(projectName);
            if (project == null) {
                throw new IllegalArgumentException("There is no project '" + projectName + "'");
            }

            String secret = newSecret(); // tell whoever checks it, too

            VariableSet saved = space.variables()
                    .updateInProject(
                            project.id(),
                            set -> VariableEditor.of(set) // may run again
                                    .setSecret(variable, secret, scope -> scope.environments(environment))
                                    .build());

            System.out.println(variable + " is new; the set has version " + saved.version());
        }
    }

    private static String newSecret() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
