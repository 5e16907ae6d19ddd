package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.CertificatesAsyncApi;

/** Certificates that deployments can use, asynchronous. Cancelling a future ends its waiting; what was sent until then stays sent. */
public final class OctopusCertificatesAsync extends CertificatesAsyncApi {
    OctopusCertificatesAsync(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
