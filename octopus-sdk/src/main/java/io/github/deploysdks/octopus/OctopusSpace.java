package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.octopus.api.SpaceApis;

/**
 * One space of a server, with every operation that takes place in a space; the space's id is filled in. Made by
 * {@link OctopusClient#space}; sends nothing by itself.
 */
public final class OctopusSpace extends SpaceApis {
    private final OctopusClient client;
    private final ApiRuntime runtime;
    private final String id;

    OctopusSpace(OctopusClient client, ApiRuntime runtime, String id) {
        super(runtime, id);
        this.client = client;
        this.runtime = runtime;
        this.id = id;
    }

    /** The space's id, such as {@code Spaces-1}. */
    public String id() {
        return id;
    }

    /** The links of the space's root document. Read once for each client; {@link OctopusClient#refresh} forgets them. */
    public Links links() {
        return client.spaceHome(this).links();
    }

    /** The space's operations, asynchronous. */
    public OctopusSpaceAsync async() {
        return new OctopusSpaceAsync(runtime, id);
    }

    @Override
    public String toString() {
        return "OctopusSpace{" + id + "}";
    }
}
