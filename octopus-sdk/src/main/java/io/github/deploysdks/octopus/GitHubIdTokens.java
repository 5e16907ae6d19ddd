package io.github.deploysdks.octopus;

import io.github.deploysdks.core.auth.Authorization;
import io.github.deploysdks.core.auth.Credentials;
import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.ClientBuilder;
import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.internal.http.RuntimeConfig;
import io.github.deploysdks.core.internal.http.VersionGate;
import io.github.deploysdks.core.internal.json.Adapters;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.octopus.internal.GeneratedSpec;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** Asks GitHub for the id tokens of the GitHub Actions job that this runs in. Made by {@link IdTokens#gitHubActions}. */
public final class GitHubIdTokens implements Supplier<String> {
    private static final String URL = "ACTIONS_ID_TOKEN_REQUEST_URL";
    private static final String TOKEN = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";
    private static final Operation GET_ID_TOKEN = Operation.builder(
                    GeneratedSpec.PLATFORM, "getGitHubIdToken", "GET", "/(" + URL + ")")
            .build();

    private final String audience;
    private final Map<String, String> environment;
    private final Function<HttpUrl, RuntimeConfig> http;

    private GitHubIdTokens(String audience, Map<String, String> environment, Function<HttpUrl, RuntimeConfig> http) {
        this.audience = audience;
        this.environment = environment;
        this.http = http;
    }

    /**
     * A new id token.
     *
     * @throws IllegalStateException if this runs in no GitHub Actions job, or in one that may not have id tokens
     * @throws io.github.deploysdks.core.error.SdkException if GitHub gives none
     */
    @Override
    public String get() {
        HttpUrl given = HttpUrl.parse(variable(URL));
        String token = variable(TOKEN);
        if (given == null) {
            throw new IllegalStateException("The environment variable " + URL + " holds no URL");
        }
        HttpUrl url = given.newBuilder().setQueryParameter("audience", audience).build();
        // GitHub's origin, and its own credentials: nothing of either server's gets to the other.
        Credentials job = Credentials.of(Authorization.header("Authorization", "Bearer ", token));
        HttpUrl origin = Objects.requireNonNull(url.resolve("/"));
        try (ApiRuntime gitHub =
                new ApiRuntime(new GitHubPlatform(), http.apply(origin), job, null, VersionGate.open())) {
            RawJson answer = gitHub.prepareAny(GET_ID_TOKEN, null, url.toString(), null, Adapters.RAW)
                    .execute();
            if (answer.value() instanceof Map<?, ?> map && map.get("value") instanceof String text && !text.isBlank()) {
                return text;
            }
            throw new UnexpectedResponseException(
                    ErrorResponse.builder(GET_ID_TOKEN.toString(), "GET", origin.toString(), 200)
                            .build(),
                    "an answer of GitHub's without an id token",
                    null);
        }
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        throw new IllegalStateException(
                "true".equals(environment.get("GITHUB_ACTIONS"))
                        ? "GitHub gives this job no id token (" + name + " is not set): the job or its workflow needs"
                                + " 'permissions: id-token: write'; runs for pull requests from forks never get one"
                        : "This does not run in a GitHub Actions job: " + name + " is not set");
    }

    @Override
    public String toString() {
        return "GitHubIdTokens{audience=" + audience + "}";
    }

    /** Configures the way to GitHub. */
    public static final class Builder extends ClientBuilder<Builder> {
        private final String audience;
        private Map<String, String> environment = System.getenv();

        Builder(String audience) {
            this.audience = Guards.notBlank("audience", audience);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** For tests, which run in no job. */
        Builder environment(Map<String, String> environment) {
            this.environment = Map.copyOf(environment);
            return this;
        }

        GitHubIdTokens build() {
            return new GitHubIdTokens(audience, environment, this::config);
        }
    }
}
