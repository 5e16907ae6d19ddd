package io.github.deploysdks.octopus;

import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.octopus.api.CertificatesApi;

/** Certificates that deployments can use. */
public final class OctopusCertificates extends CertificatesApi {
    OctopusCertificates(ApiRuntime runtime, String spaceId) {
        super(runtime, spaceId);
    }
}
