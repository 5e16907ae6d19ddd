package io.github.deploysdks.examples;

import io.github.deploysdks.core.http.Upload;
import io.github.deploysdks.octopus.OctopusClient;
import io.github.deploysdks.octopus.OctopusCredentials;
import io.github.deploysdks.octopus.OctopusSpace;
import io.github.deploysdks.octopus.PushedPackage;
import io.github.deploysdks.octopus.model.BuildInformation;
import io.github.deploysdks.octopus.model.OverwriteMode;
import io.github.deploysdks.octopus.model.WorkItemLink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Octopus Deploy, at the end of a build: pushes the package that was built, and tells where it came from. Arguments: the
 * server's URL, an API key, a space, the package's file, its version.
 */
public final class PushPackageAndBuildInformation {
    private PushPackageAndBuildInformation() {}

    /** Runs it. */
    public static void main(String[] args) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(args[0])
                .credentials(OctopusCredentials.apiKey(args[1]))
                .userAgent("my-plugin/1.0")
                .build()) {
            run(octopus.space(args[2]), Path.of(args[3]), args[4]);
        }
    }

    /** What it does. */
    public static void run(OctopusSpace space, Path file, String version) {
        // Maven calls it booth-1.4.2.jar; Octopus wants booth.1.4.2.jar, and gets it under that name.
        PushedPackage pushed = space.packages()
                .push(
                        Upload.of(file)
                                .onProgress((sent, total) -> System.out.println(sent + " of " + total + " bytes")),
                        options -> options.version(version).overwriteMode(OverwriteMode.IGNORE_IF_EXISTS));
        System.out.println(pushed.identity() + ": " + pushed.outcome());

        Map<String, String> commits = Map.of("3f1c9a7e", "HARB-17 Accept coins"); // from your build server
        List<BuildInformation> told = space.buildInformation().push(report -> {
            report.forPackages(List.of(pushed.identity()))
                    .buildEnvironment("Jenkins")
                    .build("318", "https://ci.example.com/job/booth/318")
                    .branch("main")
                    .git("https://git.example.com/harbour/booth.git", "3f1c9a7e")
                    .overwriteMode(OverwriteMode.OVERWRITE_EXISTING);
            commits.forEach(report::commit);
        });
        for (WorkItemLink item : told.get(0).workItems()) { // the server finds them in the commits' messages
            System.out.println(item.id() + ": " + item.linkUrl());
        }
    }
}
