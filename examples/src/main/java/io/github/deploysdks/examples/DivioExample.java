package io.github.deploysdks.examples;

import io.github.deploysdks.divio.BackupResult;
import io.github.deploysdks.divio.DeploymentResult;
import io.github.deploysdks.divio.DivioClient;
import io.github.deploysdks.divio.DownloadedBackup;
import io.github.deploysdks.divio.LogTail;
import io.github.deploysdks.divio.ReviewApp;
import io.github.deploysdks.divio.model.Application;
import io.github.deploysdks.divio.model.Environment;
import io.github.deploysdks.divio.model.LogEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

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
        Application application = divio.applications().require(slug);
        for (Environment environment : divio.environments().listAll(e -> e.application(application.uuid()))) {
            System.out.println(environment.slug() + " runs the branch " + environment.branch());
        }

        Environment test = divio.environments().require(slug, "test");
        DeploymentResult result = divio.deployments()
                .deploy(
                        test.uuid(),
                        d -> d.attach(true) // to one that is running already, if there is one
                                .deadline(Duration.ofHours(1))
                                .onProgress(state -> System.out.println(state.percent() + " % done")));
        if (!result.succeeded()) {
            result.logTail().forEach(System.out::println);
        }

        divio.environments().logsAll(test.uuid()).stream()
                .limit(100)
                .forEach(entry -> System.out.println(entry.timestamp() + " " + entry.message()));
    }

    /** A copy of an environment that runs a branch: an application to look at a change with. */
    public static String reviewApp(DivioClient divio, String slug, String branch) {
        Environment test = divio.environments().require(slug, "test");
        ReviewApp review = divio.environments()
                .review(test.uuid(), r -> r.slug("review-118").branch(branch).reuse(true));
        return review.requireSuccess().environment().uuid();
    }

    /** Backs up an environment and saves the files. */
    public static void backUp(DivioClient divio, String slug, Path folder) throws IOException {
        Environment live = divio.environments().require(slug, "live");
        BackupResult backup =
                divio.backups().backUp(live.uuid(), b -> b.notes("Nightly")).requireSuccess();
        for (DownloadedBackup saved : divio.backups().download(backup.backup().uuid(), folder)) {
            System.out.println(saved.file());
        }
    }

    /** Follows a log until somebody interrupts. */
    public static void follow(DivioClient divio, String environment) {
        try (LogTail log = divio.environments().tail(environment)) {
            for (LogEntry line : log) { // waits for the next line; keeps no more than one answer
                System.out.println(line.service() + " " + line.message());
            }
        }
    }
}
