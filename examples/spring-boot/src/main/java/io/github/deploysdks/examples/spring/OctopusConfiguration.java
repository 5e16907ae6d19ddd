package io.github.deploysdks.examples.spring;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The SDK's client as a bean: one for the whole service, closed along with it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OctopusProperties.class)
class OctopusConfiguration {
    @Bean
    OctopusClient octopusClient(OctopusProperties properties, MeterRegistry registry) {
        OkHttpMetricsEventListener metrics = OkHttpMetricsEventListener.builder(registry, "octopus.requests")
                .uriMapper(Operation::nameOf) // "octopus getTask" instead of a URL for each task
                .build();
        return OctopusClient.builder()
                .serverUrl(properties.serverUrl())
                .credentials(OctopusCredentials.apiKey(properties.apiKey()))
                .userAgent("harbour/1.0")
                .timeouts(Timeouts.builder()
                        .connect(properties.connectTimeout())
                        .call(properties.callTimeout())
                        .build())
                .callFactory(http -> http.newBuilder().eventListener(metrics).build())
                .build();
    }

    /** Nothing is asked of the server before the first call: the service starts without it. */
    @Bean
    OctopusSpace octopusSpace(OctopusClient octopus, OctopusProperties properties) {
        return octopus.space(properties.space());
    }
}
