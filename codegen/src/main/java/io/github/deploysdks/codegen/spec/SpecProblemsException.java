package io.github.deploysdks.codegen.spec;

import java.util.Set;

/** The documents break rules of the house. */
public final class SpecProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecProblemsException(Set<String> problems) {
        super(problems.size() + " problem(s) in the OpenAPI documents:\n  " + String.join("\n  ", problems));
    }
}
