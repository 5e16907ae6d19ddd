package io.github.deploysdks.examples.spring;

import io.github.deploysdks.core.http.RequestOptions;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.octopus.OctopusClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the server answers, and knows the user of the key. It says so soon, and asks once: who checks comes again. What
 * fails is {@code DOWN} with the exception's message, which holds no secrets.
 */
@Component
class OctopusHealthIndicator extends AbstractHealthIndicator {
    private final OctopusClient octopus;
    private final RequestOptions once;

    OctopusHealthIndicator(OctopusClient octopus, OctopusProperties properties) {
        super("Octopus does not answer");
        this.octopus = octopus;
        this.once = RequestOptions.builder()
                .timeout(properties.healthTimeout())
                .retry(RetryPolicy.none())
                .build();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail("user", octopus.system().security().users().me(once).username());
    }
}
