package io.github.deploysdks.octopus;

import java.nio.file.Path;

/** Pushes a package. Arguments: the server's URL, an API key, a file. Run in a process of its own by {@link BigPushTest}. */
public final class BigPush {
    private BigPush() {}

    /** Prints what came of it. */
    public static void main(String[] args) {
        try (OctopusClient octopus = OctopusClient.builder()
                .serverUrl(args[0])
                .credentials(OctopusCredentials.apiKey(args[1]))
                .build()) {
            System.out.println(octopus.space("Spaces-1").packages().push(Path.of(args[2])));
        }
    }
}
