package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.octopus.api.SpaceAsyncApis;
import java.util.concurrent.CompletableFuture;

/** The operations of one space of a server, asynchronous. Made by {@link OctopusSpace#async}. */
public final class OctopusSpaceAsync extends SpaceAsyncApis {
    private final OctopusClient client;
    private final ApiRuntime runtime;
    private final String id;

    OctopusSpaceAsync(OctopusClient client, ApiRuntime runtime, String id) {
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
    public CompletableFuture<Links> links() {
        return client.linksAsync(id);
    }

    @Override
    public OctopusArtifactsAsync artifacts() {
        return new OctopusArtifactsAsync(runtime, id);
    }

    @Override
    public OctopusBuildInformationAsync buildInformation() {
        return new OctopusBuildInformationAsync(runtime, id);
    }

    @Override
    public OctopusLibraryAsync library() {
        return new OctopusLibraryAsync(runtime, id);
    }

    @Override
    public OctopusDeliveryAsync delivery() {
        return new OctopusDeliveryAsync(runtime, id);
    }

    @Override
    public OctopusInfrastructureAsync infrastructure() {
        return new OctopusInfrastructureAsync(runtime, id);
    }

    @Override
    public OctopusDeploymentsAsync deployments() {
        return new OctopusDeploymentsAsync(runtime, id);
    }

    @Override
    public OctopusInterruptionsAsync interruptions() {
        return new OctopusInterruptionsAsync(runtime, id);
    }

    @Override
    public OctopusPackagesAsync packages() {
        return new OctopusPackagesAsync(runtime, id);
    }

    @Override
    public OctopusReleasesAsync releases() {
        return new OctopusReleasesAsync(runtime, id);
    }

    @Override
    public OctopusRunbookRunsAsync runbookRuns() {
        return new OctopusRunbookRunsAsync(runtime, id);
    }

    @Override
    public OctopusRunbooksAsync runbooks() {
        return new OctopusRunbooksAsync(runtime, id);
    }

    @Override
    public OctopusTasksAsync tasks() {
        return new OctopusTasksAsync(runtime, id);
    }

    @Override
    public OctopusTenantsAsync tenants() {
        return new OctopusTenantsAsync(runtime, id);
    }

    @Override
    public OctopusVariablesAsync variables() {
        return new OctopusVariablesAsync(runtime, id);
    }

    @Override
    public String toString() {
        return "OctopusSpaceAsync{" + id + "}";
    }
}
