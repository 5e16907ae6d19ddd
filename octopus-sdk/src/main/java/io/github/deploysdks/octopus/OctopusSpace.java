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
        return client.links(id);
    }

    /** The space's operations, asynchronous. */
    public OctopusSpaceAsync async() {
        return new OctopusSpaceAsync(client, runtime, id);
    }

    @Override
    public OctopusArtifacts artifacts() {
        return new OctopusArtifacts(runtime, id);
    }

    @Override
    public OctopusBuildInformation buildInformation() {
        return new OctopusBuildInformation(runtime, id);
    }

    @Override
    public OctopusLibrary library() {
        return new OctopusLibrary(runtime, id);
    }

    @Override
    public OctopusDelivery delivery() {
        return new OctopusDelivery(runtime, id);
    }

    @Override
    public OctopusInfrastructure infrastructure() {
        return new OctopusInfrastructure(runtime, id);
    }

    @Override
    public OctopusDeployments deployments() {
        return new OctopusDeployments(runtime, id);
    }

    @Override
    public OctopusInterruptions interruptions() {
        return new OctopusInterruptions(runtime, id);
    }

    @Override
    public OctopusPackages packages() {
        return new OctopusPackages(runtime, id);
    }

    @Override
    public OctopusReleases releases() {
        return new OctopusReleases(runtime, id);
    }

    @Override
    public OctopusRunbookRuns runbookRuns() {
        return new OctopusRunbookRuns(runtime, id);
    }

    @Override
    public OctopusRunbooks runbooks() {
        return new OctopusRunbooks(runtime, id);
    }

    @Override
    public OctopusTasks tasks() {
        return new OctopusTasks(runtime, id);
    }

    @Override
    public OctopusTenants tenants() {
        return new OctopusTenants(runtime, id);
    }

    @Override
    public OctopusVariables variables() {
        return new OctopusVariables(runtime, id);
    }

    @Override
    public String toString() {
        return "OctopusSpace{" + id + "}";
    }
}
