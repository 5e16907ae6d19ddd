package io.github.deploysdks.octopus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.deploysdks.core.error.RateLimitedException;
import io.github.deploysdks.core.error.ServiceUnavailableException;
import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.http.Pacing;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.core.testing.CallStyle;
import io.github.deploysdks.octopus.model.Project;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An Octopus Server that is asked too much, or is not up. */
@Timeout(60)
class OctopusRateTest {
    private static final String PATH = "/api/Spaces-1/projects/Projects-1";
    private static final String PROJECT =
            "{\"Id\":\"Projects-1\",\"Name\":\"Web\",\"ProjectGroupId\":\"ProjectGroups-1\",\"LifecycleId\":\"Lifecycles-1\"}";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final FakeOctopus server = new FakeOctopus();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private OctopusClient.Builder builder() {
        return server.clientBuilder(OctopusCredentials.apiKey(FakeOctopus.API_KEY))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .sleeper((duration, cancellation) -> waits.add(duration));
    }

    private static Project get(OctopusClient octopus, CallStyle style) {
        OctopusSpace space = octopus.space("Spaces-1");
        return style.call(
                () -> space.projects().get("Projects-1"),
                () -> space.async().projects().get("Projects-1"));
    }

    private static MockResponse limited(MockResponse answer, String policy, String state) {
        MockResponse.Builder builder = answer.newBuilder();
        if (!policy.isEmpty()) {
            builder.addHeader("Octopus-RateLimit-Policy", policy);
        }
        if (!state.isEmpty()) {
            builder.addHeader("Octopus-RateLimit", state);
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theClientTellsWhatIsLeftOfTheAllowance(CallStyle style) {
        server.on("GET", PATH, asked -> limited(FakeOctopus.json(200, PROJECT), "l=200;rpm=600", "r=7;t=18"));
        try (OctopusClient octopus = builder().build()) {
            assertThat(octopus.rateLimit()).isNull();
            get(octopus, style);
            assertThat(octopus.rateLimit()).isEqualTo(RateLimit.of(7, 200, 600, Duration.ofSeconds(18), NOW));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "l=200;rpm=600 | r=7;t=18 | 7 | 200 | 600 | 18",
                "' L = 200 ; RPM=600 ;' | ' t=0 ; r=0 ' | 0 | 200 | 600 | 0",
                "l=200;rpm=600 | '' | - | 200 | 600 | -",
                "'' | r=7.9;t=0.5 | 7 | - | - | 0",
                "l=200;l=300;new=1 | r=7;burst | 7 | 200 | - | -",
                "l=-1;rpm=x | r=1e9;t=3 | - | - | - | 3",
                "l=99999999999999999999 | r=5 | 5 | - | - | -",
            })
    void whatCannotBeReadIsLeftOut(
            String policy, String state, Integer remaining, Integer limit, Integer perMinute, Long reset) {
        Map<String, String> headers = Map.of("Octopus-RateLimit-Policy", policy, "Octopus-RateLimit", state);

        assertThat(RateLimitHeaders.parse(headers::get, NOW))
                .isEqualTo(RateLimit.of(
                        remaining, limit, perMinute, reset == null ? null : Duration.ofSeconds(reset), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;", "=", "=;=7", "r", "r=", "200", "\"default\";r=50x", "r=٣"})
    void nonsenseSaysNothing(String header) {
        Map<String, String> headers = Map.of("Octopus-RateLimit-Policy", header, "Octopus-RateLimit", header);

        assertThat(RateLimitHeaders.parse(headers::get, NOW)).isNull();
        assertThat(RateLimitHeaders.parse(name -> null, NOW)).isNull();
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aPacedClientWaitsForTheAllowance(CallStyle style) {
        AtomicInteger requests = new AtomicInteger();
        server.on(
                "GET",
                PATH,
                asked -> limited(
                        FakeOctopus.json(200, PROJECT),
                        "l=200;rpm=120",
                        "r=" + (3 - requests.incrementAndGet()) + ";t=99"));
        try (OctopusClient octopus = builder().pacing(Pacing.standard()).build()) {
            get(octopus, style);
            get(octopus, style);
            assertThat(waits).as("two were left, one of them in reserve").isEmpty();
            get(octopus, style);
        }
        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aRefusalIsRepeatedAfterTheTimeThatTheServerAsksFor(CallStyle style) {
        AtomicInteger requests = new AtomicInteger();
        server.on(
                "GET",
                PATH,
                asked -> requests.incrementAndGet() == 1
                        ? limited(FakeOctopus.error(429, "Too many requests"), "l=200;rpm=600", "r=0;t=20")
                                .newBuilder()
                                .addHeader("Retry-After", "3")
                                .build()
                        : FakeOctopus.json(200, PROJECT));
        try (OctopusClient octopus = builder().retry(RetryPolicy.standard()).build()) {
            assertThat(get(octopus, style).name()).isEqualTo("Web");
            assertThat(waits).containsExactly(Duration.ofSeconds(3));
            assertThat(octopus.rateLimit().remaining()).isZero();
        }
        requests.set(0);
        try (OctopusClient octopus = builder().build()) {
            assertThatThrownBy(() -> get(octopus, style))
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(3)));
        }
    }

    private static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body("<!DOCTYPE html><html><head><title>Octopus is under maintenance</title></head></html>")
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aMaintenancePageIsUnavailableAndRepeated(int status) {
        AtomicInteger requests = new AtomicInteger();
        server.on("GET", PATH, asked -> requests.incrementAndGet() < 3 ? page(status) : FakeOctopus.json(200, PROJECT));
        try (OctopusClient octopus = builder().retry(RetryPolicy.standard()).build()) {
            assertThat(get(octopus, CallStyle.BLOCKING).name()).isEqualTo("Web");
        }
        assertThat(waits).hasSize(2);

        requests.set(0);
        try (OctopusClient octopus = builder().build()) {
            ServiceUnavailableException e =
                    catchThrowableOfType(ServiceUnavailableException.class, () -> get(octopus, CallStyle.ASYNC));
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.retryAfter()).isNull();
            assertThat(e)
                    .hasMessageContaining("a web page, 'Octopus is under maintenance'")
                    .hasMessageContaining("not available now");
        }
    }

    @Test
    void aWebPageThatClaimsSuccessIsNoSuccess() {
        server.on("GET", PATH, asked -> page(200));
        try (OctopusClient octopus = builder().build()) {
            assertThatThrownBy(() -> get(octopus, CallStyle.BLOCKING))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("a web page")
                    .hasMessageContaining("is " + server.url() + "/ the address of the API itself?");
        }
    }
}
