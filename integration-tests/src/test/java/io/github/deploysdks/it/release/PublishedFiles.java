package io.github.deploysdks.it.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one module has put into a repository's folder, held against what Maven Central asks for, and against what we promise. */
final class PublishedFiles {
    private static final Map<String, String> DIGESTS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");
    private static final Set<String> ASKED_FOR = Set.of("md5", "sha1");

    private final Path folder;
    private final String artifact;
    private final String version;
    private final Signatures signatures;
    private final List<String> problems = new ArrayList<>();

    private PublishedFiles(Path folder, String artifact, String version, Signatures signatures) {
        this.folder = folder;
        this.artifact = artifact;
        this.version = version;
        this.signatures = signatures;
    }

    /** What is wrong with a module in the folder of a repository, in sentences. */
    static List<String> problems(Path repository, String artifact, String version, Signatures signatures)
            throws IOException {
        Path folder = repository
                .resolve(PublishedModules.GROUP.replace('.', '/'))
                .resolve(artifact)
                .resolve(version);
        if (!Files.isDirectory(folder)) {
            return List.of("nothing is deployed: there is no " + folder);
        }
        PublishedFiles files = new PublishedFiles(folder, artifact, version, signatures);
        files.check();
        return files.problems;
    }

    private void check() throws IOException {
        Path pomFile = file(".pom");
        boolean hasJar = true;
        if (Files.exists(pomFile)) {
            Pom pom = Pom.read(pomFile);
            problems.addAll(PomRules.problems(pom, artifact, version));
            hasJar = !pom.text("packaging").equals("pom");
            softwareBill(pom);
        }
        Set<String> expected = new TreeSet<>(List.of(".pom", "-cyclonedx.json"));
        if (hasJar) {
            expected.addAll(List.of(".jar", "-sources.jar", "-javadoc.jar"));
        }
        expected.addAll(PublishedModules.additions(artifact));
        for (String ending : expected) {
            published(file(ending));
        }
        nothingElse(expected);
        if (hasJar && problems.stream().noneMatch(problem -> problem.endsWith(".jar is missing"))) {
            jars();
        }
    }

    private void published(Path file) throws IOException {
        if (!Files.exists(file)) {
            problems.add(name(file) + " is missing");
            return;
        }
        Path signature = sibling(file, "asc");
        if (!Files.exists(signature)) {
            problems.add(name(file) + " is not signed");
        } else if (!signatures.good(signature, file)) {
            problems.add(name(signature) + " is no good signature of " + name(file));
        }
        for (Map.Entry<String, String> digest : DIGESTS.entrySet()) {
            checksum(file, sibling(file, digest.getKey()), digest.getValue(), ASKED_FOR.contains(digest.getKey()));
        }
    }

    private void checksum(Path file, Path checksum, String algorithm, boolean askedFor) throws IOException {
        if (!Files.exists(checksum)) {
            if (askedFor) {
                problems.add(name(checksum) + " is missing");
            }
            return;
        }
        String is = digest(file, algorithm);
        if (!Files.readString(checksum).strip().equals(is)) {
            problems.add(name(checksum) + " is not the " + algorithm + " of " + name(file) + ", which is " + is);
        }
    }

    private void nothingElse(Set<String> expected) throws IOException {
        Set<String> known = expected.stream()
                .map(ending -> artifact + "-" + version + ending)
                .flatMap(name -> Stream.of(name, name + ".asc"))
                .flatMap(name ->
                        Stream.concat(Stream.of(name), DIGESTS.keySet().stream().map(digest -> name + "." + digest)))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            files.map(PublishedFiles::name)
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(name + " is not meant to be published"));
        }
    }

    /** Every dependency of the pom is named in it, and what it is about. */
    private void softwareBill(Pom pom) throws IOException {
        Path file = file("-cyclonedx.json");
        if (!Files.exists(file)) {
            return;
        }
        String bill = Files.readString(file);
        if (!bill.contains("\"CycloneDX\"")) {
            problems.add(name(file) + " is no CycloneDX document");
        }
        Stream<String> named = pom.elements("dependencies/dependency").stream()
                .filter(dependency -> !dependency.text("optional").equals("true"))
                .map(dependency -> dependency.text("groupId") + "/" + dependency.text("artifactId") + "@"
                        + dependency.text("version"));
        Stream.concat(Stream.of(PublishedModules.GROUP + "/" + artifact + "@" + version), named)
                .filter(component -> !bill.contains("pkg:maven/" + component + "?"))
                .forEach(component -> problems.add(name(file) + " does not name " + component));
    }

    private void jars() throws IOException {
        Set<String> main = entries(".jar");
        Set<String> sources = entries("-sources.jar");
        Set<String> javadoc = entries("-javadoc.jar");
        Stream.of("META-INF/LICENSE", "META-INF/NOTICE")
                .filter(file -> !main.contains(file))
                .forEach(file -> problems.add("the jar has no " + file));
        List<String> classes = main.stream()
                .filter(name -> name.endsWith(".class") && !name.contains("$"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .toList();
        if (classes.isEmpty()) {
            // Not of classes: the sources and the Javadoc may be anything, but not nothing.
            empty(sources, "-sources.jar");
            empty(javadoc, "-javadoc.jar");
            return;
        }
        few(classes.stream().map(name -> name + ".java").filter(name -> !sources.contains(name)), "-sources.jar");
        few(
                publicTypes(classes).stream()
                        .filter(name -> !name.contains("/internal/"))
                        .map(name -> name + ".html")
                        .filter(name -> !javadoc.contains(name)),
                "-javadoc.jar");
        try (JarFile jar = new JarFile(file(".jar").toFile())) {
            if (jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name") == null
                    && jar.getEntry("module-info.class") == null) {
                problems.add("the jar has no module name of its own");
            }
        }
    }

    private void few(Stream<String> missing, String ending) {
        List<String> names = missing.sorted().toList();
        if (!names.isEmpty()) {
            problems.add(name(file(ending)) + " lacks " + names.size() + " files, such as " + names.get(0));
        }
    }

    private void empty(Set<String> entries, String ending) {
        if (entries.stream().allMatch(name -> name.endsWith("/") || name.startsWith("META-INF/"))) {
            problems.add(name(file(ending)) + " is empty");
        }
    }

    private Set<String> publicTypes(List<String> classes) throws IOException {
        Set<String> types = new TreeSet<>();
        try (JarFile sources = new JarFile(file("-sources.jar").toFile())) {
            for (String name : classes) {
                JarEntry source = sources.getJarEntry(name + ".java");
                String simple = name.substring(name.lastIndexOf('/') + 1);
                if (source != null
                        && Pattern.compile("(?m)^public .*\\b" + simple + "\\b")
                                .matcher(new String(
                                        sources.getInputStream(source).readAllBytes(), UTF_8))
                                .find()) {
                    types.add(name);
                }
            }
        }
        return types;
    }

    private Set<String> entries(String ending) throws IOException {
        try (JarFile jar = new JarFile(file(ending).toFile())) {
            return jar.stream().map(JarEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Path file(String ending) {
        return folder.resolve(artifact + "-" + version + ending);
    }

    private static Path sibling(Path file, String extension) {
        return file.resolveSibling(name(file) + "." + extension);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String digest(Path file, String algorithm) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
