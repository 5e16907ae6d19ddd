package io.github.deploysdks.examples;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.http.Pacing;
import io.github.deploysdks.core.http.RateLimit;
import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.core.page.Page;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.model.Environment;
import io.github.deploysdks.octopus.model.Event;
import io.github.deploysdks.octopus.model.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Pieces for Octopus Deploy to copy; the README of its SDK shows them. */
final class OctopusRecipes {
    private OctopusRecipes() {}

    static void firstCall(String serverUrl, String apiKey) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .build()) {
            System.out.println(octopus.serverVersion());
            for (Environment environment :
                    octopus.space("Default").environments().listAll()) {
                System.out.println(environment.name());
            }
        }
    }

    static void spaces(OctopusClient octopus) {
        OctopusSpace space = octopus.space("Harbour Services"); // a name, a slug or an id; looked up once
        Project project = space.projects().findByName("Ticket Booth"); // null if there is none
        Page<Event> everywhere = // of the server and all its spaces
                octopus.system().events().list(e -> e.spaces(List.of("all")).includeSystem(true));
        System.out.println(project + " " + everywhere.total());
    }

    static void paced(String serverUrl, String apiKey) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .pacing(Pacing.standard()) // waits before the server would refuse
                .build()) {
            octopus.defaultSpace().projects().listAll().forEach(System.out::println);

            RateLimit limit = octopus.rateLimit(); // null if the server says nothing of it
            if (limit != null) {
                System.out.println(limit.remaining() + " of " + limit.limit());
            }
        }
    }

    static void streaming(OctopusSpace space, String taskId, Path file) throws IOException {
        space.packages().push(Upload.of(file).onProgress((sent, total) -> System.out.println(sent + " of " + total)));

        try (Download log = space.tasks().rawLog(taskId)) {
            log.saveTo(Path.of("task.log")); // as a whole, or not at all
        }
        try (Download log = space.tasks().rawLog(taskId);
                InputStream bytes = log.stream()) { // as they come, never whole in memory
            bytes.transferTo(System.out);
        }
    }
}
