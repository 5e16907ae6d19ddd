package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import java.util.List;

/** A name that a flow was given leads to nothing in the space, or to several things. Nothing was changed. */
public final class UnresolvedNameException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final transient List<String> names;

    UnresolvedNameException(String flow, String kind, List<String> names, String message) {
        super(flow, message, null);
        this.kind = kind;
        this.names = List.copyOf(names);
    }

    /** What was looked for, such as {@code environment}. */
    public String kind() {
        return kind;
    }

    /** The names that lead to nothing, or the one that leads to several things. */
    public List<String> names() {
        return names;
    }
}
