package io.github.deploysdks.examples.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code octopus.*} in the service's configuration.
 *
 * @param serverUrl the server's address
 * @param apiKey an API key, from the environment or a vault
 * @param space the name, slug or id of the space to work in
 * @param connectTimeout how long to wait for a connection
 * @param callTimeout how long a call may take over all
 * @param healthTimeout how long a health check waits for the server
 */
@ConfigurationProperties("octopus")
record OctopusProperties(
        String serverUrl,
        String apiKey,
        String space,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("1m") Duration callTimeout,
        @DefaultValue("3s") Duration healthTimeout) {
    /** Without the key. */
    @Override
    public String toString() {
        return "OctopusProperties[serverUrl=" + serverUrl + ", space=" + space + "]";
    }
}
