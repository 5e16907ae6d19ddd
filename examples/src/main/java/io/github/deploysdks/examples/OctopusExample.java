package io.github.deploysdks.examples;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.model.Account;
import io.github.deploysdks.octopus.model.OverwriteMode;
import io.github.deploysdks.octopus.model.Project;
import io.github.deploysdks.octopus.model.Task;
import io.github.deploysdks.octopus.model.TaskState;
import io.github.deploysdks.octopus.model.TokenAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Octopus Deploy: lists, changes a project without losing what the SDK does not know of it, pushes a package and saves the logs of
 * failed tasks. Arguments: the server's URL, an API key, a space, a package file.
 */
public final class OctopusExample {
    private OctopusExample() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        run(args[0], args[1], args[2], Path.of(args[3]));
    }

    /** What it does. */
    public static void run(String serverUrl, String apiKey, String spaceName, Path packageFile) throws IOException {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .userAgent("my-plugin/1.0")
                .build()) {
            OctopusSpace space = octopus.space(spaceName); // its name, slug or id

            for (Project project : space.projects().listAll()) { // page by page, as you go
                System.out.println(project.name() + " " + project.slug());
            }

            Project booth = space.projects().findByName("Ticket Booth"); // null if there is none
            if (booth != null) {
                Project changed = booth.toBuilder().description("Sells tickets").build();
                space.projects().update(booth.id(), changed); // settings newer than the SDK survive
            }

            space.packages().upload(Upload.of(packageFile), p -> p.overwriteMode(OverwriteMode.IGNORE_IF_EXISTS));

            for (Task failed : space.tasks().listAll(t -> t.states(List.of(TaskState.FAILED)))) {
                try (Download log = space.tasks().rawLog(failed.id())) {
                    log.saveTo(Path.of(failed.id() + ".log"));
                }
            }

            for (Account account : space.infrastructure().accounts().listAll()) { // each of its own type
                if (account instanceof TokenAccount token) {
                    System.out.println(token.name() + " has a token");
                }
            }
        }
    }
}
