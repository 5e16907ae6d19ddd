package io.github.deploysdks.octopus;

import io.github.deploysdks.core.error.SdkException;
import java.util.List;

/** There is no such space, or the user may not see it. */
public final class SpaceNotFoundException extends SdkException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> visible;

    SpaceNotFoundException(String what, List<String> visible) {
        super("octopus listAllSpaces", what + "; the user may see " + (visible.isEmpty() ? "none" : visible), null);
        this.visible = List.copyOf(visible);
    }

    /** The names of the spaces that the user may see. */
    public List<String> visibleSpaces() {
        return visible;
    }
}
