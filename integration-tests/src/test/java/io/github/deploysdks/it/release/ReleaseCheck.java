package io.github.deploysdks.it.release;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds a folder that a release was deployed to against what Maven Central asks for. */
final class ReleaseCheck {
    private ReleaseCheck() {}

    /** Arguments: the folder, the version. The exit code is 1 if something is wrong. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected the deployed folder and the version");
        }
        System.exit(check(Path.of(args[0]), args[1], Signatures.gpg(), System.out) ? 0 : 1);
    }

    static boolean check(Path repository, String version, Signatures signatures, PrintStream out) throws IOException {
        boolean good = true;
        for (String artifact : PublishedModules.ALL) {
            good &= report(artifact, PublishedFiles.problems(repository, artifact, version, signatures), out);
        }
        return report("all together", all(repository, version), out) && good;
    }

    private static List<String> all(Path repository, String version) throws IOException {
        List<String> problems = new ArrayList<>();
        if (version.endsWith("-SNAPSHOT")) {
            problems.add(version + " is no version of a release");
        }
        Path group = repository.resolve(PublishedModules.GROUP.replace('.', '/'));
        try (Stream<Path> modules = Files.isDirectory(group) ? Files.list(group) : Stream.empty()) {
            modules.map(module -> String.valueOf(module.getFileName()))
                    .filter(module -> !PublishedModules.ALL.contains(module))
                    .sorted()
                    .forEach(module -> problems.add(module + " is not meant to be published"));
        }
        return problems;
    }

    private static boolean report(String what, List<String> problems, PrintStream out) {
        out.println((problems.isEmpty() ? "good  " : "BAD   ") + what);
        new TreeSet<>(problems).forEach(problem -> out.println("      - " + problem));
        return problems.isEmpty();
    }
}
