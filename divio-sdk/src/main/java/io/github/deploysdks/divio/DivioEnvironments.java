package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.internal.http.Guards;
import io.github.deploysdks.core.page.PagedIterable;
import io.github.deploysdks.divio.api.EnvironmentsApi;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.EnvironmentCopy;
import io.github.deploysdks.divio.model.EnvironmentPatch;
import io.github.deploysdks.divio.model.LogEntry;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Environments of applications, and their logs. Made by {@link DivioClient#environments}. */
public final class DivioEnvironments extends EnvironmentsApi {
    private final DivioContext context;

    DivioEnvironments(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /**
     * An environment by two slugs, as people know it.
     *
     * @param application the application's slug
     * @param environment the environment's: {@code test}, {@code live}, or a name of your own
     * @throws DivioNotFoundException if there is no such application, or it has no such environment
     */
    public Environment require(String application, String environment) {
        Application found = new DivioApplications(context).require(application);
        Environment match = findBySlug(found.uuid(), Guards.notBlank("environment", environment));
        if (match == null) {
            throw new DivioNotFoundException(
                    "divio environment",
                    "the application '" + application + "' has no environment '" + environment + "'");
        }
        return match;
    }

    /**
     * Copies an environment, has the copy run a branch, and deploys it: an application to look at a change with. If a step fails,
     * what was done until then stays; {@link ReviewOptions.Builder#reuse} goes on with it.
     *
     * @param source the id of the environment to copy
     * @param options the copy's slug, and its branch
     * @return the copy, and how its deployment ended; not necessarily with success
     * @throws io.github.deploysdks.core.error.BadRequestException if the server does not make another environment: its limit is
     *     reached, or the slug taken
     * @throws io.github.deploysdks.core.error.WaitException if the deployment has not ended by the deadline, the thread is
     *     interrupted or the client closed
     */
    public ReviewApp review(String source, Consumer<ReviewOptions.Builder> options) {
        ReviewOptions review = ReviewOptions.of(options);
        Environment existing = review.reuse() ? copyOf(source, review.slug()) : null;
        Environment copy = existing != null
                ? existing
                : copy(source, EnvironmentCopy.builder().newSlug(review.slug()).build());
        String branch = review.branch();
        if (branch != null && !branch.equals(copy.branch())) {
            copy = update(copy.uuid(), EnvironmentPatch.builder().branch(branch).build());
        }
        DeploymentResult deployment = new DivioDeployments(context).deploy(copy.uuid(), review.deploy());
        return new ReviewApp(copy, existing == null, deployment);
    }

    /** As {@link #tail(String, Consumer)}, with the defaults. */
    public LogTail tail(String environment) {
        return tail(environment, options -> {});
    }

    /**
     * Follows the log of an environment. Nothing is sent before the first line is wanted.
     *
     * @param environment its id
     */
    public LogTail tail(String environment, Consumer<TailOptions.Builder> options) {
        return new LogTail(
                new EnvironmentLogs(context.runtime(), Guards.notBlank("environment", environment)),
                context.runtime(),
                TailOptions.of(options));
    }

    /**
     * The log of an environment over a time, read from its end to its beginning, as it is gone through. The order of the lines
     * within an answer is the server's, which promises none.
     *
     * @param environment its id
     * @param from the beginning, without a zone, as the server takes it: in UTC presumably; null for that of the log
     * @param to the end; null for now
     */
    public PagedIterable<LogEntry> logsBackward(
            String environment, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from (" + from + ") is after to (" + to + ")");
        }
        return new EnvironmentLogs(context.runtime(), Guards.notBlank("environment", environment)).backward(from, to);
    }

    private @Nullable Environment copyOf(String source, String slug) throws SdkException {
        String application = get(source).application();
        return application == null ? null : findBySlug(application, slug);
    }

    @Override
    public String toString() {
        return "DivioEnvironments{" + context.runtime().baseUrl() + "}";
    }
}
