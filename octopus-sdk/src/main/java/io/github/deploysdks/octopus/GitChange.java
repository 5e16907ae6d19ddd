package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.Guards;
import java.util.regex.Pattern;

/** What is checked of a commit before it is asked for. */
final class GitChange {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private GitChange() {}

    /**
     * A reference that can be committed to.
     *
     * @throws IllegalArgumentException if it is blank, a tag or a commit
     */
    static String branch(String gitRef) {
        Guards.notBlank("gitRef", gitRef);
        if (gitRef.startsWith("refs/tags/") || COMMIT.matcher(gitRef).matches()) {
            throw new IllegalArgumentException("gitRef is '" + gitRef
                    + "', a tag or commit, which cannot be changed: name a branch, such as main or refs/heads/main");
        }
        return gitRef;
    }

    /**
     * A commit's message.
     *
     * @throws IllegalArgumentException if it is blank
     */
    static String message(String changeDescription) {
        return Guards.notBlank("changeDescription", changeDescription);
    }
}
