package io.github.deploysdks.it.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Maven Central asks of a pom, and what we ask: that it says everything itself, and names nothing that is not published. */
final class PomRules {
    /** The one property that every pom defines; the BOM's versions are written so. */
    private static final String OWN_VERSION = "${project.version}";

    private static final List<String> OF_THE_BUILD =
            List.of("parent", "properties", "build", "profiles", "modules", "repositories", "pluginRepositories");

    private final Pom pom;
    private final List<String> problems = new ArrayList<>();

    private PomRules(Pom pom) {
        this.pom = pom;
    }

    /** What is wrong with a module's pom, in sentences. */
    static List<String> problems(Pom pom, String artifact, String version) {
        PomRules rules = new PomRules(pom);
        rules.coordinates(artifact, version);
        rules.description(artifact);
        rules.ownWords();
        rules.dependencies(version);
        return rules.problems;
    }

    private void coordinates(String artifact, String version) {
        is("modelVersion", "4.0.0");
        is("groupId", PublishedModules.GROUP);
        is("artifactId", artifact);
        is("version", version);
    }

    private void description(String artifact) {
        Stream.of("name", "description", "url", "scm/connection", "scm/developerConnection", "scm/url")
                .forEach(this::isThere);
        Stream.of("url", "scm/url")
                .filter(path -> pom.text(path).endsWith("/" + artifact))
                .forEach(path -> problems.add(
                        "<" + path + "> ends in the module's name, where there is nothing: " + pom.text(path)));
        each("licenses/license", "name", "url");
        each("developers/developer", "name", "organizationUrl");
    }

    private void ownWords() {
        OF_THE_BUILD.stream()
                .filter(pom::has)
                .forEach(element -> problems.add("<" + element + "> is of our build, and no business of a user's"));
        if (pom.allText().replace(OWN_VERSION, "").contains("${")) {
            problems.add("a ${property} is left, which nothing defines");
        }
    }

    private void dependencies(String version) {
        for (Pom dependency : pom.elements("dependencies/dependency")) {
            String name = dependency.text("groupId") + ":" + dependency.text("artifactId");
            version(dependency, name, version);
            if (!List.of("", "compile", "runtime").contains(dependency.text("scope"))) {
                problems.add(name + " has the scope " + dependency.text("scope") + ", which is not for users");
            }
        }
        for (Pom managed : pom.elements("dependencyManagement/dependencies/dependency")) {
            version(managed, "managed " + managed.text("groupId") + ":" + managed.text("artifactId"), version);
        }
    }

    private void version(Pom dependency, String name, String own) {
        String version = dependency.text("version").replace(OWN_VERSION, own);
        if (version.isEmpty() || version.startsWith("[") || version.startsWith("(")) {
            problems.add(name + " has no fixed version: '" + version + "'");
        }
        if (version.endsWith("-SNAPSHOT") && !own.endsWith("-SNAPSHOT")) {
            problems.add(name + " is a SNAPSHOT, on which a release must not depend");
        }
        if (dependency.text("groupId").equals(PublishedModules.GROUP)) {
            if (!PublishedModules.ALL.contains(dependency.text("artifactId"))) {
                problems.add(name + " is not published");
            }
            if (!version.equals(own)) {
                problems.add(name + " has the version " + version + ", not " + own);
            }
        }
    }

    private void is(String path, String expected) {
        if (!pom.text(path).equals(expected)) {
            problems.add("<" + path + "> is '" + pom.text(path) + "', not '" + expected + "'");
        }
    }

    private void isThere(String path) {
        if (pom.text(path).isEmpty()) {
            problems.add("<" + path + "> is missing");
        }
    }

    private void each(String path, String... parts) {
        List<Pom> elements = pom.elements(path);
        if (elements.isEmpty()) {
            problems.add("<" + path + "> is missing");
        }
        for (Pom element : elements) {
            Stream.of(parts)
                    .filter(part -> element.text(part).isEmpty())
                    .forEach(part -> problems.add("<" + path + "/" + part + "> is missing"));
        }
    }
}
