package io.github.deploysdks.octopus;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ready suppliers of id tokens for {@link OctopusCredentials#oidc}. */
public final class IdTokens {
    private IdTokens() {}

    /**
     * Asks GitHub for the id token of the GitHub Actions job that this runs in; a new one each time. The workflow needs
     * {@code permissions: id-token: write}. The supplier throws {@link IllegalStateException} where there is no such job or
     * permission, and what the SDK's calls throw where GitHub does not answer well.
     *
     * @param audience whom the token is for: the service account's id, unless its identity in Octopus says otherwise
     * @throws IllegalArgumentException if the audience is blank
     * @see <a href="https://docs.github.com/en/actions/reference/security/oidc">GitHub's documentation</a>
     */
    public static Supplier<String> gitHubActions(String audience) {
        return gitHubActions(audience, http -> {});
    }

    /**
     * As {@link #gitHubActions(String)}, with the way to GitHub configured: an OkHttpClient with a proxy, timeouts, retries.
     * GitHub is not asked by the Octopus client, as neither server is to see what is meant for the other.
     */
    public static Supplier<String> gitHubActions(String audience, Consumer<GitHubIdTokens.Builder> http) {
        GitHubIdTokens.Builder builder = new GitHubIdTokens.Builder(audience);
        http.accept(builder);
        return builder.build();
    }

    /**
     * Reads the token from a file, each time anew, as platforms replace such files: Kubernetes' projected service account
     * tokens, for instance. Blanks around it do not count. The supplier throws {@link IllegalStateException} where the file is
     * missing, cannot be read or is blank.
     */
    public static Supplier<String> file(Path file) {
        return new FileIdTokens(Objects.requireNonNull(file, "file"));
    }
}
