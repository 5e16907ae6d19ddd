package io.github.deploysdks.examples;

import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Deployment;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.NewDeployment;

/** Divio: deploys an application's test environment. Arguments: an access token, the application's slug. */
public final class DivioExample {
    private DivioExample() {}

    /** Runs it. */
    public static void main(String[] args) {
        try (DivioClient divio = DivioClient.builder().token(args[0]).build()) {
            run(divio, args[1]);
        }
    }

    /** What it does. */
    public static void run(DivioClient divio, String slug) {
        Application application = divio.applications().findBySlug(slug);
        if (application == null) {
            throw new IllegalArgumentException("There is no application " + slug);
        }
        for (Environment environment : divio.environments().listAll(e -> e.application(application.uuid()))) {
            System.out.println(environment.slug() + " runs the branch " + environment.branch());
        }

        Environment test = divio.environments().findBySlug(application.uuid(), "test");
        if (test != null) {
            Deployment deployment = divio.deployments()
                    .create(NewDeployment.builder().environment(test.uuid()).build());
            System.out.println(deployment.uuid() + " is " + deployment.percent() + " % done");

            divio.environments().logsAll(test.uuid()).stream()
                    .limit(100)
                    .forEach(entry -> System.out.println(entry.timestamp() + " " + entry.message()));
        }
    }
}
