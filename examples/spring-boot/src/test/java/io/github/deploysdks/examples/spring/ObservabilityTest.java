package io.github.deploysdks.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.http.Operation;
import io.github.deploysdks.core.http.Timeouts;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.okhttp3.DefaultOkHttpObservationConvention;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpContext;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpObservationInterceptor;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.okhttp.v3_0.OkHttpTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two projects make one time series, and one span name, by whatever watches. */
class ObservabilityTest {
    private final MockWebServer server = new MockWebServer();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger failures = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return new MockResponse.Builder().code(503).build();
                }
                return new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body("{\"Id\":\"" + path.substring(path.lastIndexOf('/') + 1)
                                + "\",\"Name\":\"Ticket Booth\",\"ProjectGroupId\":\"ProjectGroups-1\","
                                + "\"LifecycleId\":\"Lifecycles-1\"}")
                        .build();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void metricsByAnEventListener() {
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(OkHttpMetricsEventListener.builder(meters, "octopus.requests")
                        .uriMapper(Operation::nameOf)
                        .build())
                .build();

        readTwoProjects(octopus -> octopus.httpClient(http).timeouts(Timeouts.standard()));

        assertThat(meters.find("octopus.requests").timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.getId().getTag("uri")).isEqualTo("octopus getProject"))
                .extracting(Timer::count)
                .isEqualTo(2L);
    }

    @Test
    void metricsAndSpanNamesByObservations() {
        List<String> spans = new CopyOnWriteArrayList<>();
        ObservationRegistry observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new ObservationHandler<>() {
                    @Override
                    public void onStop(Observation.Context context) {
                        spans.add(String.valueOf(context.getContextualName()));
                    }

                    @Override
                    public boolean supportsContext(Observation.Context context) {
                        return true;
                    }
                });
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(OkHttpObservationInterceptor.builder(observations, "octopus.requests")
                        .uriMapper(Operation::nameOf)
                        .observationConvention(new ByOperation("octopus.requests"))
                        .build())
                .build();

        readTwoProjects(octopus -> octopus.httpClient(http).timeouts(Timeouts.standard()));

        assertThat(meters.find("octopus.requests").timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.getId().getTag("uri")).isEqualTo("octopus getProject"))
                .extracting(Timer::count)
                .isEqualTo(2L);
        assertThat(spans).containsExactly("octopus getProject", "octopus getProject");
    }

    /** Names spans, where the default says no more than the method. */
    private static final class ByOperation extends DefaultOkHttpObservationConvention {
        ByOperation(String name) {
            super(name);
        }

        @Override
        public String getContextualName(OkHttpContext context) {
            return Operation.nameOf(Objects.requireNonNull(context.getRequest()));
        }
    }

    @Test
    void spansByOpenTelemetry() {
        InMemorySpanExporter spans = InMemorySpanExporter.create();
        OpenTelemetry openTelemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .build();
        OkHttpTelemetry telemetry = OkHttpTelemetry.builder(openTelemetry)
                .setSpanNameExtractorCustomizer(standard -> chain -> Operation.nameOf(chain.request()))
                .build();

        failures.set(1);
        readTwoProjects(
                octopus -> octopus.callFactory(telemetry::createCallFactory).sleeper((duration, cancellation) -> {}));

        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .as("one for each request that went out")
                .containsExactly("octopus getProject", "octopus getProject", "octopus getProject");
    }

    private void readTwoProjects(UnaryOperator<OctopusClient.Builder> watched) {
        try (OctopusClient octopus = watched.apply(OctopusClient.builder()
                        .serverUrl(server.url("/").toString())
                        .credentials(OctopusCredentials.apiKey("API-TEST")))
                .build()) {
            OctopusSpace space = octopus.space("Spaces-1");
            assertThat(space.projects().get("Projects-1").id()).isEqualTo("Projects-1");
            assertThat(space.projects().get("Projects-2").id()).isEqualTo("Projects-2");
        }
    }
}
