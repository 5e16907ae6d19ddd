package io.github.deploysdks.divio;

import io.github.deploysdks.core.error.SdkException;
import io.github.deploysdks.core.internal.flow.Deadline;
import io.github.deploysdks.divio.api.DeploymentsApi;
import io.github.deploysdks.divio.model.Deployment;
import io.github.deploysdks.divio.model.NewDeployment;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deployments of environments. Made by {@link DivioClient#deployments}. */
public final class DivioDeployments extends DeploymentsApi {
    private static final String FLOW = "divio deploy";

    private final DivioContext context;

    DivioDeployments(DivioContext context) {
        super(context.runtime());
        this.context = context;
    }

    /** As {@link #deploy(String, Consumer)}, with the defaults. */
    public DeploymentResult deploy(String environment) {
        return deploy(environment, options -> {});
    }

    /**
     * Deploys an environment and waits until the deployment has ended. Connections that break and servers that are busy while it
     * waits are borne until the deadline.
     *
     * @param environment its id
     * @return how it ended; not necessarily with success
     * @throws io.github.deploysdks.core.error.WaitException if it has not ended by the deadline, the thread is interrupted or
     *     the client closed; the deployment goes on
     * @throws io.github.deploysdks.core.error.TransportException if the connection broke as it was to be started: whether it
     *     was is not known, and {@link DeployOptions.Builder#attach} finds it
     * @see <a href="https://docs.divio.com/how-to/use-api">the vendor's documentation</a>
     */
    public DeploymentResult deploy(String environment, Consumer<DeployOptions.Builder> options) {
        DeployOptions deploy = DeployOptions.of(options);
        Deadline deadline = context.pacer().deadline(deploy.waiting().deadline());
        Deployment running = deploy.attach() ? running(environment) : null;
        Deployment started = running != null ? running : start(environment, deploy);
        return await(started, running != null, deploy, deadline);
    }

    /** As {@link #await(String, Consumer)}, with the defaults. */
    public DeploymentResult await(String deployment) {
        return await(deployment, options -> {});
    }

    /**
     * Waits until a deployment has ended. Of the options, those about starting one do not count.
     *
     * @param deployment its id
     * @return how it ended; not necessarily with success
     * @throws io.github.deploysdks.core.error.WaitException if it has not ended by the deadline, the thread is interrupted or
     *     the client closed; the deployment goes on
     */
    public DeploymentResult await(String deployment, Consumer<DeployOptions.Builder> options) {
        DeployOptions deploy = DeployOptions.of(options);
        Deadline deadline = context.pacer().deadline(deploy.waiting().deadline());
        return await(get(deployment), true, deploy, deadline);
    }

    /**
     * The deployment of an environment that is under way.
     *
     * @param environment its id
     * @return null if there is none
     */
    public @Nullable Deployment running(String environment) {
        // The newest come first, so that one under way is on the first page, if there is one.
        for (Deployment deployment : list(p -> p.environment(environment)).items()) {
            if (!hasEnded(deployment)) {
                return deployment;
            }
        }
        return null;
    }

    private Deployment start(String environment, DeployOptions options) {
        NewDeployment.Builder deployment = NewDeployment.builder().environment(environment);
        if (options.buildMode() != null) {
            deployment.buildMode(options.buildMode());
        }
        return create(deployment.build());
    }

    private DeploymentResult await(Deployment started, boolean attached, DeployOptions options, Deadline deadline) {
        String uuid = started.uuid();
        Watch<Deployment> watch = new Watch<>(FLOW, context, options.waiting(), deadline);
        Deployment ended = hasEnded(watch.note(started))
                ? started
                : watch.until(
                        DivioDeployments::hasEnded,
                        () -> get(uuid),
                        last -> "the deployment " + uuid + " has not ended" + progress(last));
        List<String> log = Boolean.TRUE.equals(ended.success()) ? List.of() : logTail(uuid, options.logTail());
        return new DeploymentResult(ended, attached, log);
    }

    /** The end of the log is a help: where it cannot be had, the result stands without. */
    private List<String> logTail(String uuid, int lines) {
        if (lines == 0) {
            return List.of();
        }
        try {
            List<String> all = logs(uuid).logs().lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (SdkException e) {
            return List.of();
        }
    }

    /** The answer to the start has neither: that one is under way. */
    private static boolean hasEnded(Deployment deployment) {
        return deployment.endedAt() != null || deployment.success() != null;
    }

    private static String progress(@Nullable Deployment last) {
        BigDecimal percent = last == null ? null : last.percent();
        return percent == null ? "" : ", is at " + percent.toPlainString() + " %";
    }

    @Override
    public String toString() {
        return "DivioDeployments{" + context.runtime().baseUrl() + "}";
    }
}
