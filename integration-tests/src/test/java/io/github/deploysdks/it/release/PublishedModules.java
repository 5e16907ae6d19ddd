package io.github.deploysdks.it.release;

import java.util.List;

/** What users can depend on. A module is published when its pom sets {@code publish.skip} to false, and it stands here. */
final class PublishedModules {
    static final String GROUP = "io.github.deploysdks";
    static final List<String> ALL = List.of("divio-sdk", "octopus-sdk", "octyne-sdk", "sdk-bom", "sdk-core", "specs");

    private PublishedModules() {}

    /** How the names of files end that a module publishes beside those which every module has. */
    static List<String> additions(String artifact) {
        return switch (artifact) {
            case "specs" -> List.of("-octopus.json", "-divio.json", "-octyne.json");
            // What the SDKs' own tests share. Maven deploys whatever one module makes for another.
            case "sdk-core" -> List.of("-tests.jar");
            default -> List.of();
        };
    }
}
