package io.github.deploysdks.examples;

import io.github.deploysdks.core.http.Download;
import io.github.deploysdks.core.json.RawJson;
import io.github.deploysdks.core.link.Link;
import io.github.deploysdks.core.link.Links;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.model.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Octopus Deploy by its links: what the server offers, how it says what it can do, and how to get there. Arguments: the server's URL,
 * an API key, a space.
 */
public final class FollowLinks {
    private FollowLinks() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        run(args[0], args[1], args[2]);
    }

    /** What it does. */
    public static void run(String serverUrl, String apiKey, String spaceName) throws IOException {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(serverUrl)
                .credentials(OctopusCredentials.apiKey(apiKey))
                .build()) {
            System.out.println("The server offers " + octopus.root().links().names());

            OctopusSpace space = octopus.space(spaceName);
            Links links = space.links(); // read once for each client; their names match whatever their case
            Link upload = links.find("PackageUpload"); // null if there is none
            if (upload != null && upload.hasVariable("overwriteMode")) { // a server that is too old lacks it
                System.out.println("Packages can be overwritten by mode");
            }

            Link projects = links.get("Projects"); // throws, and says what there is, if there is none
            for (Project project :
                    octopus.follow(projects).with("partialName", "booth").getAll(Project.class)) {
                show(octopus, project);
            }

            Link environments = links.get("Environments");
            RawJson page = octopus.follow(environments, Map.of("take", 5), RawJson.class); // of no model at all
            System.out.println("Environments: " + page.json());
        }
    }

    private static void show(OctopusClient octopus, Project project) throws IOException {
        Project same = octopus.follow(project.links().get("Self"), Project.class);
        System.out.println(same.name() + " is at " + project.links().get("Self"));

        Link logo = project.links().find("Logo");
        if (logo != null) {
            try (Download image = octopus.followDownload(logo, Map.of())) {
                System.out.println("Its logo: " + image.saveTo(Path.of(project.id() + ".png")));
            }
        }
    }
}
