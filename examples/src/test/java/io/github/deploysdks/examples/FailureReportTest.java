package io.github.deploysdks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.deploysdks.core.error.ErrorResponse;
import io.github.deploysdks.core.error.ForbiddenException;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskState;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service's logic, tested without a server: models from builders, lists from items. */
class FailureReportTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00Z");

    @Test
    void everyFailedTaskHasALine() {
        Task deployment = Task.builder()
                .id("ServerTasks-1")
                .name("Deploy")
                .state(TaskState.FAILED)
                .errorMessage("The step 'Sell' timed out.")
                .build();
        Task health = deployment.toBuilder()
                .id("ServerTasks-2")
                .name("Health")
                .errorMessage(null)
                .build();

        FailureReport report = new FailureReport(since -> PagedIterable.of(List.of(deployment, health)));

        assertThat(report.lines(NOON))
                .containsExactly("ServerTasks-1 Deploy: The step 'Sell' timed out.", "ServerTasks-2 Health");
    }

    @Test
    void allPagesAreRead() {
        Task task = Task.builder()
                .id("ServerTasks-1")
                .name("Deploy")
                .state(TaskState.FAILED)
                .build();
        Page<Task> last = Page.of(List.of(task.toBuilder().id("ServerTasks-2").build()));
        Page<Task> first = Page.of(List.of(task), last);

        FailureReport report = new FailureReport(since -> PagedIterable.of(() -> first));

        assertThat(report.lines(NOON)).hasSize(2);
    }

    @Test
    void whoMayNotReadTasksIsTold() {
        ForbiddenException forbidden = new ForbiddenException(
                ErrorResponse.builder("octopus listTasks", "GET", "https://octopus.example.com/api/Spaces-1/tasks", 403)
                        .build());

        FailureReport report = new FailureReport(since -> {
            throw forbidden;
        });

        assertThat(report.lines(NOON)).singleElement().asString().startsWith("May not read tasks");
    }
}
