package io.github.deploysdks.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.deploysdks.core.retry.RetryPolicy;
import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.examples.FailureReport;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.TaskResult;
import io.github.deploysdks.octopus.model.TaskState;
import io.github.deploysdks.octyne.OctyneClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service and the SDK together, tested against a server that answers with the examples of the documents. */
class ExampleServerTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00Z");

    private ExampleServer server;
    private OctopusClient octopus;

    @BeforeEach
    void start() {
        server = ExampleServer.start("octopus");
        octopus = OctopusClient.builder()
                .serverUrl(server.url())
                .credentials(OctopusCredentials.apiKey("API-TEST"))
                .sleeper((duration, cancellation) -> {}) // waits before retries take no time
                .build();
    }

    @AfterEach
    void stop() {
        octopus.close();
        server.close();
    }

    @Test
    void theReportAsksForWhatFailed() {
        String task =
                "{\"Id\":\"ServerTasks-7\",\"Name\":\"Deploy\",\"State\":\"Failed\",\"ErrorMessage\":\"No ferry\"}";
        server.on("listTasks", 200, "{\"TotalResults\":1,\"Items\":[" + task + "]}");

        List<String> lines = FailureReport.of(octopus.space("Spaces-1")).lines(NOON);

        assertThat(lines).containsExactly("ServerTasks-7 Deploy: No ferry");
        RecordedRequest asked = server.requests("listTasks").get(0);
        assertThat(asked.getUrl().queryParameter("states")).isEqualTo("Failed");
        assertThat(asked.getUrl().queryParameter("fromQueueDate")).startsWith("2026-11-21T12:00:00");
    }

    @Test
    void theReportReadsAllPages() {
        server.on("listTasks", request -> {
            String skip = request.getUrl().queryParameter("skip");
            int number = skip == null ? 0 : Integer.parseInt(skip);
            return ExampleServer.json(
                    200,
                    "{\"TotalResults\":3,\"Items\":[{\"Id\":\"ServerTasks-" + number
                            + "\",\"Name\":\"Deploy\",\"State\":\"Failed\"}]}");
        });

        assertThat(FailureReport.of(octopus.space("Spaces-1")).lines(NOON))
                .containsExactly("ServerTasks-0 Deploy", "ServerTasks-1 Deploy", "ServerTasks-2 Deploy");
    }

    @Test
    void theReportSaysWhyItIsEmpty() {
        server.on("listTasks", 403, "{\"ErrorMessage\":\"You lack TaskView\"}");

        assertThat(FailureReport.of(octopus.space("Spaces-1")).lines(NOON))
                .containsExactly("May not read tasks: You lack TaskView");
    }

    @Test
    void aServerThatIsBusyOnceIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        server.on(
                "getTask",
                request -> asked.incrementAndGet() == 1
                        ? new MockResponse.Builder().code(503).build()
                        : ExampleServer.json(200, server.example("getTask").json()));

        assertThat(octopus.space("Spaces-1").tasks().get("ServerTasks-1042").state())
                .isEqualTo(TaskState.SUCCESS);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aWaitEndsWithTheExample() {
        TaskResult result = octopus.space("Spaces-1").tasks().await("ServerTasks-1042");

        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void theOthersHaveExamplesToo() {
        try (ExampleServer divioServer = ExampleServer.start("divio");
                DivioClient divio = DivioClient.builder()
                        .baseUrl(divioServer.url())
                        .token("EXAMPLE")
                        .build();
                ExampleServer octyneServer = ExampleServer.start("octyne");
                OctyneClient octyne = OctyneClient.builder()
                        .baseUrl(octyneServer.url())
                        .token("EXAMPLE")
                        .retry(RetryPolicy.none())
                        .build()) {
            assertThat(divio.applications().list().items()).isNotEmpty();
            assertThat(octyne.meta().version().version()).isNotEmpty();
        }
    }

    /** More than one path can fit a request: {@code /api/spaces/all} is no space. */
    @Test
    void theOperationIsFoundByTheRequest() {
        assertThat(ExampleServer.operation("octopus", "GET", "/api/spaces/all")).isEqualTo("listAllSpaces");
        assertThat(ExampleServer.operation("octopus", "GET", "/api/spaces/Spaces-1"))
                .isEqualTo("getSpace");
        assertThat(ExampleServer.operation("octopus", "GET", "/api/Spaces-1/projects/a%2Fb"))
                .isEqualTo("getProject");
        assertThat(ExampleServer.operation("octopus", "PATCH", "/api")).isNull();
    }

    @Test
    void whatTheDocumentDoesNotKnowIsSaid() {
        assertThatThrownBy(() -> server.on("getTusk", 200, "{}")).hasMessageContaining("no operation 'getTusk'");
        assertThatThrownBy(() -> server.example("deleteProject")).hasMessageContaining("no example");
        assertThatThrownBy(() -> ExampleServer.start("octopuss")).hasMessageContaining("specs");
    }
}
