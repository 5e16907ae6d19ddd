package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.UnexpectedResponseException;
import io.github.deploysdks.core.internal.http.ApiRuntime;
import io.github.deploysdks.core.internal.page.PageBody;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.divio.internal.EnvironmentsEndpoints;
import io.github.deploysdks.divio.model.LogEntry;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The runtime log of one environment, in stretches that the server's own cursors lead through. */
final class EnvironmentLogs {
    /** An answer without lines is not the beginning of the log; so many one after the other are taken for it. */
    private static final int MOST_EMPTY = 20;

    private final ApiRuntime runtime;
    private final EnvironmentsEndpoints endpoints;
    private final String environment;

    EnvironmentLogs(ApiRuntime runtime, String environment) {
        this.runtime = runtime;
        this.endpoints = runtime.endpoints(EnvironmentsEndpoints.class);
        this.environment = environment;
    }

    /** The stretch that a client sees first. */
    PageBody<LogEntry> first(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return runtime.prepare(
                        EnvironmentsEndpoints.LIST_ENVIRONMENT_LOGS,
                        null,
                        call -> endpoints.listEnvironmentLogs(environment, text(from), text(to), call))
                .execute();
    }

    /**
     * The stretch at a cursor.
     *
     * @throws UnexpectedResponseException if the cursor leads away from the API's host
     */
    PageBody<LogEntry> at(String cursor) {
        String url = runtime.nextPage(EnvironmentsEndpoints.LIST_ENVIRONMENT_LOGS, cursor);
        return runtime.prepare(
                        EnvironmentsEndpoints.LIST_ENVIRONMENT_LOGS,
                        null,
                        call -> endpoints.listEnvironmentLogsNext(url, call))
                .execute();
    }

    /** From the end of a stretch of time back to its beginning. */
    PagedIterable<LogEntry> backward(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return PagedIterable.of(() -> page(first(from, to), null, 0));
    }

    private Page<LogEntry> page(PageBody<LogEntry> body, @Nullable String at, int emptyBefore) {
        String previous = previous(body);
        int empty = body.items().isEmpty() ? emptyBefore + 1 : 0;
        boolean ends = previous == null || previous.equals(at) || empty >= MOST_EMPTY;
        return Page.of(
                body.items(),
                null,
                Map.of(),
                ends || previous == null
                        ? null
                        : new Page.Next<>() {
                            @Override
                            public Page<LogEntry> fetch() {
                                return page(EnvironmentLogs.this.at(previous), previous, empty);
                            }

                            @Override
                            public CompletableFuture<Page<LogEntry>> fetchAsync() {
                                return runtime.background().run(this::fetch);
                            }
                        });
    }

    private static @Nullable String previous(PageBody<LogEntry> body) {
        RawJson previous = body.properties().get("previous");
        return previous != null && previous.value() instanceof String url && !url.isBlank() ? url : null;
    }

    /** As the vendor writes it: to the minute, unless it is not a whole one. */
    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
}
