package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.ApiException;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.divio.api.RepositoriesApi;
import io.github.deploysdks.divio.model.Repository;
import io.github.deploysdks.divio.model.RepositoryCheck;
import io.github.deploysdks.divio.model.RepositoryCheckResult;
import io.github.deploysdks.divio.model.RepositoryState;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Git repositories that applications are deployed from. Made by {@link DivioClient#repositories}. */
public final class DivioRepositories extends RepositoriesApi {
    private static final String FLOW = "divio repository";

    private final DivioContext context;

    DivioRepositories(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** As {@link #verify(String, String, Consumer)}, for half a minute, asking every two seconds. */
    public RepositoryVerification verify(String repository, String branch) {
        return verify(repository, branch, options -> {});
    }

    /**
     * Has the server fetch a repository, waits until it has, and checks that the server can push, too. For an SSH address, register
     * the key of {@link Repository#authInfo} with the Git host first.
     *
     * @param repository its id
     * @param branch the branch that has to be there
     * @param options how to wait: half a minute and two seconds if not set
     * @return what was found; look at {@link RepositoryVerification#succeeded}
     * @throws io.github.deploysdks.core.error.WaitException if the server has not fetched it by the deadline, the thread is
     *     interrupted or the client closed
     */
    public RepositoryVerification verify(
            String repository, String branch, Consumer<WaitOptions.Builder<Repository>> options) {
        WaitOptions.Builder<Repository> wait = WaitOptions.builder(Duration.ofSeconds(30), Duration.ofSeconds(2));
        options.accept(wait);
        Guards.notBlank("branch", branch);
        Watch<Repository> watch = new Watch<>(FLOW, context, wait.waiting());
        String first = code(repository, branch);
        Repository fetched = watch.until(
                DivioRepositories::hasEnded,
                () -> get(repository),
                last -> "the server has not fetched the repository " + repository);
        boolean cloned = RepositoryState.CLONED.equals(fetched.state());
        return new RepositoryVerification(fetched, cloned ? code(repository, branch) : first);
    }

    private static boolean hasEnded(Repository repository) {
        return RepositoryState.CLONED.equals(repository.state()) || RepositoryState.INVALID.equals(repository.state());
    }

    /** The code also comes with a status of 4xx. */
    private @Nullable String code(String repository, String branch) {
        try {
            RepositoryCheckResult result = check(
                    repository,
                    RepositoryCheck.builder().branch(branch).migrate("true").build());
            return result.code();
        } catch (ApiException e) {
            String code = e.status() < 500 ? code(e.body()) : null;
            if (code == null) {
                throw e;
            }
            return code;
        }
    }

    private static @Nullable String code(String body) {
        try {
            return RawJson.of(body).value() instanceof Map<?, ?> json && json.get("code") instanceof String code
                    ? code
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "DivioRepositories{" + context.runtime().baseUrl() + "}";
    }
}
