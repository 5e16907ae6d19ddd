package io.github.deploysdks.examples;

import io.github.deploysdks.octopus.IdTokens;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.model.Space;
import io.github.deploysdks.octopus.model.User;

/**
 * Octopus Deploy from a GitHub Actions workflow, without a secret: GitHub vouches for the job, and Octopus trusts it as a service
 * account. The workflow needs {@code permissions: id-token: write}, the service account an OpenID Connect identity for it.
 * Arguments: the server's URL, the service account's id for OpenID Connect.
 */
public final class OidcFromGitHubActions {
    private OidcFromGitHubActions() {}

    /** Runs it. */
    public static void main(String[] args) {
        String serverUrl = args[0];
        String serviceAccountId = args[1];
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.oidc(serviceAccountId, IdTokens.gitHubActions(serviceAccountId)))
                .build()) {
            run(octopus);
        }
    }

    /** What it does. */
    public static void run(OctopusClient octopus) {
        User me = octopus.system().security().users().me();
        System.out.println("This is " + me.username());
        for (Space space : octopus.system().spaces().listAll()) {
            System.out.println("It sees " + space.name());
        }
    }
}
