package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import java.util.List;

/** A backup, a restore, or the preparation of a download ended without success. */
public final class TransferFailedException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    TransferFailedException(String flow, String message, List<String> problems) {
        super(flow, message + (problems.isEmpty() ? "" : ": " + String.join("; ", problems)), null);
        this.problems = List.copyOf(problems);
    }

    /** What the server says went wrong; unmodifiable, empty if it says nothing. */
    public List<String> problems() {
        return problems;
    }
}
