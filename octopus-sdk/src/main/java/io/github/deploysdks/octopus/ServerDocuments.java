package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.flow.SharedValue;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.octopus.model.RootDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The root documents of the server and of its spaces, each read once, when it is first needed. */
final class ServerDocuments {
    private final SharedValue<RootDocument> root;
    private final Function<String, Links> readLinks;
    private final Map<String, SharedValue<Links>> spaces = new ConcurrentHashMap<>();

    /**
     * @param readRoot reads the root document
     * @param readLinks reads the links of the space of an id
     */
    ServerDocuments(Supplier<RootDocument> readRoot, Function<String, Links> readLinks) {
        this.root = new SharedValue<>("octopus getRootDocument", readRoot);
        this.readLinks = readLinks;
    }

    RootDocument root() {
        return root.get();
    }

    /** The root document if it has been read; else null. */
    @Nullable RootDocument knownRoot() {
        return root.peek();
    }

    /** The links of a space, or of the server for null. */
    Links links(@Nullable String spaceId) {
        return spaceId == null ? root().links() : space(spaceId).get();
    }

    void forget() {
        root.forget();
        spaces.clear();
    }

    /** Has the links of a space, or of the server for null, read again, unless they have been since. */
    void forget(@Nullable String spaceId, Links stale) {
        if (spaceId != null) {
            space(spaceId).forget(stale);
            return;
        }
        RootDocument known = knownRoot();
        if (known != null && known.links().equals(stale)) {
            root.forget(known);
        }
    }

    private SharedValue<Links> space(String id) {
        return spaces.computeIfAbsent(id, key -> new SharedValue<>("octopus getSpaceHome", () -> readLinks.apply(key)));
    }
}
