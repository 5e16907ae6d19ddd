package io.github.deploysdks.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, before a server that is not there but in tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HarbourApplicationTest {
    private static final Octopus OCTOPUS = new Octopus();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private MeterRegistry registry;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("octopus.server-url", () -> OCTOPUS.server.url("/").toString());
        properties.add("octopus.api-key", () -> "API-TEST");
        properties.add("octopus.space", () -> "Spaces-1");
    }

    @AfterAll
    static void stop() {
        OCTOPUS.server.close();
    }

    @Test
    void itAnswersWithWhatTheServerSays() throws Exception {
        assertThat(get("/tasks/ServerTasks-1").body()).isEqualTo("{\"id\":\"ServerTasks-1\",\"state\":\"Success\"}");
        HttpResponse<String> missing = get("/tasks/ServerTasks-404");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("No such task");
    }

    @Test
    void itsHealthIsThatOfTheServer() throws Exception {
        HttpResponse<String> well = get("/actuator/health");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.body()).contains("\"octopus\":{\"details\":{\"user\":\"harbour-bot\"},\"status\":\"UP\"}");

        OCTOPUS.status = 503;
        try {
            HttpResponse<String> ill = get("/actuator/health");
            assertThat(ill.statusCode()).isEqualTo(503);
            assertThat(ill.body()).contains("ServiceUnavailableException", "\"status\":\"DOWN\"");
        } finally {
            OCTOPUS.status = 200;
        }
    }

    @Test
    void aMetricHasTheOperationsNameAndNoIds() throws Exception {
        get("/tasks/ServerTasks-11");
        get("/tasks/ServerTasks-12");

        List<String> uris = registry.find("octopus.requests").tagKeys("uri").timers().stream()
                .map(timer -> timer.getId().getTag("uri"))
                .toList();
        assertThat(uris).contains("octopus getTask").noneMatch(uri -> uri.contains("Tasks-"));
        assertThat(registry.find("octopus.requests")
                        .tags("uri", "octopus getTask", "status", "200")
                        .timers())
                .singleElement()
                .extracting(Timer::count)
                .satisfies(count -> assertThat(count).isGreaterThanOrEqualTo(2));
        assertThat(get("/actuator/metrics/octopus.requests").body()).contains("octopus getTask", "\"COUNT\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The server: one user, and tasks that went well. */
    private static final class Octopus extends Dispatcher {
        private final MockWebServer server = new MockWebServer();
        private volatile int status = 200;

        Octopus() {
            server.setDispatcher(this);
            try {
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            if (status != 200) {
                return json(status, "{\"ErrorMessage\":\"Down for maintenance\"}");
            }
            if (path.equals("/api/users/me")) {
                return json(200, "{\"Id\":\"Users-1\",\"Username\":\"harbour-bot\"}");
            }
            String id = path.substring(path.lastIndexOf('/') + 1);
            return id.endsWith("404")
                    ? json(404, "{\"ErrorMessage\":\"No such task\"}")
                    : json(200, "{\"Id\":\"" + id + "\",\"Name\":\"Deploy\",\"State\":\"Success\"}");
        }

        private static MockResponse json(int status, String json) {
            return new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "application/json")
                    .body(json)
                    .build();
        }
    }
}
