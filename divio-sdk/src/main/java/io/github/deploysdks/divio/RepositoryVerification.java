package io.github.deploysdks.divio;

import io.github.deploysdks.divio.model.Repository;
import io.github.deploysdks.divio.model.RepositoryState;
import org.jspecify.annotations.Nullable;

/** What the check of a repository found. */
public final class RepositoryVerification {
    private final Repository repository;
    private final @Nullable String code;

    RepositoryVerification(Repository repository, @Nullable String code) {
        this.repository = repository;
        this.code = code;
    }

    /** The repository, as it was last seen. */
    public Repository repository() {
        return repository;
    }

    /** What the server said last: {@code success}, or a code of what is wrong; null if it said nothing. */
    public @Nullable String code() {
        return code;
    }

    /** Whether the server can read the repository. */
    public boolean cloned() {
        return RepositoryState.CLONED.equals(repository.state());
    }

    /** Whether the server can read the repository, and push to it. */
    public boolean succeeded() {
        return cloned() && "success".equals(code);
    }

    @Override
    public String toString() {
        return "RepositoryVerification{" + repository.uuid() + ", " + repository.state() + ", " + code + "}";
    }
}
